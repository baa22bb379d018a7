// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace LaunchProbe::Protocol {

//! The words of a text that could be searched for, as they stand there and as often: "NVFP4", "ik_llama.cpp",
//! "--n-cpu-moe", "575.57.08", "зависает". Stop words of both languages, addresses, mentions of people,
//! quoted lines, contractions and numbers that only count something ("41", "96GB", "120b") are left out; of
//! blocks of code, logs and tables all but flags.
[[nodiscard]] QStringList tellingWords(const QString &text);

//! What the forms of a word share; to be compared, not to be read. Russian: the endings of Snowball's Russian
//! stemmer (snowballstem.org) taken off in one step; English: Harman's S stemmer ("How effective is
//! suffixing?", JASIS 42, 1991) with -ing and -ed. Words with digits or signs in them have one form.
[[nodiscard]] QString stemOf(const QString &word);

//! Whether a search engine gets nothing out of it; in either language and any case.
[[nodiscard]] bool isStopWord(const QString &word);

//! Characters of a text that are looked at: logs go on for ever.
inline constexpr qsizetype longestTold = 30000;

} // namespace LaunchProbe::Protocol
