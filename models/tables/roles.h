// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace LaunchProbe::Tables {

Q_NAMESPACE

//! Roles of all tables. Cells answer RawRole and Qt::DisplayRole alike; ReadableProxy makes words of the
//! latter.
enum Role {
    RawRole = Qt::UserRole + 1, //!< as stored; invalid: not stated, or not loaded yet
    AllRole, //!< QVariantList of every value where a cell stands for several
    LoadedRole, //!< bool: false while the row is a placeholder
    PostIdRole, //!< Domain::PostId
    ThreadIdRole, //!< Domain::ThreadId
    PrintedIdRole,
    PermalinkRole, //!< QUrl
    TextRole, //!< the post's own text
    TitleRole,
    AuthorRole,
    WrittenRole, //!< QDateTime, UTC
    OutcomeRole, //!< Domain::Outcome, the extractor's
    EffectiveOutcomeRole, //!< Domain::Outcome, the verdict's where there is one
    VerdictRole, //!< Domain::Verdict
    FindingRole, //!< Domain::Finding
    ReadingsRole, //!< std::vector<Domain::Reading>
    DepthRole, //!< int: 0 the opening post
    OpeningRole, //!< bool
    DeletedRole, //!< bool
    CoverageRole, //!< Domain::Coverage
    CellRole, //!< Domain::MatrixCell
    // of headers
    KindRole, //!< ColumnKind
    UnitRole, //!< QString: "tok/s", or empty
    SlotRole, //!< QString: the extraction's slot, or empty
};
Q_ENUM_NS(Role)

//! What a column's raw values are.
enum class ColumnKind { Text, Number, Date, Outcome, Verdict, Coverage };
Q_ENUM_NS(ColumnKind)

} // namespace LaunchProbe::Tables
