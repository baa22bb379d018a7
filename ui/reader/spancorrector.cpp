// SPDX-License-Identifier: GPL-3.0-or-later
#include "spancorrector.h"

#include "correctionbar.h"
#include "readingtable.h"
#include "threadtext.h"

#include <models/session/session.h>
#include <models/tables/asking.h>
#include <models/tables/correctionundo.h>
#include <ui/kit/commandkeys.h>

#include <QMenu>

#include <algorithm>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
namespace Slot = Domain::Slot;

namespace {

constexpr int suggestedValues = 400;

const QString nextCommand = u"thread.nextValue"_s;
const QString lastCommand = u"thread.previousValue"_s;
const QString correctCommand = u"thread.correct"_s;
const QString removeCommand = u"thread.noReading"_s;
const QString markCommand = u"thread.mark"_s;
const QString takeBackCommand = u"thread.asRead"_s;

int runCount(const std::vector<Domain::Reading> &readings)
{
    int count = 0;
    for (const auto &reading : readings)
        count = std::max(count, reading.run + 1);
    return count;
}

//! The run that is told of nearest to the place.
int nearestRun(const std::vector<Domain::Reading> &readings, const Domain::Span &span)
{
    const Domain::Reading *nearest = nullptr;
    const auto distance = [&span](const Domain::Reading &one) {
        return std::abs(one.span.start - span.start);
    };
    for (const auto &reading : readings) {
        if (reading.run >= 0 && (!nearest || distance(reading) < distance(*nearest)))
            nearest = &reading;
    }
    return nearest ? nearest->run : 0;
}

std::optional<Domain::Facet> facetOf(const QString &slot)
{
    static const std::map<QString, Domain::Facet> facets{
        {Slot::Engine, Domain::Facet::Engine},
        {Slot::Model, Domain::Facet::Model},
        {Slot::Quant, Domain::Facet::Quant},
        {Slot::Gpu, Domain::Facet::Gpu}};
    const auto found = facets.find(slot);
    return found == facets.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

SpanCorrector::SpanCorrector(
    Session::Session &session, Tables::CorrectionUndo &corrections, KeyMap &keys, ThreadText *text,
    CorrectionBar *bar)
    : QObject(text)
    , m_session(session)
    , m_corrections(corrections)
    , m_keys(keys)
    , m_text(text)
    , m_bar(bar)
{
    addCommands();
    const auto back = [this] { m_text->setFocus(Qt::OtherFocusReason); };
    connect(bar, &CorrectionBar::said, this, [this, back](const Domain::Correction &said) {
        m_corrections.say(m_post, said);
        back();
    });
    connect(bar, &CorrectionBar::takenBack, this, [this, back](int correction) {
        m_corrections.takeBack(m_post, correction);
        back();
    });
    connect(bar, &CorrectionBar::closed, this, back);
    // What it speaks of is a post of the project that was.
    connect(&session, &Session::Session::projectChanged, bar, &QWidget::hide);
    connect(bar, &CorrectionBar::fieldChosen, this, &SpanCorrector::suggest);
}

void SpanCorrector::addCommands()
{
    const auto add = [this](const QString &id, int key, const std::function<QString()> &words) {
        m_keys.add({id, KeyScope::Thread, {QKeySequence(key)}, words});
    };
    add(nextCommand, Qt::Key_V, [] { return tr("Next value that was read"); });
    add(lastCommand, (Qt::SHIFT | Qt::Key_V).toCombined(), [] { return tr("Previous value that was read"); });
    add(correctCommand, Qt::Key_E, [] { return tr("Correct the value"); });
    add(removeCommand, Qt::Key_Delete, [] { return tr("This is not a reading"); });
    add(markCommand, Qt::Key_M, [] { return tr("Mark the selected words as a value"); });
    add(takeBackCommand, Qt::Key_R, [] { return tr("As the extractor read it"); });
}

void SpanCorrector::addTextKeys(CommandKeys &keys)
{
    keys.add(nextCommand, [this] { m_text->walkReadings(false); });
    keys.add(lastCommand, [this] { m_text->walkReadings(true); });
    keys.add(correctCommand, [this] { correct(placeInText()); });
    keys.add(removeCommand, [this] { remove(placeInText()); });
    keys.add(takeBackCommand, [this] { takeBack(placeInText()); });
    keys.add(markCommand, [this] { correct(wordsInText()); });
}

void SpanCorrector::addTableKeys(
    CommandKeys &keys, const ReadingTable *table, const std::function<int()> &row)
{
    keys.add(correctCommand, [this, table, row] { correct(placeOf(*table, row())); });
    keys.add(removeCommand, [this, table, row] { remove(placeOf(*table, row())); });
    keys.add(takeBackCommand, [this, table, row] { takeBack(placeOf(*table, row())); });
}

void SpanCorrector::addToMenu(QMenu &menu)
{
    if (m_session.isReadOnly())
        return;
    if (const auto words = wordsInText(); words.post) {
        menu.addSeparator();
        menu.addAction(
            m_keys.withHint(tr("&Mark as a value…"), markCommand), this, [this, words] { correct(words); });
    }
    addDeeds(menu, placeInText());
}

void SpanCorrector::addToMenu(QMenu &menu, const ReadingTable &table, int row)
{
    if (!m_session.isReadOnly())
        addDeeds(menu, placeOf(table, row));
}

void SpanCorrector::addDeeds(QMenu &menu, const Place &place)
{
    if (!place.post)
        return;
    menu.addSeparator();
    menu.addAction(
        m_keys.withHint(tr("C&orrect the value…"), correctCommand), this, [this, place] { correct(place); });
    if (place.isReading)
        menu.addAction(m_keys.withHint(tr("This is &not a reading"), removeCommand), this, [this, place] {
            remove(place);
        });
    if (place.correction.id > 0)
        menu.addAction(
            m_keys.withHint(tr("As the extractor &read it"), takeBackCommand), this,
            [this, place] { takeBack(place); });
    menu.addAction(tr("&Save as case…"), this, [this, post = place.post] { Q_EMIT caseWanted(post); });
}

SpanCorrector::Place SpanCorrector::placeInText() const
{
    const auto pointed = m_text->pointedReading();
    const auto *post = m_text->post(pointed.post);
    return post ? placeOf(pointed.post, post->row.readings[static_cast<size_t>(pointed.reading)]) : Place{};
}

SpanCorrector::Place SpanCorrector::wordsInText() const
{
    const auto words = m_text->chosenWords();
    const auto *post = m_text->post(words.post);
    if (!post || post->row.deleted)
        return {};
    Place place{words.post, {}, false};
    place.correction.span = words.span;
    Domain::quoteFrom(place.correction, post->row.text);
    place.correction.slot = Slot::Model;
    place.correction.value = place.correction.quote.simplified();
    place.correction.run = nearestRun(post->row.readings, words.span);
    return place;
}

SpanCorrector::Place SpanCorrector::placeOf(Domain::PostId id, const Domain::Reading &reading) const
{
    const auto *post = m_text->post(id);
    if (!post)
        return {};
    if (const auto *made = correctionBehind(reading, post->row.corrections))
        return {id, *made, true};
    Place place{id, {}, true};
    auto &fresh = place.correction;
    fresh.slot = fresh.readSlot = reading.slot;
    fresh.value = fresh.readValue = reading.value;
    fresh.number = reading.number;
    fresh.span = reading.span;
    Domain::quoteFrom(fresh, post->row.text);
    return place;
}

SpanCorrector::Place SpanCorrector::placeOf(const ReadingTable &table, int row) const
{
    const auto id = m_text->currentPost();
    const auto *post = m_text->post(id);
    if (!post)
        return {};
    if (const int reading = table.readingOf(row); reading >= 0)
        return placeOf(id, post->row.readings[static_cast<size_t>(reading)]);
    const auto *correction = table.correctionOf(row);
    return correction ? Place{id, *correction, false} : Place{};
}

void SpanCorrector::correct(const Place &place)
{
    const auto *post = m_text->post(place.post);
    if (!post || m_session.isReadOnly())
        return;
    m_post = place.post;
    m_bar->open(place.correction, runCount(post->row.readings));
}

void SpanCorrector::remove(const Place &place)
{
    if (!place.post || !place.isReading)
        return;
    auto correction = place.correction;
    if (correction.readSlot.isEmpty()) {
        m_corrections.takeBack(place.post, correction.id);
        return;
    }
    correction.slot.clear();
    correction.value.clear();
    correction.number.reset();
    correction.run.reset();
    m_corrections.say(place.post, correction);
}

void SpanCorrector::takeBack(const Place &place)
{
    if (place.post && place.correction.id > 0)
        m_corrections.takeBack(place.post, place.correction.id);
}

//! What the archive knows of the field is offered while something is typed.
void SpanCorrector::suggest(const QString &slot)
{
    const auto facet = facetOf(slot);
    if (!facet || !m_session.desk())
        return;
    auto answer = m_session.desk()->ask(
        [facet](const Ports::Archive &archive) { return archive.facet({}, *facet, suggestedValues); });
    Tables::whenAnswered(
        std::move(answer), m_bar, [this](const Domain::Result<std::vector<Domain::FacetValue>> &values) {
            if (!values)
                return Q_EMIT problemArose(values.problem());
            QStringList words;
            for (const auto &value : *values)
                words << value.value;
            m_bar->setSuggestions(words);
        });
}

} // namespace LaunchProbe::Ui
