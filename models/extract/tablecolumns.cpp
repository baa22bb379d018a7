// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablecolumns.h"

#include "pattern.h"
#include "textview.h"

#include <models/domain/extraction.h>

#include <algorithm>
#include <array>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;

struct Heads {
    Pattern firstToken{R"(^(?!p9\d).*(?:ttft|first\stoken|первого\sтокена))"};
    Pattern inSeconds{R"((?<!m)\bs(?:ec\w*)?\b|(?<!м)с\)?$)"};
    Pattern memory{R"(\bvram\b|видеопамят|\b(?:gpu|peak|video)\s(?:mem\w*|ram)\b)"};
    Pattern use{R"(us(?:age|ed|e)\b|\bg(?:i?b|igs?)\b|гб|^(?:peak\s|video\s)*(?:vram|memory|видеопамять)$)"};
    Pattern watts{R"(\bwatts?\b|\bpower\b(?!.*(?:eff|per|/))|потребление|\bpl\s?\(w\))"};
    Pattern speed{
        R"(t/s|tk/s|tok/s|toks|tok\s?/\s?s|tokens?\s?/\s?s|tokens?\sper\ssec|\btps\b|tok/sec|speed|throughput|т/с|токен\w*/с|скорость)"};
    Pattern prefill{R"(\bpp|prompt|prefill|input|s_pp|pp\d+)"};
    Pattern bench{
        R"(^(pp|tg)[\s-]?(?:@?\s?\d+)(?:\s?@\s?d?\d+)?(?:\s?\(?t/s\)?)?(?:\s?\((?!s\)|ms\)|sec)[a-z][\w.\s-]{1,24}\))?$)"};
    Pattern total{
        R"(total|time|seconds|(?<!/)\bs$|latency|duration|tokens$|speed-?up|\bratio|%|requests|req/s|gain|price|cost|bandwidth|gb/s|score|bench\s?mark\sscore|clock|mhz|ram\sspeed|mt/s)"};
};

const Heads &heads()
{
    static const Heads made;
    return made;
}

} // namespace

TableColumn tableColumn(std::string_view head)
{
    struct Known {
        std::string_view head;
        const QString *slot;
    };
    static const std::array known{
        Known{"ngl", &GpuLayers},
        Known{"gpu layers", &GpuLayers},
        Known{"n_gpu_layers", &GpuLayers},
        Known{"threads", &Threads},
        Known{"n_batch", &Batch},
        Known{"n_ubatch", &Ubatch},
        Known{"ubatch", &Ubatch},
        Known{"-ub", &Ubatch},
        Known{"batch", &Batch},
        Known{"batch size", &Batch},
        Known{"bs", &Batch},
        Known{"concurrency", &Batch},
        Known{"concurrent", &Batch},
        Known{"max concurrency", &Batch},
        Known{"concurrent requests", &Batch},
        Known{"concurrent users", &Batch},
        Known{"parallel requests", &Batch},
        Known{"fa", &FlashAttn},
        Known{"flash attention", &FlashAttn},
        Known{"context", &Context},
        Known{"context length", &Context},
        Known{"context size", &Context},
        Known{"context window", &Context},
        Known{"max context", &Context},
        Known{"ctx", &Context},
        Known{"ctx size", &Context},
        Known{"n_ctx", &Context},
        Known{"max_model_len", &Context},
        Known{"tensor parallel", &TensorParallel},
        Known{"n_cpu_moe", &NCpuMoe},
        Known{"n-cpu-moe", &NCpuMoe},
        Known{"ncmoe", &NCpuMoe}};
    static const auto inRussian = inViewLetters("контекст");
    TableColumn column;
    const auto &h = heads();
    if (head == "s t/s")
        return column; // of prompt and answer together
    if (head == "test")
        column.test = true;
    else if (head == "t/s")
        column.speed = true;
    else if (head == "params")
        column.params = true;
    else if (head == "type_k")
        column.cache = "table.cache-k";
    else if (head == "type_v")
        column.cache = "table.cache-v";
    else if (
        head == "kv cache" || head == "kv" || head == "kv quant" || head == "kv cache type"
        || head == "cache type")
        column.cache = "table.cache";
    else if (head == inRussian)
        column.slot = &Context;
    else if (const auto *found = std::ranges::find(known, head, &Known::head); found != known.end())
        column.slot = found->slot;
    else if (Match m; h.bench.find(head, m))
        column.slot = m.text(head, 1) == "pp" ? &PpTps : &TgTps;
    else if (h.firstToken.isIn(head)) {
        column.slot = &TtftMs;
        column.factor = h.inSeconds.isIn(head) ? 1000 : 1;
    } else if (h.watts.isIn(head))
        column.slot = &PowerW;
    else if (h.memory.isIn(head) && h.use.isIn(head))
        column.slot = &VramGb;
    else if (h.speed.isIn(head) && !h.total.isIn(head))
        column.slot = h.prefill.isIn(head) ? &PpTps : &TgTps;
    return column;
}

bool isNoSpeed(std::string_view head)
{
    return heads().total.isIn(head);
}

bool isPrefill(std::string_view head)
{
    return heads().prefill.isIn(head);
}

bool isDecode(std::string_view head)
{
    static const Pattern decode(R"(tg|gen|decod|output|eval)");
    return decode.isIn(head);
}

const QString *testAbove(const Layout &layout, int firstLine)
{
    static const Pattern prefill(R"(\bpp-?\d+\b|\bprompt\sprocessing\b|\bprefill\b)");
    static const Pattern decode(R"(\btg-?\d+\b|\btoken\sgeneration\b|\bdecod\w+\s(?:speed|perf))");
    constexpr int far = 3; // lines
    for (int line = firstLine - 1; line >= 0 && line >= firstLine - far; --line) {
        const auto kind = layout.line(line).kind;
        if (kind == Line::Kind::Blank)
            continue;
        if (kind != Line::Kind::Prose && kind != Line::Kind::Heading)
            return nullptr;
        const bool pp = prefill.isIn(layout.text(line));
        const bool tg = decode.isIn(layout.text(line));
        return pp == tg ? nullptr : pp ? &PpTps : &TgTps;
    }
    return nullptr;
}

} // namespace LaunchProbe::Extract
