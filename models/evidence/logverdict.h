// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/catalogue/catalogue.h>
#include <models/domain/extraction.h>

namespace LaunchProbe::Evidence {

//! The line of a log that decided, and what it says.
struct DecidedLine {
    Domain::Span line; //!< whole, without its end
    QString error; //!< masked as in Slot::ErrorLine; empty: it states none
    QString signature; //!< id of failures.json; empty: none is known
    QString failure; //!< class; empty: none is named

    friend bool operator==(const DecidedLine &, const DecidedLine &) = default;
};

//! What was made of a log that somebody dropped.
struct LogReading {
    enum class State {
        Read,
        Empty, //!< nothing but blanks
        TooLong, //!< beyond mostLogBytes
        NotText, //!< bytes of a program, an archive, a picture
        NotReadable, //!< no such file, or no right to read it
    };
    State state = State::Empty;
    QString text; //!< masked
    int masked = 0; //!< how many private things were masked
    Domain::Extraction extraction; //!< of that text
    std::optional<DecidedLine> decided; //!< none: nothing in it looks like a failure
};

//! The extraction looks at four million letters; masking may make some more of them.
inline constexpr qsizetype mostLogBytes = 3000000;

//! The first line that says the most: an error of its own or a known signature before what is only a symptom,
//! that before a warning. First, because programs print the cause before what follows from it.
[[nodiscard]] std::optional<DecidedLine> decidedLine(
    const QString &text, const std::vector<Domain::Reading> &readings, const Catalogue::Catalogue &catalogue);

//! The log's letters: UTF-8, or what its byte order mark says, without colours. Nothing where it is no text.
[[nodiscard]] std::optional<QString> logText(const QByteArray &bytes);

} // namespace LaunchProbe::Evidence
