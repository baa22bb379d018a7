// SPDX-License-Identifier: GPL-3.0-or-later
#include "pattern.h"

#include "textview.h"

#include <QtGlobal>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <mutex>

namespace LaunchProbe::Extract {

namespace {

//! Enough for every honest line; hostile ones end here. Steps of the matcher.
constexpr std::uint32_t stepLimit = 200'000;

struct FreeCode {
    void operator()(pcre2_code *code) const { pcre2_code_free(code); }
};
struct FreeData {
    void operator()(pcre2_match_data *data) const { pcre2_match_data_free(data); }
};
struct FreeContext {
    void operator()(pcre2_match_context *context) const { pcre2_match_context_free(context); }
};

} // namespace

class Pattern::Private
{
public:
    std::unique_ptr<pcre2_code, FreeCode> code;

    bool search(std::string_view text, Match &found, int from, int last)
    {
        if (!m_ready.load(std::memory_order_acquire))
            makeReady();
        thread_local const std::unique_ptr<pcre2_match_data, FreeData> data(
            pcre2_match_data_create(Match::groups, nullptr));
        thread_local const std::unique_ptr<pcre2_match_context, FreeContext> context = [] {
            std::unique_ptr<pcre2_match_context, FreeContext> made(pcre2_match_context_create(nullptr));
            pcre2_set_match_limit(made.get(), stepLimit);
            return made;
        }();
        pcre2_set_offset_limit(context.get(), last < 0 ? PCRE2_UNSET : static_cast<PCRE2_SIZE>(last));
        const int filled = m_match(
            code.get(), reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), static_cast<PCRE2_SIZE>(from),
            0, data.get(), context.get());
        if (filled < 0)
            return false;
        const auto *mark = pcre2_get_mark(data.get());
        found.mark = mark ? std::atoi(reinterpret_cast<const char *>(mark)) : -1;
        const auto *places = pcre2_get_ovector_pointer(data.get());
        const int groups = filled == 0 ? Match::groups : filled;
        for (int i = 0; i < Match::groups; ++i) {
            const auto at = static_cast<size_t>(i);
            const bool set = i < groups && places[2 * at] != PCRE2_UNSET;
            found.begins[at] = set ? static_cast<int>(places[2 * at]) : -1;
            found.ends[at] = set ? static_cast<int>(places[2 * at + 1]) : -1;
        }
        return true;
    }

private:
    //! Many patterns are never looked for: what one costs is paid when it first is.
    void makeReady()
    {
        static std::mutex guard;
        const std::lock_guard lock(guard);
        if (m_ready.load(std::memory_order_relaxed))
            return;
        if (pcre2_jit_compile(code.get(), PCRE2_JIT_COMPLETE) == 0)
            m_match = &pcre2_jit_match;
        m_ready.store(true, std::memory_order_release);
    }

    std::atomic<bool> m_ready = false;
    decltype(&pcre2_match) m_match = &pcre2_match; //!< without its checks where there is machine code
};

namespace {

constexpr auto cyrillic = "\\xe0-\\xff"; //!< the view's Cyrillic letters, in a class

//! In a pattern with Russian words "\\w" is a Russian letter, too.
std::string withRussianLetters(std::string_view letters)
{
    std::string out;
    bool inClass = false;
    for (size_t i = 0; i < letters.size(); ++i) {
        const char c = letters[i];
        if (c == '\\' && i + 1 < letters.size()) {
            const bool word = letters[i + 1] == 'w';
            out.append(word && !inClass ? "[" : "").append(letters.substr(i, 2));
            out.append(word ? cyrillic : "").append(word && !inClass ? "]" : "");
            ++i;
            continue;
        }
        if (c == '[' && !inClass)
            inClass = true;
        else if (c == ']')
            inClass = false;
        out.push_back(c);
    }
    return out;
}

//! A view has no other letters: what they match they match sooner than "either case" does.
std::string withSmallLetters(std::string_view letters)
{
    std::string out(letters);
    for (size_t i = 0; i < out.size(); ++i) {
        if (out[i] == '\\')
            ++i; // "\S" is another thing than "\s"
        else if (letters.substr(i).starts_with("(?P"))
            i += 2;
        else if (out[i] >= 'A' && out[i] <= 'Z')
            out[i] = static_cast<char>(out[i] + 32);
    }
    return out;
}

} // namespace

Pattern::Pattern(std::string_view source, Spelling spelling)
    : d(std::make_unique<Private>())
{
    auto letters = inViewLetters(source);
    if (std::ranges::any_of(letters, [](char c) { return static_cast<unsigned char>(c) >= 0xe0; }))
        letters = withRussianLetters(letters);
    if (spelling == Literal)
        letters = withSmallLetters(letters);
    int error = 0;
    PCRE2_SIZE place = 0;
    d->code.reset(pcre2_compile(
        reinterpret_cast<PCRE2_SPTR>(letters.data()), letters.size(),
        PCRE2_USE_OFFSET_LIMIT | (spelling == Extended ? PCRE2_EXTENDED : 0U), &error, &place, nullptr));
    // The catalogue's may be wrong, ours not: it would find nothing and nobody would know.
    if (!d->code && spelling != Literal)
        qCritical("no pattern, at %zu: %s", static_cast<size_t>(place), letters.c_str());
}

Pattern::~Pattern() = default;
Pattern::Pattern(Pattern &&) noexcept = default;
Pattern &Pattern::operator=(Pattern &&) noexcept = default;

bool Pattern::isValid() const
{
    return d->code != nullptr;
}

bool Pattern::find(std::string_view text, Match &match, int from, int last) const
{
    return d->code && from <= static_cast<int>(text.size()) && (last < 0 || from <= last)
        && d->search(text, match, from, last);
}

bool Pattern::findAt(std::string_view text, Match &match, int at) const
{
    // A limit for the beginning is kept by compiled code, the option for anchoring only by the interpreter.
    return find(text, match, at, at);
}

bool Pattern::isIn(std::string_view text) const
{
    Match match;
    return find(text, match);
}

} // namespace LaunchProbe::Extract
