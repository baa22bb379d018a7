// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace LaunchProbe::Dossier {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Result;
using Json = nlohmann::json;

namespace {

constexpr auto schema = "launchprobe.dossier/1";

QString textAt(const Json &object, const char *name)
{
    const auto member = object.find(name);
    return member != object.end() && member->is_string() ? QString::fromStdString(member->get<std::string>())
                                                         : QString();
}

const Json &listAt(const Json &object, const char *name)
{
    static const Json nothing = Json::array();
    const auto member = object.find(name);
    return member != object.end() && member->is_array() ? *member : nothing;
}

qsizetype placeAt(const Json &object, const char *name)
{
    const auto member = object.find(name);
    return member != object.end() && member->is_number_integer() ? member->get<qsizetype>() : -1;
}

QString hashOf(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

Result<std::optional<Ports::PostRow>> postOf(const QString &printedId, const Ports::Archive &archive)
{
    const auto id = archive.findPost(printedId);
    if (!id)
        return id.problem();
    if (!*id)
        return std::optional<Ports::PostRow>();
    auto rows = archive.posts(std::array{**id});
    if (!rows)
        return rows.problem();
    return rows->empty() ? std::optional<Ports::PostRow>() : std::optional(std::move(rows->front()));
}

Result<qint64> postsSince(const QDateTime &made, Domain::ThreadId thread, const Ports::Archive &archive)
{
    const auto rows = archive.thread(thread);
    if (!rows)
        return rows.problem();
    return static_cast<qint64>(
        std::ranges::count_if(*rows, [&made](const Ports::PostRow &row) { return row.written > made; }));
}

void judge(QuoteCheck &check, const std::optional<Ports::PostRow> &post, bool sameText)
{
    if (!post)
        check.standing = Standing::Missing;
    else if (post->deleted)
        check.standing = Standing::Deleted;
    else if (stands(check.quote, post->text))
        check.standing = Standing::Stands;
    else if (sameText)
        check.standing = Standing::Altered;
    else if (const auto found = anchoredAgain(check.quote, post->text)) {
        check.standing = Standing::Moved;
        check.found = *found;
    } else {
        check.standing = Standing::Orphaned;
    }
}

bool isSameText(const Json &source, const std::optional<Ports::PostRow> &post)
{
    return post && hashOf(post->text) == textAt(source, "text_sha256");
}

QuoteCheck checked(
    const QString &claim, const Json &source, const Json &quoted, const std::optional<Ports::PostRow> &post)
{
    QuoteCheck check;
    check.claim = claim;
    check.post = textAt(source, "post");
    check.permalink = QUrl(textAt(source, "permalink"));
    check.quote = {textAt(quoted, "text"), placeAt(quoted, "start"), placeAt(quoted, "end")};
    judge(check, post, isSameText(source, post));
    // What was gone already when the dossier was made is no news; it stays told.
    if (check.standing == Standing::Altered && textAt(quoted, "standing") == standingName(Standing::Orphaned))
        check.standing = Standing::Orphaned;
    return check;
}

} // namespace

QString standingName(Standing standing)
{
    switch (standing) {
    case Standing::Stands:
        return u"stands"_s;
    case Standing::Moved:
        return u"moved"_s;
    case Standing::Orphaned:
        return u"orphaned"_s;
    case Standing::Deleted:
        return u"deleted"_s;
    case Standing::Missing:
        return u"missing"_s;
    case Standing::Altered:
        break;
    }
    return u"altered"_s;
}

qint64 Verification::count(Standing standing) const
{
    return std::ranges::count(quotes, standing, &QuoteCheck::standing);
}

bool Verification::holds() const
{
    return count(Standing::Stands) + count(Standing::Moved) == static_cast<qint64>(quotes.size());
}

std::vector<TouchedClaim> Verification::touched() const
{
    std::vector<TouchedClaim> found;
    const auto claimOf = [&found](const QString &claim, const QString &post) -> TouchedClaim & {
        const auto known = std::ranges::find(found, claim, &TouchedClaim::claim);
        if (known != found.end())
            return *known;
        found.push_back({claim, post, Standing::Stands, 0});
        return found.back();
    };
    for (const auto &check : quotes) {
        if (check.standing != Standing::Stands) {
            auto &touched = claimOf(check.claim, check.post);
            touched.standing = std::max(touched.standing, check.standing);
        }
    }
    for (const auto &followUp : followUps)
        claimOf(followUp.claim, followUp.post).newPosts = followUp.posts;
    return found;
}

std::optional<Quote> anchoredAgain(const Quote &quote, const QString &text)
{
    if (quote.text.isEmpty())
        return {};
    std::optional<Quote> nearest;
    qsizetype points = 0; // code points before `counted`
    qsizetype counted = 0;
    for (qsizetype at = 0; (at = text.indexOf(quote.text, at)) >= 0; ++at) {
        points += QStringView(text).sliced(counted, at - counted).toUcs4().size();
        counted = at;
        const Quote found{quote.text, points, points + quote.text.toUcs4().size()};
        if (!nearest || std::abs(found.start - quote.start) < std::abs(nearest->start - quote.start))
            nearest = found;
    }
    return nearest;
}

Result<Verification> verify(const QByteArray &json, const Ports::Archive &archive)
{
    const auto root = Json::parse(json.cbegin(), json.cend(), nullptr, false);
    if (!root.is_object())
        return Problem{Problem::Kind::Malformed, {}, {}, 0, {}};
    if (const auto written = textAt(root, "schema"); written != QLatin1String(schema))
        return Problem{Problem::Kind::UnknownFormat, {}, written, 0, {}};
    Verification verification;
    const auto made = QDateTime::fromString(textAt(root, "made"), Qt::ISODate);
    for (const auto &claim : listAt(root, "claims")) {
        if (!claim.is_object())
            return Problem{Problem::Kind::Malformed, {}, u"claims"_s, 0, {}};
        ++verification.claims;
        const auto source = claim.value("source", Json::object());
        const auto printedId = textAt(source, "post");
        const auto post = postOf(printedId, archive);
        if (!post)
            return post.problem();
        verification.hashesHeld += isSameText(source, *post) ? 1 : 0;
        if (*post && made.isValid()) {
            const auto since = postsSince(made, (*post)->thread, archive);
            if (!since)
                return since.problem();
            if (*since > 0)
                verification.followUps.push_back({textAt(claim, "id"), printedId, *since});
        }
        for (const auto &quoted : listAt(claim, "quotes"))
            verification.quotes.push_back(checked(textAt(claim, "id"), source, quoted, *post));
    }
    for (const auto &claim : listAt(root, "own_claims")) {
        if (!claim.is_object())
            return Problem{Problem::Kind::Malformed, {}, u"own_claims"_s, 0, {}};
        ++verification.claims;
        bool sameTexts = true;
        for (const auto &quoted : listAt(claim, "quotes")) {
            const auto source = quoted.is_object() ? quoted.value("source", Json::object()) : Json::object();
            const auto post = postOf(textAt(source, "post"), archive);
            if (!post)
                return post.problem();
            sameTexts = sameTexts && isSameText(source, *post);
            verification.quotes.push_back(checked(textAt(claim, "id"), source, quoted, *post));
        }
        verification.hashesHeld += sameTexts ? 1 : 0;
    }
    return verification;
}

} // namespace LaunchProbe::Dossier
