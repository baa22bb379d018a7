// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout.h"
#include "pattern.h"
#include "run.h"

#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace LaunchProbe::Extract {

//! Lines that a program wrote, read as one thing: a report of the environment, a table of devices, a start
//! log.
struct Block {
    int firstLine = 0;
    int lastLine = 0;
    std::vector<int> owned; //!< lines in which nothing else is to be read
    Mentions setup; //!< of the machine, with failures
    std::vector<Run> runs;
    bool machine = false; //!< reports a machine: its setup counts whatever the post says of a deployment
    bool serves = false; //!< a server is seen to work in it
};

//! A post as the readers of blocks see it.
class BlockText
{
public:
    BlockText(const Layout &layout, const Mentions &said)
        : m_layout(layout)
        , m_said(said)
    {
    }

    [[nodiscard]] int count() const { return m_layout.count(); }
    [[nodiscard]] std::string_view line(int index) const { return m_layout.text(index); }
    [[nodiscard]] const Line &place(int index) const { return m_layout.line(index); }
    //! What the fields have read in a line.
    [[nodiscard]] std::span<const Mention> said(int index) const;
    [[nodiscard]] const Mention *said(int index, const QString &slot) const; //!< the first of a slot, or null
    //! [begin, end) counts in the line.
    [[nodiscard]] Mention
    mention(int index, const QString &slot, std::string value, int begin, int end, const char *rule) const;
    [[nodiscard]] Mention
    number(int index, const QString &slot, double value, int begin, int end, const char *rule) const;
    //! May two lines belong to one block? Not across the ends of a fence, headings, quotes and commands, nor
    //! further than `gap` lines.
    [[nodiscard]] bool isOnePiece(int first, int second, int gap) const;

private:
    const Layout &m_layout;
    const Mentions &m_said;
};

//! An anchor of a block's reader that stands in a line.
struct BlockHit {
    int line = 0;
    int anchor = 0; //!< index into the reader's own list
};

//! Reads one shape of block. It names the literals by which a line of it is known.
class BlockReader
{
public:
    virtual ~BlockReader();

    //! In small letters.
    [[nodiscard]] virtual std::vector<std::string> anchors() const = 0;
    [[nodiscard]] virtual std::vector<Domain::FieldInfo> infos() const { return {}; } //!< slots of its own
    //! May a block hold one of the hits? Says "yes" too often rather than too seldom.
    [[nodiscard]] virtual bool mayRead(const Layout &layout, std::span<const BlockHit> hits) const;
    //! `hits` are ordered by line, then by place.
    virtual void
    read(const BlockText &text, std::span<const BlockHit> hits, std::vector<Block> &blocks) const = 0;
};

//! A line of a block that is known by a literal and says one thing.
struct LineRule {
    enum class Take {
        Text, //!< group 1 as it stands
        Number, //!< group 1 times `factor`
        Field, //!< what the slot's own field has read in the line
        Own, //!< nothing; nobody else is to read it either
        Serves, //!< a server works
        Special, //!< the reader's `takeSpecial`
    };

    const char *anchor = "";
    const char *pattern = ""; //!< empty: the anchor is enough
    Take take = Take::Own;
    const QString *slot = nullptr;
    const char *rule = "";
    double factor = 1;
};

//! A reader whose block is a heap of lines, each with its own rule.
class RuleReader : public BlockReader
{
public:
    [[nodiscard]] std::vector<std::string> anchors() const override;
    [[nodiscard]] bool mayRead(const Layout &layout, std::span<const BlockHit> hits) const override;
    void
    read(const BlockText &text, std::span<const BlockHit> hits, std::vector<Block> &blocks) const override;

protected:
    struct Options {
        int gap = 6; //!< lines of something else that may stand inside
        int least = 1; //!< rules that must have read something; fewer are no block
        bool ownsAll = false; //!< also the lines between the first and the last
    };

    RuleReader(std::span<const LineRule> rules, Options options);

    //! A block in the making: its numbers and names belong to one run.
    struct Draft {
        Block block;
        Run run;
        int read = 0; //!< how many rules found their value
        std::set<std::string> devices; //!< listed so far, by name and index
    };

    virtual void takeSpecial(
        const BlockText &text, int line, const LineRule &rule, const Match &match, Draft &draft) const;
    //! Last touches; false drops the block.
    virtual bool finish(const BlockText &text, Draft &draft) const;

    static void give(Draft &draft, Mention mention); //!< to the setup or the run, as its slot says

private:
    void take(const BlockText &text, const BlockHit &hit, Draft &draft) const;
    void close(const BlockText &text, Draft &draft, std::vector<Block> &blocks) const;

    std::span<const LineRule> m_rules;
    Options m_options;
    std::vector<Pattern> m_patterns;
};

//! One of each shape; the list is generated from the folders below `blocks`.
[[nodiscard]] std::vector<std::unique_ptr<BlockReader>> allBlockReaders();

//! The canonical name of a card in a program's spelling, which no shape of the gpu field knows: vendor words,
//! form factors and sizes dropped.
[[nodiscard]] std::string plainCardName(std::string_view raw);
//! The same of a processor.
[[nodiscard]] std::string plainCpuName(std::string_view raw);

} // namespace LaunchProbe::Extract
