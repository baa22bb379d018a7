// SPDX-License-Identifier: GPL-3.0-or-later
#include "roles.h"

#include "moc_roles.cpp" // NOLINT(bugprone-suspicious-include): moc writes one
