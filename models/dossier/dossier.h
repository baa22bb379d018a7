// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/extraction.h>
#include <models/domain/finding.h>
#include <models/domain/ledger.h>
#include <models/domain/profile.h>
#include <models/domain/question.h>
#include <models/evidence/proximity.h>

#include <QDateTime>
#include <QStringList>
#include <QUrl>

#include <map>
#include <vector>

namespace LaunchProbe::Dossier {

//! A verbatim piece of a stored post.
struct Quote {
    QString text; //!< exactly what stands in the post between the two places
    qsizetype start = 0; //!< Unicode code points of the post's text
    qsizetype end = 0;

    friend bool operator==(const Quote &, const Quote &) = default;
};

//! Where a claim comes from.
struct Source {
    QString post; //!< printed id
    QString service;
    QString place;
    QString title; //!< of the thread
    QUrl permalink;
    QString author; //!< blurred: "1", "2", …, one number for each account; empty where there is none
    QString rig; //!< blurred likewise: what is counted once, a copy with its original
    QString licence; //!< of the text, as its source names it; empty: it does not say
    QString credit; //!< the author's own name, where the licence asks for it
    QDateTime written; //!< UTC
    QDateTime fetched; //!< UTC
    QString sha256; //!< of the post's stored text in UTF-8, hex

    friend bool operator==(const Source &, const Source &) = default;
};

//! What a post reports of one run, or of its setup and failures where it reports none.
struct Claim {
    enum class Section { Worked, Degraded, Failed };

    QString id; //!< "W1", "D2", "F3": unique within the dossier
    Section section = Section::Worked;
    bool judged = false; //!< by a person; else the extractor's word
    QString note; //!< the person's
    QStringList tags;
    Evidence::Proximity proximity;
    std::vector<Domain::Trace::Gpu> gpus;
    QString model;
    QString quant;
    QString engine;
    QString engineVersion;
    std::map<QString, std::vector<double>>
        figures; //!< by slot, in the order of the text; each stands in a quote
    QStringList failures; //!< ids of the guide
    QStringList remedies;
    QStringList corrected; //!< values that a person put in the place of the extractor's, or added
    Source source;
    std::vector<Quote> quotes; //!< in the order of the text

    friend bool operator==(const Claim &, const Claim &) = default;
};

//! What became of a quote since it was taken.
enum class Standing {
    Stands, //!< where it stood
    Moved, //!< the post was edited; the quote stands at another place
    Orphaned, //!< the post was edited, and says so no more
    Deleted, //!< the post was deleted at its source: the claim has lost what carries it
    Missing, //!< the archive does not know the post
    Altered, //!< the post is as it was, but never said this
};

//! A quote of a post that a person chose.
struct Citation {
    Source source;
    Quote quote; //!< of an orphaned one as it was said; of a deleted one without words
    Standing standing = Standing::Stands; //!< Stands, Orphaned or Deleted

    friend bool operator==(const Citation &, const Citation &) = default;
};

//! A sentence of the person's own.
struct Statement {
    QString id; //!< "C3"
    QString sentence;
    std::vector<Citation> citations; //!< in the order in which they were quoted

    friend bool operator==(const Statement &, const Statement &) = default;
};

//! Reports of the same combination that contradict each other. Shown, never averaged.
struct Conflict {
    QString model;
    QString quant;
    QString engine;
    QString gpu;
    std::vector<QString> worked; //!< ids of claims, newest first
    std::vector<QString> failed; //!< degraded ones, too
    int workedRigs = 0; //!< independent ones: an account counts once
    int failedRigs = 0;

    friend bool operator==(const Conflict &, const Conflict &) = default;
};

//! What became of a question at one source, over all of its queries there.
struct CoverageLine {
    QString question;
    int number = 0;
    QString title; //!< in the dossier's language
    bool asked = true; //!< false: the person switched the question off
    QString source;
    Domain::Coverage state = Domain::Coverage::NotSearched;
    std::map<Domain::Coverage, QStringList> places; //!< where, by outcome
    QStringList reasons; //!< of what was blocked, without doubles
    qint64 threads = 0; //!< named by the answers
    QDateTime visited; //!< newest, UTC

    friend bool operator==(const CoverageLine &, const CoverageLine &) = default;
};

//! A failure that was seen near the profile, and for which no post tells what helped.
struct FailureRisk {
    QString failure; //!< id of the guide
    int rigs = 0; //!< independent ones
    QStringList claims; //!< ids

    friend bool operator==(const FailureRisk &, const FailureRisk &) = default;
};

//! Everything that an export writes, in whatever format.
struct Dossier {
    Domain::Profile profile;
    std::vector<Domain::Trigger> triggers;
    std::vector<CoverageLine> coverage;
    std::vector<Statement> statements; //!< in the order in which they were written
    std::vector<Claim> claims; //!< by section, strongest first
    std::map<Claim::Section, int> leftOut; //!< further reports that did not fit
    std::vector<Conflict> conflicts;
    std::vector<FailureRisk> failureRisks;
    qint64 threads = 0; //!< of the archive
    qint64 posts = 0;
    int unclear = 0; //!< posts that a person judged unclear
    int duplicates = 0;
    QDateTime newest; //!< post of the archive
    QDateTime made; //!< UTC

    friend bool operator==(const Dossier &, const Dossier &) = default;
};

//! "worked", "degraded", "failed".
[[nodiscard]] QString sectionId(Claim::Section section);
[[nodiscard]] QString standingName(Standing standing); //!< "stands", "moved", …

} // namespace LaunchProbe::Dossier
