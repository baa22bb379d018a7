// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/archive.h>

#include <QStringList>

#include <vector>

namespace LaunchProbe::Evidence {

//! A post that reports an error.
struct Report {
    Domain::PostId post;
    Domain::ThreadId thread;
    QString printedId;
    QString title; //!< of the thread
    QString rig; //!< Ports::PostRow::rig()
    QDateTime written;
    QString engine; //!< empty: not stated; likewise what follows
    QString engineVersion;
    QString card;
    QString driver;

    friend bool operator==(const Report &, const Report &) = default;
};

//! Who reports, with what: the first value of each field that any of the post's traces states.
[[nodiscard]] Report reportOf(const Ports::PostRow &post);

//! Something that was advised against an error, or that helped.
struct Fix {
    QString kind; //!< "flag", "version", "rebuild", "pull_request" …: what stands before the rule's colon
    QString value;
    bool helped = false; //!< somebody says so; else it was only advised
    int rigs = 0; //!< independent ones that name it
    QDateTime newest;
    std::vector<Domain::PostId> posts; //!< newest first

    friend bool operator==(const Fix &, const Fix &) = default;
};

//! Reports that state one masked error (Slot::ErrorLine). Where the message is a symptom of many causes,
//! each rig of a thread is a group of its own: people meet in one thread with what turns out to differ.
struct ReportGroup {
    QString error; //!< masked: the words that all of its reports share, and why they are grouped
    int version = 0; //!< of the masking
    bool symptom = false; //!< many causes give this message
    QStringList failures; //!< classes that the reports' posts name, most frequent first
    QStringList signatures; //!< ids of failures.json that stand in the same words
    std::vector<Report> reports; //!< newest first
    int threads = 0;
    int rigs = 0; //!< independent ones
    std::vector<Fix> fixes; //!< what helped first, then by rigs
    QStringList engineVersions; //!< "vLLM 0.9.2", each once, newest report first

    [[nodiscard]] QDateTime newest() const { return reports.empty() ? QDateTime() : reports.front().written; }
    friend bool operator==(const ReportGroup &, const ReportGroup &) = default;
};

//! Most threads first, then most rigs, then newest. `posts` as Archive::postsWithReadings gives them; posts
//! that a person called duplicates are left out. Fixes are those of the reports themselves and of what was
//! answered to them.
[[nodiscard]] std::vector<ReportGroup> reportGroups(const std::vector<Ports::PostRow> &posts);

//! Whether a masked error names what was seen and not what caused it: out of memory, illegal access.
[[nodiscard]] bool isSymptom(const QString &maskedError);

//! A group and how near it is to an error.
struct NearGroup {
    enum class Why { SameError, SameSignature, SimilarWords };
    size_t group = 0; //!< index
    Why why = Why::SameError;
    double likeness = 1; //!< 0 … 1: the share of telling words that both have

    friend bool operator==(const NearGroup &, const NearGroup &) = default;
};

//! Nearest first, of equally near ones those that something helped, at most `most`. Both texts may be empty.
[[nodiscard]] std::vector<NearGroup> nearestGroups(
    const std::vector<ReportGroup> &groups, const QString &maskedError, const QString &signature,
    size_t most);

} // namespace LaunchProbe::Evidence
