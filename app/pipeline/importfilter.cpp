// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfilter.h"

#include <models/extract/scanner.h>

#include <QByteArrayMatcher>
#include <QRegularExpression>

#include <algorithm>

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Thread;

namespace {

constexpr size_t shortestAnchor = 2; //!< bytes

//! The words and phrases of a search, lower case.
QStringList needlesOf(const QString &search)
{
    static const QRegularExpression piece(u"\"([^\"]+)\"|(\\S+)"_s);
    QStringList needles;
    for (auto matches = piece.globalMatch(search); matches.hasNext();) {
        const auto match = matches.next();
        const auto needle = (match.captured(1) + match.captured(2)).simplified().toLower();
        if (!needle.isEmpty())
            needles << needle;
    }
    needles.removeDuplicates();
    return needles;
}

//! Bytes that JSON never writes in another way; blanks may be line ends in the text.
bool isPlain(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_' || c == u'.';
}

std::vector<std::string> anchorsOf(const QStringList &needles)
{
    std::vector<std::string> anchors;
    for (const auto &needle : needles) {
        std::string run;
        for (const auto c : needle + u' ') {
            if (isPlain(c)) {
                run += c.toLatin1();
                continue;
            }
            if (run.size() >= shortestAnchor)
                anchors.push_back(run);
            run.clear();
        }
    }
    return anchors;
}

//! Whether the words stand in the text, from the beginning of a word on.
bool stands(const QString &needle, const QString &text)
{
    for (qsizetype at = 0; (at = text.indexOf(needle, at)) >= 0; ++at) {
        if (at == 0 || !needle.front().isLetterOrNumber() || !text[at - 1].isLetterOrNumber())
            return true;
    }
    return false;
}

char lowered(char c)
{
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
}

//! Whether this name, lower case, stands in quotes at the beginning.
bool beginsWithQuoted(std::string_view text, std::string_view name)
{
    return text.size() >= name.size() + 2 && text.front() == '"' && text[name.size() + 1] == '"'
        && std::ranges::equal(text.substr(1, name.size()), name, {}, [](char c) { return lowered(c); });
}

std::string_view lowered(std::string_view record, std::string &buffer)
{
    buffer.resize(record.size());
    std::ranges::transform(record, buffer.begin(), [](char c) { return lowered(c); });
    return buffer;
}

} // namespace

Sieve::Sieve(const ImportFilter &filter)
    : m_filter(filter)
{
    for (const auto &search : filter.searches) {
        Search ready{needlesOf(search), {}};
        if (ready.needles.isEmpty())
            continue;
        for (const auto &anchor : anchorsOf(ready.needles))
            ready.anchors.push_back(literal(anchor));
        m_rawSearch = m_rawSearch && !ready.anchors.empty();
        m_searches.push_back(std::move(ready));
    }
    for (const auto &subreddit : filter.subreddits)
        m_places.push_back(subreddit.toLower().toStdString());
    if (!m_searches.empty() && m_rawSearch)
        m_scanner = Extract::Scanner::make(m_literals);
}
Sieve::~Sieve() = default;

int Sieve::literal(const std::string &text)
{
    const auto known = std::ranges::find(m_literals, text);
    const auto index = static_cast<int>(known - m_literals.begin());
    if (known == m_literals.end())
        m_literals.push_back(text);
    return index;
}

//! The key looks so nowhere else: within a text its quotes are escaped. What a post was first posted in has
//! one too, so that any of them will do.
bool Sieve::mayBeOfItsPlace(std::string_view record) const
{
    static constexpr char key[] = "\"subreddit\":";
    static constexpr auto matcher = qMakeStaticByteArrayMatcher(key);
    const auto size = static_cast<qsizetype>(record.size());
    bool isNamed = false;
    for (qsizetype at = 0; (at = matcher.indexIn(record.data(), size, at)) >= 0;) {
        at += sizeof key - 1;
        auto rest = record.substr(static_cast<size_t>(at));
        if (rest.starts_with(' '))
            rest.remove_prefix(1);
        if (std::ranges::any_of(m_places, [rest](const auto &name) { return beginsWithQuoted(rest, name); }))
            return true;
        isNamed = true;
    }
    return !isNamed;
}

bool Sieve::mayPass(std::string_view record) const
{
    // Most of a dump is of other places, which is seen without looking at every byte.
    if (!m_places.empty() && !mayBeOfItsPlace(record))
        return false;
    if (!m_scanner)
        return true;
    thread_local std::string buffer;
    thread_local std::vector<Extract::Scanner::Hit> hits;
    thread_local std::vector<char> found;
    hits.clear();
    m_scanner->scan(lowered(record, buffer), hits);
    found.assign(m_literals.size(), 0);
    for (const auto &hit : hits)
        found[static_cast<size_t>(hit.literal)] = 1;
    const auto isFound = [](int index) { return found[static_cast<size_t>(index)] != 0; };
    return std::ranges::any_of(
        m_searches, [&](const Search &search) { return std::ranges::all_of(search.anchors, isFound); });
}

bool Sieve::hasWords(const Thread &thread) const
{
    const auto title = thread.title.toLower();
    return std::ranges::any_of(thread.posts, [&](const Post &post) {
        const auto text = title + u'\n' + post.text.toLower().simplified();
        return std::ranges::any_of(m_searches, [&](const Search &search) {
            return std::ranges::all_of(
                search.needles, [&](const QString &needle) { return stands(needle, text); });
        });
    });
}

void Sieve::keepWhatPasses(std::vector<Thread> &threads) const
{
    if (m_filter.isEmpty())
        return;
    const auto isOfAnotherTime = [this](const Post &post) {
        return post.written.isValid()
            && ((m_filter.after.isValid() && post.written < m_filter.after)
                || (m_filter.before.isValid() && post.written >= m_filter.before));
    };
    std::erase_if(threads, [&](Thread &thread) {
        if (thread.key.service == u"reddit" && !m_filter.subreddits.isEmpty()
            && !m_filter.subreddits.contains(thread.place.section(u'/', 1), Qt::CaseInsensitive))
            return true;
        std::erase_if(thread.posts, isOfAnotherTime);
        return thread.posts.empty() || (!m_searches.empty() && !hasWords(thread));
    });
}

} // namespace LaunchProbe::Pipeline
