// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/secrets.h>

#include <map>

namespace LaunchProbe::Services {

//! Tokens in the system's secret service, through QtKeychain. A variable of the environment goes first; where
//! it is set, even to nothing, the secret service is not asked.
class SecretStore final : public Ports::Secrets
{
public:
    //! Which variable stands for which secret: {"github/token", "LAUNCHPROBE_GITHUB_TOKEN"}.
    explicit SecretStore(std::map<QString, QString> environment);

    QFuture<Domain::Result<QString>> read(const QString &name) override;
    QFuture<Domain::Result<QString>> write(const QString &name, const QString &value) override;
    QFuture<Domain::Result<QString>> remove(const QString &name) override;

    //! Whether the environment decides on it, so that a change in the settings has no effect.
    [[nodiscard]] bool isFromEnvironment(const QString &name) const;

private:
    std::map<QString, QString> m_environment;
};

} // namespace LaunchProbe::Services
