// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu.h"

#include <algorithm>
#include <array>

namespace LaunchProbe::Extract {

namespace {

using Domain::Slot::Gpu;
using Domain::Slot::GpuSku;

//! How many: "2x", "4 x", "dual", "a pair of"; and "x4" behind the name.
constexpr auto countBefore = R"((?:
    (?<![\w.,-])(\d{1,2}) \s? [x*] \s?
  | (?<![\w])(\d)\s+(?=\S{3,})
  | (?<!\w)(dual|two|twin|a\ pair\ of|pair\ of|double|three|triple|four|quad|five|six|seven|eight|два|две|двух|три|четыре)[\s-]+
))";

constexpr auto vendors =
    R"((?:(?:nvidia|amd|geforce|radeon|tesla|quadro|instinct|used|old|cheap|extra|spare|new|modded|single|asus|msi|evga|zotac|gigabyte|palit)[\s-]+)*)";

struct Number {
    std::string_view word;
    int count;
};
constexpr std::array numbers{Number{"dual", 2},      Number{"two", 2},     Number{"twin", 2},
                             Number{"a pair of", 2}, Number{"pair of", 2}, Number{"double", 2},
                             Number{"three", 3},     Number{"triple", 3},  Number{"four", 4},
                             Number{"quad", 4},      Number{"five", 5},    Number{"six", 6},
                             Number{"seven", 7},     Number{"eight", 8}};

//! A shape of name and what it is called. `$n` stands for a group of the shape, counted from its own first.
struct Shape {
    const char *pattern;
    const char *name;
    const char *words; //!< one of which a match holds, parted by bars
};

// Order matters: the first that fits wins. Groups inside a shape: at most two.
constexpr std::array shapes{
    Shape{
        R"((?:rtx[\s-]*)?pro[\s-]*(6000|5000|4500|4000|2000)(?:[\s-]*blackwell)?(?!\s*ada))",
        "RTX PRO $1 Blackwell", "6000|5000|4500|4000|2000"},
    Shape{
        R"((?:rtx[\s-]*)?(6000|5000|4500|4000|2000)[\s-]*pro\b)", "RTX PRO $1 Blackwell",
        "6000|5000|4500|4000|2000"},
    Shape{
        R"(rtx\s?6k\s?pro|rtx6kpro|blackwell\s(?:rtx\s)?6000|rtx\s?6000\s?blackwell|6000\sblackwell)",
        "RTX PRO 6000 Blackwell", "rtx|blackwell"},
    Shape{
        R"((?:rtx[\s-]*)?(6000|5880|5000|4500|4000|2000)(?:\s?sff)?[\s-]*adas?\b)", "RTX $1 Ada",
        "6000|5880|5000|4500|4000|2000"},
    Shape{
        R"((?:rtx[\s-]*)?a(6000|5500|5000|4500|4000|2000)s?\b)", "RTX A$1",
        "a6000|a5500|a5000|a4500|a4000|a2000"},
    Shape{
        R"((?:(?:rtx|geforce)[\s-]*)?(?:\b|(?<=\dx)|(?<=rtx)|(?<=geforce))(50[5-9]0|40[5-9]0|30[5-9]0|20[678]0)\s?-?(ti\s?-?super|tis|ti|super|d)?s?(?:\b|(?=x\d))(?![.,]?\d|\s?(?:mb/s|mhz|mt/s|tok|t/s|ctx|context|w\b)))",
        "RTX $1 $2", "050|060|070|080|090"},
    Shape{R"((?:gtx|geforce)[\s-]*(1[06][5-8]0)\s?-?(ti|super)?s?\b)", "GTX $1 $2", "gtx|geforce"},
    Shape{R"((?:\b|(?<=\dx))(10[678]0)\s?-?(ti)s?\b)", "GTX $1 $2", "1060|1070|1080"},
    Shape{R"(rtx[\s-]*(8000)\b)", "Quadro RTX $1", "8000"},
    Shape{R"(quadro\s(rtx\s\d{4}|[pmk]\d{4}|gv100)\b)", "Quadro $1", "quadro"},
    Shape{R"((?:\b|(?<=\dx))(p[2456]000)\b)", "Quadro $1", "p2000|p4000|p5000|p6000"},
    Shape{R"(titan\s(rtx|v|xp|x)\b)", "Titan $1", "titan"},
    Shape{
        R"((?:\b|(?<=\dx)|(?<=tesla))(h100|h200|h20|h800|b200|b300|a100|a800|v100|gh200|gb200|gb300|l40s?)(?:'?s|l?-\d{1,2}[cq])?\b)",
        "$1", "h100|h20|h800|b200|b300|a100|a800|v100|l40"},
    Shape{
        R"((?:nvidia|tesla|aws|gcp|\d\s?x)\s(a10g?|a30|a40|a16|a2|l4|t4)\b|\b(?:the|my|on|single)\s(t4)\b)",
        "$1$2", "a10|a30|a40|a16|a2|l4|t4"},
    Shape{R"((?:\b|(?<=\dx))(a40|a10g)\b)", "$1", "a40|a10g"},
    Shape{R"((?<![\w-])(a10|a30|a16|l4|t4)(?=s?\s(?:gpus?|graphics\scards?)\b))", "$1", "a10|a30|a16|l4|t4"},
    Shape{
        R"((?:tesla[\s-]*)?(?:\b|(?<=\dx))(p40|p100|m40|k80|m10)(?:'?s)?\b)", "Tesla $1",
        "p40|p100|m40|k80|m10"},
    // What miners sold.
    Shape{R"((?:\b|(?<=\dx))p(102|104|106)-(100|090)\b)", "P$1-$2", "p102|p104|p106"},
    Shape{R"((?:\b|(?<=\dx))cmp[\s-]?(30hx|40hx|50hx|70hx|90hx|100-210|170hx)\b)", "CMP $1", "cmp"},
    Shape{
        R"((?:instinct[\s-]*)?(?:\b|(?<=\dx))mi\s?-?(25|50|60|100|210|250x?|300[xa]|308x|325x|350x|355x)(?:'?s)?\b)",
        "Instinct MI$1", "mi1|mi2|mi3|mi5|mi6|mi-|mi |mi\t"},
    Shape{
        R"((?:rx[\s-]*)?(?:\b|(?<=\dx)|(?<=\brx))(7900|9070|9060|7800|7700|7600|6950|6900|6800|6750|6700|6650|6600|5700)\s?-?(xtx|xt|gre)(?:'?s)?\b)",
        "RX $1 $2", "7900|9070|9060|7800|7700|7600|6950|6900|6800|6750|6700|6650|6600|5700"},
    Shape{R"(\brx[\s-]*(9070|7600|6800|6700|6600|5700|590|580|570|480)(?:'?s)?\b)", "RX $1", "rx"},
    Shape{R"((?:\b|(?<=\dx))(9070)s?\b(?!\s?xt))", "RX $1", "9070"},
    Shape{R"((?:pro\s)?\b(w[67][89]00|w6600)\b)", "Radeon PRO $1", "w6800|w6900|w7800|w7900|w6600"},
    Shape{R"((?:radeon\s)?(?:ai\s)?(?:pro\s)?\b(r9700)\b)", "Radeon AI PRO $1", "r9700"},
    Shape{R"(radeon\s(vii)\b)", "Radeon $1", "radeon"},
    Shape{R"(\b(?:radeon\s)?(680m|760m|780m|880m|890m)\b)", "Radeon $1", "680m|760m|780m|880m|890m"},
    Shape{R"(\biris\sxe\b)", "Iris Xe", "iris xe"},
    Shape{R"((?:radeon\s)?(?:rx\s)?\bvega\s?(56|64)\b)", "RX Vega $1", "vega"},
    Shape{R"((?:intel\s)?arc\spro\s(b50|b60|b70)\b)", "Arc Pro $1", "b50|b60|b70"},
    Shape{
        R"((?:intel\s)?arc\s(a770|a750|a380|b580|b570)\b|\b(a770|b580)\b)", "Arc $1$2",
        "a770|a750|a380|b580|b570"},
    Shape{
        R"((?:\b|(?<=\dx))(?:apple\s)?(m[1-5])[\s-]?(?:(?:mac\s)?studio\s)?(ultra|max|pro)\b)", "$1 $2",
        "m1|m2|m3|m4|m5"},
    Shape{
        R"((?:apple(?:\ssilicon)?|macbook(?:\s(?:air|pro))?|mac\s(?:mini|studio)|imac)\s(?:with\s(?:an?\s)?)?\(?(m[1-5])\b(?![\s-]?(?:ultra|max|pro)\b))",
        "$1", "m1|m2|m3|m4|m5"},
    Shape{
        R"((?:\b|(?<=\dx))(m[1-5])\s(?:macbook|mac\s?mini|mac\b|air\b|ipad|chip|mbp\b|mba\b|mini\b))", "$1",
        "m1|m2|m3|m4|m5"},
    Shape{
        R"(strix\s?halo|\bai\s?max\s?\+?\s?(?:pro\s)?395\+?|\b395\s?\+\s?(?:max|ai)|radeon\s8060s|\b8060s\b|framework\sdesktop|\bevo-?x2\b|max\+\s?(?:pro\s)?395|\bthe\s395\b|\bai\s395\+?)",
        "Strix Halo", "strix|395|8060s|framework|evo-x2|evox2"},
    Shape{
        R"(dgx\sspark|\bgb10\b|(?:(?<=\bsingle[\s-])|(?<=\btwo\s)|(?<=\bdual\s)|(?<=\dx\s))sparks?\b)",
        "DGX Spark", "dgx|gb10|spark"},
};

std::string styled(std::string text)
{
    if (text == "ti" || text == "super" || text == "max" || text == "ultra" || text == "pro"
        || text == "tisuper")
        text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    if (text == "Tisuper")
        return "Ti SUPER";
    return text == "Super"                                                  ? "SUPER"
        : text == "Ti" || text == "Max" || text == "Ultra" || text == "Pro" ? text
                                                                            : upper(text);
}

class GpuField final : public Field
{
public:
    GpuField()
    {
        for (const auto &shape : shapes)
            m_any.add(Pattern(shape.pattern), cueOf(shape.words));
    }

    std::vector<std::string> anchors() const override
    {
        return {"0 ti",   "0ti",
                "050",    "060",
                "070",    "080",
                "090",    "rtx",
                "gtx",    "6000",
                "5000",   "4500",
                "4000",   "2000",
                "6k pro", "6kpro",
                "titan",  "h100",
                "h200",   "h20",
                "h800",   "b200",
                "b300",   "a100",
                "a800",   "v100",
                "l40",    "a10",
                "a30",    "a40",
                "a16",    "l4",
                "t4",     "p40",
                "p100",   "m40",
                "k80",    "m10",
                "mi25",   "mi50",
                "mi60",   "mi100",
                "mi210",  "mi250",
                "mi3",    "mi 50",
                "mi-50",  "mi 60",
                "xtx",    "0 xt",
                "0xt",    "gre",
                "rx ",    "rx5",
                "rx6",    "rx7",
                "w7900",  "w7800",
                "w6800",  "w6600",
                "r9700",  "radeon",
                "arc ",   "a770",
                "b580",   "m1",
                "m2",     "m3",
                "m4",     "m5",
                "strix",  "395",
                "8060s",  "framework desk",
                "evo-x2", "evox2",
                "spark",  "gb10",
                "p102",   "p104",
                "p106",   "cmp",
                "quadro", "p5000",
                "p6000",  "p4000",
                "9070",   "8000",
                "vega",   "5880",
                "80m",    "90m",
                "60m",    "iris xe"};
    }

    std::vector<Domain::FieldInfo> infos() const override
    {
        using Kind = Domain::FieldInfo::Kind;
        return {{Gpu, Kind::Text, {}, false}, {GpuSku, Kind::Text, {}, false}};
    }

    void read(const LineText &line, Sink &sink) const override
    {
        forEachNear(line, m_any, 22, 0, [&](const Match &match) { readOne(line, match, sink); });
    }

private:
    void readOne(const LineText &line, const Match &match, Sink &sink) const
    {
        const auto text = line.text;
        const auto before = text.substr(0, static_cast<size_t>(match.begin()));
        if (before.ends_with('.') || before.ends_with('$') || isBuild(before))
            return;
        std::string name;
        for (const char *at = shapes[static_cast<size_t>(match.mark)].name; *at; ++at) {
            if (*at != '$') {
                name += *at;
                continue;
            }
            ++at;
            std::string part(match.text(text, *at - '0'));
            std::erase_if(part, [](char c) { return c == ' ' || c == '-'; });
            // "4070tis" is a Ti SUPER, "3090tis" are several.
            if (part == "tis")
                part = match.text(text, 1).starts_with("40") ? "tisuper" : "ti";
            name += styled(part);
        }
        while (name.ends_with(' '))
            name.pop_back();
        auto &mention = sink.add(Gpu, name, match.begin(), match.end(), "gpu.name");
        mention.number = count(text, match);
        readSku(line, match, name, sink);
    }

    //! "build: 1607a5e5 (4080)", "version: 4090", "PR #5090": what a program counts its builds with. A
    //! "build: 4090, 64 GB" is a machine.
    static bool isBuild(std::string_view before)
    {
        static const Pattern build(R"(\b(?:version|pr|issue)\s?[:#]?\s?$|\bbuild:\s[0-9a-f]{6,12}\s\($)");
        constexpr size_t enough = 24; // characters
        const auto near = before.substr(before.size() > enough ? before.size() - enough : 0);
        return (near.ends_with(' ') || near.ends_with('(') || near.ends_with('#') || near.ends_with(':'))
            && build.isIn(near);
    }

    //! NaN where no number is said.
    double count(std::string_view text, const Match &match) const
    {
        const auto windowBegin = std::max(0, match.begin() - 40);
        const auto window =
            text.substr(static_cast<size_t>(windowBegin), static_cast<size_t>(match.begin() - windowBegin));
        Match place;
        if (m_count.find(window, place))
            return counted(window, place);
        // "8 3090s", "I have 2 4090"
        static const Pattern several(R"((?<![\w.,-])(\d{1,2})\s$)");
        static const Pattern owned(R"(\b(?:have|has|running|run|got|own|my|bought|using|and)\s(\d)\s$)");
        const bool plural = text[static_cast<size_t>(match.end()) - 1] == 's';
        if ((plural && several.find(window, place)) || owned.find(window, place)) {
            const auto number = readNumber(place.text(window, 1));
            if (number >= 2 && number <= 16)
                return number;
        }
        static const Pattern after(R"(\s?\(?[x*]\s?(\d{1,2})(?![\dgk.])\)?)");
        if (Match times; after.findAt(text, times, match.end()) && times.end(1) - times.begin(1) > 0) {
            const auto number = readNumber(times.text(text, 1));
            if (number >= 1 && number <= 16)
                return number;
        }
        return std::numeric_limits<double>::quiet_NaN();
    }

    static double counted(std::string_view text, const Match &place)
    {
        for (const int group : {1, 2}) {
            if (place.has(group)) {
                const auto number = readNumber(place.text(text, group));
                return number >= 1 && number <= 16 ? number : std::numeric_limits<double>::quiet_NaN();
            }
        }
        const auto word = place.text(text, 3);
        const auto *known = std::ranges::find(numbers, word, &Number::word);
        if (known != numbers.end())
            return known->count;
        return word == inViewLetters("три") ? 3 : word == inViewLetters("четыре") ? 4 : 2;
    }

    //! What tells cards of one name apart stands right behind it.
    static void readSku(const LineText &line, const Match &match, const std::string &name, Sink &sink)
    {
        static const Pattern edition(R"(\s*(max-?q|workstation|server)(?:\sworkstation)?(?:\sedition)?)");
        static const Pattern laptop(R"(\s?\(?(?:laptop|mobile|notebook)\b(?:\sgpu)?)");
        static const Pattern form(R"([\s-]?\(?(sxm\d?|pcie|nvl)\b(?:[\s-]{1,3}(\d{2,3})\s?gi?b\b)?)");
        static const Pattern size(R"(\s?\(?(\d{1,2})\s?g(?:i?b)?\b(?!/))");
        const auto behind = match.end();
        Match found;
        const auto give = [&](std::string value) {
            sink.add(GpuSku, std::move(value), found.begin(), found.end(), "gpu.edition");
        };
        if (name.starts_with("RTX PRO 6000") && edition.findAt(line.text, found, behind)) {
            const auto word = found.text(line.text, 1);
            give(
                word.starts_with("max") ? "Max-Q Workstation Edition"
                    : word == "server"  ? "Server Edition"
                                        : "Workstation Edition");
        } else if (name.starts_with("RTX") && laptop.findAt(line.text, found, behind)) {
            give("Laptop");
        } else if (hasForms(name) && form.findAt(line.text, found, behind)) {
            const auto word = found.text(line.text, 1);
            std::string value = word == "pcie" ? "PCIe" : upper(word);
            if (found.has(2))
                value += joined({" ", found.text(line.text, 2), "GB"});
            give(std::move(value));
        } else if (hasSizes(name) && size.findAt(line.text, found, behind)) {
            give(joined({found.text(line.text, 1), "GB"}));
        }
    }

    static bool hasForms(std::string_view name)
    {
        constexpr std::array<std::string_view, 6> known{"A100", "H100", "H200", "V100", "A800", "Tesla P100"};
        return std::ranges::find(known, name) != known.end();
    }

    //! Cards that are sold with two sizes of memory.
    static bool hasSizes(std::string_view name)
    {
        constexpr std::array<std::string_view, 7> known{
            "RTX 5060 Ti", "RTX 4060 Ti",   "RTX 3060",  "RTX PRO 5000 Blackwell",
            "RTX 3080",    "Instinct MI50", "RX 9060 XT"};
        return std::ranges::find(known, name) != known.end();
    }

    Shapes m_any;
    Pattern m_count{joined({countBefore, vendors, "$"})};
};

} // namespace

std::unique_ptr<Field> make_gpu(const Catalogue::Catalogue &)
{
    return std::make_unique<GpuField>();
}

} // namespace LaunchProbe::Extract
