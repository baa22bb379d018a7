// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace LaunchProbe::Domain {

//! One of the 30 questions, filled in from a profile and edited by the person.
struct Question {
    QString id; //!< zone id: "version-vllm"
    int number = 0; //!< 1 … 30
    QString titleEn;
    QString titleRu;
    QString textEn; //!< with the profile's values in place
    QString textRu;
    QStringList evidence; //!< kinds of evidence that answer it
    QStringList terms; //!< search terms, filled in
    bool enabled = true;
    bool edited = false; //!< the person changed text, terms or places
    //! Where the person has it asked beside the profile's or the question's own places.
    QStringList repositories; //!< "owner/name"
    QStringList subreddits; //!< "LocalLLaMA", without "r/"

    friend bool operator==(const Question &, const Question &) = default;
};

//! A question compiled for one place of one source, in that source's syntax and within its limits.
struct Query {
    QString question; //!< Question::id
    QString source; //!< "github", "reddit"
    QString family; //!< "issues", "pull_requests", "discussions", "search": which of the source's searches
    QString place; //!< "owner/name" or subreddit; empty: everywhere
    QString text; //!< ready to send
    qsizetype limit = 0; //!< characters that the source allows for it, counted as the source counts
    qsizetype used = 0; //!< characters that count
    QStringList left; //!< terms left out to stay within the limit

    friend bool operator==(const Query &, const Query &) = default;
};

//! Why a deep search is due.
struct Trigger {
    enum class Kind { NotReplaceable, LargeVram, HighPrice, LargeModel, PlannedDeployment };
    Kind kind = Kind::NotReplaceable;
    bool due = false;
    QString value; //!< what it was decided on: "96 GiB", "gpt-oss-120b, 116.8 B"
    QString threshold; //!< "≥ 96 GB"; empty where there is none

    friend bool operator==(const Trigger &, const Trigger &) = default;
};

} // namespace LaunchProbe::Domain
