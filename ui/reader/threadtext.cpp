// SPDX-License-Identifier: GPL-3.0-or-later
#include "threadtext.h"

#include "readingtable.h"

#include <models/tables/fieldwords.h>
#include <ui/kit/numberwords.h>
#include <ui/kit/theme.h>

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <cstdlib>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sliceMs = 8; // half a frame

} // namespace

ThreadText::ThreadText(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setLineWrapMode(QTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(8);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &ThreadText::writeSlice);
    connect(this, &QTextBrowser::anchorClicked, this, &ThreadText::followLink);
}

ThreadText::~ThreadText() = default;

QVariant ThreadText::loadResource(int, const QUrl &)
{
    return {};
}

void ThreadText::setThread(std::vector<ReaderPost> posts)
{
    m_posts = std::move(posts);
    m_indices.clear();
    for (size_t i = 0; i < m_posts.size(); ++i)
        m_indices.insert(m_posts[i].row.id, i);
    startAnew();
}

void ThreadText::startAnew()
{
    m_slices.stop();
    m_written.clear();
    m_folds.clear();
    m_shownReading.reset();
    m_pointed = {};
    m_nextPost = 0;
    m_nextBlock = 0;
    m_mustScroll = bool(m_current);
    setExtraSelections({});
    document()->clear();
    document()->setDefaultFont(font());
    m_writer = std::make_unique<PostWriter>(document());
    m_writer->setPalette(palette());
    if (m_posts.empty())
        return;
    writeSlice();
    if (!isWhole())
        m_slices.start();
}

void ThreadText::writeSlice()
{
    QElapsedTimer clock;
    clock.start();
    QTextCursor edit(document());
    edit.beginEditBlock();
    while (!isWhole() && clock.elapsed() < sliceMs)
        writeNext();
    edit.endEditBlock();
    if (m_mustScroll && indexOf(m_current).value_or(m_posts.size()) < m_written.size())
        showCurrent();
    if (isWhole()) {
        m_slices.stop();
        Q_EMIT wroteAll();
    }
}

void ThreadText::writeAll()
{
    while (!isWhole())
        writeSlice();
}

void ThreadText::writeNext()
{
    const auto &post = m_posts[m_nextPost];
    if (m_nextBlock == 0) {
        m_written.emplace_back();
        m_written.back().heading = m_writer->writeHeading(headingOf(post), post.depth);
        writeNotices(post);
    }
    auto &written = m_written.back();
    if (m_nextBlock < post.blocks.size()) {
        const auto &block = post.blocks[m_nextBlock++];
        m_writer->writeBlock(block, post.depth, written.runs, foldsOf(block, post.row.readings));
        std::ranges::move(m_writer->takeFolds(), std::back_inserter(m_folds));
    }
    written.end = document()->characterCount();
    if (m_nextBlock < post.blocks.size())
        return;
    written.marks = markReadings(document(), written.runs, post.row.readings, palette());
    m_nextBlock = 0;
    ++m_nextPost;
}

void ThreadText::writeNotices(const ReaderPost &post)
{
    const auto &row = post.row;
    if (row.deleted) {
        const auto when = dateTimeWord(row.deletedAt);
        m_writer->writeNotice(
            (when.isEmpty() ? tr("Deleted at its source.") : tr("Found deleted at its source: %1.").arg(when))
                + u' '
                + tr("What it said and who wrote it were taken out; its place, its time, and your verdict, "
                     "tags "
                     "and note stay."),
            {}, post.depth);
    } else if (row.versions > 0) {
        const auto when = dateTimeWord(row.edited);
        const auto kept = tr("%n earlier version(s) kept", nullptr, row.versions);
        m_writer->writeNotice(
            (when.isEmpty() ? tr("Edited") : tr("Edited: %1").arg(when)) + u"; "_s + kept + u": "_s
                + tr("show what was changed"),
            versionsLink(), post.depth);
    }
}

QString ThreadText::headingOf(const ReaderPost &post) const
{
    const auto &row = post.row;
    QStringList parts;
    if (!row.author.isEmpty() || !row.deleted)
        parts.append(row.author.isEmpty() ? tr("author gone") : row.author);
    parts.append(dateTimeWord(row.written));
    if (row.edited.isValid() && row.versions == 0 && !row.deleted)
        parts.append(tr("edited: %1").arg(dateTimeWord(row.edited)));
    // Qt counts things, of which there are no fewer than none.
    if (row.score)
        parts.append(
            (*row.score < 0 ? u"\u2212"_s : QString())
            + tr("%n point(s)", "votes of a post", std::abs(*row.score)));
    const auto outcome = row.effectiveOutcome();
    if (outcome != Domain::Outcome::None)
        parts.append(outcomeMark(outcome) + u' ' + outcomeWord(outcome));
    if (row.finding.verdict != Domain::Verdict::NotJudged)
        parts.append(tr("judged: %1").arg(verdictWord(row.finding.verdict)));
    if (!row.finding.tags.isEmpty())
        parts.append(tr("tags: %1").arg(row.finding.tags.join(u", ")));
    if (!row.finding.note.isEmpty())
        parts.append(tr("note: %1").arg(row.finding.note.simplified().left(80)));
    if (row.deleted)
        parts.append(tr("deleted at its source"));
    return parts.join(u"  ·  "_s);
}

std::optional<size_t> ThreadText::indexOf(Domain::PostId id) const
{
    const auto found = m_indices.constFind(id);
    return found == m_indices.constEnd() ? std::nullopt : std::optional<size_t>(*found);
}

const ReaderPost *ThreadText::post(Domain::PostId id) const
{
    const auto index = indexOf(id);
    return index ? &m_posts[*index] : nullptr;
}

std::optional<size_t> ThreadText::indexAt(int position) const
{
    const auto after = std::ranges::upper_bound(m_written, position, {}, &Written::heading);
    if (after == m_written.begin())
        return std::nullopt;
    return static_cast<size_t>(after - m_written.begin() - 1);
}

Domain::PostId ThreadText::postAt(int position) const
{
    const auto index = indexAt(position);
    return index ? m_posts[*index].row.id : Domain::PostId();
}

void ThreadText::setFindings(const Domain::FindingList &findings)
{
    for (size_t index = 0; index < m_posts.size(); ++index) {
        auto &row = m_posts[index].row;
        auto finding = findings.of(row.id);
        if (!finding)
            continue;
        row.finding = *std::move(finding);
        if (index < m_written.size())
            writeHeadingAgain(index);
    }
}

void ThreadText::writeHeadingAgain(size_t index)
{
    auto &written = m_written[index];
    QTextCursor cursor(document());
    cursor.setPosition(written.heading);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    const auto text = headingOf(m_posts[index]);
    const auto grown = static_cast<int>(text.size()) - (cursor.selectionEnd() - cursor.selectionStart());
    cursor.insertText(text, cursor.charFormat());
    const auto shift = [grown](Written &one) {
        for (auto &run : one.runs)
            run.position += grown;
        for (auto &mark : one.marks) {
            mark.range.start += grown;
            mark.range.end += grown;
        }
        one.end += grown;
    };
    shift(written);
    for (size_t i = index + 1; i < m_written.size(); ++i) {
        m_written[i].heading += grown;
        shift(m_written[i]);
    }
    m_shownReading.reset();
    showCurrent();
}

void ThreadText::showPost(Domain::PostId id)
{
    m_current = id;
    m_shownReading.reset();
    m_mustScroll = true;
    const auto index = indexOf(id);
    if (index && *index < m_written.size())
        showCurrent();
}

// Says which post is the current one by a bar over its heading, and scrolls there when that was asked for.
void ThreadText::showCurrent()
{
    const auto index = indexOf(m_current);
    if (!index || *index >= m_written.size())
        return;
    QList<QTextEdit::ExtraSelection> selections;
    QTextEdit::ExtraSelection heading;
    heading.cursor = QTextCursor(document());
    heading.cursor.setPosition(m_written[*index].heading);
    heading.format.setProperty(QTextFormat::FullWidthSelection, true);
    heading.format.setBackground(palette().highlight());
    heading.format.setForeground(palette().highlightedText());
    selections.append(heading);
    if (m_shownReading) {
        QTextEdit::ExtraSelection reading;
        reading.cursor = QTextCursor(document());
        reading.cursor.setPosition(m_shownReading->start);
        reading.cursor.setPosition(m_shownReading->end, QTextCursor::KeepAnchor);
        reading.format.setBackground(palette().highlight());
        reading.format.setForeground(palette().highlightedText());
        selections.append(reading);
    }
    setExtraSelections(selections);
    // Near the end of what is written it does not reach the top yet: the next slices try again.
    if (m_mustScroll)
        m_mustScroll = !scrollTo(m_written[*index].heading) && !isWhole();
}

bool ThreadText::scrollTo(int position)
{
    QTextCursor cursor(document());
    cursor.setPosition(position);
    setTextCursor(cursor);
    const auto top = document()->documentLayout()->blockBoundingRect(cursor.block()).top();
    const int wanted = std::max(0, static_cast<int>(top) - 4);
    verticalScrollBar()->setValue(wanted);
    return verticalScrollBar()->value() == wanted;
}

bool ThreadText::findWords(const QString &words, bool backwards)
{
    if (words.isEmpty())
        return false;
    writeAll();
    const QTextDocument::FindFlags flags(
        backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags());
    const auto kept = textCursor();
    bool found = find(words, flags);
    if (!found) {
        moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
        found = find(words, flags);
    }
    if (!found) {
        setTextCursor(kept);
        return false;
    }
    unfoldAt(textCursor().selectionStart());
    ensureCursorVisible();
    return true;
}

void ThreadText::followLink(const QUrl &address)
{
    if (address.toString() == versionsLink()) {
        if (const auto chosen = postAt(textCursor().position()))
            Q_EMIT versionsChosen(chosen);
        return;
    }
    if (address.toString() != foldLink())
        return Q_EMIT linkChosen(address);
    const auto line = textCursor().block();
    const auto fold = std::ranges::find(m_folds, line, &WrittenFold::marker);
    if (fold == m_folds.end())
        return;
    unfold(*fold);
    m_folds.erase(fold);
}

void ThreadText::unfold(const WrittenFold &fold)
{
    auto marker = fold.marker;
    marker.setVisible(false);
    for (auto block = fold.first; block.isValid(); block = block.next()) {
        block.setVisible(true);
        if (block == fold.last)
            break;
    }
    const int start = fold.marker.position();
    document()->markContentsDirty(start, fold.last.position() + fold.last.length() - start);
}

void ThreadText::unfoldAt(int position)
{
    const auto fold = std::ranges::find_if(m_folds, [position](const WrittenFold &one) {
        return one.first.position() <= position && position < one.last.position() + one.last.length();
    });
    if (fold == m_folds.end())
        return;
    unfold(*fold);
    m_folds.erase(fold);
}

void ThreadText::unfoldAll()
{
    writeAll();
    for (const auto &fold : std::exchange(m_folds, {}))
        unfold(fold);
}

void ThreadText::retranslate()
{
    if (m_writer)
        startAnew();
}

void ThreadText::mouseReleaseEvent(QMouseEvent *event)
{
    QTextBrowser::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection() || !anchorAt(event->pos()).isEmpty())
        return;
    const int position = cursorForPosition(event->pos()).position();
    const auto id = postAt(position);
    if (!id)
        return;
    m_mustScroll = false;
    m_current = id;
    showCurrent();
    Q_EMIT postChosen(id);
    if (const auto reading = readingAt(position))
        Q_EMIT readingChosen(id, *reading);
}

bool ThreadText::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTextBrowser::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int position = cursorForPosition(help->pos()).position();
    const auto reading = readingAt(position);
    const auto *shown = post(postAt(position));
    if (!reading || !shown)
        return QTextBrowser::viewportEvent(event);
    const auto &value = shown->row.readings[static_cast<size_t>(*reading)];
    const auto *made = correctionBehind(value, shown->row.corrections);
    QToolTip::showText(
        help->globalPos(),
        u"<b>%1</b>: %2<br>%3"_s.arg(
            Tables::fieldName(value.slot).toHtmlEscaped(), value.value.toHtmlEscaped(),
            (made ? correctionWords(*made) : tr("Rule: %1").arg(value.rule)).toHtmlEscaped()),
        viewport());
    return true;
}

void ThreadText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    const bool looksOther = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (looksOther && m_writer)
        startAnew();
}

} // namespace LaunchProbe::Ui
