// SPDX-License-Identifier: GPL-3.0-or-later
#include "quant.h"

#include <algorithm>
#include <cctype>

namespace LaunchProbe::Extract {

namespace {

using Domain::Slot::Quant;

class QuantField final : public Field
{
public:
    std::vector<std::string> anchors() const override
    {
        std::vector<std::string> found{"q1",    "q2",   "q3",   "q4",   "q5",   "q6",   "q8",   "mxfp4",
                                       "nvfp4", "fp4",  "fp8",  "fp16", "f16",  "f32",  "fp32", "awq",
                                       "gptq",  "exl2", "exl3", "bpw",  "_k_s", "_k_m", "_k_l", "int4",
                                       "int8",  "w4a",  "w8a",  "dwq",  "bnb"};
        for (const std::string digit : {"1", "2", "3", "4", "5", "6", "8"}) {
            for (const std::string unit : {"bit", " bit", "-bit", "бит", " бит"})
                found.push_back(joined({digit, unit}));
        }
        return found;
    }

    std::vector<Domain::FieldInfo> infos() const override
    {
        return {{Quant, Domain::FieldInfo::Kind::Text, {}, true}};
    }

    void read(const LineText &line, Sink &sink) const override
    {
        const auto text = line.text;
        if (isTensor(text))
            return;
        int lastFormat = -100;
        forEachNear(line, m_any, 12, 0, [&](const Match &m) {
            if (isCache(text, m.begin(), m.end()) || isSourceFile(text, m.begin()))
                return;
            std::string value;
            unsigned flags = 0;
            if (m.has(1)) {
                value = gguf(m.text(text, 1));
                if (value.size() == 2 && value[0] == 'Q')
                    flags = Mention::Family;
            } else if (m.has(2)) {
                value = upper(m.text(text, 2));
                // "GPTQ-Int4" is GPTQ.
                if (value.starts_with("INT") && m.begin() - lastFormat < 4)
                    return;
                if (value == "GPTQ" || value == "AWQ" || value.starts_with("EXL"))
                    lastFormat = m.end();
                if (value == "BF16" || value == "FP16" || value == "F16" || value == "FP32" || value == "F32")
                    flags = Mention::Weak;
            } else if (m.has(3)) {
                value = spell(readNumber(m.text(text, 3)));
                value += value.find('.') == std::string::npos ? ".0BPW" : "BPW";
                flags = Mention::Weak;
            } else if (m.has(4)) {
                // "AWQ 4 bit" says nothing new.
                if (m.begin() - lastFormat < 4)
                    return;
                value = joined({m.text(text, 4), "BIT"});
                flags = Mention::Family;
            } else if (m.has(5)) {
                value = joined({"Q", upper(m.text(text, 5))}); // "4_K_M"
            }
            auto &mention = sink.add(Quant, value, m.begin(), m.end(), "quant.name");
            mention.flags = flags;
        });
    }

private:
    static std::string gguf(std::string_view text)
    {
        auto name = upper(text);
        std::ranges::replace(name, ' ', '_');
        std::ranges::replace(name, '-', '_');
        if (name.starts_with("UD_"))
            name[2] = '-';
        // "Q4KM" is Q4_K_M, "Q5_K_-_MEDIUM" is how llama-bench spells it.
        for (const std::string_view word : {"_MEDIUM", "_SMALL", "_LARGE"}) {
            if (name.ends_with(word))
                name.erase(name.size() - word.size() + 2);
        }
        std::string clean;
        for (const char c : name) {
            if (c == '_' && (clean.ends_with('_') || clean.ends_with('-')))
                continue;
            const bool afterDigit = !clean.empty() && std::isdigit(static_cast<unsigned char>(clean.back()));
            // "Q8XL" is Q8_K_XL, "IQ4XS" IQ4_XS.
            if (c == 'X' && afterDigit)
                clean += clean.starts_with('I') ? "_" : "_K_";
            if (((c == 'K' || c == 'N') && afterDigit) || (c == 'M' && clean.ends_with("_K")))
                clean.push_back('_');
            clean.push_back(c);
        }
        return clean;
    }

    //! "-ctk q8_0", "KV cache at q8", "type_k q8_0", "K q8_0, V q4_0": the cache's format, not the weights'.
    bool isCache(std::string_view text, int begin, int end) const
    {
        const auto from = static_cast<size_t>(std::max(0, begin - 28));
        const auto before = text.substr(from, static_cast<size_t>(begin) - from);
        const auto after = text.substr(static_cast<size_t>(end), 22);
        Match m;
        return (mayNameCache(before) && m_cacheBefore.isIn(before))
            || (mayGoOnWithCache(after) && m_cacheAfter.findAt(after, m, 0));
    }

    //! Does the next word begin with a letter of those that name a cache?
    static bool mayGoOnWithCache(std::string_view after)
    {
        constexpr std::string_view firsts = "kvcfa-";
        const size_t at = !after.empty() && std::isspace(static_cast<unsigned char>(after.front())) ? 1 : 0;
        return at < after.size() && firsts.find(after[at]) != std::string_view::npos;
    }

    //! Is there a word that begins with k or v, or another that every naming of a cache has?
    static bool mayNameCache(std::string_view before)
    {
        const auto isWord = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; };
        for (size_t at = 0; at < before.size(); ++at) {
            if ((before[at] == 'k' || before[at] == 'v')
                && (at == 0 || before[at - 1] == 't' || !isWord(before[at - 1])))
                return true;
        }
        return before.find("cache") != std::string_view::npos
            || before.find("type_") != std::string_view::npos;
    }

    //! Lines of a loader that count tensors by type.
    static bool isTensor(std::string_view text)
    {
        // Few lines hold "ype ", many dashes.
        return (text.find("ype ") != std::string_view::npos && text.find("- type ") != std::string_view::npos)
            || text.find(": - kv") != std::string_view::npos
            || text.find(".weight") != std::string_view::npos;
    }
    Pattern m_cacheBefore{R"((?:
        (?:-ctkd?|-ctvd?|--cache-type-[kv]|--kv-cache-dtype|kv_cache_dtype|--quantkv|type_[kv]|ollama_kv_cache_type|cache_mode)["',:]{0,2}[\s=]*\S{0,8}$
      | (?:\bkv|\bk\s?v|\bcache|\bctk|\bctv|\bk-cache|\bv-cache|kv[\s-]?cache)(?:\s(?:cache|quant\w*|at|is|in|to|of|as|type|with|set|dtype))*[\s:=(/@]*$
      | (?:^|[\s(,;])[kv](?:\s(?:cache|at|is|in|as))*[\s:=]+$
      | (?:^|\W)[kv]\s\($
      | \bcache\b[^.]{0,12}$
    ))"};
    Pattern m_cacheAfter{
        R"(\s?(?:kv\b|k/v|k-cache|v-cache|cache|for\s(?:the\s)?(?:kv|k\b|v\b|cache)|context\scache|attention|-\sq[458]_[01]\s*:))"};
    Pattern m_any{R"(
        (?<![a-z0-9])((?:ud[-_])?(?:i?q|p?tq|pq)[1-8](?:
              [\s_-]?k[\s_-](?:-\s)?(?:medium|small|large|xxl|xl|xs|[sml])(?![a-z0-9])
            | _(?:k|kv|ks|kss|kl|kt|xxs|xs|nl|bn|tn|s|m|0|1)(?:_(?:r4|r8|r16))? (?![a-z0-9])
            | \s?-?k[sml]\b | \s?k\b | (?<=iq\d)(?:k(?:t|ss|[sl])|xxs|xs|nl)\b | (?<=q\d)xl\b
            | -(?:xxs|xs|nl|ks|kss|kl|kt|[sm]|k|0)\b
            | _k_[sml]_r[48]
          )?)(?![a-z0-9_])
      | (?<![a-z0-9])(mxfp4|nvfp4|mxfp8|fp8|fp4|bf16|fp16|f16|fp32|f32|awq|gptq|exl2|exl3|int4|int8|w4a16|w8a8|w8a16|w4a8|dwq|aqlm|hqq|bnb)(?![a-z0-9])
      | (?<![\d.])(\d(?:\.\d{1,3})?)\s?bpw\b
      | (?<![\d.])(?<![\d\W]-)([1-8])\s?-?(?:bits?\b(?!-(?:dwq|awq|gptq))|бит)
      | (?<![a-z0-9_.])([2-8]_k_[sml])(?![a-z0-9_])
    )"};
};

} // namespace

std::unique_ptr<Field> make_quant(const Catalogue::Catalogue &)
{
    return std::make_unique<QuantField>();
}

} // namespace LaunchProbe::Extract
