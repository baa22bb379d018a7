// SPDX-License-Identifier: GPL-3.0-or-later
#include "postbinder.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

namespace LaunchProbe::Extract {

using namespace Domain::Slot;
using Domain::Outcome;
using Kind = Line::Kind;

namespace {

//! What makes a deployment slow but does not stop it.
bool isSlowness(std::string_view failure)
{
    constexpr std::array<std::string_view, 7> slow{
        "slow", "kernel_fallback", "low_utilization", "paging", "throttling", "numa", "overheating"};
    return std::ranges::find(slow, failure) != slow.end();
}

} // namespace

Outcome Binder::outcome()
{
    gatherFailures();
    const bool numbers =
        std::ranges::any_of(m_runs, [](const Run &run) { return run.hasMetric() && !run.idle; });
    // A power limit is a number, too, but nothing that ran says it.
    const bool measured = std::ranges::any_of(m_runs, [](const Run &run) {
        return !run.idle
            && std::ranges::any_of(run.metrics, [](const Mention &m) { return m.slot != PowerW; });
    });
    const auto isCommand = [](const Run &r) {
        return r.source == Run::Source::Command && !r.file && !r.proposed;
    };
    const auto isFile = [](const Run &r) { return r.source == Run::Source::Command && r.file; };
    const bool broken = std::ranges::any_of(
        m_failures, [](const Mention &m) { return !isSlowness(m.value) && m.value != "regression"; });
    const bool slow = std::ranges::any_of(
        m_failures, [](const Mention &m) { return isSlowness(m.value) || m.value == "regression"; });
    const bool stated =
        m_stated && std::ranges::any_of(m_runs, [this](const Run &run) { return isConcrete(run); });
    // What was mended runs.
    const bool mended = hasHelped() && isMended();
    const bool shown = m_facts.opening && titleSaysItWorks() && isAboutARun();
    const bool told = numbers || stated || m_serves || mended || shown;
    const bool ran = told
        || ((std::ranges::any_of(m_runs, isCommand) || (std::ranges::any_of(m_runs, isFile) && isPresented()))
            && (m_toldCommand || !isManual()));
    const bool fails = broken && (ran || m_ownFailure);
    if (!ran && !fails)
        return m_wasSlow && !isShopping() ? Outcome::Degraded : Outcome::None;
    if ((fails || m_serves || mended || shown) && m_runs.empty()) {
        Run run;
        for (const auto *slot : {&Model, &Quant, &Engine, &EngineVersion}) {
            if (const auto *only = onlyOne(*slot))
                run.give(*only);
        }
        for (const auto &mention : m_pending)
            run.give(mention);
        nameFully(run);
        settleEngine(run);
        if (!run.said.empty())
            m_runs.push_back(std::move(run));
    }
    // A failure of nothing in particular is talk.
    if (!ran && m_runs.empty() && !m_tried
        && std::ranges::none_of(m_failures, [this](const Mention &m) { return isLog(m.line); }))
        return Outcome::None;
    if (mended && m_runs.empty())
        return Outcome::None;
    const auto broke = [&] {
        if (m_facts.opening && isBugReport())
            return !isMended();
        return (!measured || endsBroken()) && (m_titleFails || !(isSaidToWork() || hasWorkingLine()));
    };
    if (fails && !mended && broke())
        return Outcome::Failure;
    // "Can't run it" above a command that shows no error.
    if (m_failures.empty() && !measured && !m_serves && m_facts.opening && titleSaysItFails() && !isMended()
        && !isSaidToWork())
        return Outcome::Failure;
    return slow ? Outcome::Degraded : Outcome::Success;
}

bool Binder::isConcrete(const Run &run) const
{
    const auto isMore = [](const Mention &m) { return m.slot != Model; };
    return std::ranges::any_of(run.said, isMore) || !m_facts.defaultEngine.empty() || !m_failures.empty()
        || std::ranges::any_of(m_units, [this](const Unit &unit) { return hasOwnMachine(unit); })
        || !m_facts.blocks.empty();
}

bool Binder::isShopping() const
{
    static const Pattern shopping(
        R"(\b(?:thinking\s(?:about|of)|considering|planning\s(?:on|to)|looking\s(?:at|to|into)|debating)\s(?:on\s)?(?:buying|buy|getting|purchas\w+|building)\b|\bshould\si\s(?:buy|get|go\sfor)\b|\bundecided\sbetween\b)");
    if (!m_facts.opening)
        return false;
    for (int line = 0; line < m_layout.count(); ++line) {
        if (m_layout.line(line).kind == Kind::Prose && shopping.isIn(lineText(line)))
            return true;
    }
    return false;
}

bool Binder::hasOwnMachine(const Unit &unit) const
{
    return std::ranges::any_of(
        unit.said, [&](const Mention &m) { return isSetup(m.slot) && isMine(unit, m); });
}

bool Binder::isPresented() const
{
    for (int line = 0; line < m_layout.count(); ++line) {
        const auto kind = m_layout.line(line).kind;
        if ((kind != Kind::Prose && kind != Kind::Heading) || lineText(line).size() < 4)
            continue;
        const Voice voice(lineText(line));
        if (!voice.question() && !voice.wish() && (voice.own() || voice.works()) && !voice.advice())
            return true;
    }
    return false;
}

bool Binder::namesARun(const Unit &unit)
{
    return std::ranges::any_of(
        unit.said, [](const Mention &m) { return m.slot == Model || m.slot == Quant || m.slot == Engine; });
}

bool Binder::isElsewhere(const Unit &unit) const
{
    static const Pattern hosted(
        R"(\b(?:providers?|open\s?router|apis?|cloud|hosted|hosting\sservice|groq)\b)");
    return hosted.isIn(m_layout.text(unit.line));
}

bool Binder::isAttempt() const
{
    static const Pattern attempt(
        R"(\btr(?:ying|ied)\sto\s(?:run|use|load|serve|host|launch|start|deploy|get)\b)");
    for (int line = 0; line < m_layout.count(); ++line) {
        if (m_layout.line(line).kind == Kind::Prose && attempt.isIn(lineText(line))
            && Voice(lineText(line)).own())
            return true;
    }
    return false;
}

bool Binder::isAboutARun() const
{
    return !m_facts.defaultEngine.empty() || onlyOne(Engine) || onlyOne(Model) || onlyOne(Quant);
}

bool Binder::hasHelped() const
{
    const auto helped = [](const Mention &m) {
        return m.slot == Remedy && std::string_view(m.rule).ends_with("helped");
    };
    const bool quoted = !m_facts.opening && std::ranges::any_of(m_facts.said, [this](const Mention &m) {
        return m.slot == Remedy && m_layout.line(m.line).kind == Kind::Quote;
    });
    return quoted || std::ranges::any_of(m_units, [&helped](const Unit &unit) {
               return std::ranges::any_of(unit.said, helped) && unit.voice.own() && !unit.voice.question();
           });
}

bool Binder::isBugReport() const
{
    static const Pattern bug(
        R"(\[bug\]|\bbug\b|\bregression\b|\bleaks?\b|crash|\berrors?\b|\bfail(?:s|ed|ing|ure)?\b|\bhangs?\b|\bstuck\b|\boom\b|out\sof\smemory|(?:not|n't)\s(?:work|load|start|run)|broken|illegal\smemory|segfault|gibberish|garbage|\bcannot\b|\bcan't\b|unable\sto|exception|assert)");
    return bug.isIn(m_facts.titleText);
}

bool Binder::titleSaysItWorks() const
{
    static const Pattern works(
        R"(\b(?:made|got|get|getting)\s(?:it|[^?]{3,40}?)\s(?:to\s(?:work|run)|working|running)\b|\bhow\si\s(?:run|ran|got|did|made)\b|\b(?:works|running)\s(?:great|fine|well|flawlessly|perfectly|now)\b)");
    static const Pattern asks(
        R"(\?|\b(?:can't|cannot|unable|trouble|anyone|anybody|trying|issues?|problems?|help)\b)");
    return works.isIn(m_facts.titleText) && !asks.isIn(m_facts.titleText);
}

bool Binder::titleSaysItFails() const
{
    static const Pattern fails(
        R"(\b(?:can(?:'t|not)|unable\sto|fail(?:s|ed|ing|ure)?\sto)\s(?:\w+\s)?(?:run|load|start|serve|launch|deploy)|\b(?:does|do|did)(?:n't|\snot)\s(?:work|load|start|run)|\bcrash(?:es|ed|ing)?\b|\bnot\sworking\b)");
    return fails.isIn(m_facts.titleText);
}

bool Binder::isMended() const
{
    if (!m_mended)
        m_mended = findMended();
    return *m_mended;
}

namespace {

//! Is there a word without which nobody says that something was mended?
bool mayBeMended(std::string_view text)
{
    constexpr auto firstRussian = 0xe0; // of a view's letters
    return text.find("work") != std::string_view::npos || text.find("xed") != std::string_view::npos
        || text.find("lved") != std::string_view::npos || text.find("allow") != std::string_view::npos
        || std::ranges::any_of(text, [](unsigned char c) { return c >= firstRussian; });
}

} // namespace

bool Binder::findMended() const
{
    static const Pattern mended(
        R"((?<!not\s)(?<!n't\s)(?<!not\sbeen\s)(?<!n't\sbeen\s)(?<!not\syet\s)(?<!yet\sbeen\s)(?<!\bbe\s)(?<!never\s)\b(?:fixed|solved|resolved)\b(?!\s(?:yet|in\s(?:the\s)?(?:next|future)))|\b(?:works|working)\s(?:now|again)|(?<!how\s)\b(?:it|everything)\s(?:works|seems\sto\swork)\b|\bnow\s(?:it\s)?works|\bnow\s(?:they|it|everything|all|both)\S*\s(?:\w+\s)?(?:works?|working)\b|\ballow(?:s|ed)\s(?:it|this|that|the|me)\s(?:\w+\s){0,2}to\s(?:run|work|load|start)\b|\bgot\sit\s(?:working|to\swork)|заработал|помогло)");
    for (int line = m_layout.count() - 1; line >= 0; --line) {
        const auto kind = m_layout.line(line).kind;
        if (kind != Kind::Prose || !mayBeMended(lineText(line)) || !mended.isIn(lineText(line)))
            continue;
        if (const Voice voice(lineText(line)); !voice.question() && !voice.wish())
            return true;
    }
    return false;
}

bool Binder::endsBroken() const
{
    int lastNumber = -1;
    for (const auto &run : m_runs) {
        for (const auto &metric : run.metrics) {
            if (!metric.is(Mention::Heading))
                lastNumber = std::max(lastNumber, metric.line);
        }
    }
    return std::ranges::any_of(m_failures, [&](const Mention &m) {
        return !m.is(Mention::Heading) && m.line > lastNumber && isLog(m.line);
    });
}

bool Binder::isManual() const
{
    static const Pattern tested(
        R"(\bi\s(?:just\s|have\s|also\s)?(?:tested|ran|tried|benchmarked|measured)\s(?:it|this|that|them)\b)");
    int own = 0;
    int told = 0;
    for (int line = 0; line < m_layout.count(); ++line) {
        const auto kind = m_layout.line(line).kind;
        if ((kind != Kind::Prose && kind != Kind::Heading) || commandAt(line) || lineText(line).size() < 4)
            continue;
        const Voice voice(lineText(line));
        // "What system are you seeing it on?" is the form's own question.
        if (kind == Kind::Heading && voice.question())
            continue;
        const bool mine = voice.own() || voice.measured() || voice.works();
        if (mine && tested.isIn(lineText(line)))
            return false;
        own += mine ? 1 : 0;
        told += !mine && (voice.advice() || voice.others()) ? 1 : 0;
    }
    return told > own;
}

void Binder::gatherFailures()
{
    append(m_failures, m_tableFailures);
    for (const auto &block : m_facts.blocks) {
        for (const auto &mention : block.setup) {
            if (mention.slot == Failure) {
                m_failures.push_back(mention);
                m_ownFailure = true;
            }
        }
    }
    for (const auto &unit : m_units) {
        for (const auto &mention : unit.said) {
            if (mention.slot != Failure)
                continue;
            // "Couldn't load it" is no wish, "it should work, but I'm getting an error" neither.
            const auto place = static_cast<size_t>(mention.begin - m_layout.line(mention.line).begin);
            const auto line = lineText(mention.line);
            const bool past = line.substr(place).starts_with("couldn't")
                || (line.substr(place).starts_with("getting ") && line.substr(0, place).ends_with("i'm "));
            if ((unit.voice.wish() && !past) || (unit.voice.question() && !unit.voice.own())
                || (unit.voice.others() && !unit.voice.own()) || (unit.voice.advice() && !unit.voice.own()))
                continue;
            if (std::string_view(mention.rule) == "failures.vague" && !unit.voice.runs()
                && !(unit.voice.own() && (namesARun(unit) || isAttempt())))
                continue;
            const bool log = isLog(unit.line);
            // Who reports a bug need not say whose it is.
            const bool reported = m_facts.opening && !unit.voice.others() && isBugReport();
            if (unit.voice.own() || log || reported)
                m_ownFailure = m_ownFailure || !isSlowness(mention.value);
            const bool tells = unit.voice.own() && !unit.voice.others();
            m_tried = m_tried || (tells && (unit.voice.runs() || isAboutARun()));
            m_wasSlow = m_wasSlow
                || (tells && isSlowness(mention.value) && (unit.voice.runs() || namesARun(unit))
                    && !isElsewhere(unit));
            if (mention.value == "slow" && !unit.voice.own() && !m_reported && !m_stated)
                continue;
            m_failures.push_back(mention);
        }
    }
    // Who shows his machine shows his own failure: in a report of its own, or in the same breath.
    const bool shown = std::ranges::any_of(m_facts.blocks, &Block::machine);
    const auto isShown = [&](const Mention &failure) {
        return !isSlowness(failure.value) && (shown || std::ranges::any_of(m_units, [&](const Unit &unit) {
                                                  return unit.line == failure.line && unit.voice.own()
                                                      && hasOwnMachine(unit);
                                              }));
    };
    m_ownFailure = m_ownFailure || std::ranges::any_of(m_failures, isShown);
    // The last line of a log is the failure that a bug is reported for, also where nothing tells its class.
    if (m_failures.empty() && m_facts.opening && isBugReport())
        takeErrorLine();
    // The general names say nothing beside a particular one.
    const bool particular = std::ranges::any_of(m_failures, [](const Mention &m) {
        return m.value != "other" && m.value != "cuda_error" && m.value != "slow";
    });
    if (particular)
        std::erase_if(
            m_failures, [](const Mention &m) { return m.value == "other" || m.value == "cuda_error"; });
    // That a model does not load is what these come to.
    const bool cause = std::ranges::any_of(m_failures, [](const Mention &m) {
        return m.value == "unsupported_model" || m.value == "unsupported_quant"
            || m.value == "unsupported_arch" || m.value == "oom_vram" || m.value == "oom_ram";
    });
    if (cause)
        std::erase_if(m_failures, [](const Mention &m) { return m.value == "load_error"; });
    if (m_failures.empty())
        takeTitlesFailure();
    if (m_failures.empty() && m_facts.opening && !isProposal())
        takeTitlesLoss();
}

bool Binder::isProposal() const
{
    static const Pattern proposal(
        R"(^\s*(?:\[?(?:feature|feat|rfc|fix|perf|docs?|ci|wip|pr)\b|(?:fix|add|improve|optimi[sz]e|avoid|reduce|speed\sup|support)\b))");
    return proposal.isIn(m_facts.titleText);
}

void Binder::takeTitlesLoss()
{
    for (const auto &mention : m_facts.title) {
        const bool loss = isSlowness(mention.value) || mention.value == "regression";
        if (mention.slot != Failure || !(loss || (isBugReport() && !isMended())))
            continue;
        m_failures.push_back(mention);
        m_ownFailure = m_ownFailure || !loss;
    }
}

void Binder::takeErrorLine()
{
    for (const auto &mention : m_facts.said) {
        if (mention.slot != ErrorLine || !isLog(mention.line))
            continue;
        auto failure = mention;
        failure.slot = Failure;
        failure.value = "other";
        failure.rule = "failures.reported";
        m_failures.push_back(std::move(failure));
        m_ownFailure = true;
        return;
    }
}

bool Binder::isSaidToWork() const
{
    return std::ranges::any_of(m_units, [](const Unit &unit) {
        return unit.voice.works() && !unit.voice.wish() && !unit.voice.question();
    });
}

bool Binder::hasWorkingLine() const
{
    for (int line = 0; line < m_layout.count(); ++line) {
        if (m_layout.line(line).kind != Kind::Prose || lineText(line).size() < 8)
            continue;
        if (const Voice voice(lineText(line)); voice.works() && !voice.question())
            return true;
    }
    return false;
}

void Binder::takeTitlesFailure()
{
    static const Pattern same(
        R"(\b(?:same|similar)\s(?:issue|problem|error|crash|behaviou?r|gibberish|garbage)\b|\bstill\s(?:crash|fail|gibberish|garbage|the\ssame)|(?<!not\s)(?<!n't\s)\b(?:can|could|also|able\sto)\s(?:reproduce|replicate|trigger)\b|\b(?:trigger\w*|reproduc\w+|hit|hitting|seeing)\s(?:the|this)\s(?:bug|crash|issue|problem|error)\b|\b(?:get|got|getting|hit|hitting|see|seeing|have|having|had)\s(?:the|this)\s(?:exact\s)?(?:crash|bug|issue|problem|error)\b|\bcrash\sto\s(?:occur|happen)\b|\bit\s(?:also\s)?happen(?:s|ed)\s(?:also\s)?(?:with|to\sme|for\sme|here|again|when|without)\b)");
    const auto isFailure = [](const Mention &m) { return m.slot == Failure; };
    if (std::ranges::none_of(m_facts.title, isFailure) || isSaidToWork() || hasWorkingLine())
        return;
    for (int line = 0; line < m_layout.count(); ++line) {
        if (m_layout.line(line).kind != Kind::Prose || !same.isIn(lineText(line))
            || !Voice(lineText(line)).own())
            continue;
        for (const auto &mention : m_facts.title) {
            if (mention.slot == Failure) {
                m_failures.push_back(mention);
                m_ownFailure = m_titleFails = m_tried = true;
            }
        }
        return;
    }
}

void Binder::gatherRemedies()
{
    const bool asks = m_facts.opening;
    std::set<std::string> seen;
    const auto take = [&](const Mention &mention) {
        if (seen.insert(mention.value).second)
            m_bound.setup.push_back(mention);
    };
    for (const auto &unit : m_units) {
        for (const auto &mention : unit.said) {
            const std::string_view rule(mention.rule);
            // "Can you add …?" is advice.
            const bool asked = unit.voice.question() && !unit.voice.own() && !rule.ends_with("asked");
            if (mention.slot != Remedy || asked)
                continue;
            if (rule.ends_with("listed"))
                continue;
            const bool helped = rule.ends_with("helped") || rule.ends_with("option");
            if (helped || !(asks || (unit.voice.own() && !unit.voice.others())))
                take(mention);
        }
    }
    takeWhatHelpedElsewhere(take);
}

void Binder::takeWhatHelpedElsewhere(const std::function<void(const Mention &)> &take) const
{
    static const Pattern commits(
        R"(\b(?:commits?|prs?|pull\srequests?|patch(?:es)?|merged|cherry-?\s?pick\w*)\b.{0,200}\b(?:gone|fixed|solved|resolved|works?|working|helped)\b)");
    const auto isElsewhere = [this](const Mention &m) {
        return m.slot == Remedy
            && (m_layout.line(m.line).kind == Kind::Quote || std::string_view(m.rule).ends_with("listed"));
    };
    if (std::ranges::none_of(m_facts.said, isElsewhere))
        return;
    // Advice that is quoted by whom it helped; commits by their titles, of which the text says that they did.
    const bool mended = !m_facts.opening && isMended();
    bool byCommits = false;
    for (int line = 0; line < m_layout.count() && !byCommits; ++line)
        byCommits = m_layout.line(line).kind == Kind::Prose && commits.isIn(lineText(line))
            && !Voice(lineText(line)).wish();
    for (const auto &mention : m_facts.said) {
        if (mention.slot != Remedy)
            continue;
        const bool quoted = m_layout.line(mention.line).kind == Kind::Quote;
        const bool listed = std::string_view(mention.rule).ends_with("listed");
        if ((quoted && !listed && mended) || (listed && !quoted && byCommits))
            take(mention);
    }
}

} // namespace LaunchProbe::Extract
