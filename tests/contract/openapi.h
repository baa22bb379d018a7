// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/http.h>

#include <nlohmann/json.hpp>

#include <QStringList>

#include <optional>

namespace LaunchProbe::Test {

//! A service's description: which requests it knows.
class OpenApi
{
public:
    //! Nothing where the file is missing or none.
    [[nodiscard]] static std::optional<OpenApi> load(const QString &path);

    //! The path as the description writes it: "/repos/{owner}/{repo}/issues". Empty: it knows none.
    [[nodiscard]] QString templateOf(const QByteArray &method, const QString &path) const;
    //! What is wrong with a request whose path below the base is `path`: an unknown path or parameter, a
    //! value of another type, a missing required one.
    [[nodiscard]] QStringList faultsOf(const Connectors::HttpCall &call, const QString &path) const;

private:
    using Json = nlohmann::json;
    [[nodiscard]] const Json &resolved(const Json &node) const;
    [[nodiscard]] std::map<QString, const Json *>
    parametersOf(const QString &path, const QByteArray &method) const;
    [[nodiscard]] QStringList
    faultsOf(const QList<QPair<QString, QString>> &given, const std::map<QString, const Json *> &known) const;
    [[nodiscard]] QString faultOf(const QString &value, const Json &schema) const;

    Json m_document;
};

//! The service's description files: one, or several where it changes its mind.
[[nodiscard]] std::vector<OpenApi> descriptionsOf(const QString &service);
//! The folder shared/api beside the sources; empty where there is none.
[[nodiscard]] QString contractsFolder();

} // namespace LaunchProbe::Test
