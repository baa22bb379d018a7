// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractor.h"

#include "allfields.h"
#include "binder.h"
#include "blocks.h"
#include "glance.h"
#include "hits.h"
#include "layout.h"
#include "scanner.h"
#include "sentences.h"
#include "textview.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <unordered_map>

namespace LaunchProbe::Extract {

namespace {

//! What is kept from text to text, so that most allocate nothing.
struct Text {
    TextView view;
    Layout layout;
    Hits hits;
    Sentences sentences;
};

//! A bit a field.
using FieldSet = std::uint64_t;

//! What fields have read in one text.
class Readings
{
public:
    Readings(const std::vector<std::unique_ptr<Field>> &fields, Text &text)
        : m_fields(fields)
        , m_text(text)
    {
    }

    //! Each field reads once, however often it is asked to.
    void readBy(FieldSet fields)
    {
        auto rest = fields & ~m_done;
        m_done |= fields;
        for (; rest; rest &= rest - 1) {
            const auto index = static_cast<size_t>(std::countr_zero(rest));
            const auto begin = m_said.size();
            m_text.hits.readWith(*m_fields[index], index, m_text.layout, m_said);
            if (m_said.size() > begin)
                m_parts.push_back({index, begin, m_said.size()});
        }
    }

    [[nodiscard]] const Mentions &said() const { return m_said; }

    //! In the order of the text; what begins at one place in the order of the fields.
    [[nodiscard]] Mentions take()
    {
        std::ranges::sort(m_parts, {}, &Part::field);
        struct Place {
            std::uint64_t rank = 0; //!< where it begins, then whose it is
            size_t index = 0;
        };
        std::vector<Place> places;
        places.reserve(m_said.size());
        constexpr int bits = 32;
        for (const auto &part : m_parts) {
            for (auto i = part.begin; i < part.end; ++i)
                places.push_back({(static_cast<std::uint64_t>(m_said[i].begin) << bits) | places.size(), i});
        }
        std::ranges::sort(places, {}, &Place::rank);
        Mentions ordered;
        ordered.reserve(places.size());
        for (const auto &place : places)
            ordered.push_back(std::move(m_said[place.index]));
        return ordered;
    }

private:
    struct Part {
        size_t field = 0;
        size_t begin = 0;
        size_t end = 0;
    };

    const std::vector<std::unique_ptr<Field>> &m_fields;
    Text &m_text;
    FieldSet m_done = 0;
    Mentions m_said;
    std::vector<Part> m_parts;
};

} // namespace

class Extractor::Private
{
public:
    Private(const Catalogue::Catalogue &catalogue, Engine engine, const QString &cache)
        : fields(allFields(catalogue))
    {
        Q_ASSERT(fields.size() <= std::numeric_limits<FieldSet>::digits);
        for (size_t i = 0; i < fields.size(); ++i) {
            literals.add(fields[i]->anchors(), fields[i]->cueWords());
            const auto bit = FieldSet(1) << i;
            all |= bit;
            for (const auto &info : fields[i]->infos()) {
                telling |= isTelling(info.slot) ? bit : 0;
                complaining |= isComplaining(info.slot) ? bit : 0;
                naming |= isNaming(info.slot) ? bit : 0;
                infos.push_back(info);
            }
        }
        for (const auto &reader : readers) {
            literals.add(reader->anchors(), {});
            const auto said = reader->infos();
            infos.insert(infos.end(), said.begin(), said.end());
        }
        scanner = engine == Engine::Portable ? Scanner::makePortable(literals.texts())
                                             : Scanner::make(literals.texts(), cache);
        for (const auto &known : catalogue.engines()) {
            if (!known.repository.isEmpty())
                repositories.emplace_back(known.repository.toLower(), known.name.toStdString());
        }
    }

    //! A thread's title as it was read last: posts of one thread come together.
    struct Title {
        std::weak_ptr<const int> reader; //!< another extractor may read it otherwise
        QString words;
        Search search = Search::Quick; //!< what alone may make something of a post, or all
        Text text;
        Mentions said;
    };

    //! Each thread has its own.
    struct Workspace {
        Text post;
        Title title;
    };
    [[nodiscard]] static Workspace &workspace()
    {
        thread_local Workspace made;
        return made;
    }

    //! False where the text holds no anchor.
    [[nodiscard]] bool scan(Text &text, QStringView words) const
    {
        text.view.read(words);
        auto &found = text.hits.found();
        found.clear();
        scanner->scan(text.view.bytes(), found);
        if (!text.hits.opensAny(literals))
            return false;
        text.layout.read(text.view);
        text.sentences.read(text.layout);
        text.hits.sort(literals, text.layout, fields.size(), readers.size());
        return true;
    }

    //! Until the next call of the same thread.
    [[nodiscard]] const Title &readTitle(const QString &words, Search search) const
    {
        auto &title = workspace().title;
        if (title.reader.lock() == token && title.words == words
            && (title.search == search || title.search == Search::Thorough))
            return title;
        title.reader = token;
        title.words = words;
        title.search = search;
        title.said.clear();
        if (scan(title.text, words)) {
            Readings readings(fields, title.text);
            readings.readBy(search == Search::Quick ? telling | complaining : all);
            title.said = readings.take();
            for (auto &mention : title.said)
                mention.flags |= Mention::Heading;
        }
        return title;
    }

    //! Reads no more of a post than it takes to see that it comes to nothing.
    [[nodiscard]] bool mayReport(const PostText &post, Text &text, Readings &readings) const
    {
        if (mayHoldBlocks(text))
            return true;
        readings.readBy(telling);
        if (mayTell(readings.said()) || mayStateAnything(text) || isLaidOut(text.layout)
            || mayTellOfTitle(text.layout, readTitle(post.threadTitle, Search::Quick).said, post.opening)
            || (post.opening && mayPresent(readTitle(post.threadTitle, Search::Quick).text.view.bytes())))
            return true;
        if (!mayComplainOfAnything(text, post.opening))
            return false;
        readings.readBy(complaining);
        return mayTell(readings.said());
    }

    [[nodiscard]] bool mayHoldBlocks(const Text &text) const
    {
        for (size_t i = 0; text.hits.anyBlock() && i < readers.size(); ++i) {
            const auto &hits = text.hits.ofBlocks(i);
            if (!hits.empty() && readers[i]->mayRead(text.layout, hits))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool mayComplainOfAnything(Text &text, bool opening) const
    {
        return anyLine(text, complaining, [&text, opening](size_t, const Hits::Touched &touched) {
            return mayComplain(text.layout, text.sentences, touched.line, opening);
        });
    }

    [[nodiscard]] bool mayStateAnything(Text &text) const
    {
        return anyLine(text, naming, [&text](size_t field, const Hits::Touched &touched) {
            return std::ranges::any_of(text.hits.anchors(field, touched), [&](const AnchorHit &hit) {
                return mayState(text.layout, text.sentences, touched.line, hit.end);
            });
        });
    }

    //! Of the lines that hold an anchor of one of the fields.
    template <typename Ask>
    static bool anyLine(const Text &text, FieldSet fields, Ask ask)
    {
        for (; fields; fields &= fields - 1) {
            const auto field = static_cast<size_t>(std::countr_zero(fields));
            for (const auto &touched : text.hits.lines(field)) {
                if (touched.opens() && ask(field, touched))
                    return true;
            }
        }
        return false;
    }

    //! Whole blocks; what the fields have read in their lines is taken away.
    [[nodiscard]] std::vector<Block> readBlocks(const Text &text, Mentions &said) const
    {
        std::vector<Block> blocks;
        if (!text.hits.anyBlock())
            return blocks;
        const BlockText view(text.layout, said);
        for (size_t i = 0; i < readers.size(); ++i) {
            if (const auto &hits = text.hits.ofBlocks(i); !hits.empty())
                readers[i]->read(view, hits, blocks);
        }
        if (blocks.empty())
            return blocks;
        std::vector<char> owned(static_cast<size_t>(text.layout.count()), 0);
        for (const auto &block : blocks) {
            for (const int line : block.owned)
                owned[static_cast<size_t>(line)] = 1;
        }
        std::erase_if(said, [&owned](const Mention &m) {
            return owned[static_cast<size_t>(m.line)] != 0 && m.slot != Domain::Slot::Failure
                && m.slot != Domain::Slot::ErrorLine && m.slot != Domain::Slot::Signature;
        });
        std::ranges::stable_sort(blocks, {}, &Block::firstLine);
        return blocks;
    }

    [[nodiscard]] std::string defaultEngine(const QString &repository) const
    {
        const auto wanted = repository.toLower();
        const auto found = std::ranges::find(repositories, wanted, &std::pair<QString, std::string>::first);
        return found == repositories.end() || wanted.isEmpty() ? std::string() : found->second;
    }

    const std::shared_ptr<const int> token =
        std::make_shared<const int>(); //!< tells this extractor from others
    std::vector<std::unique_ptr<Field>> fields;
    FieldSet all = 0;
    FieldSet telling = 0; //!< those with a slot of which one value suffices
    FieldSet complaining = 0; //!< those with one of which a value suffices that the author says of himself
    FieldSet naming = 0; //!< those of what runs
    std::vector<std::unique_ptr<BlockReader>> readers = allBlockReaders();
    std::vector<Domain::FieldInfo> infos;
    Literals literals;
    std::vector<std::pair<QString, std::string>> repositories;
    std::unique_ptr<Scanner> scanner;
};

namespace {

//! Names and values in small letters were made so by the view; where case is the author's own it comes back.
QString shown(const Mention &mention, QStringView text, Domain::Span span)
{
    const bool own = mention.slot == Domain::Slot::Remedy || mention.slot == Domain::Slot::ErrorFrame
        || (mention.slot == Domain::Slot::Model && std::string_view(mention.rule) == "model.file");
    if (!own)
        return QString::fromStdString(mention.value);
    auto slice = text.sliced(span.start, span.end - span.start).toString();
    if (slice.contains(u'\\') || slice.contains(u'&')
        || slice.size() != static_cast<qsizetype>(mention.value.size()))
        return slice.contains(u'\\') ? slice.remove(u'\\') : QString::fromStdString(mention.value);
    return slice;
}

//! The same few rules are named again and again.
QString ruleOf(const Mention &mention)
{
    thread_local std::unordered_map<const char *, QString> known[2];
    const bool heading = mention.is(Mention::Heading);
    auto &rule = known[heading ? 1 : 0][mention.rule];
    if (rule.isEmpty())
        rule = (heading ? QStringLiteral("title:") : QString()) + QString::fromLatin1(mention.rule);
    return rule;
}

Domain::Reading readingOf(const Mention &mention, Domain::Span span, QStringView text, int run)
{
    Domain::Reading made;
    made.slot = mention.slot;
    made.span = span;
    made.value =
        mention.is(Mention::Heading) ? QString::fromStdString(mention.value) : shown(mention, text, span);
    if (mention.hasNumber())
        made.number = mention.number;
    made.run = run;
    made.rule = ruleOf(mention);
    return made;
}

//! What is bound, in the order of the text.
std::vector<Domain::Reading> readingsOf(const Bound &bound, const TextView &view, QStringView text)
{
    struct Place {
        const Mention *mention;
        Domain::Span span;
        int run;
    };
    std::vector<Place> places;
    const auto take = [&](const Mentions &mentions, int run) {
        for (const auto &mention : mentions) {
            // What the title says has no place in the post's own text.
            const bool own = !mention.is(Mention::Heading);
            places.push_back({&mention, own ? view.span(mention.begin, mention.end) : Domain::Span(), run});
        }
    };
    take(bound.setup, -1);
    for (size_t run = 0; run < bound.runs.size(); ++run) {
        for (const auto *list : {&bound.runs[run].said, &bound.runs[run].flags, &bound.runs[run].metrics})
            take(*list, static_cast<int>(run));
    }
    std::ranges::stable_sort(places, {}, [](const Place &place) { return place.span.start; });
    std::vector<Domain::Reading> readings;
    readings.reserve(places.size());
    for (const auto &place : places)
        readings.push_back(readingOf(*place.mention, place.span, text, place.run));
    return readings;
}

} // namespace

Extractor::Extractor(const Catalogue::Catalogue &catalogue, Engine engine, const QString &cache)
    : d(std::make_unique<Private>(catalogue, engine, cache))
{
}
Extractor::~Extractor() = default;

Domain::Extraction Extractor::extract(const PostText &post, Search search) const
{
    auto &text = d->workspace().post;
    if (!d->scan(text, post.text))
        return {};
    Readings readings(d->fields, text);
    if (search == Search::Quick && !d->mayReport(post, text, readings))
        return {};
    readings.readBy(d->all);

    const auto &view = text.view;
    PostFacts facts;
    facts.layout = &text.layout;
    facts.sentences = &text.sentences;
    facts.said = readings.take();
    facts.blocks = d->readBlocks(text, facts.said);
    if (!isWorthReading(facts)
        && !mayTellOfTitle(text.layout, d->readTitle(post.threadTitle, Search::Quick).said, post.opening))
        return {};
    const auto &title = d->readTitle(post.threadTitle, Search::Thorough);
    facts.title = title.said;
    facts.titleText = title.text.view.bytes();
    facts.opening = post.opening;
    facts.defaultEngine = d->defaultEngine(post.repository);

    const auto bound = bind(facts);
    Domain::Extraction extraction;
    extraction.outcome = bound.outcome;
    extraction.readings = readingsOf(bound, view, post.text);
    return extraction;
}

const std::vector<Domain::FieldInfo> &Extractor::fields() const
{
    return d->infos;
}

const std::vector<std::string> &Extractor::literals() const
{
    return d->literals.texts();
}

} // namespace LaunchProbe::Extract
