// SPDX-License-Identifier: GPL-3.0-or-later
#include "ram.h"

namespace LaunchProbe::Extract {

namespace {

using Domain::Slot::RamGb;

class RamField final : public Field
{
public:
    RamField()
    {
        // The last one is `unified`.
        m_any.add(
            Pattern(R"(
                (?<![\d.-])(\d{1,4}(?:\.\d)?)\s?-?(gb|gib|gigs?|g|tb|tib|гб|гиг|тб)\s*
                (?:of\s+|x\s?\d\s)?(?:(?:system|fast|slow|ecc|reg|registered|main|total|cpu|desktop|regular|normal|quad[\s-]channel|dual[\s-]channel|octa[\s-]channel|\d{1,2}[\s-]channel|unified|shared|soldered|lpddr\dx?|@?\s?\d{4}\s?(?:mhz|mt/?s|mts)?)[\s,-]+)*
                (?:ram\b|r-?dimm|(?:lp)?ddr[345]|memory\b(?!\s*(?:bandwidth|bus))|unified\b|озу|оператив)
            )"),
            cueOf("ram|dimm|ddr|memory|unified|озу|оператив"));
        m_any.add(
            Pattern(
                R"((?<![\w])(?<!video\s)(?<!gpu\s)(?<!graphics\s)(?<!device\s)(?<!card\s)(?:system\s+)?(?:ram|memory|mem|озу)(?:\s*\*\*)?\s*(?:[:=]\s*|\s(?=\d{2,3}\s?gb\b))(?:\*\*\s*)?(?:total:\s*)?(?:\w+\s){0,2}?(\d{1,4}(?:\.\d)?)\s?(gb|gib|gi|g|tb|гб)\b)"),
            cueOf("ram|memory|mem:|mem=|mem |mem\t|mem*|озу"));
        m_any.add(
            Pattern(
                R"((?:ddr[345]|rdimm)(?:[\s@-]*\d{4}(?:\s?(?:mhz|mt/?s))?)?[\s,:]+(?:ram[\s,:]+)?(\d{2,4})\s?(gb|gib|g)\b)"),
            cueOf("ddr|rdimm"));
        m_any.add(
            Pattern(
                R"(\b(?:m[1-5][\s-]?(?:ultra|max|pro)?|mac\s?studios?|mac\s?minis?|mbp|strix\shalo|395\+?|8060s)\b[\s,]*(?:macbook(?:\s(?:pro|air))?|mac\s?(?:studio|mini)?|mbp|laptop|apple|silicon|framework|with|w/|w|desktop|[,(/-])*[\s,(]*(?:macbook\spro|mac\sstudio|with|w/)?[\s(]*(\d{2,3})\s?(gb|gib|gigs?|g)\b(?!\s*(?:of\s)?vram))"),
            cueOf("m1|m2|m3|m4|m5|mac studio|mac mini|mbp|strix|395|8060s"));
        // "dual EPYC 7763 with 512GB": beside a processor it is the machine's.
        m_any.add(
            Pattern(
                R"(\b(?:epyc|xeon|threadripper|ryzen|ultra\s[579]\s\d{3}\w*|\d{2}[057]0x(?:3d)?|i[3579]-\d{4,5}\w*)\b[^.;:,\n|()]{0,24}?(?:,|\swith|\sw/|\sand|\s\+|\s&|\s?/)\s?(\d{2,4})\s?(gb|gib)\b(?!\s*(?:of\s)?(?:vram|gpu|video|nvme|ssd|hdd|card|model|pcie|m\.2|rtx|gtx|rx\b|[2-5]0[6-9]0|p40|mi\d|[av]\d{2,4}|/s)|[\s/]*s\b))"),
            cueOf("epyc|xeon|threadripper|ryzen|ultra|i3-|i5-|i7-|i9-|00x|50x|70x"));
    }

    std::vector<std::string> anchors() const override
    {
        return {"epyc", "xeon",    "threadripper", "ryzen",    "ultra", "ram", "memory",
                "ddr",  "unified", "mem:",         "m1",       "m2",    "m3",  "m4",
                "mac",  inMemory,  "озу",          "оператив", "strix", "395", "dimm"};
    }

    std::vector<Domain::FieldInfo> infos() const override
    {
        return {{RamGb, Domain::FieldInfo::Kind::Number, QStringLiteral("GB"), false}};
    }

    void read(const LineText &line, Sink &sink) const override
    {
        if (!saysSize(line.text))
            return;
        Match m;
        const int size = static_cast<int>(line.text.size());
        for (int from = 0; m_any.find(line, m, from, size); from = m.end() > from ? m.end() : from + 1) {
            double number = readNumber(m.text(line.text, 1));
            const auto unit = m.text(line.text, 2);
            if (unit.starts_with('t') || unit.starts_with(inTera))
                number *= 1024;
            const auto before = line.text.substr(0, static_cast<size_t>(m.begin(1)));
            if (before.ends_with('$') || before.ends_with('.'))
                continue;
            double modules = 1;
            if (Match kit; m_kit.find(before, kit) && kit.end() == static_cast<int>(before.size()))
                modules = readNumber(kit.text(before, 1));
            number *= modules >= 1 && modules <= 32 ? modules : 1;
            if (number >= 4 && number <= 6144)
                sink.add(
                    RamGb, std::round(number), m.begin(1), m.end(2),
                    m.mark == unified ? "ram.unified" : "ram.said");
        }
    }

private:
    const std::string inMemory = "память";
    const std::string inTera = inViewLetters("т");
    Pattern m_kit{R"((?<![\d.])(\d{1,2})\s?[x*]\s?$)"};
    // "96GB DDR5-6400 RAM", "64 gigs of memory"; "RAM: 768GB"; "DDR5 96GB"; "M2 Ultra (192GB)".
    static constexpr int unified = 3; //!< among the shapes
    Shapes m_any;
};

} // namespace

std::unique_ptr<Field> make_ram(const Catalogue::Catalogue &)
{
    return std::make_unique<RamField>();
}

} // namespace LaunchProbe::Extract
