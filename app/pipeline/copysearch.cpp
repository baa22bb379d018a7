// SPDX-License-Identifier: GPL-3.0-or-later
#include "copysearch.h"

#include <models/evidence/copies.h>

#include <QCache>
#include <QtConcurrentMap>

namespace LaunchProbe::Pipeline {

using Domain::Result;
using Ports::PlacedText;

namespace {

constexpr int textsAtOnce = 2000; //!< bounds what is in memory, and the length of a transaction
constexpr qsizetype wordsHeld = 8 << 20; //!< of texts that several others are compared with

class CopySearch
{
public:
    CopySearch(Ports::SketchBook &book, const std::stop_token &stop, const std::function<void(qint64)> &tell)
        : m_book(book)
        , m_stop(stop)
        , m_tell(tell)
    {
    }

    Result<CopySearchReport> run()
    {
        const auto isDue = isCopySearchDue(m_book);
        if (!isDue)
            return isDue.problem();
        if (!*isDue)
            return m_report;
        for (const auto step : {&CopySearch::learnForms, &CopySearch::sketch, &CopySearch::compare}) {
            if (auto done = (this->*step)(); !done)
                return done.problem();
        }
        return m_report;
    }

private:
    template <typename List, typename Take>
    Result<void> forEachSome(const List &list, const Take &take)
    {
        Domain::PostId last;
        while (!m_stop.stop_requested()) {
            const Result<std::vector<PlacedText>> some = list(last);
            if (!some)
                return some.problem();
            if (some->empty())
                return {};
            if (Result<void> done = take(*some); !done)
                return done;
            last = some->back().post;
        }
        return {};
    }

    Result<void> learnForms()
    {
        return forEachSome(
            [this](Domain::PostId last) { return m_book.openings(last, textsAtOnce); },
            [this](const std::vector<PlacedText> &texts) -> Result<void> {
                for (const auto &text : texts)
                    m_forms.learn(text.place, text.text);
                return {};
            });
    }

    Result<void> sketch()
    {
        return forEachSome(
            [this](Domain::PostId last) {
                return m_book.unsketched(Evidence::sketchVersion, last, textsAtOnce);
            },
            [this](const std::vector<PlacedText> &texts) -> Result<void> {
                const auto sketches = QtConcurrent::blockingMapped<std::vector<Ports::PostSketch>>(
                    texts, [this](const PlacedText &text) {
                        return Ports::PostSketch{text.post, toBytes(Evidence::sketchOf(ownWordsOf(text)))};
                    });
                m_report.read += static_cast<qint64>(texts.size());
                m_tell(m_report.read);
                return m_book.keepSketches(sketches, Evidence::sketchVersion);
            });
    }

    Result<void> compare()
    {
        const auto changes = m_book.changesSinceCopies();
        if (!changes)
            return changes.problem();
        const auto kept = m_book.sketches();
        if (!kept)
            return kept.problem();
        std::vector<Evidence::Sketch> sketches;
        sketches.reserve(kept->size());
        for (const auto &one : *kept)
            sketches.push_back(Evidence::sketchFrom(one.bytes));
        std::vector<Domain::Copy> copies;
        for (const auto &[post, earlier] : Evidence::candidatesFor(sketches)) {
            if (m_stop.stop_requested())
                return {};
            std::vector<Evidence::Compared> texts;
            for (const auto index : earlier) {
                auto text = compared((*kept)[index].post);
                if (!text)
                    return text.problem();
                texts.push_back(*std::move(text));
            }
            const auto later = compared((*kept)[post].post);
            if (!later)
                return later.problem();
            std::ranges::copy(Evidence::copiesOf(*later, texts), std::back_inserter(copies));
        }
        if (m_stop.stop_requested())
            return {};
        count(copies);
        return m_book.replaceCopies(copies, *changes);
    }

    void count(const std::vector<Domain::Copy> &copies)
    {
        m_report.told = true;
        Domain::PostId last;
        for (const auto &copy : copies) {
            m_report.posts[copy.likeness] += copy.post == last ? 0 : 1;
            last = copy.post;
        }
    }

    Result<Evidence::Compared> compared(Domain::PostId post)
    {
        if (const auto *held = m_held.object(post.value))
            return Evidence::Compared{post, *held};
        const auto text = m_book.placedText(post);
        if (!text)
            return text.problem();
        auto own = ownWordsOf(*text);
        m_held.insert(
            post.value, new Evidence::OwnWords(own),
            1 + static_cast<qsizetype>(own.words.size()) + static_cast<qsizetype>(own.measured.size()));
        return Evidence::Compared{post, std::move(own)};
    }

    [[nodiscard]] Evidence::OwnWords ownWordsOf(const PlacedText &text) const
    {
        return Evidence::ownWords(text.place, text.text, m_forms);
    }

    Ports::SketchBook &m_book;
    const std::stop_token &m_stop;
    const std::function<void(qint64)> &m_tell;
    Evidence::FormLines m_forms;
    QCache<qint64, Evidence::OwnWords> m_held{wordsHeld};
    CopySearchReport m_report;
};

} // namespace

Result<bool> isCopySearchDue(const Ports::SketchBook &book)
{
    const auto changes = book.changesSinceCopies();
    if (!changes || *changes != 0)
        return changes ? Result<bool>(true) : changes.problem();
    const auto some = book.unsketched(Evidence::sketchVersion, {}, 1);
    return some ? Result<bool>(!some->empty()) : some.problem();
}

Result<CopySearchReport>
searchCopies(Ports::SketchBook &book, const std::stop_token &stop, const std::function<void(qint64)> &tell)
{
    return CopySearch(book, stop, tell).run();
}

} // namespace LaunchProbe::Pipeline
