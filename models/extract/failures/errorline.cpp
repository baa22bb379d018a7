// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorline.h"

#include <models/extract/field.h>

#include <algorithm>
#include <array>

namespace LaunchProbe::Extract {

namespace {

struct Mask {
    const char *pattern;
    const char *instead;
};
//! Order matters: what comes first may hold what comes later.
constexpr std::array masks{
    Mask{R"(https?://\S+)", "<url>"},
    Mask{R"((?:[a-z]:\\|~?/|\./)[\w.+-]+(?:[/\\][\w.+-]+)*(?::\d+)?)", "<path>"},
    Mask{R"(\b0x[0-9a-f]+\b)", "<addr>"},
    Mask{R"(\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b)", "<id>"},
    Mask{R"(\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}\b)", "<id>"},
    Mask{R"(\b(?:rank|pid|tid|tp|pp|dp|worker|process|device|gpu|cuda)[\s_=:#]?\d+\b)", "<rank>"},
    Mask{R"(-?\d+(?:[.,]\d+)*\s?(?:[kmgt]i?b|bytes|tokens|ms|s)\b)", "<size>"},
    Mask{R"(-?\d+(?:[.,]\d+)*)", "<n>"},
};

constexpr size_t longest = 240; // characters that are kept

} // namespace

std::string maskedError(std::string_view line, int &begin, int &end)
{
    static const Pattern error(
        R"(\b((?:\w+\.)*\w*(?:error|exception|fault)\b\s?[:(].{4,}|cuda\serror.{4,}|ggml_assert\(.{3,}|terminate\scalled\safter.{3,}))");
    static const Pattern any = anyOf(masks, [](const Mask &mask) { return mask.pattern; });
    // The words that an error begins with are many; looking for the end of one is quicker.
    static const Pattern sign(
        R"((?:error|exception|fault)\b\s?[:(]|cuda\serror|ggml_assert\(|terminate\scalled)");
    Match found;
    if (!sign.isIn(line) || !error.find(line, found))
        return {};
    begin = found.begin(1);
    end = found.end(1);
    const auto said = found.text(line, 1).substr(0, longest);
    std::string masked;
    Match match;
    int from = 0;
    for (; any.find(said, match, from); from = match.end()) {
        masked.append(said.substr(static_cast<size_t>(from), static_cast<size_t>(match.begin() - from)));
        masked.append(masks[static_cast<size_t>(match.mark)].instead);
    }
    masked.append(said.substr(static_cast<size_t>(from)));
    return masked;
}

} // namespace LaunchProbe::Extract
