// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binder.h"
#include "lineshapes.h"
#include "pattern.h"
#include "voice.h"

#include <functional>
#include <map>
#include <optional>
#include <set>

namespace LaunchProbe::Extract {

constexpr size_t mostRuns = 256; //!< of one post

//! A sentence of prose with what it says.
struct Unit {
    int line = 0;
    int begin = 0; //!< in the view
    int end = 0;
    Voice voice;
    std::span<const Mention> said; //!< of the post's
};

//! Lines that make up one command line, with the arguments that matter.
struct Command {
    int firstLine = 0;
    int lastLine = 0;
    std::span<const Mention> said; //!< of the post's
};

//! Works on one post, once: cuts it into commands, tables and sentences, makes runs of them, decides how it
//! went.
class Binder
{
public:
    explicit Binder(const PostFacts &facts)
        : m_facts(facts)
        , m_layout(*facts.layout)
    {
    }

    [[nodiscard]] bool isWorthReading() const;
    Bound bind();

private:
    // --- cutting the post into what can be told apart

    [[nodiscard]] std::string_view lineText(int line) const { return m_layout.text(line); }

    void findCommands();

    //! Is this line a sentence about flags rather than a command?
    [[nodiscard]] bool isTalk(int line) const;
    [[nodiscard]] bool isTaken(int line) const
    {
        return !m_commands.empty() && line <= m_commands.back().lastLine;
    }

    //! Does the command of line `above` go on in line `below`?
    [[nodiscard]] bool belongs(int above, int below, const Pattern &moreFlags) const;
    [[nodiscard]] bool wasOpen(int line) const;
    [[nodiscard]] const Command *commandAt(int line) const;
    void findUnits();

    [[nodiscard]] bool isLog(int line) const { return isPrinted(m_layout, line); }

    // --- making runs

    void makeRuns();

    //! The title of an opening post is its first sentence.
    void takeTitle();
    void takeCommand(const Command &command);
    [[nodiscard]] bool isOfDraft(const Mention &mention) const; //!< the small model that speculates
    //! What TGI calls a request's length is the size of SGLang's whole cache.
    [[nodiscard]] bool isPoolOfCache(const Mention &mention, const Command &command) const;
    //! "What happens if you run it without numactl?" above a command.
    [[nodiscard]] bool isProposed(const Command &command) const; //!< to whoever reads it
    //! "The command was" above one: who says so ran it.
    [[nodiscard]] bool isSaidToHaveRun(int line) const;
    [[nodiscard]] std::string_view lineAbove(int line) const; //!< the text that introduces a command
    [[nodiscard]] std::string_view lineBelow(int line) const; //!< the text that goes on behind it
    //! Is the version that of a run's engine?
    [[nodiscard]] bool isVersionOf(const Mention &version, const Run &run) const;
    //! A log below a command is the command's; what a tool shows of the cards is the run's that was told of
    //! last.
    void takeBlock(const Block &block);
    void takeLog(const Run &run);

    //! "IQ1_S_R4" in the file's name beats "IQ1_S" in its alias.
    static void takeLongest(Run &run, const Mention &mention);

    //! "-ctk A -ctv B" is A where they are alike, else "A/B".
    static void giveCache(Run &run, const Mention &mention);
    void takeTable(const Table &table);
    //! What the line above a table, or the heading above that, names.
    [[nodiscard]] Mentions captionOf(const Table &table) const;
    [[nodiscard]] static Mentions failuresOf(const TableRow &row);
    //! Is every row another card's?
    [[nodiscard]] static bool comparesCards(const Table &table);
    [[nodiscard]] Mention benchEngine(const Table &table) const; //!< whose shape the table has
    static void takeModel(Run &run, const Mention &mention);
    static std::string keyOf(const Run &run);
    void takeUnit(const Unit &unit);
    static bool namesRun(const Unit &unit);
    static bool isNameOfRun(const Mention &m);
    //! An item of the list that stands below "I tested these:".
    [[nodiscard]] bool isListed(const Unit &unit) const;
    //! "I use it at Q2_K, but I'll try another": the wish comes behind what is.
    [[nodiscard]] bool statesFirst(const Unit &unit) const;
    //! "I have only 6 t/s, is that because of …?"
    [[nodiscard]] bool hasNumber(const Unit &unit) const;
    //! The same of a number: "70 t/s, but I think it should be more".
    [[nodiscard]] std::optional<Unit> reportedFirst(const Unit &unit) const;
    //! What a sentence says up to the turn behind a place; empty: it takes none.
    [[nodiscard]] std::string_view clauseUpTo(const Unit &unit, int place) const;
    //! A number of somebody's service, which nobody can set up.
    [[nodiscard]] bool isService(const Unit &unit) const;
    void takeParam(const Mention &mention);
    void remember(const Mention &mention); //!< for the numbers that may follow
    void takeStatement(const Unit &unit);

    //! Begins a run. What is past the most that a reader would look at is dropped.
    Run &addRun(Run run);
    static void append(Mentions &to, const Mentions &from) { to.insert(to.end(), from.begin(), from.end()); }

    void givePending(Run &run);

    //! Do two runs not contradict each other in model, quant and engine?
    static bool isSame(const Run &a, const Run &b);

    //! "Qwen3" may be the "Qwen3-30B-A3B" of the sentence before.
    static bool isWider(const Mention &a, const Mention &b);
    static bool lacksVersion(std::string_view shorter, std::string_view longer);
    void takeMetrics(const Unit &unit);

    //! "faster than the 20 t/s of …", "instead of 3 t/s": somebody else's number.
    bool isComparison(const Unit &unit, const Mention &metric) const;

    //! "20 t/s with Qwen3-32B": nothing but a joining word stands between them.
    [[nodiscard]] bool isJoined(const Mention &metric, const Mention &name) const;

    //! The mention of a slot in the sentence that a number belongs to: one that is joined to it, else the
    //! last before it, else the first behind.
    [[nodiscard]] const Mention *nearest(const Unit &unit, const QString &slot, const Mention &metric) const;
    Run &runFor(Run wanted);

    // --- filling what a run leaves unsaid

    void finishRuns();

    //! The one value of a slot that the post says of its own; null where there are several.
    [[nodiscard]] const Mention *onlyOne(const QString &slot) const;

    //! What a post's title alone names; null where there are several, or the text names one.
    [[nodiscard]] const Mention *titlesQuant() const;

    //! A family, a bare size or nothing becomes the model that title or text name in full.
    void nameFully(Run &run);

    //! The bare size that stands for the model: "we run the 72b".
    [[nodiscard]] const Mention *saidSize() const;
    //! "It crushes Gemma 27B": a model that is not what runs.
    [[nodiscard]] bool isCompared(const Mention &model) const;
    static bool isOne(const std::vector<const Mention *> &list);

    //! "120b" in the text, "gpt-oss" in the title; "Qwen 235b" in the title alone.
    void sizeFromTitle(Run &run, const Mention *size);
    static bool fits(const Mention &part, const Mention &full);
    static std::string lower(std::string text);
    void settleEngine(Run &run);

    //! Only a number beside the name says that it was mainline's.
    [[nodiscard]] bool isMeasuredWith(const Run &run, const Mention &engine) const;

    //! "llama.cpp" or "mainline" in words, not the name of a program that both share.
    [[nodiscard]] bool isSaidBare(const Mention &engine) const;

    //! Programs called llama-server are ik_llama.cpp's where the post speaks of that engine or uses its
    //! flags.
    [[nodiscard]] bool ikIsMeant() const;
    [[nodiscard]] bool findIk() const;
    [[nodiscard]] bool usesIkFlags() const;
    void mergeEqual();

    //! Nothing in `small` differs from `large`, and one of them has no numbers.
    static bool isSubset(const Run &small, const Run &large);

    // --- how it went

    [[nodiscard]] Domain::Outcome outcome();

    //! Commands that are told to the reader: a guide, an answer, a maintainer's request.
    [[nodiscard]] bool isManual() const;

    //! "I use Codestral a lot" may be said of somebody's service: a deployment has more than a model.
    [[nodiscard]] bool isConcrete(const Run &run) const;

    [[nodiscard]] bool isShopping() const; //!< asks what to buy: nothing runs yet
    [[nodiscard]] bool hasOwnMachine(const Unit &unit) const; //!< "my 3090"

    //! Somebody says that this is his, or how it went.
    [[nodiscard]] bool isPresented() const;
    //! The post names what is run, or stands where it goes without saying.
    [[nodiscard]] bool isAboutARun() const;
    [[nodiscard]] static bool namesARun(const Unit &unit);
    [[nodiscard]] bool isAttempt() const; //!< "I'm trying to run it"
    //! It is somebody's service that ran.
    [[nodiscard]] bool isElsewhere(const Unit &unit) const;
    [[nodiscard]] bool hasHelped() const; //!< the author, that is; also what he quotes
    [[nodiscard]] bool isBugReport() const; //!< says the title
    [[nodiscard]] bool titleSaysItFails() const; //!< and not of what
    [[nodiscard]] bool titleSaysItWorks() const; //!< "how I got it working"
    [[nodiscard]] bool isMended() const; //!< and the text says that it works by now
    [[nodiscard]] bool findMended() const;
    //! A log that ends in its failure: numbers before it change nothing.
    [[nodiscard]] bool endsBroken() const;
    void gatherFailures();
    [[nodiscard]] bool isSaidToWork() const; //!< in a sentence that tells of something
    [[nodiscard]] bool hasWorkingLine() const; //!< any line says that it works

    //! What no class is known for, out of a log.
    void takeErrorLine();
    //! "Same issue here": what the title names goes on.
    void takeTitlesFailure();
    [[nodiscard]] bool isProposal() const; //!< the title's: of a feature, or of a change to the code
    void takeTitlesLoss(); //!< of speed, that the title tells of and the post shows

    // --- the machine

    void gatherSetup();
    void keepReported();
    void takeReport(const Block &block);

    void takeForm();
    void takeSetup(const Mention &mention); //!< the first of a slot wins; cards add up by name
    [[nodiscard]] bool isKnownSetup(const Mention &mention) const; //!< cards are never
    void takeOnce(const Mention &mention);

    //! "works fine on …" under a question that names the card.
    [[nodiscard]] bool answersTitle() const;
    bool isMine(const Unit &unit, const Mention &mention) const;
    void takeGpu(const Mention &mention);
    [[nodiscard]] int deviceOf(const Mention &mention) const; //!< its index in a log's list; -1: in none

    // --- what helped

    void gatherRemedies();
    void takeWhatHelpedElsewhere(const std::function<void(const Mention &)> &take) const;

    const PostFacts &m_facts;
    const Layout &m_layout;
    std::vector<Command> m_commands;
    std::vector<Table> m_tables;
    std::vector<Unit> m_units;
    std::vector<Run> m_runs;
    Mentions m_pending;
    Mentions m_tableSetup;
    std::map<std::string, std::set<int>> m_devices; //!< that logs list, by name
    Mentions m_loose; //!< of tables' rows without a number
    Mentions m_tableFailures; //!< of rows beside others that have numbers
    Mentions m_failures;
    std::map<QString, Mention> m_context;
    Run m_spilled;
    Run m_shown; //!< what tools show of the cards while no run is told of
    int m_current = -1;
    int m_lastCommand = -1;
    bool m_hasMetric = false; //!< without one nothing that was said before it counts
    bool m_stated = false;
    bool m_toldCommand = false; //!< the author says of a command that he ran it
    bool m_reported = false;
    bool m_titleFails = false; //!< no failure is told of but the title's
    mutable std::optional<bool> m_mended; //!< empty: nobody has asked
    mutable std::optional<bool> m_ikIsMeant; //!< the same
    bool m_serves = false;
    bool m_ownFailure = false;
    bool m_tried = false; //!< the author tells of a failure in something that he ran
    bool m_wasSlow = false; //!< the same of something that ran slowly
    Bound m_bound;
};

} // namespace LaunchProbe::Extract
