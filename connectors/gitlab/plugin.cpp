// SPDX-License-Identifier: GPL-3.0-or-later
#include "gitlabconnector.h"

#include <QObject>

namespace LaunchProbe::Connectors {

class GitLabPlugin final : public QObject, public ConnectorPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LaunchProbeConnectorPlugin_iid FILE "gitlab.json")
    Q_INTERFACES(LaunchProbe::Connectors::ConnectorPlugin)

public:
    [[nodiscard]] std::unique_ptr<Connector> makeConnector(const Setup &setup) const override
    {
        return std::make_unique<GitLabConnector>(setup);
    }
};

} // namespace LaunchProbe::Connectors

#include "plugin.moc"
