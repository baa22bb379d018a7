// SPDX-License-Identifier: GPL-3.0-or-later
#include "aboutdialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

struct Part {
    const char *name;
    const char *licence; //!< SPDX
    const char *address;
};

// Licences as the projects state them for the versions of Debian 12.
constexpr Part parts[] = {
    {"Qt, Qt SVG", "LGPL-3.0-only", "https://www.qt.io/licensing"},
    {"Qt Charts", "GPL-3.0-only", "https://doc.qt.io/qt-6/qtcharts-index.html"},
    {"QCoro", "MIT", "https://qcoro.dvratil.cz"},
    {"QtKeychain", "BSD-3-Clause", "https://github.com/frankosterfeld/qtkeychain"},
    {"KSyntaxHighlighting", "MIT", "https://invent.kde.org/frameworks/syntax-highlighting"},
    {"Vectorscan", "BSD-3-Clause", "https://github.com/VectorCamp/vectorscan"},
    {"OpenSSL", "Apache-2.0", "https://www.openssl.org"},
    {"simdjson", "Apache-2.0", "https://simdjson.org"},
    {"JSON for Modern C++", "MIT", "https://json.nlohmann.me"},
    {"Zstandard", "BSD-3-Clause", "https://facebook.github.io/zstd"},
    {"cmark-gfm", "BSD-2-Clause", "https://github.com/github/cmark-gfm"},
    {"libgit2", "GPL-2.0-only WITH GCC-exception-2.0", "https://libgit2.org"},
    {"SQLite", "blessing", "https://www.sqlite.org"},
};

QString link(const QUrl &address)
{
    const auto shown = QString::fromLatin1(address.toEncoded()).toHtmlEscaped();
    return u"<a href=\"%1\">%1</a>"_s.arg(shown);
}

QString licencePage()
{
    auto html = u"<p>%1</p><table cellpadding=\"3\">"_s.arg(
        AboutDialog::tr(
            "LaunchProbe is free software under the GNU General Public License, version 3 or later. It "
            "comes without any warranty. It is built of:")
            .toHtmlEscaped());
    for (const auto &part : parts) {
        html += u"<tr><td>%1</td><td>%2</td><td>%3</td></tr>"_s.arg(
            QLatin1String(part.name), QLatin1String(part.licence), link(QUrl(QLatin1String(part.address))));
    }
    return html + u"</table>"_s;
}

QString sourcePage(const std::vector<SourceTerms> &sources)
{
    if (sources.empty())
        return AboutDialog::tr("No source is installed.").toHtmlEscaped();
    QString html;
    for (const auto &source : sources) {
        html += u"<h3>%1</h3><p>%2</p><p>%3</p><p>%4</p>"_s.arg(
            source.name.toHtmlEscaped(), source.attribution.toHtmlEscaped(), source.terms.toHtmlEscaped(),
            source.address.isValid() ? link(source.address) : QString());
    }
    return html;
}

} // namespace

AboutDialog::AboutDialog(const std::vector<SourceTerms> &sources, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About LaunchProbe"));
    resize(680, 520);
    auto *head = new QLabel(u"<h2>LaunchProbe %1</h2><p>%2</p>"_s.arg(
        QCoreApplication::applicationVersion().toHtmlEscaped(),
        tr("Diagnostic foresight for a card that cannot be replaced.").toHtmlEscaped()));
    auto *tabs = new QTabWidget;
    const auto addPage = [this, tabs](const QString &title, const QString &html) {
        auto *page = new QTextBrowser;
        page->setOpenLinks(false);
        page->setHtml(html);
        page->setAccessibleName(title);
        connect(page, &QTextBrowser::anchorClicked, this, &AboutDialog::linkRequested);
        tabs->addTab(page, title);
    };
    addPage(tr("&Sources and their terms"), sourcePage(sources));
    addPage(tr("&Licences"), licencePage());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(head);
    rows->addWidget(tabs, 1);
    rows->addWidget(buttons);
}

} // namespace LaunchProbe::Ui
