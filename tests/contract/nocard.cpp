// SPDX-License-Identifier: GPL-3.0-or-later
#include <connectors/api/connector.h>

#include <QObject>

//! A plug-in whose card is broken; it must never be loaded.
class NoCardPlugin final : public QObject, public LaunchProbe::Connectors::ConnectorPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LaunchProbeConnectorPlugin_iid FILE "nocard.json")
    Q_INTERFACES(LaunchProbe::Connectors::ConnectorPlugin)

public:
    [[nodiscard]] std::unique_ptr<LaunchProbe::Connectors::Connector>
    makeConnector(const LaunchProbe::Connectors::Setup &) const override
    {
        return {};
    }
};

#include "nocard.moc"
