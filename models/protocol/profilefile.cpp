// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilefile.h"
#include "profilecheck.h"
#include "profilesentence.h"

#include <nlohmann/json.hpp>

#include <QFile>

#include <algorithm>
#include <cmath>

namespace LaunchProbe::Protocol {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Json = nlohmann::ordered_json;

namespace {

constexpr auto schema = "launchprobe.profile/1";
constexpr size_t longestList = 100;

QString qString(const std::string &text)
{
    return QString::fromStdString(text);
}

//! Takes the fields out of one JSON object, and says which were wrong or nobody asked for.
class Fields
{
public:
    Fields(const Json &object, QString path, std::vector<Problem> &problems)
        : m_object(object)
        , m_path(std::move(path))
        , m_problems(problems)
    {
    }

    void take(const char *key, QString &out)
    {
        if (const auto *value = find(key)) {
            if (value->is_string())
                out = qString(value->get_ref<const std::string &>()).trimmed();
            else
                refuse(key, profileSentence(QT_TRANSLATE_NOOP("Profile", "must be a text")));
        }
    }

    void take(const char *key, bool &out)
    {
        if (const auto *value = find(key)) {
            if (value->is_boolean())
                out = value->get<bool>();
            else
                refuse(key, profileSentence(QT_TRANSLATE_NOOP("Profile", "must be true or false")));
        }
    }

    void take(const char *key, std::optional<double> &out)
    {
        if (const auto *value = find(key)) {
            if (value->is_number())
                out = value->get<double>();
            else
                refuse(key, profileSentence(QT_TRANSLATE_NOOP("Profile", "must be a number")));
        }
    }

    void take(const char *key, std::optional<int> &out)
    {
        std::optional<double> number;
        const auto before = m_problems.size();
        take(key, number);
        if (!number)
            return;
        if (*number != std::floor(*number) || std::abs(*number) > 2e9)
            refuse(key, profileSentence(QT_TRANSLATE_NOOP("Profile", "must be a whole number")));
        if (m_problems.size() == before)
            out = static_cast<int>(*number);
    }

    void take(const char *key, int &out)
    {
        std::optional<int> number;
        take(key, number);
        out = number.value_or(out);
    }

    void take(const char *key, QDate &out)
    {
        QString text;
        take(key, text);
        if (text.isEmpty())
            return;
        out = QDate::fromString(text, Qt::ISODate);
        if (!out.isValid())
            refuse(key, profileSentence(QT_TRANSLATE_NOOP("Profile", "must be a date such as 2025-08-08")));
    }

    void take(const char *key, QStringList &out)
    {
        each(key, [&](const Json &item, const QString &path) {
            if (item.is_string())
                out << qString(item.get_ref<const std::string &>()).trimmed();
            else
                m_problems.push_back(
                    {Problem::Kind::InvalidValue,
                     path,
                     profileSentence(QT_TRANSLATE_NOOP("Profile", "must be a text")),
                     0,
                     {}});
        });
    }

    //! Lists by names that are not known beforehand.
    void take(const char *key, std::map<QString, QStringList> &out)
    {
        const auto *value = find(key);
        if (!value)
            return;
        if (!value->is_object() || value->size() > longestList)
            return refuse(
                key, profileSentence(QT_TRANSLATE_NOOP("Profile", "must be an object with fields")));
        Fields inner(*value, m_path + QLatin1String(key) + u'.', m_problems);
        for (const auto &[name, list] : value->items())
            inner.take(name.c_str(), out[qString(name)]);
    }

    //! Calls `read(Fields &)` for the object under the key.
    template <typename Read>
    void object(const char *key, Read read)
    {
        const auto *value = find(key);
        if (!value)
            return;
        if (!value->is_object())
            return refuse(
                key, profileSentence(QT_TRANSLATE_NOOP("Profile", "must be an object with fields")));
        Fields inner(*value, m_path + QLatin1String(key) + u'.', m_problems);
        read(inner);
        inner.tellUnknown();
    }

    //! Calls `read(Fields &)` for each object of the list under the key.
    template <typename Read>
    void objects(const char *key, Read read)
    {
        each(key, [&](const Json &item, const QString &path) {
            if (!item.is_object()) {
                m_problems.push_back(
                    {Problem::Kind::InvalidValue,
                     path,
                     profileSentence(QT_TRANSLATE_NOOP("Profile", "must be an object with fields")),
                     0,
                     {}});
                return;
            }
            Fields inner(item, path + u'.', m_problems);
            read(inner);
            inner.tellUnknown();
        });
    }

    void tellUnknown()
    {
        for (const auto &[key, value] : m_object.items()) {
            const auto name = qString(key);
            if (!m_known.contains(name))
                m_problems.push_back(
                    {Problem::Kind::UnknownName,
                     m_path + name.left(60),
                     name.left(60) + u'\n' + nearestNames(name.left(60), m_known).join(u", "_s),
                     0,
                     {}});
        }
    }

private:
    const Json *find(const char *key)
    {
        m_known << QString::fromLatin1(key);
        const auto it = m_object.find(key);
        return it == m_object.end() || it->is_null() ? nullptr : &*it;
    }

    template <typename Use>
    void each(const char *key, Use use)
    {
        const auto *value = find(key);
        if (!value)
            return;
        if (!value->is_array() || value->size() > longestList)
            return refuse(
                key,
                profileSentence(QT_TRANSLATE_NOOP("Profile", "must be a list of at most %1"))
                    .arg(longestList));
        for (size_t i = 0; i < value->size(); ++i)
            use((*value)[i], m_path + QLatin1String(key) + u"[%1]"_s.arg(i));
    }

    void refuse(const char *key, const QString &why)
    {
        m_problems.push_back({Problem::Kind::InvalidValue, m_path + QLatin1String(key), why, 0, {}});
    }

    const Json &m_object;
    const QString m_path;
    std::vector<Problem> &m_problems;
    QStringList m_known;
};

void readFields(Fields &fields, Domain::Profile &profile)
{
    QString ignored;
    fields.take("schema", ignored);
    fields.take("title", profile.title);
    fields.object("accelerator", [&card = profile.accelerator](Fields &inner) {
        inner.take("name", card.name);
        inner.take("id", card.catalogueId);
        inner.take("sku", card.sku);
        inner.take("count", card.count);
        inner.take("vram_gib", card.vramGib);
        inner.take("power_limit_w", card.powerLimitW);
        inner.take("price_usd", card.priceUsd);
        inner.take("replaceable", card.replaceable);
    });
    fields.take("cpu", profile.cpu);
    fields.take("ram_gb", profile.ramGb);
    fields.take("ram_type", profile.ramType);
    fields.take("os", profile.os);
    fields.take("kernel", profile.kernel);
    fields.take("driver", profile.driver);
    fields.object("cuda", [&cuda = profile.cuda](Fields &inner) {
        inner.take("driver_reported", cuda.driverReported);
        inner.take("toolkit", cuda.toolkit);
        inner.take("framework_build", cuda.frameworkBuild);
    });
    fields.objects("models", [&profile](Fields &inner) {
        auto &model = profile.models.emplace_back();
        inner.take("name", model.name);
        inner.take("quant", model.quant);
    });
    fields.objects("engines", [&profile](Fields &inner) {
        auto &engine = profile.engines.emplace_back();
        inner.take("name", engine.name);
        inner.take("version", engine.version);
    });
    fields.take("context", profile.context);
    fields.take("concurrency", profile.concurrency);
    fields.take("deployment_planned", profile.deploymentPlanned);
    fields.take("asked_on", profile.askedOn);
    fields.take("repositories", profile.repositories);
    fields.take("subreddits", profile.subreddits);
    fields.take("places", profile.places);
    fields.take("searches", profile.searches);
    for (auto &name : profile.subreddits) {
        if (name.startsWith(u"r/") || name.startsWith(u"/r/"))
            name = name.section(u'/', -1);
    }
}

//! "line 3, column 7": what a person looks for in an editor.
QString placeOf(const QByteArray &json, size_t byte)
{
    const auto before = json.left(static_cast<qsizetype>(byte > 0 ? byte - 1 : 0));
    const auto line = before.count('\n') + 1;
    const auto column = before.size() - before.lastIndexOf('\n');
    return profileSentence(QT_TRANSLATE_NOOP("Profile", "line %1, column %2")).arg(line).arg(column);
}

std::optional<Problem> problemWithVersion(const Json &json)
{
    const auto it = json.find("schema");
    if (it == json.end() || !it->is_string() || *it == schema)
        return {};
    const auto given = qString(it->get<std::string>());
    const auto kind = given.startsWith(u"launchprobe.profile/") ? Problem::Kind::NewerVersion
                                                                : Problem::Kind::UnknownFormat;
    return Problem{kind, u"schema"_s, given.left(100), 0, {}};
}

void put(Json &json, const char *key, const QString &value)
{
    json[key] = value.toStdString();
}

template <typename Number>
void put(Json &json, const char *key, const std::optional<Number> &value)
{
    if (!value)
        json[key] = nullptr;
    else if (*value == std::floor(*value))
        json[key] = static_cast<long long>(*value); // 96, not 96.0
    else
        json[key] = *value;
}

void put(Json &json, const char *key, const QStringList &values)
{
    json[key] = Json::array();
    for (const auto &value : values)
        json[key].push_back(value.toStdString());
}

Json cardJson(const Domain::Accelerator &card)
{
    Json json;
    put(json, "name", card.name);
    put(json, "id", card.catalogueId);
    put(json, "sku", card.sku);
    json["count"] = card.count;
    put(json, "vram_gib", card.vramGib);
    put(json, "power_limit_w", card.powerLimitW);
    put(json, "price_usd", card.priceUsd);
    json["replaceable"] = card.replaceable;
    return json;
}

} // namespace

bool ProfileReading::isUsable() const
{
    return std::ranges::all_of(
        problems, [](const Problem &p) { return p.kind == Problem::Kind::UnknownName; });
}

Domain::Result<Domain::Profile> ProfileReading::usable() const
{
    const auto first =
        std::ranges::find_if(problems, [](const Problem &p) { return p.kind != Problem::Kind::UnknownName; });
    if (first != problems.end())
        return *first;
    return profile;
}

QByteArray profileToJson(const Domain::Profile &profile)
{
    Json json;
    json["schema"] = schema;
    put(json, "title", profile.title);
    json["accelerator"] = cardJson(profile.accelerator);
    put(json, "cpu", profile.cpu);
    put(json, "ram_gb", profile.ramGb);
    put(json, "ram_type", profile.ramType);
    put(json, "os", profile.os);
    put(json, "kernel", profile.kernel);
    put(json, "driver", profile.driver);
    put(json["cuda"], "driver_reported", profile.cuda.driverReported);
    put(json["cuda"], "toolkit", profile.cuda.toolkit);
    put(json["cuda"], "framework_build", profile.cuda.frameworkBuild);
    json["models"] = Json::array();
    for (const auto &model : profile.models)
        json["models"].push_back({{"name", model.name.toStdString()}, {"quant", model.quant.toStdString()}});
    json["engines"] = Json::array();
    for (const auto &engine : profile.engines)
        json["engines"].push_back(
            {{"name", engine.name.toStdString()}, {"version", engine.version.toStdString()}});
    put(json, "context", profile.context);
    put(json, "concurrency", profile.concurrency);
    json["deployment_planned"] = profile.deploymentPlanned;
    put(json, "asked_on", profile.askedOn.toString(Qt::ISODate));
    put(json, "repositories", profile.repositories);
    put(json, "subreddits", profile.subreddits);
    for (const auto &[source, places] : profile.places)
        put(json["places"], source.toUtf8().constData(), places);
    if (!profile.searches.isEmpty())
        put(json, "searches", profile.searches);
    return QByteArray::fromStdString(json.dump(2)) + '\n';
}

ProfileReading profileFromJson(const QByteArray &json, const Catalogue::Catalogue &catalogue)
{
    ProfileReading reading;
    if (json.size() > largestProfile) {
        reading.problems.push_back({Problem::Kind::TooLarge, {}, {}, 0, {}});
        return reading;
    }
    Json parsed;
    try {
        parsed = Json::parse(json.begin(), json.end());
    } catch (const Json::parse_error &error) {
        reading.problems.push_back({Problem::Kind::Malformed, placeOf(json, error.byte), {}, 0, {}});
        return reading;
    }
    if (!parsed.is_object()) {
        reading.problems.push_back(
            {Problem::Kind::Malformed,
             placeOf(json, 1),
             profileSentence(QT_TRANSLATE_NOOP("Profile", "must be an object with fields")),
             0,
             {}});
        return reading;
    }
    if (const auto problem = problemWithVersion(parsed)) {
        reading.problems.push_back(*problem);
        return reading;
    }
    Fields fields(parsed, {}, reading.problems);
    readFields(fields, reading.profile);
    fields.tellUnknown();
    completeCard(reading.profile.accelerator, catalogue);
    for (auto &problem : problemsOf(reading.profile, catalogue)) {
        // What could not be read at all is told once.
        if (std::ranges::find(reading.problems, problem.where, &Problem::where) == reading.problems.end())
            reading.problems.push_back(std::move(problem));
    }
    return reading;
}

ProfileReading readProfileFile(const QString &path, const Catalogue::Catalogue &catalogue)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const auto kind = file.exists() ? Problem::Kind::CannotRead : Problem::Kind::NotFound;
        return {{}, {{kind, path, file.errorString(), 0, {}}}};
    }
    auto reading = profileFromJson(file.read(largestProfile + 1), catalogue);
    for (auto &problem : reading.problems)
        problem.where = problem.where.isEmpty() ? path : u"%1: %2"_s.arg(path, problem.where);
    return reading;
}

} // namespace LaunchProbe::Protocol
