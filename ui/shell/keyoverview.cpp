// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyoverview.h"

#include "commandlist.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

QString pageOf(const std::vector<KeyGroup> &groups)
{
    QString html = u"<table cellpadding=3>"_s;
    for (const auto &group : groups) {
        html += u"<tr><td colspan=2><b>%1</b></td></tr>"_s.arg(group.title.toHtmlEscaped());
        for (const auto &hint : group.keys)
            html +=
                u"<tr><td style=\"white-space: nowrap\"><code>%1</code>&nbsp;&nbsp;</td><td>%2</td></tr>"_s
                    .arg(
                        hint.keys.toString(QKeySequence::NativeText).toHtmlEscaped(),
                        hint.words.toHtmlEscaped());
    }
    return html + u"</table>"_s;
}

} // namespace

std::vector<KeyGroup> menuKeys(const QMenuBar &bar)
{
    std::vector<KeyGroup> groups;
    const auto menus = bar.actions();
    for (const auto *top : menus) {
        if (!top->menu())
            continue;
        KeyGroup group{withoutMnemonic(top->text()), {}};
        const auto actions = top->menu()->actions();
        for (const auto *action : actions) {
            // A panel's own keys are told by the panel.
            if (!action->shortcut().isEmpty() && action->shortcutContext() != Qt::WidgetShortcut)
                group.keys.push_back({action->shortcut(), withoutMnemonic(action->text())});
        }
        if (!group.keys.empty())
            groups.push_back(std::move(group));
    }
    return groups;
}

KeyOverview::KeyOverview(const std::vector<KeyGroup> &groups, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    resize(560, 620);
    auto *about = new QLabel(
        tr("Letters judge while a table of posts or a thread has the keyboard. They mean the key at that "
           "place, also under a Russian layout."));
    about->setWordWrap(true);
    auto *page = new QTextBrowser;
    page->setHtml(pageOf(groups));
    page->setAccessibleName(tr("Keys"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *change = buttons->addButton(tr("C&hange…"), QDialogButtonBox::ActionRole);
    connect(change, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT changeWanted();
    });
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(about);
    rows->addWidget(page, 1);
    rows->addWidget(buttons);
}

} // namespace LaunchProbe::Ui
