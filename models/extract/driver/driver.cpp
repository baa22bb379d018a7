// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;

class DriverField final : public Field
{
public:
    std::vector<std::string> anchors() const override
    {
        return {"driver", "nvidia ", "was detected", inRussian, "cuda", "release 1",
                "cu12",   "cu13",    "cu11",         "rocm",    "nvcc"};
    }

    std::vector<Domain::FieldInfo> infos() const override
    {
        using Kind = Domain::FieldInfo::Kind;
        return {
            {Driver, Kind::Text, {}, false},
            {Cuda, Kind::Text, {}, false},
            {CudaDriver, Kind::Text, {}, false},
            {CudaFramework, Kind::Text, {}, false}};
    }

    void read(const LineText &line, Sink &sink) const override
    {
        const auto text = line.text;
        // Ranges that an image demands are nobody's driver.
        if (text.find("_require_cuda") != std::string_view::npos
            || (text.find(">=") != std::string_view::npos && text.find("driver>=") != std::string_view::npos))
            return;
        Match m;
        for (int from = 0; line.holds(m_ofDriver) && m_driver.find(text, m, from); from = m.end()) {
            if (!isDemand(text, m))
                sink.add(Driver, std::string(m.text(text, 1)), m.begin(1), m.end(1), "driver.version");
        }
        for (int from = 0; m_cuda.find(line, m, from); from = m.end()) {
            if (m.has(1))
                sink.add(CudaFramework, std::string(m.text(text, 1)), m.begin(1), m.end(1), "cuda.framework");
            else if (m.has(2))
                sink.add(Cuda, std::string(m.text(text, 2)), m.begin(2), m.end(2), "cuda.toolkit");
            else if (m.has(3))
                sink.add(
                    isOfDriver(text, m.begin()) ? CudaDriver : Cuda, std::string(m.text(text, 3)), m.begin(3),
                    m.end(3), "cuda.version");
            else if (m.has(4))
                sink.add(
                    CudaFramework, joined({m.text(text, 4), ".", m.text(text, 5)}), m.begin(4), m.end(5),
                    "cuda.tag");
        }
    }

private:
    //! nvidia-smi prints what the driver offers, not what is installed.
    static bool isOfDriver(std::string_view text, int at)
    {
        static const Pattern before(
            R"(\bnvidia-smi\b(?!.*\bnvcc\b)[^.;]{0,16}\b(?:says|shows?|reports?|prints|displays|lists|показывает|пишет)\b[^.;]*$|\bnvidia-smi\s?[:(]\s?$)");
        const auto begin = static_cast<size_t>(at);
        constexpr size_t far = 60; // characters
        return text.find("driver version:") != std::string_view::npos
            || before.isIn(text.substr(begin > far ? begin - far : 0, std::min(begin, far)));
    }

    //! "needs driver 570 or newer", "driver 550+": what somebody asks for.
    static bool isDemand(std::string_view text, const Match &m)
    {
        static const Pattern before(
            R"(\b(?:requires?|needs?|at\sleast|minimum|min\.?|supports?|for)\s(?:\w+\s){0,3}$)");
        static const Pattern after(R"(\s?(?:\+|or\s(?:newer|later|higher|above)|and\s(?:newer|above|up)))");
        Match match;
        const auto begin = static_cast<size_t>(m.begin());
        const auto ahead = text.substr(begin > 40 ? begin - 40 : 0, std::min<size_t>(begin, 40));
        return before.isIn(ahead) || after.findAt(text, match, m.end(1));
    }

    const std::string inRussian = "драйвер";
    const Cues m_ofDriver = cueOf("driver|nvidia|detected|драйвер");
    Pattern m_driver{R"((?|
        \bdrivers?(?:\s+(?:version|info|release))?[\s:=|*`(-]{1,6}(?:is\s|are\s|nvidia\s|v(?:ersion)?\s?)*(\d{3}(?:\.\d{1,3}){1,2})(?!\d|\.\d)
      | nvidia(?:'s)?[\s-](?:open\s|proprietary\s|gpu\s|linux\s|studio\s)?(?:kernel\s)?drivers?[\s:-]+(?:version\s|v)?(\d{3}(?:\.\d{1,3}){0,2})(?!\d|\.\d)
      | (?<![\d.])(\d{3}(?:\.\d{2,3}){1,2})\s(?:nvidia\s|open\s|proprietary\s|studio\s|game\sready\s)*drivers?\b
      | \bnvidia\s(?:drv\s)?v?([3-6]\d{2}\.\d{2,3}(?:\.\d{2})?)(?!\d|\.\d)
      | version\s(\d{3}(?:\.\d+){1,2})\swas\sdetected
      | драйвер\w*[\s:]+(?:nvidia\s|версии\s|версия\s)*(\d{3}(?:\.\d{1,3}){0,2})(?!\d|\.\d)
    ))"};
    CuedPattern m_cuda{cueOf("cuda|nvcc|cu1"), 7, R"(
        cuda\sused\sto\sbuild\spytorch\s*:\s*(\d{1,2}\.\d+)
      | (?:cuda\sruntime\sversion\s*:\s*|cuda\scompilation\stools,\srelease\s|cuda[\s-]toolkit[\s:|*-]*v?|\bnvcc\sv?)(\d{1,2}\.\d(?:\.\d+)?)
      | \bcuda(?:\s(?:version|driver|версии|версия))?[\s:=v|*`-]{1,6}(\d{2}\.\d{1,2}(?:\.\d{1,3})?)(?![\d%]|\s?(?:gb|t/s|tok))
      | (?:\+|[_-]|whl/)cu(1[0-3])(\d)\b
    )"};
};

} // namespace

std::unique_ptr<Field> make_driver(const Catalogue::Catalogue &)
{
    return std::make_unique<DriverField>();
}

} // namespace LaunchProbe::Extract
