// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonrecords.h"

#include "githubjson.h"
#include "redditjson.h"

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Result;
using Domain::Thread;
using simdjson::dom::element;

namespace {

using Threads = std::vector<Thread>;

Problem unknown()
{
    return {Problem::Kind::UnknownFormat, {}, {}, 0, {}};
}

Result<Threads> alone(Result<Thread> thread)
{
    if (!thread)
        return thread.problem();
    Threads threads;
    threads.push_back(std::move(*thread));
    return threads;
}

//! Those items of a list that are issues, pull requests or comments; a list without one is something else.
Result<Threads> gitHubItems(simdjson::dom::array items, const RecordOrigin &origin)
{
    Threads threads;
    for (const auto item : items) {
        if (!item.is_object() || !isGitHubItem(item))
            return unknown();
        if (auto thread = gitHubItem(item, origin))
            threads.push_back(std::move(*thread));
    }
    return threads;
}

Result<Threads> readArray(element root, const RecordOrigin &origin)
{
    element first;
    if (root.at(0).get(first) != simdjson::SUCCESS || !first.is_object())
        return unknown();
    return bytesAt(first, "kind") == "Listing" ? alone(redditThread(root, origin))
                                               : gitHubItems(simdjson::dom::array(root), origin);
}

Result<Threads> readObject(element root, const RecordOrigin &origin)
{
    element body;
    if (root["listing"].get(body) == simdjson::SUCCESS)
        return alone(redditThread(body, origin));
    if (root["issue"].get(body) == simdjson::SUCCESS || root["discussion"].get(body) == simdjson::SUCCESS)
        return alone(gitHubThread(root, body, origin));
    if (isRedditDump(root))
        return alone(redditDumpThread(root, origin));
    if (bytesAt(root, "kind") == "Listing")
        return redditListing(root, origin);
    if (isGitHubItem(root))
        return alone(gitHubItem(root, origin));
    simdjson::dom::array items;
    if (has(root, "total_count") && root["items"].get(items) == simdjson::SUCCESS)
        return gitHubItems(items, origin);
    return unknown();
}

} // namespace

class JsonRecords::Private
{
public:
    simdjson::dom::parser parser;
};

JsonRecords::JsonRecords()
    : d(std::make_unique<Private>())
{
}
JsonRecords::~JsonRecords() = default;

Result<Threads> JsonRecords::read(std::string_view record, const RecordOrigin &origin)
{
    element root;
    if (const auto error = d->parser.parse(record.data(), record.size(), false).get(root))
        return problemOf(error);
    if (root.is_array())
        return readArray(root, origin);
    return root.is_object() ? readObject(root, origin) : unknown();
}

} // namespace LaunchProbe::Pipeline
