// SPDX-License-Identifier: GPL-3.0-or-later
#include "os.h"

#include <algorithm>
#include <array>

namespace LaunchProbe::Extract {

namespace {

using Domain::Slot::Kernel;
using Domain::Slot::Os;

struct Name {
    std::string_view word;
    std::string_view name;
};
constexpr std::array names{
    Name{"ubuntu", "Ubuntu"},     Name{"debian", "Debian"},       Name{"fedora", "Fedora"},
    Name{"arch", "Arch Linux"},   Name{"manjaro", "Manjaro"},     Name{"mint", "Linux Mint"},
    Name{"pop", "Pop!_OS"},       Name{"nixos", "NixOS"},         Name{"opensuse", "openSUSE"},
    Name{"rocky", "Rocky Linux"}, Name{"almalinux", "AlmaLinux"}, Name{"centos", "CentOS"},
    Name{"rhel", "RHEL"},         Name{"cachyos", "CachyOS"},     Name{"unraid", "Unraid"},
    Name{"truenas", "TrueNAS"},   Name{"bazzite", "Bazzite"},     Name{"gentoo", "Gentoo"},
    Name{"macos", "macOS"},       Name{"mac os", "macOS"}};

class OsField final : public Field
{
public:
    OsField()
    {
        // In the order of `Shape`.
        m_any.add(
            Pattern(R"(
                \b(ubuntu|debian|fedora|arch\s?linux|manjaro|linux\smint|pop!_os|nixos|opensuse|rocky\slinux|almalinux|centos|rhel|cachyos|unraid|truenas|bazzite|gentoo|macos|mac\sos)\b
                (?:[\s-]+(?:server|gnu/linux|linux|desktop|lts|workstation|version|release|sequoia|sonoma|ventura|tumbleweed|scale|stream)\b)*(?:[\s:-]*(\d{1,2}(?:\.\d{1,2}){0,2})(?![\d.]?\d|\s?(?:gb|x\b|t/s|tok|tps|tk/s|%)))?
            )"),
            cueOf("ubuntu|debian|fedora|arch linux|archlinux|arch\tlinux|manjaro|linux mint|linux\tmint|"
                  "pop!_os|nixos|opensuse|rocky|almalinux|centos|rhel|cachyos|unraid|truenas|bazzite|"
                  "gentoo|macos|mac os|mac\tos"));
        m_any.add(
            Pattern(R"(\bwin(?:dows)?\s?(1[01]|server\s20\d\d)\b)"),
            cueOf("windows|win1|win 1|win\t1|wins|win s|win\ts"));
        m_any.add(
            Pattern(
                R"((?:^|\s)(?:ps\s)?(c:\\)(?:\w|>)|\bwindows\s(?:laptop|pc|machine|desktop|box|host|system|server)\b|\bon\swindows\b(?!\s\d))"),
            cueOf("c:\\|windows"));
        m_any.add(
            Pattern(R"(\bkernel(?:\sversion)?[\s:]+(?:linux\s)?(\d\.\d{1,2}(?:\.\d+)?(?:-[\w.-]+)?)\b)"),
            cueOf("kernel"));
    }

    std::vector<std::string> anchors() const override
    {
        return {
            "ubuntu", "debian",  "fedora",   "arch linux",  "archlinux", "manjaro", "linux mint", "pop!_os",
            "popos",  "nixos",   "opensuse", "rocky linux", "almalinux", "centos",  "rhel",       "cachyos",
            "unraid", "truenas", "bazzite",  "gentoo",      "macos",     "mac os",  "windows",    "win10",
            "win11",  "win 10",  "win 11",   "ps c:",       "c:\\",      "kernel",  "linux"};
    }

    std::vector<Domain::FieldInfo> infos() const override
    {
        return {
            {Os, Domain::FieldInfo::Kind::Text, {}, false},
            {Kernel, Domain::FieldInfo::Kind::Text, {}, false}};
    }

    void read(const LineText &line, Sink &sink) const override
    {
        const auto text = line.text;
        const int size = static_cast<int>(text.size());
        Match m;
        if (Match answer; m_answer.findAt(text, answer, 0)) {
            const auto word = answer.text(text, 1);
            const auto *name = word == "linux" ? "Linux" : word == "windows" ? "Windows" : "macOS";
            sink.add(Os, name, answer.begin(1), answer.end(1), "os.answer");
            return;
        }
        for (int from = 0; m_any.find(line, m, from, size); from = m.end()) {
            if (m.mark == Distribution && !isCompiler(text, m))
                sink.add(Os, distribution(text, m), m.begin(), m.has(2) ? m.end(2) : m.end(1), "os.name")
                    .flags = m.has(2) ? 0U : static_cast<unsigned>(Mention::Weak);
            else if (m.mark == Windows)
                sink.add(Os, joined({"Windows ", m.text(text, 1)}), m.begin(), m.end(), "os.windows");
            else if (m.mark == Prompt)
                sink.add(Os, "Windows", m.begin(), m.end(), "os.prompt").flags = Mention::Weak;
            else if (m.mark == Release)
                sink.add(Kernel, std::string(m.text(text, 1)), m.begin(1), m.end(1), "os.kernel");
        }
    }

private:
    //! "built with cc (Ubuntu 13.3.0-6ubuntu2~24.04) 13.3.0": the number is the compiler's.
    static bool isCompiler(std::string_view text, const Match &m)
    {
        static const Pattern before(R"((?:cc|gcc|c\+\+|g\+\+|clang|version|with)[\s:\d.-]*\($)");
        static const Pattern after(R"(-\d+(?:ubuntu|deb|[~+)]))");
        const auto begin = static_cast<size_t>(std::max(0, m.begin() - 24));
        Match match;
        return before.isIn(text.substr(begin, static_cast<size_t>(m.begin()) - begin))
            || (m.has(2) && after.findAt(text, match, m.end(2)));
    }

    static std::string distribution(std::string_view text, const Match &m)
    {
        const auto word = m.text(text, 1);
        const auto *known = std::ranges::find_if(
            names, [word](const Name &name) { return word.find(name.word) != std::string_view::npos; });
        std::string name(known == names.end() ? word : known->name);
        if (m.has(2))
            name += joined({" ", m.text(text, 2)});
        return name;
    }

    enum Shape { Distribution, Windows, Prompt, Release };
    Shapes m_any;
    Pattern m_answer{R"(\s*(linux|windows|mac(?:\s?os)?)\s*$)"}; //!< of a form that asks for the system
};

} // namespace

std::unique_ptr<Field> make_os(const Catalogue::Catalogue &)
{
    return std::make_unique<OsField>();
}

} // namespace LaunchProbe::Extract
