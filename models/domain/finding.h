// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace LaunchProbe::Domain {

//! A person's word on a post. It overrules the extractor and is never overwritten by a run.
enum class Verdict { NotJudged, Success, Failure, Degraded, Unclear, Duplicate };

[[nodiscard]] inline QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Success:
        return QStringLiteral("success");
    case Verdict::Failure:
        return QStringLiteral("failure");
    case Verdict::Degraded:
        return QStringLiteral("degraded");
    case Verdict::Unclear:
        return QStringLiteral("unclear");
    case Verdict::Duplicate:
        return QStringLiteral("duplicate");
    case Verdict::NotJudged:
        break;
    }
    return {};
}

[[nodiscard]] inline Verdict verdictFromName(QStringView name)
{
    for (const auto verdict :
         {Verdict::Success, Verdict::Failure, Verdict::Degraded, Verdict::Unclear, Verdict::Duplicate}) {
        if (name == verdictName(verdict))
            return verdict;
    }
    return Verdict::NotJudged;
}

//! Whether a verdict makes a post one that can be used.
[[nodiscard]] inline bool isUseful(Verdict verdict)
{
    return verdict == Verdict::Success || verdict == Verdict::Failure || verdict == Verdict::Degraded;
}

struct Finding {
    PostId post;
    Verdict verdict = Verdict::NotJudged;
    QStringList tags;
    QString note;
    QDateTime changed; //!< UTC

    [[nodiscard]] bool isEmpty() const
    {
        return verdict == Verdict::NotJudged && tags.isEmpty() && note.isEmpty();
    }
    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace LaunchProbe::Domain
