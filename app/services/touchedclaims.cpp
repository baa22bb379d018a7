// SPDX-License-Identifier: GPL-3.0-or-later
#include "touchedclaims.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;
using Dossier::Standing;
using Dossier::TouchedClaim;

namespace {

//! Gives the sentences their context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(TouchedClaims)
};

constexpr qint64 largestDossier = 256 << 20;

QString standingSentence(Standing standing)
{
    switch (standing) {
    case Standing::Moved:
        return Words::tr("its post was edited, the quote stands");
    case Standing::Orphaned:
        return Words::tr("its post was edited and no longer says so");
    case Standing::Deleted:
        return Words::tr("its post was deleted");
    case Standing::Missing:
        return Words::tr("its post is not in the archive");
    case Standing::Altered:
        return Words::tr("its post never said so");
    case Standing::Stands:
        break;
    }
    return {};
}

} // namespace

Domain::Result<std::vector<TouchedClaim>>
touchedClaims(const QString &dossierFolder, const Ports::Archive &archive)
{
    // Languages differ in their sentences alone: one of the exports says enough.
    const auto names = QDir(dossierFolder).entryList({u"dossier.*.json"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        return std::vector<TouchedClaim>();
    QFile file(QDir(dossierFolder).filePath(names.first()));
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestDossier)
        return Domain::Problem{Domain::Problem::Kind::CannotRead, file.fileName(), file.errorString(), 0, {}};
    const auto verification = Dossier::verify(file.readAll(), archive);
    return verification ? Domain::Result<std::vector<TouchedClaim>>(verification->touched())
                        : verification.problem();
}

QString touchedSentence(const TouchedClaim &claim)
{
    QStringList parts;
    if (claim.standing != Standing::Stands)
        parts << standingSentence(claim.standing);
    if (claim.newPosts > 0)
        parts << Words::tr("%Ln new post(s) in its thread", nullptr, static_cast<int>(claim.newPosts));
    return u"%1 (%2): %3"_s.arg(claim.claim, claim.post, parts.join(u"; "_s));
}

} // namespace LaunchProbe::Services
