// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions.h"
#include "placeforms.h"
#include "slotwords.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace LaunchProbe::Protocol {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Result;
using Json = nlohmann::ordered_json;

namespace {

constexpr auto schema = "launchprobe.questions/1";
constexpr qsizetype largestEdits = 1 << 20; //!< bytes
constexpr qsizetype longestText = 2000; //!< characters
constexpr qsizetype longestList = 40; //!< terms, or places

Problem refusal(const QString &where, const QString &why, Problem::Kind kind = Problem::Kind::InvalidValue)
{
    return {kind, u"questions.json: "_s + where, why, 0, {}};
}

bool takeText(const Json &object, const char *key, std::optional<QString> &out)
{
    const auto it = object.find(key);
    if (it == object.end())
        return true;
    if (!it->is_string())
        return false;
    out = QString::fromStdString(it->get_ref<const std::string &>()).left(longestText).simplified();
    return true;
}

//! With a form, texts that do not have it are refused.
bool takeList(
    const Json &object, const char *key, std::optional<QStringList> &out,
    const QRegularExpression *form = nullptr)
{
    const auto it = object.find(key);
    if (it == object.end())
        return true;
    if (!it->is_array())
        return false;
    out.emplace();
    for (const auto &item : *it) {
        if (!item.is_string())
            return false;
        const auto text =
            QString::fromStdString(item.get_ref<const std::string &>()).left(longestText).simplified();
        if (form && !form->match(text).hasMatch())
            return false;
        if (!text.isEmpty() && out->size() < longestList)
            *out << text;
    }
    return true;
}

void putList(Json &object, const char *key, const std::optional<QStringList> &list)
{
    if (!list)
        return;
    object[key] = Json::array();
    for (const auto &text : *list)
        object[key].push_back(text.toStdString());
}

Result<QuestionEdit> readEdit(const QString &id, const Json &object)
{
    QuestionEdit edit;
    if (!object.is_object())
        return refusal(id, {});
    if (const auto it = object.find("enabled"); it != object.end()) {
        if (!it->is_boolean())
            return refusal(id + u".enabled"_s, {});
        // Every question is shipped switched on: that is no edit.
        if (!it->get<bool>())
            edit.enabled = false;
    }
    if (!takeText(object, "text_en", edit.textEn) || !takeText(object, "text_ru", edit.textRu))
        return refusal(id + u".text"_s, {});
    if (!takeList(object, "terms", edit.terms))
        return refusal(id + u".terms"_s, {});
    if (!takeList(object, "repositories", edit.repositories, &repositoryForm()))
        return refusal(id + u".repositories"_s, {});
    if (!takeList(object, "subreddits", edit.subreddits, &subredditForm()))
        return refusal(id + u".subreddits"_s, {});
    return edit;
}

} // namespace

Result<QuestionEdits> editsFromJson(const QByteArray &json)
{
    if (json.trimmed().isEmpty())
        return QuestionEdits{};
    if (json.size() > largestEdits)
        return refusal({}, {}, Problem::Kind::TooLarge);
    const auto parsed = Json::parse(json.begin(), json.end(), nullptr, false);
    if (!parsed.is_object() || !parsed.contains("questions") || !parsed["questions"].is_object())
        return refusal({}, {}, Problem::Kind::Malformed);
    if (const auto it = parsed.find("schema"); it != parsed.end() && it->is_string() && *it != schema)
        return refusal({}, QString::fromStdString(*it), Problem::Kind::NewerVersion);
    QuestionEdits edits;
    for (const auto &[key, value] : parsed["questions"].items()) {
        const auto id = QString::fromStdString(key);
        auto edit = readEdit(id, value);
        if (!edit)
            return edit.problem();
        if (!edit->isEmpty())
            edits[id] = *std::move(edit);
    }
    return edits;
}

QByteArray editsToJson(const QuestionEdits &edits)
{
    Json json;
    json["schema"] = schema;
    json["questions"] = Json::object();
    for (const auto &[id, edit] : edits) {
        if (edit.isEmpty())
            continue;
        auto &object = json["questions"][id.toStdString()];
        if (edit.enabled)
            object["enabled"] = *edit.enabled;
        if (edit.textEn)
            object["text_en"] = edit.textEn->toStdString();
        if (edit.textRu)
            object["text_ru"] = edit.textRu->toStdString();
        putList(object, "terms", edit.terms);
        putList(object, "repositories", edit.repositories);
        putList(object, "subreddits", edit.subreddits);
    }
    return QByteArray::fromStdString(json.dump(2)) + '\n';
}

std::vector<Domain::Question> questionsFor(
    const Domain::Profile &profile, const Catalogue::Catalogue &catalogue, const QuestionEdits &edits)
{
    const SlotWords words(profile, catalogue);
    std::vector<Domain::Question> questions;
    for (const auto &zone : catalogue.zones()) {
        Domain::Question question{
            zone.id,
            zone.number,
            zone.titleEn,
            zone.titleRu,
            words.filled(zone.questionEn, Language::English, zone.engines),
            words.filled(zone.questionRu, Language::Russian, zone.engines),
            zone.evidence,
            words.terms(zone.searchTerms),
            true,
            false,
            {},
            {}};
        if (const auto edit = edits.find(zone.id); edit != edits.end()) {
            question.enabled = edit->second.enabled.value_or(true);
            question.textEn = edit->second.textEn.value_or(question.textEn);
            question.textRu = edit->second.textRu.value_or(question.textRu);
            question.terms = edit->second.terms.value_or(question.terms);
            question.repositories = edit->second.repositories.value_or(QStringList());
            question.subreddits = edit->second.subreddits.value_or(QStringList());
            question.edited = edit->second.textEn || edit->second.textRu || edit->second.terms
                || edit->second.repositories || edit->second.subreddits;
        }
        questions.push_back(std::move(question));
    }
    return questions;
}

QuestionEdits
editsBetween(const std::vector<Domain::Question> &shipped, const std::vector<Domain::Question> &changed)
{
    QuestionEdits edits;
    for (const auto &now : changed) {
        const auto before = std::ranges::find(shipped, now.id, &Domain::Question::id);
        if (before == shipped.end())
            continue;
        QuestionEdit edit;
        if (now.enabled != before->enabled)
            edit.enabled = now.enabled;
        if (now.textEn != before->textEn)
            edit.textEn = now.textEn;
        if (now.textRu != before->textRu)
            edit.textRu = now.textRu;
        if (now.terms != before->terms)
            edit.terms = now.terms;
        if (now.repositories != before->repositories)
            edit.repositories = now.repositories;
        if (now.subreddits != before->subreddits)
            edit.subreddits = now.subreddits;
        if (!edit.isEmpty())
            edits[now.id] = std::move(edit);
    }
    return edits;
}

} // namespace LaunchProbe::Protocol
