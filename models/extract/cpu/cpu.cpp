// SPDX-License-Identifier: GPL-3.0-or-later
#include "cpu.h"

#include <algorithm>

namespace LaunchProbe::Extract {

namespace {

using Domain::Slot::Cpu;

//! Ryzen 9 9950X: the third-last but one digit of the number tells the family.
std::string ryzen(std::string number)
{
    number = upper(number);
    const char tier = number.size() > 1 ? number[1] : '0';
    const char *family = tier == '9'                ? "9"
        : tier == '7' || tier == '8'                ? "7"
        : tier == '5' || tier == '6' || tier == '4' ? "5"
                                                    : "3";
    return joined({"Ryzen ", family, " ", number});
}

class CpuField final : public Field
{
public:
    std::vector<std::string> anchors() const override
    {
        return {"ryzen",      "threadripper", "epyc",    "xeon",    "i3",   "i5",   "i7",  "i9",
                "core ultra", "ultra 5",      "ultra 7", "ultra 9", "x3d",  "00x",  "50x", "00g",
                "00k",        "84x",          "74f",     "75f",     "00hx", "45hx", "e5-", "e7-",
                "wx",         "0k",           "5w",      "5x",      "5p"};
    }

    std::vector<Domain::FieldInfo> infos() const override
    {
        return {{Cpu, Domain::FieldInfo::Kind::Text, {}, false}};
    }

    void read(const LineText &line, Sink &sink) const override
    {
        forEachNear(line, m_any, 14, 0, [&](const Match &m) {
            const auto text = line.text;
            std::string name;
            if (m.has(1))
                name = joined(
                    {m.text(text, 1).find("pro") != std::string_view::npos ? "Ryzen Threadripper PRO "
                                                                           : "Ryzen Threadripper ",
                     upper(m.text(text, 2))});
            else if (m.has(3))
                name = bare(std::string(m.text(text, 3)));
            else if (m.has(4))
                name = joined({"EPYC ", upper(m.text(text, 4))});
            else if (m.has(5))
                name = xeon(text, m);
            else if (m.has(7))
                name = joined({"Xeon ", upper(m.text(text, 7))});
            else if (m.has(8))
                name = joined({"Core ", m.text(text, 8), "-", upper(m.text(text, 9))});
            else if (m.has(10))
                name = joined({"Core Ultra ", upper(m.text(text, 10))});
            else if (m.has(11))
                name = bare(std::string(m.text(text, 11)));
            if (!name.empty())
                sink.add(Cpu, name, m.begin(), m.end(), "cpu.name");
        });
    }

private:
    static std::string xeon(std::string_view text, const Match &m)
    {
        auto series = upper(m.text(text, 5));
        if (series == "GOLD" || series == "SILVER" || series == "PLATINUM" || series == "BRONZE"
            || series == "MAX") {
            std::ranges::transform(series.begin() + 1, series.end(), series.begin() + 1, [](unsigned char c) {
                return static_cast<char>(std::tolower(c));
            });
            return joined({"Xeon ", series, " ", upper(m.text(text, 6))});
        }
        return joined({"Xeon ", series, series.empty() ? "" : "-", upper(m.text(text, 6))});
    }

    //! "9950x", "13900k", "9684x": the number alone says whose it is.
    static std::string bare(std::string number)
    {
        if (number.size() >= 6 && number[0] == '1') {
            const char tier = number[2]; // 12400, 13600, 14700, 14900
            return joined({"Core i", tier == '9' ? "9" : tier == '7' ? "7" : "5", "-", upper(number)});
        }
        if (number.ends_with("wx") || number == "1920x" || number == "1950x" || number == "2950x"
            || number == "2990wx" || number == "3960x" || number == "3970x" || number == "3990x"
            || number == "7960x" || number == "7970x" || number == "7980x" || number == "9960x"
            || number == "9970x" || number == "9980x")
            return joined({"Ryzen Threadripper ", upper(number)});
        static const Pattern epyc(
            R"(^(?:9\d[567]4[fpsx]|7\d[67]3[x]|9\d[567]5[fpsx]|7[fh]\d\d|9684x|9375f|9575f|9175f|9275f|9474f|9374f|9274f|9174f)$)");
        if (epyc.isIn(number))
            return joined({"EPYC ", upper(number)});
        return ryzen(number);
    }

    Pattern m_any{R"(
        ((?:ryzen\s)?threadripper(?:\spro)?)\s(?:cpu\s|workstation\s)?(\d{4}\w{0,2})\b
      | ryzen[\s-](?:tm\s)?(?:ai\s(?!max))?(?:hx\s)?(?:[3579]\s)?(?:pro\s)?-?(\d{3,4}(?:x3d|[a-z]{0,2}))\b
      | epyc[\s-](?:genoa\s|milan\s|rome\s|turin\s|naples\s|bergamo\s|siena\s)?-?(\d[\da-z]\d{2}[a-z]{0,2})\b
      | xeon(?:\(r\))?[\s-]\(?(?:scalable\s|cpu\s|processor\s)?(gold|silver|platinum|bronze|max|w\d?|e[357]|d)?[\s-]?((?:w\d?-)?\d{4,5}[a-z]{0,2}\+?(?:\s?-?v\d)?)\b
      | (?<!xeon\s)\b(e[57]-\d{4}[a-z]?(?:\s?-?v\d)?)\b
      | (?:core\s)?\b(i[3579])[\s-](\d{4,5}[a-z]{0,3}|\d{4}g\d)\b
      | \bultra\s([579]\s\d{3}[a-z]{0,2})\b
      | (?<![\w.-])([3579]\d{3}x3d|[1-9][56789]\d0x|[345789][56789]\d0g|9[5-9]\d\dhx3?d?|1[2-4][4679]00k[sf]?|[12359]9\d\dw?x|[35579]9[5-9]5wx
            |9[3-6]84x|9[1-5]7[45]f|7[79][68]3x)\b
    )"};
};

} // namespace

std::unique_ptr<Field> make_cpu(const Catalogue::Catalogue &)
{
    return std::make_unique<CpuField>();
}

} // namespace LaunchProbe::Extract
