// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <array>
#include <string_view>

namespace LaunchProbe::Evidence {

//! Walks over a text word by word, in the form in which the search compares words: lower case, without the
//! endings of English and Russian. A flag is read twice: as "-ub", and as the words it is made of.
class WordReader
{
public:
    explicit WordReader(QStringView text)
        : m_text(text)
    {
    }

    bool next(); //!< false at the end
    [[nodiscard]] std::u16string_view word() const { return {m_word.data(), m_length}; }
    [[nodiscard]] QString wordText() const;
    [[nodiscard]] qsizetype start() const { return m_start; } //!< UTF-16 code units of the text
    [[nodiscard]] qsizetype end() const { return m_end; }
    [[nodiscard]] bool isFlag() const { return m_flag; }
    [[nodiscard]] bool isNumber() const; //!< digits alone
    [[nodiscard]] QChar after() const { return m_end < m_text.size() ? m_text[m_end] : QChar(); }

    //! All words of a short text, flags only as flags.
    [[nodiscard]] static QStringList words(QStringView text);

private:
    static constexpr size_t longest = 48; //!< characters that are compared

    bool readFlag();
    void copy(qsizetype start, qsizetype end);
    void cutEnding();
    void cutEnglish();
    void cutRussian();

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_start = 0;
    qsizetype m_end = 0;
    std::array<char16_t, longest> m_word{};
    size_t m_length = 0;
    bool m_flag = false;
};

} // namespace LaunchProbe::Evidence
