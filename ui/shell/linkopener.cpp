// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkopener.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>

namespace LaunchProbe::Ui {

namespace {

//! Gives the sentences their context.
class LinkOpener
{
    Q_DECLARE_TR_FUNCTIONS(LinkOpener)
};

} // namespace

void openLink(const QUrl &address, QWidget *window)
{
    if (!address.isValid() || (address.scheme() != u"https" && address.scheme() != u"http"))
        return;
    auto *box = new QMessageBox(
        QMessageBox::Question, LinkOpener::tr("Open a link"),
        LinkOpener::tr("Open this address in the browser?"), QMessageBox::Cancel, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    // Punycode and percent signs stay: what looks like another host shall be seen.
    box->setInformativeText(QString::fromLatin1(address.toEncoded()));
    auto *open = box->addButton(LinkOpener::tr("&Open"), QMessageBox::AcceptRole);
    box->setDefaultButton(open);
    QObject::connect(open, &QPushButton::clicked, box, [address] { QDesktopServices::openUrl(address); });
    box->open();
}

} // namespace LaunchProbe::Ui
