// SPDX-License-Identifier: GPL-3.0-or-later
#include "xconnector.h"

#include <QObject>

namespace LaunchProbe::Connectors {

class XPlugin final : public QObject, public ConnectorPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LaunchProbeConnectorPlugin_iid FILE "x.json")
    Q_INTERFACES(LaunchProbe::Connectors::ConnectorPlugin)

public:
    [[nodiscard]] std::unique_ptr<Connector> makeConnector(const Setup &setup) const override
    {
        return std::make_unique<XConnector>(setup);
    }
};

} // namespace LaunchProbe::Connectors

#include "plugin.moc"
