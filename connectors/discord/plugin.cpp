// SPDX-License-Identifier: GPL-3.0-or-later
#include "discordconnector.h"

#include <QObject>

namespace LaunchProbe::Connectors {

class DiscordPlugin final : public QObject, public ConnectorPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LaunchProbeConnectorPlugin_iid FILE "discord.json")
    Q_INTERFACES(LaunchProbe::Connectors::ConnectorPlugin)

public:
    [[nodiscard]] std::unique_ptr<Connector> makeConnector(const Setup &setup) const override
    {
        return std::make_unique<DiscordConnector>(setup);
    }
};

} // namespace LaunchProbe::Connectors

#include "plugin.moc"
