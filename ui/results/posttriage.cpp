// SPDX-License-Identifier: GPL-3.0-or-later
#include "posttriage.h"

#include "pindialog.h"

#include <models/session/shelfstep.h>
#include <models/tables/asking.h>
#include <models/tables/findingundo.h>
#include <models/tables/posttablemodel.h>
#include <models/tables/roles.h>
#include <models/tables/values.h>
#include <ui/kit/commandkeys.h>
#include <ui/kit/numberwords.h>
#include <ui/kit/verdictbuttons.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QTableView>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::Verdict;

namespace {

constexpr qsizetype mostCopied = 1000;

} // namespace

PostTriage::PostTriage(
    Session::Session &session, Tables::FindingUndo &findings, KeyMap &keys,
    const Tables::PostTableModel &posts, QTableView *table)
    : QObject(table)
    , m_session(session)
    , m_findings(findings)
    , m_posts(posts)
    , m_keys(keys)
    , m_table(table)
    , m_listener(new CommandKeys(keys, table))
    , m_menu(new QMenu(table))
    , m_tagMenu(new QMenu(m_menu))
{
    buildDeeds();
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        m_menu->popup(m_table->viewport()->mapToGlobal(place));
    });
    connect(&session, &Session::Session::shelfChanged, this, &PostTriage::retranslate);
    connect(&session, &Session::Session::projectChanged, this, [this] {
        m_seeks = false;
        m_waiting.clear();
        retranslate();
    });
    retranslate();
}

// The menu shows the keys; the table's own listener hears them.
void PostTriage::add(
    QMenu *menu, KeyCommand command, std::function<QString()> words, std::function<void()> act, bool onChosen)
{
    const auto id = command.id;
    m_keys.add(std::move(command));
    if (onChosen)
        act = [this, act = std::move(act)] {
            if (m_seeks)
                m_waiting.push_back(act);
            else
                act();
        };
    auto *action = menu->addAction(QString(), this, act);
    action->setObjectName(id);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_keys.drive(action, id);
    m_listener->add(id, std::move(act));
    m_deeds.push_back({action, std::move(words), onChosen});
}

void PostTriage::add(KeyCommand command, std::function<QString()> words, std::function<void()> act)
{
    add(m_menu, std::move(command), std::move(words), std::move(act), false);
}

void PostTriage::buildDeeds()
{
    const auto same = [](const QString &id, const QKeySequence &key, const std::function<QString()> &words) {
        return KeyCommand{id, KeyScope::Posts, {key}, words};
    };
    add(
        m_menu, same(u"posts.read"_s, Qt::Key_Return, [] { return tr("Read the thread"); }),
        [] { return tr("&Read the thread"); }, [this] { Q_EMIT readRequested(); }, false);
    m_menu->addSeparator();
    addVerdictCommands(m_keys);
    for (const auto &[verdict, id] : verdictCommands()) {
        const auto words = m_keys.command(id)->words;
        add(
            m_menu, {id, {}, {}, {}}, words, [this, verdict = verdict] { judge(verdict); }, true);
    }
    m_menu->addSeparator();
    add(
        m_menu, same(u"posts.note"_s, Qt::Key_N, [] { return tr("Note"); }), [] { return tr("&Note…"); },
        [this] { askNote(); }, true);
    add(
        m_menu, same(u"posts.tag"_s, Qt::Key_T, [] { return tr("Tag"); }), [] { return tr("&Tag…"); },
        [this] { askTag(); }, true);
    m_menu->addMenu(m_tagMenu);
    addTags();
    m_menu->addSeparator();
    add(
        m_menu, same(u"posts.next"_s, Qt::Key_J, [] { return tr("Next one that is not judged"); }),
        [] { return tr("Next one that is not &judged"); }, [this] { goToNextUnjudged(); }, false);
    add(
        m_menu, same(u"posts.all"_s, QKeySequence::SelectAll, [] { return tr("Choose all that match"); }),
        [] { return tr("Choose &all that match"); }, [this] { chooseAll(); }, false);
    m_menu->addSeparator();
    add(
        m_menu, same(u"posts.copyAddress"_s, QKeySequence::Copy, [] { return tr("Copy the address"); }),
        [] { return tr("&Copy the address"); }, [this] { copyAddresses(); }, false);
    add(
        m_menu,
        same(u"posts.copyQuote"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_C, [] { return tr("Copy as quotation"); }),
        [] { return tr("Copy as &quotation"); }, [this] { copyQuote(); }, false);
}

void PostTriage::addTags()
{
    for (int place = 1; place <= 10; ++place) {
        const int digit = place % 10;
        const auto words = [this, digit] {
            const auto tag = pinnedTag(digit);
            return tag.isEmpty() ? tr("Tag of key %1: none is pinned yet").arg(digit)
                                 : tr("Tag: %1").arg(tag);
        };
        const auto menuWords = [words] { return words().replace(u'&', u"&&"_s); };
        add(
            m_tagMenu, {tagCommand(digit), KeyScope::Posts, {Qt::Key_0 + digit}, words}, menuWords,
            [this, digit] { tagBy(digit); }, true);
    }
    m_tagMenu->addSeparator();
    add(
        m_tagMenu, {u"posts.pins"_s, KeyScope::Posts, {Qt::Key_P}, [] { return tr("Pin tags to digits"); }},
        [] { return tr("&Pin tags to digits…"); }, [this] { askPins(); }, false);
}

std::vector<Domain::PostId> PostTriage::chosenPosts() const
{
    std::vector<Domain::PostId> posts;
    posts.reserve(static_cast<size_t>(chosenCount()));
    const auto ranges = m_table->selectionModel()->selection();
    for (const auto &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const auto post = m_posts.postAt(row))
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
    const auto *chosen = m_table->selectionModel();
    return !m_session.isReadOnly() && chosen && chosen->hasSelection();
}

QString PostTriage::pinnedTag(int digit) const
{
    const auto &pinned = m_session.shelf().pinnedTags;
    const auto found = pinned.find(digit);
    return found == pinned.end() ? QString() : found->second;
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

void PostTriage::withKnownTags(const std::function<void(const QStringList &)> &use)
{
    if (!m_session.desk() || m_session.isReadOnly())
        return;
    auto known =
        m_session.desk()->ask([](const Ports::Archive &archive) { return archive.tags().valueOr({}); });
    Tables::whenAnswered(std::move(known), this, use);
}

void PostTriage::askTag()
{
    const auto posts = chosenPosts();
    if (posts.empty())
        return;
    withKnownTags([this, posts](const QStringList &tags) {
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

void PostTriage::tagBy(int digit)
{
    const auto posts = chosenPosts();
    if (posts.empty() || m_session.isReadOnly())
        return;
    if (const auto tag = pinnedTag(digit); !tag.isEmpty())
        m_findings.toggleTag(posts, tag);
    else
        pinAndTag(digit, posts);
}

//! A digit that says nothing yet: its tag is asked for and set.
void PostTriage::pinAndTag(int digit, const std::vector<Domain::PostId> &posts)
{
    withKnownTags([this, digit, posts](const QStringList &tags) {
        auto *dialog = new QInputDialog(m_table);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Pin a tag"));
        dialog->setLabelText(tr("Tag that key %1 sets from now on:").arg(digit));
        dialog->setComboBoxEditable(true);
        dialog->setComboBoxItems(QStringList{QString()} + tags);
        connect(dialog, &QInputDialog::textValueSelected, this, [this, digit, posts](const QString &words) {
            const auto tag = words.simplified();
            if (tag.isEmpty())
                return;
            auto shelf = m_session.shelf();
            shelf.pinnedTags[digit] = tag;
            Session::ShelfStep::take(m_session, shelf, Session::ShelfStep::Act::Pins);
            m_findings.addTag(posts, tag);
        });
        dialog->open();
    });
}

void PostTriage::askPins(int digit)
{
    withKnownTags([this, digit](const QStringList &tags) {
        auto *dialog = new PinDialog(m_session.shelf().pinnedTags, tags, digit, m_table);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog] {
            auto shelf = m_session.shelf();
            shelf.pinnedTags = dialog->pinned();
            Session::ShelfStep::take(m_session, shelf, Session::ShelfStep::Act::Pins);
        });
        dialog->open();
    });
}

void PostTriage::chooseAll()
{
    m_table->selectAll();
}

// The archive is asked rather than the rows: most of a long table has never been fetched.
void PostTriage::goToNextUnjudged()
{
    if (!m_session.desk())
        return;
    Q_EMIT nextWanted();
    m_seeks = true;
    Domain::PostFilter judged;
    judged.verdicts = {
        Verdict::Success, Verdict::Failure, Verdict::Degraded, Verdict::Unclear, Verdict::Duplicate};
    auto answer = m_session.desk()->ask([judged](const Ports::Archive &archive) {
        return archive.postSet(judged).valueOr(std::make_shared<const Domain::PostSet>());
    });
    Tables::whenAnswered(
        std::move(answer), this,
        [this](const std::shared_ptr<const Domain::PostSet> &posts) { showUnjudged(*posts); });
}

void PostTriage::showUnjudged(const Domain::PostSet &judged)
{
    m_seeks = false;
    const auto waiting = std::exchange(m_waiting, {});
    const auto &model = *m_table->model();
    const int rows = model.rowCount();
    const int current = m_table->currentIndex().row();
    for (int step = 1; step <= rows; ++step) {
        const int row = (current + step) % rows;
        if (judged.contains(m_posts.postAt(row)))
            continue;
        const auto shown = m_table->currentIndex().isValid() ? m_table->currentIndex().column() : 0;
        m_table->setCurrentIndex(model.index(row, shown));
        m_table->scrollTo(model.index(row, shown));
        for (const auto &act : waiting)
            act();
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

void PostTriage::updateActions()
{
    const bool may = mayJudge();
    for (const auto &deed : m_deeds) {
        if (deed.onChosen)
            deed.action->setEnabled(may);
    }
}

void PostTriage::retranslate()
{
    m_menu->setTitle(tr("Pos&ts"));
    m_tagMenu->setTitle(tr("&Pinned tags"));
    for (const auto &deed : m_deeds)
        deed.action->setText(deed.words());
    updateActions();
}

} // namespace LaunchProbe::Ui
