// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins.h"

#include "places.h"

#include <QDir>
#include <QLibrary>
#include <QPluginLoader>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;
using Connectors::Card;
using Domain::Problem;

namespace {

Problem unusable(const QString &file, const QString &detail)
{
    return {Problem::Kind::PluginUnusable, file, detail, 0, {}};
}

} // namespace

Plugins::Plugins(const QString &folder)
{
    const QDir place(folder.isEmpty() ? connectorFolder() : folder);
    for (const auto &entry : place.entryInfoList(QDir::Files, QDir::Name)) {
        if (QLibrary::isLibrary(entry.fileName()))
            readCard(entry.absoluteFilePath());
    }
    std::ranges::sort(m_cards, {}, &Card::id);
}

void Plugins::readCard(const QString &file)
{
    const auto name = QFileInfo(file).fileName();
    const QPluginLoader loader(file);
    const auto metaData = loader.metaData();
    if (metaData.value(u"IID"_s).toString() != QLatin1String(LaunchProbeConnectorPlugin_iid)) {
        const auto why = loader.errorString();
        m_problems.push_back(unusable(name, metaData.isEmpty() && !why.isEmpty() ? why : u"no connector"_s));
        return;
    }
    auto card = Card::fromJson(metaData.value(u"MetaData"_s).toObject());
    if (!card) {
        m_problems.push_back(unusable(name, card.problem().detail));
        return;
    }
    if (!m_files.try_emplace(card->id, file).second) {
        m_problems.push_back(unusable(name, u"a second one for %1"_s.arg(card->id)));
        return;
    }
    m_cards.push_back(*std::move(card));
}

const Card *Plugins::card(const QString &id) const
{
    const auto found = std::ranges::find(m_cards, id, &Card::id);
    return found == m_cards.end() ? nullptr : &*found;
}

std::vector<Domain::Dialect> Plugins::dialects() const
{
    std::vector<Domain::Dialect> dialects;
    for (const auto &card : m_cards)
        dialects.push_back(card.dialect);
    return dialects;
}

QStringList Plugins::unbidden() const
{
    QStringList ids;
    for (const auto &card : m_cards) {
        if (card.isAskedUnbidden)
            ids << card.id;
    }
    return ids;
}

Domain::Result<std::unique_ptr<Connectors::Connector>>
Plugins::makeConnector(const QString &id, const Connectors::Setup &setup) const
{
    const auto found = m_files.find(id);
    if (found == m_files.end())
        return Problem{Problem::Kind::NotFound, id, {}, 0, {}};
    // The code stays loaded for as long as the program runs: connectors may outlive this object.
    QPluginLoader loader(found->second);
    auto *plugin = qobject_cast<Connectors::ConnectorPlugin *>(loader.instance());
    if (!plugin)
        return unusable(QFileInfo(found->second).fileName(), loader.errorString());
    auto connector = plugin->makeConnector(setup);
    if (!connector)
        return unusable(QFileInfo(found->second).fileName(), u"it makes no connector"_s);
    return connector;
}

std::map<QString, std::shared_ptr<const Connectors::Connector>> Plugins::makeReaders() const
{
    std::map<QString, std::shared_ptr<const Connectors::Connector>> readers;
    for (const auto &card : m_cards) {
        Connectors::Setup setup;
        setup.endpoints = card.endpoints;
        if (auto made = makeConnector(card.id, setup))
            readers[card.id] = std::move(*made);
    }
    return readers;
}

} // namespace LaunchProbe::Services
