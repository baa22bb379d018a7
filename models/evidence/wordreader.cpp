// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordreader.h"

#include <algorithm>

namespace LaunchProbe::Evidence {

namespace {

constexpr auto asciiWordChars = [] {
    std::array<bool, 128> table{};
    for (char16_t code = 0; code < 128; ++code)
        table[code] = (code >= u'0' && code <= u'9') || (code >= u'a' && code <= u'z')
            || (code >= u'A' && code <= u'Z');
    return table;
}();

inline bool isWordChar(QChar c)
{
    const auto code = c.unicode();
    if (code < asciiWordChars.size())
        return asciiWordChars[code];
    return c.isLetterOrNumber() || c.isSurrogate();
}

char16_t lowered(QChar c)
{
    const auto code = c.unicode();
    if (code < 128)
        return code >= u'A' && code <= u'Z' ? static_cast<char16_t>(code + 32) : code;
    return c == u'ё' || c == u'Ё' ? u'е' : c.toLower().unicode();
}

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

bool WordReader::next()
{
    m_flag = false;
    while (m_at < m_text.size()) {
        if (isWordChar(m_text[m_at])) {
            auto end = m_at;
            while (end < m_text.size() && isWordChar(m_text[end]))
                ++end;
            copy(m_at, end);
            m_at = end;
            cutEnding();
            return true;
        }
        if (m_text[m_at] == u'-' && readFlag())
            return true;
        ++m_at;
    }
    return false;
}

//! A dash or two before a letter, where no word ends: "-ot", "--n-cpu-moe", not "gpt-oss" nor "----".
bool WordReader::readFlag()
{
    const auto before = m_at > 0 ? m_text[m_at - 1] : QChar(u' ');
    if (isWordChar(before) || before == u'-' || before == u'_')
        return false;
    auto first = m_at;
    while (first < m_text.size() && m_text[first] == u'-')
        ++first;
    if (first - m_at > 2 || first >= m_text.size() || !m_text[first].isLetter())
        return false;
    auto end = first;
    while (end < m_text.size() && (isWordChar(m_text[end]) || m_text[end] == u'-' || m_text[end] == u'_'))
        ++end;
    copy(m_at, end);
    m_flag = true;
    m_at = first; // the words of the flag come next
    return true;
}

void WordReader::copy(qsizetype start, qsizetype end)
{
    m_start = start;
    m_end = end;
    m_length = std::min(static_cast<size_t>(end - start), longest);
    for (size_t i = 0; i < m_length; ++i)
        m_word[i] = lowered(m_text[start + static_cast<qsizetype>(i)]);
}

QString WordReader::wordText() const
{
    return QString::fromUtf16(m_word.data(), static_cast<qsizetype>(m_length));
}

bool WordReader::isNumber() const
{
    return std::ranges::all_of(word(), isDigit);
}

void WordReader::cutEnding()
{
    if (m_length <= 3 || std::ranges::any_of(word(), isDigit))
        return;
    if (std::ranges::all_of(word(), [](char16_t c) { return c < 128; }))
        cutEnglish();
    else if (std::ranges::all_of(word(), [](char16_t c) { return c >= u'а' && c <= u'я'; }))
        cutRussian();
}

void WordReader::cutEnglish()
{
    using namespace std::string_view_literals;
    const auto last = m_word[m_length - 1];
    const bool mayEnd = last == u'g' || last == u'd' || last == u's';
    for (const auto ending : {u"ing"sv, u"ed"sv, u"es"sv, u"s"sv}) {
        if (!mayEnd)
            break;
        if (!word().ends_with(ending) || m_length - ending.size() < 3)
            continue;
        if (ending != u"s"sv || !word().ends_with(u"ss"sv))
            m_length -= ending.size();
        break;
    }
    if (m_length > 3 && m_word[m_length - 1] == u'e')
        --m_length;
    if (m_length > 3 && m_word[m_length - 1] == m_word[m_length - 2])
        --m_length;
}

void WordReader::cutRussian()
{
    using namespace std::string_view_literals;
    static constexpr auto endings = {
        u"иями"sv, u"ами"sv, u"ями"sv, u"ого"sv, u"его"sv, u"ому"sv, u"ему"sv, u"ыми"sv, u"ими"sv, u"иях"sv,
        u"ией"sv,  u"ах"sv,  u"ях"sv,  u"ов"sv,  u"ев"sv,  u"ей"sv,  u"ой"sv,  u"ый"sv,  u"ий"sv,  u"ая"sv,
        u"яя"sv,   u"ое"sv,  u"ее"sv,  u"ые"sv,  u"ие"sv,  u"ую"sv,  u"юю"sv,  u"ом"sv,  u"ем"sv,  u"ам"sv,
        u"ям"sv,   u"ию"sv,  u"ия"sv,  u"ии"sv,  u"ых"sv,  u"их"sv,  u"а"sv,   u"я"sv,   u"о"sv,   u"е"sv,
        u"и"sv,    u"ы"sv,   u"у"sv,   u"ю"sv,   u"ь"sv,   u"й"sv};
    const auto found = std::ranges::find_if(endings, [this](std::u16string_view ending) {
        return m_length >= ending.size() + 3 && word().ends_with(ending);
    });
    if (found != endings.end())
        m_length -= found->size();
}

QStringList WordReader::words(QStringView text)
{
    QStringList found;
    qsizetype flagEnd = 0;
    for (WordReader reader(text); reader.next();) {
        if (reader.start() < flagEnd)
            continue;
        found << reader.wordText();
        if (reader.isFlag())
            flagEnd = reader.end();
    }
    return found;
}

} // namespace LaunchProbe::Evidence
