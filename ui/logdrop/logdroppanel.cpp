// SPDX-License-Identifier: GPL-3.0-or-later
#include "logdroppanel.h"

#include "groupdetails.h"
#include "logexcerpt.h"

#include <models/tables/asking.h>
#include <models/tables/fieldwords.h>
#include <ui/kit/flowlayout.h>
#include <ui/kit/numberwords.h>

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTextBlock>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Evidence::LogReading;

namespace {

constexpr int groupRole = Qt::UserRole + 1;
constexpr size_t mostNear = 20; // groups
constexpr size_t mostListed = 500; // groups without a log

QString localFile(const QMimeData *data)
{
    const auto urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

LogDropPanel::LogDropPanel(Session::Session &session, QWidget *parent)
    : Panel(u"logdrop"_s, parent)
    , m_session(session)
    , m_paste(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_clear(new QPushButton(this))
    , m_verdict(new QLabel(this))
    , m_log(new QPlainTextEdit(this))
    , m_near(new QLabel(this))
    , m_list(new QTreeWidget(this))
    , m_details(new GroupDetails(this))
{
    build();
    setAcceptDrops(true);
    connect(m_paste, &QPushButton::clicked, this, &LogDropPanel::takeClipboard);
    connect(m_open, &QPushButton::clicked, this, &LogDropPanel::openFile);
    connect(m_clear, &QPushButton::clicked, this, &LogDropPanel::forget);
    auto *keys = new QShortcut(QKeySequence::Paste, this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &LogDropPanel::takeClipboard);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &LogDropPanel::showDetails);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const auto &group = m_groups[item->data(0, groupRole).toULongLong()];
        m_session.selectPost(group.reports.front().post);
    });
    connect(m_details, &GroupDetails::postChosen, &session, &Session::Session::selectPost);
    connect(&session, &Session::Session::projectChanged, this, &LogDropPanel::reloadWhenShown);
    connect(&session, &Session::Session::archiveGrew, this, &LogDropPanel::reloadWhenShown);
    connect(&session, &Session::Session::findingsChanged, this, &LogDropPanel::reloadWhenShown);
}

void LogDropPanel::build()
{
    auto *buttons = new FlowLayout;
    for (auto *button : {m_paste, m_open, m_clear})
        buttons->addWidget(button);
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_near->setWordWrap(true);
    m_log->setReadOnly(true);
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_log->setTabChangesFocus(true);
    m_log->setAcceptDrops(false); // the panel takes what is dropped
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setUniformRowHeights(true);
    m_list->setColumnCount(6);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < 6; ++column)
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);

    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    auto *groups = new QWidget(this);
    auto *ofGroups = new QVBoxLayout(groups);
    ofGroups->setContentsMargins(0, 0, 0, 0);
    ofGroups->addWidget(m_near);
    ofGroups->addWidget(m_list, 1);
    parts->addWidget(m_log);
    parts->addWidget(groups);
    parts->addWidget(m_details);
    parts->setStretchFactor(1, 1);
    parts->setStretchFactor(2, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addLayout(buttons);
    layout->addWidget(m_verdict);
    layout->addWidget(parts, 1);
}

void LogDropPanel::setReader(ReadLog read)
{
    m_read = std::move(read);
    showLog();
}

void LogDropPanel::setCatalogue(std::shared_ptr<const Catalogue::Catalogue> catalogue)
{
    m_catalogue = std::move(catalogue);
    showLog();
}

void LogDropPanel::take(const LogSource &source)
{
    if (!m_read)
        return;
    const auto taken = ++m_taken;
    m_isReading = true;
    m_reading.reset();
    showLog();
    Tables::whenAnswered(m_read(source), this, [this, taken](const LogReading &reading) {
        if (taken != m_taken)
            return;
        m_isReading = false;
        m_reading = reading;
        showLog();
        showGroups();
    });
}

void LogDropPanel::takeClipboard()
{
    const auto text = QGuiApplication::clipboard()->text();
    take({QString(), text.toUtf8()});
}

void LogDropPanel::openFile()
{
    auto *dialog = new QFileDialog(
        this, tr("Open a log"), QString(), tr("Logs (*.log *.txt *.out *.err);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { take({path, {}}); });
    dialog->open();
}

void LogDropPanel::forget()
{
    ++m_taken;
    m_isReading = false;
    m_reading.reset();
    showLog();
    showGroups();
}

void LogDropPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFile(event->mimeData()).isEmpty() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void LogDropPanel::dropEvent(QDropEvent *event)
{
    const auto path = localFile(event->mimeData());
    event->acceptProposedAction();
    take({path, path.isEmpty() ? event->mimeData()->text().toUtf8() : QByteArray()});
}

void LogDropPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (m_stale)
        reload();
}

void LogDropPanel::reloadWhenShown()
{
    m_stale = true;
    if (isVisible())
        reload();
}

void LogDropPanel::reload()
{
    m_stale = false;
    const auto asked = ++m_asked;
    if (!m_session.desk()) {
        m_groups.clear();
        showGroups();
        return;
    }
    using Groups = std::vector<Evidence::ReportGroup>;
    auto answer = m_session.desk()->ask([](const Ports::Archive &archive) -> Domain::Result<Groups> {
        const auto posts = archive.postsWithReadings({});
        if (!posts)
            return posts.problem();
        return Evidence::reportGroups(*posts);
    });
    Tables::whenAnswered(std::move(answer), this, [this, asked](const Domain::Result<Groups> &groups) {
        if (asked != m_asked)
            return;
        if (!groups)
            Q_EMIT problemArose(groups.problem());
        m_groups = groups.valueOr({});
        showGroups();
    });
}

QString LogDropPanel::stateWords() const
{
    if (m_isReading)
        return tr("Reading…");
    if (!m_reading)
        return tr(
            "Paste an engine log or the output of dmesg, open a file, or drop one here. It is read on this "
            "machine alone: nothing of it is sent or stored.");
    switch (m_reading->state) {
    case LogReading::State::Empty:
        return tr("There is no text in it.");
    case LogReading::State::TooLong:
        return tr("This is more than %1 MB. Cut out the part from the start of the program to the first "
                  "error.")
            .arg(Evidence::mostLogBytes / 1000000);
    case LogReading::State::NotText:
        return tr("This is no text: a program, a picture or something packed. Unpack it first.");
    case LogReading::State::NotReadable:
        return tr("The file cannot be read.");
    case LogReading::State::Read:
        break;
    }
    return verdictWords();
}

QString LogDropPanel::verdictWords() const
{
    QStringList lines;
    const auto &decided = m_reading->decided;
    if (!decided) {
        lines << tr("Nothing in it looks like a failure.");
    } else {
        lines << tr("Line %1 decided it.").arg(numberWord(qint64(excerptOf(*m_reading).decidedLine)));
        if (!decided->failure.isEmpty())
            lines << tr("Kind: %1").arg(Tables::failureName(decided->failure));
        if (!decided->error.isEmpty())
            lines << tr("Signature: %1").arg(decided->error);
        if (m_catalogue && !decided->signature.isEmpty()) {
            const auto &known = m_catalogue->failures();
            const auto record = std::ranges::find(known, decided->signature, &Catalogue::Failure::id);
            if (record != known.end()) {
                const bool russian = QLocale().language() == QLocale::Russian;
                lines << tr("Meaning: %1").arg(russian ? record->meaningRu : record->meaningEn);
                if (!record->actionEn.isEmpty())
                    lines
                        << tr("What NVIDIA documents: %1").arg(russian ? record->actionRu : record->actionEn);
            }
        }
    }
    lines << tr("%Ln private thing(s) masked. Nothing has left this machine.", nullptr, m_reading->masked);
    return lines.join(u'\n');
}

void LogDropPanel::showLog()
{
    m_verdict->setText(stateWords());
    const bool isRead = m_reading && m_reading->state == LogReading::State::Read;
    const auto excerpt = isRead ? excerptOf(*m_reading) : LogExcerpt();
    m_log->setPlainText(excerpt.text);
    m_log->setVisible(isRead);
    m_clear->setEnabled(m_reading.has_value() || m_isReading);
    for (auto *button : {m_paste, m_open})
        button->setEnabled(static_cast<bool>(m_read));
    QTextEdit::ExtraSelection deciding;
    deciding.cursor = QTextCursor(m_log->document());
    deciding.cursor.setPosition(static_cast<int>(excerpt.decided.start));
    if (excerpt.decidedLine > 0) {
        deciding.format.setBackground(palette().highlight());
        deciding.format.setForeground(palette().highlightedText());
        deciding.format.setProperty(QTextFormat::FullWidthSelection, true);
        m_log->setExtraSelections({deciding});
        m_log->setTextCursor(deciding.cursor);
        m_log->centerCursor();
    } else {
        m_log->setExtraSelections({});
        m_log->moveCursor(QTextCursor::End);
    }
}

QString LogDropPanel::whyWords(const Evidence::NearGroup &near) const
{
    switch (near.why) {
    case Evidence::NearGroup::Why::SameError:
        return tr("the same words");
    case Evidence::NearGroup::Why::SameSignature:
        return tr("the same signature");
    case Evidence::NearGroup::Why::SimilarWords:
        break;
    }
    return tr("%1 % of the telling words").arg(numberWord(100 * near.likeness, 0));
}

QTreeWidgetItem *LogDropPanel::addGroup(size_t index, const QString &why)
{
    const auto &group = m_groups[index];
    const auto helped = std::ranges::count_if(group.fixes, &Evidence::Fix::helped);
    auto *item = new QTreeWidgetItem(
        m_list,
        {group.error, why, numberWord(qint64(group.threads)), numberWord(qint64(group.rigs)),
         helped > 0                ? fixWords(group.fixes.front())
             : group.fixes.empty() ? QString()
                                   : tr("%1 (advised)").arg(fixWords(group.fixes.front())),
         dateWord(group.newest())});
    item->setData(0, groupRole, qulonglong(index));
    item->setToolTip(0, group.error);
    item->setToolTip(4, group.engineVersions.join(u", "_s));
    for (const int column : {2, 3})
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

void LogDropPanel::showGroups()
{
    m_list->clear();
    const bool hasLog = m_reading && m_reading->state == LogReading::State::Read;
    if (hasLog && m_reading->decided) {
        const auto near = Evidence::nearestGroups(
            m_groups, m_reading->decided->error, m_reading->decided->signature, mostNear);
        for (const auto &one : near)
            addGroup(one.group, whyWords(one));
        m_near->setText(
            near.empty()
                ? tr("Nobody in the archive reports anything near it. Search for its words, or harvest more.")
                : tr("Nearest in the archive:"));
    } else {
        for (size_t i = 0; !hasLog && i < std::min(m_groups.size(), mostListed); ++i)
            addGroup(i, QString());
        const auto several =
            std::ranges::count_if(m_groups, [](const auto &group) { return group.threads > 1; });
        m_near->setText(
            !m_session.desk() ? tr("No project is open.")
                : hasLog      ? QString()
                : m_groups.empty()
                ? tr("No post of the archive states an error.")
                : tr("%Ln error(s) in the archive, %1 of them in several threads:", nullptr,
                     static_cast<int>(m_groups.size()))
                      .arg(numberWord(qint64(several))));
    }
    m_list->setColumnHidden(1, !hasLog);
    m_near->setVisible(!m_near->text().isEmpty());
    if (auto *first = m_list->topLevelItem(0))
        m_list->setCurrentItem(first);
    showDetails();
}

void LogDropPanel::showDetails()
{
    const auto *item = m_list->currentItem();
    m_details->showGroup(item ? &m_groups[item->data(0, groupRole).toULongLong()] : nullptr);
}

QString LogDropPanel::title() const
{
    return tr("Drop your log");
}

std::vector<KeyHint> LogDropPanel::keyHints() const
{
    return {
        {QKeySequence(QKeySequence::Paste), tr("Read the log on the clipboard")},
        {Qt::Key_Return, tr("Show the post")}};
}

void LogDropPanel::retranslate()
{
    m_paste->setText(tr("&Paste a log"));
    m_open->setText(tr("&Open a log…"));
    m_clear->setText(tr("&Forget it"));
    m_log->setAccessibleName(tr("The log around the line that decided, masked"));
    m_list->setAccessibleName(tr("Errors in the archive"));
    m_list->setHeaderLabels(
        {tr("Error"), tr("Nearness"), tr("Threads"), tr("Rigs"), tr("What helped"), tr("Newest")});
    m_details->retranslate();
    showLog();
    showGroups();
}

} // namespace LaunchProbe::Ui
