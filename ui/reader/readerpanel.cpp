// SPDX-License-Identifier: GPL-3.0-or-later
#include "readerpanel.h"

#include "claimbar.h"
#include "claimquoter.h"
#include "copyhint.h"
#include "correctionbar.h"
#include "findingbar.h"
#include "readingtable.h"
#include "spancorrector.h"
#include "threadtext.h"
#include "versionsdialog.h"

#include <models/tables/asking.h>
#include <models/tables/findingundo.h>
#include <ui/kit/commandkeys.h>
#include <ui/kit/numberwords.h>
#include <ui/kit/verdictbuttons.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::PostId;

ReaderPanel::ReaderPanel(
    Session::Session &session, Tables::FindingUndo &findings, Tables::CorrectionUndo &corrections,
    Tables::ClaimUndo &claims, Tables::CopyUndo &copies, KeyMap &keys, QWidget *parent)
    : Panel(u"reader"_s, parent)
    , m_session(session)
    , m_findings(findings)
    , m_keys(keys)
    , m_thread(session)
    , m_head(new QLabel(this))
    , m_findLabel(new QLabel(this))
    , m_find(new QLineEdit(this))
    , m_findNext(new QToolButton(this))
    , m_findBack(new QToolButton(this))
    , m_findWords(new QLabel(this))
    , m_text(new ThreadText(this))
    , m_readingsLabel(new QLabel(this))
    , m_readingsView(new QTableView(this))
    , m_readings(new ReadingTable(this))
    , m_linkBar(new QWidget(this))
    , m_linkAddress(new QLabel(this))
    , m_linkOpen(new QToolButton(this))
    , m_linkCopy(new QToolButton(this))
    , m_linkClose(new QToolButton(this))
    , m_copy(new CopyHint(session, copies, keys, this))
    , m_bar(new FindingBar(keys, this))
    , m_correction(new CorrectionBar(this))
    , m_corrector(new SpanCorrector(session, corrections, keys, m_text, m_correction))
    , m_claim(new ClaimBar(this))
    , m_quoter(new ClaimQuoter(session, claims, keys, m_text, m_claim))
{
    buildFind();
    buildLinkBar();
    buildReadings();
    buildKeys();
    setFocusProxy(m_text); // who comes here wants to read
    connect(&session, &Session::Session::selectionChanged, this, &ReaderPanel::follow);
    connect(&session, &Session::Session::projectChanged, this, &ReaderPanel::follow);
    connect(&session, &Session::Session::findingsChanged, this, &ReaderPanel::takeFindings);
    connect(&m_thread, &Tables::ThreadModel::loaded, this, &ReaderPanel::readThread);
    connect(&m_thread, &Tables::ThreadModel::problemOccurred, this, &ReaderPanel::problemArose);
    connect(m_corrector, &SpanCorrector::problemArose, this, &ReaderPanel::problemArose);
    connect(m_quoter, &ClaimQuoter::problemArose, this, &ReaderPanel::problemArose);
    connect(m_copy, &CopyHint::problemArose, this, &ReaderPanel::problemArose);
    connect(m_corrector, &SpanCorrector::caseWanted, this, &ReaderPanel::askForCase);
    connect(m_text, &ThreadText::postChosen, &session, &Session::Session::selectPost);
    connect(m_text, &ThreadText::readingChosen, this, &ReaderPanel::chooseReading);
    connect(m_text, &ThreadText::linkChosen, this, &ReaderPanel::showLink);
    connect(m_text, &ThreadText::versionsChosen, this, &ReaderPanel::showVersions);
    connect(m_bar, &FindingBar::verdictChosen, &findings, [&findings](PostId post, Domain::Verdict verdict) {
        findings.setVerdict({post}, verdict);
    });
    connect(m_bar, &FindingBar::tagAdded, &findings, [&findings](PostId post, const QString &tag) {
        findings.addTag({post}, tag);
    });
    connect(m_bar, &FindingBar::tagRemoved, &findings, [&findings](PostId post, const QString &tag) {
        findings.removeTag({post}, tag);
    });
    connect(m_bar, &FindingBar::noteWritten, &findings, [&findings](PostId post, const QString &note) {
        findings.setNote({post}, note);
    });
    follow();
}

void ReaderPanel::buildFind()
{
    m_head->setTextFormat(Qt::PlainText);
    m_head->setWordWrap(true);
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto letters = m_head->font();
    letters.setBold(true);
    m_head->setFont(letters);
    m_findLabel->setBuddy(m_find);
    m_find->setClearButtonEnabled(true);
    m_find->installEventFilter(this);
    m_findBack->setArrowType(Qt::UpArrow);
    m_findNext->setArrowType(Qt::DownArrow);
    for (auto *button : {m_findBack, m_findNext})
        button->setFocusPolicy(Qt::StrongFocus);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { findWords(false); });
    connect(m_findNext, &QToolButton::clicked, this, [this] { findWords(false); });
    connect(m_findBack, &QToolButton::clicked, this, [this] { findWords(true); });
    connect(m_find, &QLineEdit::textEdited, m_findWords, &QLabel::clear);
    auto *line = new QHBoxLayout;
    for (auto *widget :
         std::initializer_list<QWidget *>{m_findLabel, m_find, m_findBack, m_findNext, m_findWords})
        line->addWidget(widget, widget == m_find ? 1 : 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_head);
    layout->addLayout(line);
}

void ReaderPanel::buildLinkBar()
{
    m_linkAddress->setTextFormat(Qt::PlainText);
    m_linkAddress->setWordWrap(true);
    m_linkAddress->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new QHBoxLayout(m_linkBar);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_linkAddress, 1);
    for (auto *button : {m_linkOpen, m_linkCopy, m_linkClose}) {
        button->setFocusPolicy(Qt::StrongFocus);
        line->addWidget(button);
    }
    m_linkBar->hide();
    connect(m_linkOpen, &QToolButton::clicked, this, [this] {
        Q_EMIT openRequested(m_link);
        m_linkBar->hide();
    });
    connect(m_linkCopy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_link.toString());
    });
    connect(m_linkClose, &QToolButton::clicked, m_linkBar, &QWidget::hide);
}

void ReaderPanel::buildReadings()
{
    m_readingsLabel->setBuddy(m_readingsView);
    m_readingsView->setModel(m_readings);
    m_readingsView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_readingsView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_readingsView->setTabKeyNavigation(false);
    m_readingsView->setWordWrap(false);
    m_readingsView->setAlternatingRowColors(true);
    m_readingsView->verticalHeader()->hide();
    m_readingsView->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_readingsView->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_readingsView->horizontalHeader()->setStretchLastSection(true);
    connect(
        m_readingsView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &row) {
            if (row.isValid() && m_readingsView->hasFocus())
                m_text->showReading(m_text->currentPost(), row.row());
        });
    connect(m_readingsView, &QTableView::clicked, this, [this](const QModelIndex &row) {
        m_text->showReading(m_text->currentPost(), row.row());
    });

    auto *side = new QWidget(this);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->addWidget(m_readingsLabel);
    sideLayout->addWidget(m_readingsView);
    // Below the text, not beside it: a column of words needs its width.
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_text);
    splitter->addWidget(side);
    splitter->setStretchFactor(0, 4);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *all = static_cast<QVBoxLayout *>(layout());
    all->addWidget(splitter, 1);
    all->addWidget(m_correction);
    all->addWidget(m_claim);
    all->addWidget(m_linkBar);
    all->addWidget(m_copy);
    all->addWidget(m_bar);
}

// Letters judge only while the text has the keys: everywhere else they are letters.
void ReaderPanel::buildKeys()
{
    auto *commands = new CommandKeys(m_keys, m_text);
    for (const auto &[verdict, id] : verdictCommands())
        commands->add(id, [this, verdict = verdict] { judge(verdict); });
    addTagCommands(m_keys);
    for (int digit = 0; digit <= 9; ++digit)
        commands->add(tagCommand(digit), [this, digit] { tagBy(digit); });
    addFindCommand(m_keys);
    auto *find = new QShortcut(this);
    m_keys.drive(find, findCommand());
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    m_corrector->addTextKeys(*commands);
    m_quoter->addTextKeys(*commands);
    m_copy->addTextKeys(*commands);
    m_corrector->addTableKeys(*new CommandKeys(m_keys, m_readingsView), m_readings, [this] {
        return m_readingsView->currentIndex().row();
    });
    m_readingsView->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_readingsView, &QWidget::customContextMenuRequested, this, &ReaderPanel::showReadingMenu);
    m_text->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_text, &QWidget::customContextMenuRequested, this, &ReaderPanel::showMenu);
}

void ReaderPanel::judge(Domain::Verdict verdict)
{
    if (m_text->currentPost())
        m_findings.setVerdict({m_text->currentPost()}, verdict);
}

void ReaderPanel::tagBy(int digit)
{
    const auto &pinned = m_session.shelf().pinnedTags;
    const auto tag = pinned.find(digit);
    if (m_text->currentPost() && tag != pinned.end())
        m_findings.toggleTag({m_text->currentPost()}, tag->second);
}

// Shift+Enter in the search line goes back.
bool ReaderPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return && key->modifiers() == Qt::ShiftModifier) {
            findWords(true);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            m_text->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

void ReaderPanel::follow()
{
    const auto post = m_session.selectedPost();
    if (!post || !m_session.desk()) {
        ++m_asked;
        m_thread.showThread({});
        ++m_read;
        takePosts({});
        return;
    }
    // What was chosen in the text itself stays where the person pointed.
    if (m_text->post(post) && m_text->currentPost() == post)
        showSide(post);
    else if (m_text->post(post))
        showPost(post);
    else
        askForThreadOf(post);
}

void ReaderPanel::askForThreadOf(PostId post)
{
    const auto asked = ++m_asked;
    auto answer =
        m_session.desk()->ask([post](const Ports::Archive &archive) { return archive.posts({{post}}); });
    Tables::whenAnswered(
        std::move(answer), this, [this, asked](const Domain::Result<std::vector<Ports::PostRow>> &rows) {
            if (asked != m_asked)
                return;
            if (!rows)
                Q_EMIT problemArose(rows.problem());
            else if (!rows->empty())
                m_thread.showThread(rows->front().thread);
        });
}

void ReaderPanel::readThread()
{
    std::vector<int> depths;
    for (int row = 0; row < m_thread.rowCount(); ++row)
        depths.push_back(m_thread.depth(row));
    const auto read = ++m_read;
    auto posts = QtConcurrent::run(
        [rows = m_thread.posts(), depths = std::move(depths)] { return readerPosts(rows, depths); });
    Tables::whenAnswered(std::move(posts), this, [this, read](const std::vector<ReaderPost> &answer) {
        if (read == m_read)
            takePosts(answer);
    });
}

void ReaderPanel::takePosts(std::vector<ReaderPost> posts)
{
    // A harvest tells of growth often; a conversation that did not change is left as it stands.
    const bool same =
        std::ranges::equal(posts, m_text->posts(), [](const ReaderPost &one, const ReaderPost &other) {
            return one.row.id == other.row.id && one.row.text == other.row.text
                && one.row.deleted == other.row.deleted && one.row.versions == other.row.versions;
        });
    if (!same || posts.empty())
        m_text->setThread(std::move(posts));
    else
        m_text->takeReadings(posts);
    showHead();
    // Where nothing but values changed the person reads on where they are.
    if (same && m_text->currentPost() == m_session.selectedPost())
        showSide(m_session.selectedPost());
    else
        showPost(m_session.selectedPost());
}

void ReaderPanel::showPost(PostId post)
{
    m_text->showPost(m_text->post(post) ? post : PostId());
    showSide(post);
}

void ReaderPanel::showSide(PostId post)
{
    const auto *shown = m_text->post(post);
    m_readings->setReadings(
        shown ? shown->row.readings : std::vector<Domain::Reading>(),
        shown ? shown->row.corrections : std::vector<Domain::Correction>());
    m_readingsView->resizeColumnsToContents();
    m_copy->showPost(shown ? &shown->row : nullptr);
    auto finding = shown ? shown->row.finding : Domain::Finding();
    finding.post = shown ? post : PostId();
    m_bar->setPost(finding, !m_session.isReadOnly());
}

void ReaderPanel::chooseReading(PostId post, int reading)
{
    m_session.selectPost(post);
    m_readingsView->selectRow(reading);
    m_readingsView->scrollTo(m_readings->index(reading, 0));
}

void ReaderPanel::takeFindings(const Domain::FindingList &findings)
{
    m_text->setFindings(findings);
    if (const auto finding = findings.of(m_text->currentPost()))
        m_bar->setFinding(*finding);
}

void ReaderPanel::findWords(bool backwards)
{
    const bool found = m_text->findWords(m_find->text(), backwards);
    m_findWords->setText(found || m_find->text().isEmpty() ? QString() : tr("Not in this thread."));
}

void ReaderPanel::showLink(const QUrl &address)
{
    m_link = address;
    m_linkAddress->setText(tr("Address: %1").arg(address.toString(QUrl::FullyEncoded)));
    m_linkBar->show();
    m_linkOpen->setFocus(Qt::OtherFocusReason);
}

void ReaderPanel::showReadingMenu(const QPoint &place)
{
    auto *menu = new QMenu(m_readingsView);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_corrector->addToMenu(*menu, *m_readings, m_readingsView->currentIndex().row());
    menu->popup(m_readingsView->viewport()->mapToGlobal(place));
}

void ReaderPanel::askForCase(PostId post)
{
    const auto *shown = m_text->post(post);
    if (!shown)
        return;
    QStringList authors;
    for (const auto &one : m_text->posts())
        authors << one.row.author;
    authors.removeDuplicates();
    Q_EMIT caseRequested(shown->row, authors);
}

void ReaderPanel::showMenu(const QPoint &place)
{
    m_text->pointAt(place);
    auto *menu = m_text->createStandardContextMenu(place);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto *post = m_text->post(m_text->postAt(m_text->cursorForPosition(place).position()));
    if (post) {
        const auto &row = post->row;
        menu->addSeparator();
        menu->addAction(tr("Copy the post's &address"), this, [row] {
            QGuiApplication::clipboard()->setText(row.permalink.toString());
        });
        menu->addAction(tr("Copy the post as &quotation"), this, [row] {
            auto quote = u"> "_s + row.text;
            quote.replace(u'\n', u"\n> "_s);
            QGuiApplication::clipboard()->setText(quote + u"\n\n"_s + row.permalink.toString());
        });
        menu->addAction(tr("Show the post's address…"), this, [this, row] { showLink(row.permalink); });
        if (row.versions > 0)
            menu->addAction(
                tr("Show what was &changed in the post…"), this, [this, id = row.id] { showVersions(id); });
    }
    m_corrector->addToMenu(*menu);
    m_quoter->addToMenu(*menu);
    if (m_text->hasFolds()) {
        menu->addSeparator();
        menu->addAction(tr("Show all &folded lines"), m_text, &ThreadText::unfoldAll);
    }
    menu->popup(m_text->viewport()->mapToGlobal(place));
}

void ReaderPanel::showVersions(PostId post)
{
    if (!m_session.desk())
        return;
    auto answer =
        m_session.desk()->ask([post](const Ports::Archive &archive) { return archive.timeline(post); });
    Tables::whenAnswered(
        std::move(answer), this, [this, post](Domain::Result<std::vector<Ports::PostVersion>> versions) {
            if (!versions) {
                Q_EMIT problemArose(versions.problem());
                return;
            }
            const auto *shown = m_text->post(post);
            if (!shown || versions->empty())
                return;
            auto *dialog = new VersionsDialog(shown->row, std::move(*versions), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

void ReaderPanel::showHead()
{
    const auto &posts = m_text->posts();
    if (posts.empty()) {
        m_head->setText(
            m_session.desk() ? tr("Choose a post to read its thread.") : tr("No project is open."));
        return;
    }
    const auto &first = posts.front().row;
    m_head->setText(u"%1\n%2 · %3"_s.arg(
        first.title.isEmpty() ? tr("The title was deleted at its source") : first.title, first.place,
        tr("%n post(s)", "of a thread", static_cast<int>(posts.size()))));
}

QString ReaderPanel::title() const
{
    return tr("Thread");
}

std::vector<KeyHint> ReaderPanel::keyHints() const
{
    std::vector<KeyHint> hints;
    for (const auto &[verdict, id] : verdictCommands()) {
        for (const auto &key : m_keys.keysOf(id))
            hints.push_back({key, tr("Verdict: %1").arg(verdictWord(verdict))});
    }
    std::ranges::copy(m_keys.hints(KeyScope::Thread), std::back_inserter(hints));
    for (const auto &key : m_keys.keysOf(findCommand()))
        hints.push_back({key, tr("Find in this thread")});
    return hints;
}

void ReaderPanel::retranslate()
{
    m_findLabel->setText(tr("&Find in thread:"));
    m_findBack->setAccessibleName(tr("Find the previous place"));
    m_findBack->setToolTip(tr("Previous place (Shift+Enter)"));
    m_findNext->setAccessibleName(tr("Find the next place"));
    m_findNext->setToolTip(tr("Next place (Enter)"));
    m_text->setAccessibleName(tr("Posts of the thread"));
    m_readingsLabel->setText(tr("&Read out of this post:"));
    m_linkOpen->setText(tr("Open in the browser"));
    m_linkCopy->setText(tr("Copy address"));
    m_linkClose->setText(tr("Close"));
    m_bar->retranslate();
    m_correction->retranslate();
    m_claim->retranslate();
    m_copy->retranslate();
    m_readings->retranslate();
    m_readingsView->resizeColumnsToContents();
    m_text->retranslate();
    showHead();
}

} // namespace LaunchProbe::Ui
