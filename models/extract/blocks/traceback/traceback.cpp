// SPDX-License-Identifier: GPL-3.0-or-later
#include "traceback.h"

#include <models/extract/field.h>

#include <algorithm>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;

constexpr int betweenFrames = 4; //!< lines: the code, and signs below it
constexpr int behindFrames = 5; //!< lines between the last frame and the exception

//! What follows from a failure elsewhere says nothing of its own: such an exception has no masked error.
class TracebackReader final : public BlockReader
{
public:
    std::vector<std::string> anchors() const override
    {
        return {"file \"", ": cuda error", ": ggml_assert(", ": ggml_abort", "assertion failed:"};
    }

    std::vector<Domain::FieldInfo> infos() const override
    {
        return {{ErrorFrame, Domain::FieldInfo::Kind::Text, {}, false}};
    }

    void
    read(const BlockText &text, std::span<const BlockHit> hits, std::vector<Block> &blocks) const override
    {
        for (size_t i = 0; i < hits.size();) {
            if (text.place(hits[i].line).kind == Line::Kind::Quote) {
                ++i;
            } else if (hits[i].anchor != 0) {
                readPlace(text, hits[i++].line, blocks);
            } else {
                const auto first = i;
                while (i + 1 < hits.size() && hits[i + 1].anchor == 0
                       && hits[i + 1].line - hits[i].line <= betweenFrames)
                    ++i;
                readFrames(text, hits.subspan(first, ++i - first), blocks);
            }
        }
    }

private:
    void readFrames(const BlockText &text, std::span<const BlockHit> hits, std::vector<Block> &blocks) const
    {
        Block block;
        block.firstLine = hits.front().line;
        Mention frame; // the deepest of an engine
        int frames = 0;
        int last = hits.front().line;
        for (const auto &hit : hits) {
            const auto words = text.line(hit.line);
            Match m;
            if (!m_frame.find(words, m))
                continue;
            ++frames;
            last = hit.line;
            block.owned.push_back(hit.line);
            if (hit.line + 1 < text.count() && !text.said(hit.line + 1, ErrorLine)
                && text.place(hit.line + 1).kind != Line::Kind::Blank)
                block.owned.push_back(hit.line + 1);
            if (Match engine; m_engine.find(m.text(words, 1), engine)) {
                const int begin = m.begin(1) + engine.begin(2);
                frame = text.mention(
                    hit.line, ErrorFrame, joined({engine.text(m.text(words, 1), 2), ":", m.text(words, 2)}),
                    begin, m.end(2), "traceback.frame");
            }
        }
        if (frames == 0)
            return;
        block.lastLine = last;
        for (int line = last + 1; line < std::min(text.count(), last + 1 + behindFrames); ++line) {
            const auto *error = text.said(line, ErrorLine);
            if (!error)
                continue;
            if (frame.line > 0 || !frame.value.empty())
                block.setup.push_back(frame);
            const auto said = text.said(line);
            if (std::ranges::none_of(said, [](const Mention &m) { return m.slot == Failure; })) {
                auto failure = *error;
                failure.slot = Failure;
                failure.value = "other";
                failure.rule = "traceback.exception";
                block.setup.push_back(std::move(failure));
            }
            block.lastLine = line;
            break;
        }
        if (block.setup.empty())
            takeBareException(text, last, block);
        std::erase_if(block.owned, [&block](int line) { return line > block.lastLine; });
        blocks.push_back(std::move(block));
    }

    //! "KeyError: 'x'": tells one failure from no other, and that there was one.
    void takeBareException(const BlockText &text, int last, Block &block) const
    {
        for (int line = last + 1; line < std::min(text.count(), last + 1 + behindFrames); ++line) {
            Match m;
            if (!m_bare.find(text.line(line), m))
                continue;
            const auto said = text.said(line);
            if (std::ranges::none_of(said, [](const Mention &one) { return one.slot == Failure; }))
                block.setup.push_back(
                    text.mention(line, Failure, "other", m.begin(1), m.end(1), "traceback.exception"));
            block.lastLine = line;
            return;
        }
    }

    void readPlace(const BlockText &text, int line, std::vector<Block> &blocks) const
    {
        const auto words = text.line(line);
        Match m;
        if (!m_place.find(words, m))
            return;
        Block block;
        block.firstLine = block.lastLine = line;
        block.setup.push_back(text.mention(
            line, ErrorFrame, std::string(m.text(words, 1)), m.begin(1), m.end(1), "traceback.place"));
        blocks.push_back(std::move(block));
    }

    Pattern m_frame{R"_(file\s"([^"\n]{1,300})",\sline\s\d+,\sin\s([\w<>.]+))_"};
    Pattern m_bare{
        R"(^(?:\([^()]{1,40}\)\s*)?(?:\w+\s\d\d-\d\d\s[\d:]+\s)?(?:\[[^\]]{1,60}\]:?\s*)?\s*((?:\w+\.)*\w*(?:error|exception)\b)(?:\s*:|\s*$))"};
    Pattern m_engine{
        R"((?:^|/)(?!(\w+)/(?:python/|src/)?\1/)((?:vllm|sglang|sgl_kernel|tensorrt_llm|lmdeploy|exllamav[23]|ktransformers|aphrodite|text_generation_server|mlx_lm|mlc_llm|transformers|llama_cpp)/(?:[\w.-]+/)*[\w.-]+\.py)$)"};
    // "/src/ggml-cuda.cu:84: CUDA error", "Assertion failed: … (/src/runtime.cpp:131)"
    Pattern m_place{
        R"(((?<![\w.-])[\w.+-]+\.(?:cuh?|cpp|cc|c|hpp|h|mm?):\d+)(?::\s(?:cuda\serror|ggml_assert|ggml_abort)|[)]))"};
};

} // namespace

std::unique_ptr<BlockReader> make_traceback()
{
    return std::make_unique<TracebackReader>();
}

} // namespace LaunchProbe::Extract
