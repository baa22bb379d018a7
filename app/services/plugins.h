// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>

#include <QString>

#include <map>
#include <memory>
#include <vector>

namespace LaunchProbe::Services {

//! The connector plug-ins of a folder. Their cards are read without loading any of their code; what is broken
//! is a problem of its own and keeps nothing else from working.
class Plugins
{
public:
    //! Looks into connectorFolder() where no other folder is named.
    explicit Plugins(const QString &folder = {});

    [[nodiscard]] const std::vector<Connectors::Card> &cards() const { return m_cards; } //!< by id
    [[nodiscard]] const Connectors::Card *card(const QString &id) const; //!< null: no such source
    [[nodiscard]] std::vector<Domain::Dialect> dialects() const; //!< of all, by id
    [[nodiscard]] QStringList unbidden() const; //!< ids of those that are asked where nobody names any
    //! What could not be used and why; `where` is the file.
    [[nodiscard]] const std::vector<Domain::Problem> &problems() const { return m_problems; }

    //! Loads the plug-in on first use. PluginUnusable when it does not load or is none, NotFound for an
    //! unknown id.
    [[nodiscard]] Domain::Result<std::unique_ptr<Connectors::Connector>>
    makeConnector(const QString &id, const Connectors::Setup &setup) const;

    //! Readers of answers that are there already, by card id; nobody is asked, so no key is needed. A plug-in
    //! that does not load is left out.
    [[nodiscard]] std::map<QString, std::shared_ptr<const Connectors::Connector>> makeReaders() const;

private:
    void readCard(const QString &file);

    std::vector<Connectors::Card> m_cards;
    std::map<QString, QString> m_files; //!< by id
    std::vector<Domain::Problem> m_problems;
};

} // namespace LaunchProbe::Services
