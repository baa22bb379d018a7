// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QFuture>

namespace LaunchProbe::Ports {

//! Tokens in the system's secret service; the environment overrides it for scripts. Values never reach a log,
//! a project, a recording or another host.
class Secrets
{
public:
    virtual ~Secrets();

    //! Names: "github/token", "reddit/client_id", "reddit/client_secret". A missing one is an empty string.
    virtual QFuture<Domain::Result<QString>> read(const QString &name) = 0;
    virtual QFuture<Domain::Result<QString>> write(const QString &name, const QString &value) = 0;
    virtual QFuture<Domain::Result<QString>> remove(const QString &name) = 0;
};

} // namespace LaunchProbe::Ports
