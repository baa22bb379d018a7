// SPDX-License-Identifier: GPL-3.0-or-later
#include "openapi.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QUrlQuery>

namespace LaunchProbe::Test {

using namespace Qt::StringLiterals;

namespace {

const nlohmann::json nothing;

const nlohmann::json &at(const nlohmann::json &node, const char *name)
{
    const auto found = node.is_object() ? node.find(name) : node.end();
    return node.is_object() && found != node.end() ? *found : nothing;
}

QString text(const nlohmann::json &node)
{
    return node.is_string() ? QString::fromStdString(node.get<std::string>()) : QString();
}

//! Names in braces stand for one part of a path; the last may hold slashes when it names a path.
QRegularExpression formOf(const QString &path)
{
    static const QRegularExpression name(u"\\\\\\{([^}]*)\\\\\\}"_s);
    auto form = QRegularExpression::escape(path);
    form.replace(u"\\{path\\}"_s, u".+"_s);
    form.replace(name, u"[^/]+"_s);
    return QRegularExpression(u"\\A"_s + form + u"\\z"_s);
}

} // namespace

std::optional<OpenApi> OpenApi::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    OpenApi api;
    api.m_document = Json::parse(file.readAll().toStdString(), nullptr, false);
    if (!at(api.m_document, "paths").is_object())
        return {};
    return api;
}

const OpenApi::Json &OpenApi::resolved(const Json &node) const
{
    const auto reference = text(at(node, "$ref"));
    if (!reference.startsWith(u"#/"))
        return node;
    const Json::json_pointer pointer(reference.mid(1).toStdString());
    return m_document.contains(pointer) ? resolved(m_document.at(pointer)) : nothing;
}

QString OpenApi::templateOf(const QByteArray &method, const QString &path) const
{
    QString best;
    for (const auto &[known, operations] : at(m_document, "paths").items()) {
        const auto name = QString::fromStdString(known);
        if (!operations.contains(method.toLower().toStdString()) || !formOf(name).match(path).hasMatch())
            continue;
        // A written-out path is meant before one with a name in its place.
        if (best.isEmpty() || name.count(u'{') < best.count(u'{'))
            best = name;
    }
    return best;
}

std::map<QString, const OpenApi::Json *>
OpenApi::parametersOf(const QString &path, const QByteArray &method) const
{
    std::map<QString, const Json *> known;
    const auto &item = at(at(m_document, "paths"), path.toStdString().c_str());
    const auto &operation = at(item, method.toLower().constData());
    for (const auto *list : {&at(item, "parameters"), &at(operation, "parameters")}) {
        for (const auto &node : *list) { // null has none
            const auto &parameter = resolved(node);
            if (text(at(parameter, "in")) == u"query")
                known[text(at(parameter, "name"))] = &parameter;
        }
    }
    return known;
}

QString OpenApi::faultOf(const QString &value, const Json &given) const
{
    const auto &schema = resolved(given);
    for (const auto *kind : {"anyOf", "oneOf"}) {
        if (const auto &choices = at(schema, kind); choices.is_array()) {
            QString fault;
            for (const auto &choice : choices) {
                fault = faultOf(value, choice);
                if (fault.isEmpty())
                    return {};
            }
            return fault;
        }
    }
    if (const auto &names = at(schema, "enum"); names.is_array()) {
        const bool isKnown = std::any_of(names.begin(), names.end(), [&value](const Json &name) {
            return name.is_string() ? text(name) == value : QString::fromStdString(name.dump()) == value;
        });
        return isKnown ? QString() : u"is none of the values"_s;
    }
    const auto type = text(at(schema, "type"));
    if (type == u"array") {
        for (const auto &item : value.split(u',')) {
            if (auto fault = faultOf(item, at(schema, "items")); !fault.isEmpty())
                return item + u' ' + fault;
        }
        return {};
    }
    if (type == u"boolean")
        return value == u"true" || value == u"false" ? QString() : u"is no truth value"_s;
    if (type == u"integer" || type == u"number") {
        bool isNumber = false;
        const auto number =
            type == u"integer" ? double(value.toLongLong(&isNumber)) : value.toDouble(&isNumber);
        if (!isNumber)
            return u"is no number"_s;
        const auto &least = at(schema, "minimum");
        const auto &most = at(schema, "maximum");
        const bool isWithin = !(least.is_number() && number < least.get<double>())
            && !(most.is_number() && number > most.get<double>());
        return isWithin ? QString() : u"is out of range"_s;
    }
    if (const auto &most = at(schema, "maxLength"); most.is_number() && value.size() > most.get<qint64>())
        return u"is too long"_s;
    const QRegularExpression shape(text(at(schema, "pattern"))); // every text has an empty one
    if (!shape.match(value).hasMatch())
        return u"does not look like "_s + shape.pattern();
    if (text(at(schema, "format")) == u"date-time" && !QDateTime::fromString(value, Qt::ISODate).isValid())
        return u"is no time"_s;
    return {};
}

QStringList OpenApi::faultsOf(
    const QList<QPair<QString, QString>> &given, const std::map<QString, const Json *> &known) const
{
    QStringList faults;
    for (const auto &[name, value] : given) {
        const auto parameter = known.find(name);
        if (parameter == known.end()) {
            faults << u"unknown parameter "_s + name;
            continue;
        }
        const auto fault = faultOf(value, at(*parameter->second, "schema"));
        if (!fault.isEmpty())
            faults << u"%1=%2 %3"_s.arg(name, value, fault);
    }
    for (const auto &[name, parameter] : known) {
        const auto &isRequired = at(*parameter, "required");
        const bool isGiven = std::any_of(
            given.begin(), given.end(), [&name = name](const auto &pair) { return pair.first == name; });
        if (isRequired.is_boolean() && isRequired.get<bool>() && !isGiven)
            faults << u"missing parameter "_s + name;
    }
    return faults;
}

QStringList OpenApi::faultsOf(const Connectors::HttpCall &call, const QString &path) const
{
    const auto known = templateOf(call.method, path);
    if (known.isEmpty())
        return {u"unknown path %1 %2"_s.arg(QString::fromLatin1(call.method), path)};
    const auto items = QUrlQuery(call.url).queryItems(QUrl::FullyDecoded);
    QStringList faults;
    for (const auto &fault : faultsOf(items, parametersOf(known, call.method)))
        faults << known + u": "_s + fault;
    return faults;
}

QString contractsFolder()
{
    const QDir folder(QStringLiteral(LP_SOURCE_DIR "/../shared/api"));
    return folder.exists() ? folder.absolutePath() : QString();
}

std::vector<OpenApi> descriptionsOf(const QString &service)
{
    std::vector<OpenApi> found;
    const QDir folder(contractsFolder() + u"/openapi"_s);
    if (contractsFolder().isEmpty())
        return found;
    for (const auto &name :
         folder.entryList({service + u".json"_s, service + u"-*.json"_s}, QDir::Files, QDir::Name)) {
        if (auto api = OpenApi::load(folder.filePath(name)))
            found.push_back(*std::move(api));
    }
    return found;
}

} // namespace LaunchProbe::Test
