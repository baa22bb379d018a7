// SPDX-License-Identifier: GPL-3.0-or-later
#include "problem.h"

namespace LaunchProbe::Domain {

QString kindName(Problem::Kind kind)
{
    using enum Problem::Kind;
    switch (kind) {
    case NoNetwork:
        return QStringLiteral("no_network");
    case TimedOut:
        return QStringLiteral("timed_out");
    case Refused:
        return QStringLiteral("refused");
    case Gone:
        return QStringLiteral("gone");
    case NeedsCredentials:
        return QStringLiteral("needs_credentials");
    case BadCredentials:
        return QStringLiteral("bad_credentials");
    case RateLimited:
        return QStringLiteral("rate_limited");
    case ServiceFailed:
        return QStringLiteral("service_failed");
    case NotAllowedHost:
        return QStringLiteral("not_allowed_host");
    case TooLarge:
        return QStringLiteral("too_large");
    case Cancelled:
        return QStringLiteral("cancelled");
    case BudgetSpent:
        return QStringLiteral("budget_spent");
    case Malformed:
        return QStringLiteral("malformed");
    case Truncated:
        return QStringLiteral("truncated");
    case UnknownFormat:
        return QStringLiteral("unknown_format");
    case InvalidValue:
        return QStringLiteral("invalid_value");
    case UnknownName:
        return QStringLiteral("unknown_name");
    case CannotRead:
        return QStringLiteral("cannot_read");
    case CannotWrite:
        return QStringLiteral("cannot_write");
    case DiskFull:
        return QStringLiteral("disk_full");
    case Damaged:
        return QStringLiteral("damaged");
    case NewerVersion:
        return QStringLiteral("newer_version");
    case InUse:
        return QStringLiteral("in_use");
    case NotAProject:
        return QStringLiteral("not_a_project");
    case NotFound:
        return QStringLiteral("not_found");
    case PluginUnusable:
        return QStringLiteral("plugin_unusable");
    case WrongUsage:
        return QStringLiteral("wrong_usage");
    case Internal:
        return QStringLiteral("internal");
    }
    return QStringLiteral("internal");
}

} // namespace LaunchProbe::Domain
