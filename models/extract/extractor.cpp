// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractor.h"

#include "allfields.h"
#include "binder.h"
#include "blocks.h"
#include "layout.h"
#include "scanner.h"
#include "textview.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <limits>

namespace LaunchProbe::Extract {

class Extractor::Private
{
public:
    Private(const Catalogue::Catalogue &catalogue, Engine engine, const QString &cache)
        : fields(allFields(catalogue))
    {
        Q_ASSERT(fields.size() <= std::numeric_limits<std::uint64_t>::digits);
        for (size_t i = 0; i < fields.size(); ++i) {
            addLiterals(static_cast<int>(i), fields[i]->anchors(), fields[i]->cueWords());
            const auto said = fields[i]->infos();
            infos.insert(infos.end(), said.begin(), said.end());
        }
        for (size_t i = 0; i < readers.size(); ++i) {
            addLiterals(static_cast<int>(fields.size() + i), readers[i]->anchors(), {});
            const auto said = readers[i]->infos();
            infos.insert(infos.end(), said.begin(), said.end());
        }
        scanner =
            engine == Engine::Portable ? Scanner::makePortable(literals) : Scanner::make(literals, cache);
        for (const auto &known : catalogue.engines()) {
            if (!known.repository.isEmpty())
                repositories.emplace_back(known.repository.toLower(), known.name.toStdString());
        }
    }

    struct Owner {
        int reader = 0; //!< a field's index, or past the fields that of a block's reader
        int anchor = -1; //!< -1: a word that is none
        Cues cues = 0;
    };

    void
    addLiterals(int reader, const std::vector<std::string> &anchors, const std::vector<Field::CueWord> &words)
    {
        const auto first = literals.size();
        for (const auto &anchor : anchors) {
            owners.push_back({reader, static_cast<int>(literals.size() - first), 0});
            literals.push_back(inViewLetters(anchor));
        }
        for (const auto &[word, cues] : words) {
            auto letters = inViewLetters(word);
            bool known = false;
            for (auto i = first; i < first + anchors.size(); ++i) {
                if (literals[i] == letters) {
                    owners[i].cues |= cues;
                    known = true;
                }
            }
            if (!known) {
                owners.push_back({reader, -1, cues});
                literals.push_back(std::move(letters));
            }
        }
    }

    //! A field's hits in the line that is being read.
    struct FieldHits {
        std::vector<AnchorHit> anchors;
        std::vector<CueHit> words;
        Cues cues = 0;
        std::array<int, std::numeric_limits<Cues>::digits> lastEnds{}; //!< those of the cues are of this line
    };

    //! A thread's title as it was read last: posts of one thread come together.
    struct Title {
        std::weak_ptr<const int> reader; //!< another extractor may read it otherwise
        QString text;
        TextView view;
        Mentions said;
    };

    //! Kept from post to post: one without hits allocates nothing for them. Each thread has its own.
    struct Workspace {
        std::vector<Scanner::Hit> hits;
        std::vector<FieldHits> ofField;
        Title title;
    };
    [[nodiscard]] static Workspace &workspace()
    {
        thread_local Workspace made;
        return made;
    }

    //! What the readers make of the anchors in a text.
    struct Found {
        Mentions said;
        std::vector<std::vector<BlockHit>> ofBlocks; //!< one list a reader of blocks
    };

    //! Reads the lines that hold anchors, each with the fields whose anchors they hold.
    [[nodiscard]] Found
    read(const TextView &view, const Layout &layout, const std::vector<Scanner::Hit> &hits) const
    {
        Found found;
        auto &said = found.said;
        found.ofBlocks.resize(readers.size());
        said.reserve(std::min<size_t>(hits.size(), 64));
        auto &ofField = workspace().ofField;
        ofField.resize(std::max(ofField.size(), fields.size()));
        size_t at = 0;
        int line = 0;
        while (at < hits.size()) {
            // An anchor's last letter tells its line; anchors never span two.
            while (layout.line(line).end < hits[at].end - 1
                   || (layout.line(line).end < hits[at].end && line + 1 < layout.count()))
                ++line;
            std::uint64_t touched = 0; // a bit a field
            for (; at < hits.size() && hits[at].end <= layout.line(line).end; ++at) {
                const auto &owner = owners[static_cast<size_t>(hits[at].literal)];
                const auto reader = static_cast<size_t>(owner.reader);
                if (reader >= fields.size()) {
                    note(found.ofBlocks[reader - fields.size()], {line, owner.anchor});
                    continue;
                }
                const int end = hits[at].end - layout.line(line).begin;
                touched |= std::uint64_t(1) << reader;
                if (owner.anchor >= 0)
                    ofField[reader].anchors.push_back({owner.anchor, end});
                if (owner.cues) {
                    ofField[reader].words.push_back({owner.cues, end});
                    ofField[reader].cues |= owner.cues;
                    for (auto rest = owner.cues; rest; rest &= rest - 1)
                        ofField[reader].lastEnds[static_cast<size_t>(std::countr_zero(rest))] = end;
                }
            }
            const auto before = static_cast<std::ptrdiff_t>(said.size());
            readLine(view, layout, line, touched, said);
            if (!std::ranges::is_sorted(said.begin() + before, said.end(), {}, &Mention::begin))
                std::ranges::stable_sort(said.begin() + before, said.end(), {}, &Mention::begin);
            if (line + 1 < layout.count())
                ++line;
            else
                break;
        }
        return found;
    }

    //! A literal that a line holds twice is one hit.
    static void note(std::vector<BlockHit> &hits, BlockHit hit)
    {
        for (auto known = hits.rbegin(); known != hits.rend() && known->line == hit.line; ++known) {
            if (known->anchor == hit.anchor)
                return;
        }
        hits.push_back(hit);
    }

    //! Whole blocks; what the fields have read in their lines is taken away.
    [[nodiscard]] std::vector<Block> readBlocks(const Layout &layout, Found &found) const
    {
        std::vector<Block> blocks;
        const BlockText text(layout, found.said);
        for (size_t i = 0; i < readers.size(); ++i) {
            if (!found.ofBlocks[i].empty())
                readers[i]->read(text, found.ofBlocks[i], blocks);
        }
        if (blocks.empty())
            return blocks;
        std::vector<char> owned(static_cast<size_t>(layout.count()), 0);
        for (const auto &block : blocks) {
            for (const int line : block.owned)
                owned[static_cast<size_t>(line)] = 1;
        }
        std::erase_if(found.said, [&owned](const Mention &m) {
            return owned[static_cast<size_t>(m.line)] != 0 && m.slot != Domain::Slot::Failure
                && m.slot != Domain::Slot::ErrorLine && m.slot != Domain::Slot::Signature;
        });
        std::ranges::stable_sort(blocks, {}, &Block::firstLine);
        return blocks;
    }

    void readLine(
        const TextView &view, const Layout &layout, int line, std::uint64_t touched, Mentions &said) const
    {
        const auto &place = layout.line(line);
        for (; touched; touched &= touched - 1) {
            const auto i = static_cast<size_t>(std::countr_zero(touched));
            auto &[anchors, words, cues, lastEnds] = workspace().ofField[i];
            if (!anchors.empty()) {
                const LineText text{view.slice(place.begin, place.end),
                                    place.begin,
                                    line,
                                    place.kind,
                                    anchors,
                                    words,
                                    cues,
                                    lastEnds};
                Sink sink(text, said);
                fields[i]->read(text, sink);
                anchors.clear();
            }
            words.clear();
            cues = 0;
        }
    }

    //! Until the next call of the same thread.
    [[nodiscard]] const std::vector<Scanner::Hit> &scan(const TextView &view) const
    {
        auto &hits = workspace().hits;
        hits.clear();
        scanner->scan(view.bytes(), hits);
        const bool opens = std::ranges::any_of(
            hits, [this](const auto &hit) { return owners[static_cast<size_t>(hit.literal)].anchor >= 0; });
        if (!opens)
            hits.clear();
        return hits;
    }

    //! Until the next call of the same thread.
    [[nodiscard]] const Title &readTitle(const QString &text) const
    {
        auto &title = workspace().title;
        if (title.reader.lock() == token && title.text == text)
            return title;
        title = {token, text, TextView(text), {}};
        if (const auto &hits = scan(title.view); !hits.empty()) {
            title.said = read(title.view, Layout(title.view), hits).said;
            for (auto &mention : title.said)
                mention.flags |= Mention::Heading;
        }
        return title;
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
    std::vector<std::unique_ptr<BlockReader>> readers = allBlockReaders();
    std::vector<Domain::FieldInfo> infos;
    std::vector<std::string> literals;
    std::vector<Owner> owners;
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

Domain::Reading reading(const Mention &mention, const TextView &view, QStringView text, int run)
{
    Domain::Reading made;
    made.slot = mention.slot;
    // What the title says has no place in the post's own text.
    if (!mention.is(Mention::Heading))
        made.span = view.span(mention.begin, mention.end);
    made.value = mention.is(Mention::Heading) ? QString::fromStdString(mention.value)
                                              : shown(mention, text, made.span);
    if (mention.hasNumber())
        made.number = mention.number;
    made.run = run;
    made.rule = (mention.is(Mention::Heading) ? QStringLiteral("title:") : QString())
        + QString::fromLatin1(mention.rule);
    return made;
}

} // namespace

Extractor::Extractor(const Catalogue::Catalogue &catalogue, Engine engine, const QString &cache)
    : d(std::make_unique<Private>(catalogue, engine, cache))
{
}
Extractor::~Extractor() = default;

Domain::Extraction Extractor::extract(const PostText &post) const
{
    const TextView view(post.text);
    const auto &hits = d->scan(view);
    if (hits.empty())
        return {};

    const Layout layout(view);
    PostFacts facts;
    facts.layout = &layout;
    auto found = d->read(view, layout, hits);
    facts.blocks = d->readBlocks(layout, found);
    facts.said = std::move(found.said);
    if (!isWorthReading(facts))
        return {};
    const auto &title = d->readTitle(post.threadTitle);
    facts.title = title.said;
    facts.titleText = title.view.bytes();
    facts.opening = post.opening;
    facts.defaultEngine = d->defaultEngine(post.repository);

    const auto bound = bind(facts);
    Domain::Extraction extraction;
    extraction.outcome = bound.outcome;
    for (const auto &mention : bound.setup)
        extraction.readings.push_back(reading(mention, view, post.text, -1));
    for (size_t run = 0; run < bound.runs.size(); ++run) {
        for (const auto *list : {&bound.runs[run].said, &bound.runs[run].flags, &bound.runs[run].metrics}) {
            for (const auto &mention : *list)
                extraction.readings.push_back(reading(mention, view, post.text, static_cast<int>(run)));
        }
    }
    std::ranges::stable_sort(extraction.readings, {}, [](const Domain::Reading &r) { return r.span.start; });
    return extraction;
}

const std::vector<Domain::FieldInfo> &Extractor::fields() const
{
    return d->infos;
}

const std::vector<std::string> &Extractor::literals() const
{
    return d->literals;
}

} // namespace LaunchProbe::Extract
