// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include "sqltext.h"

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Result;

namespace {

Result<void> runSteps(Connection &connection, const QString &migration, int version)
{
    for (const auto &step : stepsFor(migration, connection.engine().name())) {
        if (auto done = connection.execute(u"migration %1"_s.arg(version), step); !done)
            return done;
    }
    auto &statement = connection.statement("write_version");
    return statement.bind("version", version).run();
}

} // namespace

Result<int> versionOf(Connection &connection)
{
    if (!connection.tables().contains(u"archive_version"_s))
        return 0;
    auto &statement = connection.statement("read_version");
    if (auto done = statement.run(); !done)
        return done.problem();
    const int version = statement.next() ? static_cast<int>(statement.integer(0)) : 0;
    statement.finish();
    return version;
}

Result<void> migrate(Connection &connection, const QStringList &migrations)
{
    const auto version = versionOf(connection);
    if (!version)
        return version.problem();
    const int newest = static_cast<int>(migrations.size());
    if (*version > newest)
        return Problem{Problem::Kind::NewerVersion, {}, u"%1 > %2"_s.arg(*version).arg(newest), 0, {}};
    for (int next = *version + 1; next <= newest; ++next) {
        const auto done =
            inTransaction(connection, [&] { return runSteps(connection, migrations.at(next - 1), next); });
        if (!done)
            return done.problem();
    }
    return {};
}

} // namespace LaunchProbe::Store
