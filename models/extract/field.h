// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout.h"
#include "mention.h"
#include "pattern.h"

#include <models/catalogue/catalogue.h>
#include <models/domain/extraction.h>

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace LaunchProbe::Extract {

//! A line as a field gets to see it.
struct LineText {
    std::string_view text; //!< in the view's letters
    int begin = 0; //!< where it stands in the view
    int index = 0;
    Line::Kind kind = Line::Kind::Prose;
    std::span<const int> hits; //!< which of the field's anchors stand in it, in the order of their ends
};

//! Takes what a field reads in one line.
class Sink
{
public:
    Sink(const LineText &line, Mentions &out) : m_line(line), m_out(out) { }

    //! [begin, end) counts in the line.
    Mention &add(const QString &slot, std::string value, int begin, int end, const char *rule)
    {
        m_out.push_back({slot, std::move(value), std::numeric_limits<double>::quiet_NaN(), m_line.begin + begin,
                         m_line.begin + end, m_line.index, 0, rule});
        return m_out.back();
    }

    Mention &add(const QString &slot, double number, int begin, int end, const char *rule);

private:
    const LineText &m_line;
    Mentions &m_out;
};

//! One kind of facts. It names the literals without which a line cannot hold one, and reads only lines that do.
class Field
{
public:
    virtual ~Field();

    //! In UTF-8 and small letters.
    [[nodiscard]] virtual std::vector<std::string> anchors() const = 0;
    [[nodiscard]] virtual std::vector<Domain::FieldInfo> infos() const = 0;
    virtual void read(const LineText &line, Sink &sink) const = 0;
};

//! "12.5", "12,5", "1 200", "1,200", "2.1k" as a number; NaN when it is none.
[[nodiscard]] double readNumber(std::string_view text);
//! The shortest spelling of a number: "20", "12.07".
[[nodiscard]] std::string spell(double number);
[[nodiscard]] std::string upper(std::string_view text);
[[nodiscard]] std::string joined(std::initializer_list<std::string_view> parts);

} // namespace LaunchProbe::Extract
