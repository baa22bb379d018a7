// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedsconnector.h"

#include <QObject>

namespace LaunchProbe::Connectors {

class FeedsPlugin final : public QObject, public ConnectorPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LaunchProbeConnectorPlugin_iid FILE "feeds.json")
    Q_INTERFACES(LaunchProbe::Connectors::ConnectorPlugin)

public:
    [[nodiscard]] std::unique_ptr<Connector> makeConnector(const Setup &setup) const override
    {
        return std::make_unique<FeedsConnector>(setup);
    }
};

} // namespace LaunchProbe::Connectors

#include "plugin.moc"
