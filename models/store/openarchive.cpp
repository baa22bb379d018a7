// SPDX-License-Identifier: GPL-3.0-or-later
#include "openarchive.h"

#include "engines/sqlite.h"
#include "schema.h"
#include "sqlarchive.h"
#include "sqltext.h"

namespace LaunchProbe::Store {

using Domain::Problem;
using Domain::Result;

namespace {

Problem at(const QString &file, Problem problem)
{
    problem.where = file;
    return problem;
}

template <typename Port>
Result<std::unique_ptr<Port>> openAs(const QString &file, Access access)
{
    auto connection = connectToSqlite(file, access);
    if (!connection)
        return connection.problem();
    return std::unique_ptr<Port>(std::make_unique<SqlArchive>(std::move(*connection)));
}

} // namespace

Result<void> prepareArchive(const QString &file)
{
    auto connection = connectToSqlite(file, Access::Write);
    if (!connection)
        return connection.problem();
    if (const auto migrated = migrate(**connection, migrations()); !migrated)
        return at(file, migrated.problem());
    return {};
}

Result<bool> isOutdated(const QString &file)
{
    auto connection = connectToSqlite(file, Access::Read);
    if (!connection)
        return connection.problem();
    const auto version = versionOf(**connection);
    if (!version)
        return at(file, version.problem());
    if (*version > migrations().size())
        return Problem{Problem::Kind::NewerVersion, file, QString::number(*version), 0, {}};
    return *version < migrations().size();
}

Result<std::unique_ptr<Ports::Archive>> openArchive(const QString &file, Access access)
{
    return openAs<Ports::Archive>(file, access);
}

Result<std::unique_ptr<Ports::Upkeep>> openUpkeep(const QString &file, Access access)
{
    return openAs<Ports::Upkeep>(file, access);
}

Result<std::unique_ptr<Ports::SketchBook>> openSketchBook(const QString &file, Access access)
{
    return openAs<Ports::SketchBook>(file, access);
}

} // namespace LaunchProbe::Store
