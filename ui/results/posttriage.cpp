// SPDX-License-Identifier: GPL-3.0-or-later
#include "posttriage.h"

#include <models/tables/asking.h>
#include <models/tables/findingundo.h>
#include <models/tables/roles.h>
#include <models/tables/values.h>
#include <ui/kit/letterkeys.h>
#include <ui/kit/numberwords.h>
#include <ui/kit/verdictbuttons.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QShortcut>
#include <QTableView>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::Verdict;

namespace {

constexpr qsizetype mostCopied = 1000;

Domain::PostId postAt(const QAbstractItemModel &model, int row)
{
    return model.index(row, 0).data(Tables::PostIdRole).value<Domain::PostId>();
}

} // namespace

PostTriage::PostTriage(Session::Session &session, Tables::FindingUndo &findings, QTableView *table)
    : QObject(table)
    , m_session(session)
    , m_findings(findings)
    , m_table(table)
{
    buildKeys();
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QWidget::customContextMenuRequested, this, &PostTriage::showMenu);
}

void PostTriage::buildKeys()
{
    auto *letters = new LetterKeys(m_table);
    for (const auto &[verdict, key] : verdictKeys())
        letters->add(key, [this, verdict = verdict] { judge(verdict); });
    letters->add(Qt::Key_N, [this] { askNote(); });
    letters->add(Qt::Key_T, [this] { askTag(); });
    letters->add(Qt::Key_J, [this] { goToNextUnjudged(); });
    const auto add = [this](const QKeySequence &key, const std::function<void()> &act) {
        auto *shortcut = new QShortcut(key, m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence(Qt::Key_Backspace), [this] { judge(Verdict::NotJudged); });
    add(QKeySequence::Copy, [this] { copyAddresses(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copyQuote(); });
}

std::vector<KeyHint> PostTriage::keyHints()
{
    std::vector<KeyHint> hints;
    for (const auto &[verdict, key] : verdictKeys())
        hints.push_back({key, tr("Verdict: %1").arg(verdictWord(verdict))});
    hints.push_back({Qt::Key_Backspace, tr("Verdict: %1").arg(verdictWord(Verdict::NotJudged))});
    hints.push_back({Qt::Key_J, tr("Next one that is not judged")});
    hints.push_back({Qt::Key_N, tr("Note")});
    hints.push_back({Qt::Key_T, tr("Tag")});
    hints.push_back({QKeySequence::Copy, tr("Copy the address")});
    hints.push_back({Qt::CTRL | Qt::SHIFT | Qt::Key_C, tr("Copy as quotation")});
    return hints;
}

std::vector<Domain::PostId> PostTriage::chosenPosts() const
{
    std::vector<Domain::PostId> posts;
    const auto ranges = m_table->selectionModel()->selection();
    for (const auto &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const auto post = postAt(*m_table->model(), row))
                posts.push_back(post);
        }
    }
    return posts;
}

int PostTriage::chosenCount() const
{
    int count = 0;
    for (const auto &range : m_table->selectionModel()->selection())
        count += range.height();
    return count;
}

bool PostTriage::mayJudge() const
{
    return !m_session.isReadOnly() && m_table->selectionModel()->hasSelection();
}

void PostTriage::judge(Verdict verdict)
{
    m_findings.setVerdict(chosenPosts(), verdict);
}

void PostTriage::askNote()
{
    const auto posts = chosenPosts();
    if (posts.empty() || m_session.isReadOnly())
        return;
    auto *dialog = new QInputDialog(m_table);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Note"));
    dialog->setLabelText(tr("Note on %n post(s):", nullptr, static_cast<int>(posts.size())));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    if (posts.size() == 1)
        dialog->setTextValue(m_table->currentIndex().data(Tables::FindingRole).value<Domain::Finding>().note);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, posts](const QString &note) {
        m_findings.setNote(posts, note.trimmed());
    });
    dialog->open();
}

void PostTriage::askTag()
{
    const auto posts = chosenPosts();
    if (posts.empty() || m_session.isReadOnly())
        return;
    auto known =
        m_session.desk()->ask([](const Ports::Archive &archive) { return archive.tags().valueOr({}); });
    Tables::whenAnswered(std::move(known), this, [this, posts](const QStringList &tags) {
        auto *dialog = new QInputDialog(m_table);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Tag"));
        dialog->setLabelText(tr("Tag for %n post(s):", nullptr, static_cast<int>(posts.size())));
        dialog->setComboBoxEditable(true);
        dialog->setComboBoxItems(QStringList{QString()} + tags);
        connect(dialog, &QInputDialog::textValueSelected, this, [this, posts](const QString &words) {
            for (const auto &tag : words.split(u',', Qt::SkipEmptyParts))
                m_findings.addTag(posts, tag);
        });
        dialog->open();
    });
}

// The archive is asked rather than the rows: most of a long table has never been fetched.
void PostTriage::goToNextUnjudged()
{
    if (!m_session.desk())
        return;
    auto answer = m_session.desk()->ask([](const Ports::Archive &archive) {
        QSet<qint64> judged;
        for (const auto &finding : archive.findings().valueOr({})) {
            if (finding.verdict != Verdict::NotJudged)
                judged.insert(finding.post.value);
        }
        return judged;
    });
    Tables::whenAnswered(
        std::move(answer), this, [this](const QSet<qint64> &judged) { showUnjudged(judged); });
}

void PostTriage::showUnjudged(const QSet<qint64> &judged)
{
    const auto &model = *m_table->model();
    const int rows = model.rowCount();
    const int current = m_table->currentIndex().row();
    for (int step = 1; step <= rows; ++step) {
        const int row = (current + step) % rows;
        if (judged.contains(postAt(model, row).value))
            continue;
        const auto shown = m_table->currentIndex().isValid() ? m_table->currentIndex().column() : 0;
        m_table->setCurrentIndex(model.index(row, shown));
        m_table->scrollTo(model.index(row, shown));
        return;
    }
    Q_EMIT told(rows > 0 ? tr("Every post here has been judged.") : QString());
}

void PostTriage::copyAddresses() const
{
    QStringList addresses;
    const auto rows = m_table->selectionModel()->selectedRows();
    for (const auto &row : rows.mid(0, mostCopied))
        addresses.append(row.data(Tables::PermalinkRole).toUrl().toString(QUrl::FullyEncoded));
    QGuiApplication::clipboard()->setText(addresses.join(u'\n'));
}

void PostTriage::copyQuote() const
{
    const auto row = m_table->currentIndex();
    if (!row.isValid())
        return;
    auto quote = u"> "_s + row.data(Tables::TextRole).toString();
    quote.replace(u'\n', u"\n> "_s);
    quote += u"\n\n\u2014 %1, %2, %3"_s.arg(
        row.data(Tables::AuthorRole).toString(), dateWord(row.data(Tables::WrittenRole).toDateTime()),
        row.data(Tables::PermalinkRole).toUrl().toString(QUrl::FullyEncoded));
    QGuiApplication::clipboard()->setText(quote);
}

void PostTriage::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this,
                      menu](const QString &words, const QKeySequence &key, const std::function<void()> &act) {
        auto *action = menu->addAction(words, this, act);
        // Shown beside the words; the table's own keys do the work.
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        return action;
    };
    add(tr("&Read the thread"), QKeySequence(Qt::Key_Return), [this] { Q_EMIT readRequested(); });
    menu->addSeparator();
    const bool may = mayJudge();
    for (const auto &[verdict, key] : verdictKeys())
        add(tr("Verdict: %1").arg(verdictWord(verdict)), QKeySequence(key), [this, verdict = verdict] {
            judge(verdict);
        })->setEnabled(may);
    add(tr("Verdict: %1").arg(verdictWord(Verdict::NotJudged)), QKeySequence(Qt::Key_Backspace), [this] {
        judge(Verdict::NotJudged);
    })->setEnabled(may);
    menu->addSeparator();
    add(tr("&Note…"), QKeySequence(Qt::Key_N), [this] { askNote(); })->setEnabled(may);
    add(tr("&Tag…"), QKeySequence(Qt::Key_T), [this] { askTag(); })->setEnabled(may);
    add(tr("Next one that is not &judged"), QKeySequence(Qt::Key_J), [this] { goToNextUnjudged(); });
    menu->addSeparator();
    add(tr("&Copy the address"), QKeySequence::Copy, [this] { copyAddresses(); });
    add(tr("Copy as &quotation"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copyQuote(); });
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

} // namespace LaunchProbe::Ui
