// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportgroups.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace LaunchProbe::Evidence {

using namespace Qt::StringLiterals;
namespace Slot = Domain::Slot;

namespace {

constexpr double leastLikeness = 0.34; // less is chance
constexpr qsizetype shortestWord = 3;

//! Version of the masking, error and, of a symptom, thread and rig.
using GroupKey = std::tuple<int, QString, qint64, QString>;

struct GroupPosts {
    std::vector<const Ports::PostRow *> posts;
    std::map<QString, int> failures;
    QSet<QString> signatures;
};

//! "failures.error-line.2": the masking's version stands behind the last dot.
int maskingOf(const Domain::Reading &reading)
{
    return reading.rule.section(u'.', -1).toInt();
}

//! Was it written as an answer to the report? Where everybody answers below the opening post, what came
//! later.
bool answers(const Ports::PostRow &post, const Ports::PostRow &report)
{
    if (post.id == report.id)
        return true;
    if (post.thread != report.thread || post.written < report.written)
        return false;
    const auto comment = report.opening ? QString() : report.printedId.section(u'/', -1);
    return post.service == u"github" || post.parent == comment || post.rig() == report.rig();
}

//! However it was said that the engine was built again: one fix.
QString fixValue(const Domain::Reading &remedy, const QString &kind)
{
    static const QRegularExpression again(
        u"^(?:re-?(?:buil|compil)|fresh (?:compile|build))"_s, QRegularExpression::CaseInsensitiveOption);
    return kind == u"rebuild" && again.match(remedy.value).hasMatch() ? u"rebuild"_s : remedy.value;
}

std::vector<Fix> fixesFor(
    const std::vector<const Ports::PostRow *> &reports,
    const QHash<qint64, std::vector<const Ports::PostRow *>> &answering)
{
    struct Named {
        Fix fix;
        QSet<QString> rigs;
    };
    std::map<std::pair<QString, QString>, Named> byName;
    for (const auto *report : reports) {
        for (const auto *post : answering.value(report->thread.value)) {
            if (!answers(*post, *report))
                continue;
            for (const auto &reading : post->readings) {
                if (reading.slot != Slot::Remedy)
                    continue;
                const auto kind = reading.rule.section(u':', 0, 0);
                const auto value = fixValue(reading, kind);
                auto &named = byName[{kind, value}];
                named.fix.kind = kind;
                named.fix.value = value;
                named.fix.helped |= reading.rule.endsWith(u".helped");
                named.rigs.insert(post->rig());
                if (std::ranges::find(named.fix.posts, post->id) == named.fix.posts.end())
                    named.fix.posts.push_back(post->id);
                if (!named.fix.newest.isValid() || named.fix.newest < post->written)
                    named.fix.newest = post->written;
            }
        }
    }
    std::vector<Fix> fixes;
    for (auto &[name, named] : byName) {
        named.fix.rigs = static_cast<int>(named.rigs.size());
        fixes.push_back(std::move(named.fix));
    }
    std::ranges::stable_sort(
        fixes, std::greater(), [](const Fix &fix) { return std::tuple(fix.helped, fix.rigs, fix.newest); });
    return fixes;
}

QStringList namedVersions(const std::vector<Report> &reports)
{
    QStringList versions;
    for (const auto &report : reports) {
        if (!report.engineVersion.isEmpty())
            versions << (report.engine + u' ' + report.engineVersion).trimmed();
    }
    versions.removeDuplicates();
    return versions;
}

ReportGroup groupOf(
    const GroupKey &key, const GroupPosts &gathered,
    const QHash<qint64, std::vector<const Ports::PostRow *>> &answering)
{
    ReportGroup group;
    group.version = std::get<0>(key);
    group.error = std::get<1>(key);
    group.symptom = isSymptom(group.error);
    QSet<qint64> threads;
    QSet<QString> rigs;
    for (const auto *post : gathered.posts) {
        group.reports.push_back(reportOf(*post));
        threads.insert(post->thread.value);
        rigs.insert(post->rig());
    }
    std::ranges::stable_sort(group.reports, std::greater(), &Report::written);
    group.threads = static_cast<int>(threads.size());
    group.rigs = static_cast<int>(rigs.size());
    for (const auto &[failure, count] : gathered.failures)
        group.failures << failure;
    std::ranges::stable_sort(group.failures, std::greater(), [&gathered](const QString &failure) {
        return gathered.failures.at(failure);
    });
    group.signatures = gathered.signatures.values();
    group.signatures.sort();
    group.fixes = fixesFor(gathered.posts, answering);
    group.engineVersions = namedVersions(group.reports);
    return group;
}

bool overlap(const Domain::Span &one, const Domain::Span &other)
{
    return one.start < other.end && other.start < one.end;
}

void addToGroup(GroupPosts &group, const Ports::PostRow &post, const Domain::Reading &error)
{
    if (group.posts.empty() || group.posts.back() != &post)
        group.posts.push_back(&post);
    for (const auto &reading : post.readings) {
        if (!overlap(reading.span, error.span))
            continue;
        if (reading.slot == Slot::Failure)
            ++group.failures[reading.value];
        else if (reading.slot == Slot::Signature)
            group.signatures.insert(reading.value);
    }
}

//! What tells an error from others: words, not what stands instead of masked values.
QSet<QString> tellingWords(const QString &error)
{
    static const QRegularExpression masked(u"<\\w+>"_s);
    static const QRegularExpression between(u"[^\\w.]+"_s);
    QSet<QString> words;
    const auto parts = QString(error).remove(masked).split(between, Qt::SkipEmptyParts);
    for (const auto &part : parts) {
        if (part.size() >= shortestWord)
            words.insert(part);
    }
    return words;
}

//! Rare words tell more: each weighs by how few errors hold it.
class WordWeights
{
public:
    explicit WordWeights(const std::vector<ReportGroup> &groups)
        : m_errors(static_cast<double>(groups.size()))
    {
        for (const auto &group : groups) {
            for (const auto &word : tellingWords(group.error))
                ++m_counts[word];
        }
    }

    [[nodiscard]] double likeness(const QSet<QString> &one, const QSet<QString> &other) const
    {
        double both = 0;
        double either = 0;
        for (const auto &word : one + other) {
            const double weight = std::log(1 + m_errors / (1 + m_counts.value(word)));
            either += weight;
            both += one.contains(word) && other.contains(word) ? weight : 0;
        }
        return either > 0 ? both / either : 0;
    }

private:
    double m_errors;
    QHash<QString, int> m_counts;
};

} // namespace

Report reportOf(const Ports::PostRow &post)
{
    Report report{post.id, post.thread, post.printedId, post.title, post.rig(), post.written, {}, {}, {}, {}};
    const auto traces = Domain::tracesOf({post.outcome, post.readings});
    for (const auto &trace : traces) {
        const auto take = [&trace](QString &value, const QString &slot) {
            if (value.isEmpty())
                value = trace.text(slot);
        };
        take(report.engine, Slot::Engine);
        take(report.engineVersion, Slot::EngineVersion);
        take(report.card, Slot::Gpu);
        take(report.driver, Slot::Driver);
    }
    return report;
}

bool isSymptom(const QString &maskedError)
{
    static const QRegularExpression symptom(
        u"out ?of ?memory|illegal memory access|unspecified launch failure|misaligned address|device-side "
        u"assert"
        "|cuda error: invalid|cublas_status_|allocate|no kernel image|^xid |list index out of range"_s);
    return symptom.match(maskedError).hasMatch();
}

std::vector<ReportGroup> reportGroups(const std::vector<Ports::PostRow> &posts)
{
    std::map<GroupKey, GroupPosts> gathered;
    QHash<qint64, std::vector<const Ports::PostRow *>> answering; // posts that name remedies, by thread
    for (const auto &post : posts) {
        if (post.finding.verdict == Domain::Verdict::Duplicate)
            continue;
        bool names = false;
        for (const auto &reading : post.readings) {
            names |= reading.slot == Slot::Remedy;
            if (reading.slot != Slot::ErrorLine)
                continue;
            const bool symptom = isSymptom(reading.value);
            const GroupKey key{
                maskingOf(reading), reading.value, symptom ? post.thread.value : 0,
                symptom ? post.rig() : QString()};
            addToGroup(gathered[key], post, reading);
        }
        if (names)
            answering[post.thread.value].push_back(&post);
    }
    std::vector<ReportGroup> groups;
    groups.reserve(gathered.size());
    for (const auto &[key, group] : gathered)
        groups.push_back(groupOf(key, group, answering));
    std::ranges::stable_sort(groups, std::greater(), [](const ReportGroup &group) {
        return std::tuple(group.threads, group.rigs, group.newest());
    });
    return groups;
}

std::vector<NearGroup> nearestGroups(
    const std::vector<ReportGroup> &groups, const QString &maskedError, const QString &signature, size_t most)
{
    const WordWeights weights(groups);
    const auto words = tellingWords(maskedError);
    std::vector<NearGroup> near;
    for (size_t i = 0; i < groups.size(); ++i) {
        using Why = NearGroup::Why;
        const auto &group = groups[i];
        const double likeness = words.isEmpty() ? 0 : weights.likeness(words, tellingWords(group.error));
        if (!maskedError.isEmpty() && group.error == maskedError)
            near.push_back({i, Why::SameError, 1});
        else if (!signature.isEmpty() && group.signatures.contains(signature))
            near.push_back({i, Why::SameSignature, likeness});
        else if (likeness >= leastLikeness)
            near.push_back({i, Why::SimilarWords, likeness});
    }
    const auto helps = [&groups](const NearGroup &one) {
        const auto &fixes = groups[one.group].fixes;
        return !fixes.empty() && fixes.front().helped;
    };
    std::ranges::stable_sort(near, [&helps](const NearGroup &one, const NearGroup &other) {
        if (one.why != other.why)
            return one.why < other.why;
        return one.likeness != other.likeness ? one.likeness > other.likeness : helps(one) && !helps(other);
    });
    near.resize(std::min(near.size(), most));
    return near;
}

} // namespace LaunchProbe::Evidence
