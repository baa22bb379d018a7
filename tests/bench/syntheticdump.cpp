// SPDX-License-Identifier: GPL-3.0-or-later
#include "syntheticdump.h"

#include <QFile>

#include <zstd.h>

#include <array>
#include <cmath>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace LaunchProbe::Bench {

namespace {

constexpr size_t chunkSize = 4 << 20;
constexpr int vocabularySize = 60'000;

const std::array<std::string_view, 48> common{
    "the",   "to",   "a",    "and",  "I",     "of",   "you",  "is",    "that", "it",    "in",     "for",
    "was",   "on",   "not",  "with", "but",   "have", "be",   "this",  "just", "are",   "so",     "like",
    "my",    "they", "your", "if",   "all",   "as",   "what", "can",   "do",   "at",    "get",    "would",
    "about", "one",  "or",   "me",   "don't", "out",  "no",   "there", "when", "think", "people", "because"};
const std::array<std::string_view, 16> places{"AskReddit",     "politics",       "nfl",
                                              "worldnews",     "gaming",         "pics",
                                              "funny",         "movies",         "relationship_advice",
                                              "soccer",        "wallstreetbets", "teenagers",
                                              "AmItheAsshole", "memes",          "leagueoflegends",
                                              "Genshin_Impact"};
const std::array<std::string_view, 12> ofTheField{
    "vLLM",    "gpt-oss-120b", "RTX PRO 6000",     "llama.cpp",  "41.5 tok/s",     "MXFP4",
    "crashed", "Blackwell",    "driver 575.57.08", "regression", "--n-cpu-moe 24", "CUDA out of memory"};

//! Words whose frequencies fall as those of a language do.
class Talk
{
public:
    explicit Talk(quint32 seed)
        : m_random(seed)
    {
        std::uniform_int_distribution<int> letters('a', 'z');
        std::uniform_int_distribution<int> lengths(3, 11);
        for (const auto word : common)
            m_words.emplace_back(word);
        while (m_words.size() < vocabularySize) {
            std::string word;
            for (auto left = lengths(m_random); left > 0; --left)
                word += static_cast<char>(letters(m_random));
            m_words.push_back(std::move(word));
        }
    }

    std::mt19937 &random() { return m_random; }
    size_t below(size_t bound) { return std::uniform_int_distribution<size_t>(0, bound - 1)(m_random); }
    double chance() { return std::uniform_real_distribution<double>()(m_random); }

    //! Few are long: a comment has thirty words in the middle, and one in a thousand has as many as a page.
    void appendBody(std::string &text, bool passes)
    {
        const auto words = std::min(2000.0, std::exp(std::normal_distribution<double>(3.1, 1.05)(m_random)));
        for (int left = static_cast<int>(words); left >= 0; --left) {
            text += m_words[static_cast<size_t>(std::pow(double(vocabularySize), chance())) - 1];
            text += left % 17 == 3 ? ".\\n\\n" : left % 9 == 5 ? ", " : " ";
        }
        if (!passes)
            return;
        text += "gpt-oss-120b on vLLM, ";
        for (int left = 6; left > 0; --left)
            (text += ofTheField[below(ofTheField.size())]) += ' ';
    }

private:
    std::mt19937 m_random;
    std::vector<std::string> m_words;
};

std::string id36(qint64 number)
{
    std::string text;
    for (; number > 0; number /= 36)
        text.insert(text.begin(), "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36]);
    return text;
}

void appendComment(std::string &lines, Talk &talk, qint64 number)
{
    const bool passes = talk.chance() * 100 < DumpPlan::passing;
    const auto id = id36(31'000'000'000 + number);
    const auto link = id36(2'000'000'000 + static_cast<qint64>(talk.below(400'000)));
    const auto place = std::string(passes ? "LocalLLaMA" : places[talk.below(places.size())]);
    const auto author = id36(1'000'000 + static_cast<qint64>(talk.below(900'000'000)));
    const auto when = std::to_string(1'704'067'200 + number / 30);
    lines += R"({"_meta":{"retrieved_2nd_on":)" + when
        + R"(},"all_awardings":[],"approved_at_utc":null,"approved_by":null,)"
          R"("archived":false,"associated_award":null,"author":")"
        + author
        + R"(","author_flair_background_color":null,"author_flair_css_class":null,"author_flair_richtext":[],)"
          R"("author_flair_template_id":null,"author_flair_text":null,"author_flair_text_color":null,"author_flair_type":"text",)"
          R"("author_fullname":"t2_)"
        + author
        + R"(","author_is_blocked":false,"author_patreon_flair":false,"author_premium":false,"awarders":[],)"
          R"("banned_at_utc":null,"banned_by":null,"body":")";
    talk.appendBody(lines, passes);
    lines +=
        R"(","can_gild":false,"can_mod_post":false,"collapsed":false,"collapsed_because_crowd_control":null,)"
        R"("collapsed_reason":null,"collapsed_reason_code":null,"comment_type":null,"controversiality":0,"created":)"
        + when + R"(,"created_utc":)" + when
        + R"(,"distinguished":null,"downs":0,"edited":false,"gilded":0,"gildings":{},"id":")" + id
        + R"(","is_submitter":false,"likes":null,"link_id":"t3_)" + link
        + R"(","locked":false,"mod_note":null,"mod_reason_by":null,"mod_reason_title":null,"mod_reports":[],"name":"t1_)"
        + id + R"(","no_follow":true,"num_reports":0,"parent_id":"t3_)" + link + R"(","permalink":"/r/)"
        + place + "/comments/" + link + "/x/" + id
        + R"(/","removal_reason":null,"replies":"","report_reasons":null,"retrieved_on":)" + when
        + R"(,"saved":false,"score":)" + std::to_string(talk.below(200))
        + R"(,"score_hidden":false,"send_replies":true,"stickied":false,"subreddit":")" + place
        + R"(","subreddit_id":"t5_2qh1i","subreddit_name_prefixed":"r/)" + place
        + R"(","subreddit_type":"public","top_awarded_type":null,"total_awards_received":0,"treatment_tags":[],)"
          R"("unrepliable_reason":null,"ups":1,"user_reports":[]})"
          "\n";
}

struct Free {
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
};

//! One frame over a whole file.
class Packer
{
public:
    Packer(QFile &file, int windowLog)
        : m_file(file)
        , m_context(ZSTD_createCCtx())
    {
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_compressionLevel, 3);
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_enableLongDistanceMatching, 1);
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_windowLog, windowLog);
    }

    bool write(std::string_view bytes, ZSTD_EndDirective end)
    {
        ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
        size_t left = 0;
        do {
            ZSTD_outBuffer out{m_out.data(), m_out.size(), 0};
            left = ZSTD_compressStream2(m_context.get(), &out, &in, end);
            if (ZSTD_isError(left)
                || m_file.write(m_out.data(), static_cast<qint64>(out.pos)) != static_cast<qint64>(out.pos))
                return false;
        } while (in.pos < in.size || (end == ZSTD_e_end && left > 0));
        return true;
    }

private:
    QFile &m_file;
    std::unique_ptr<ZSTD_CCtx, Free> m_context;
    std::vector<char> m_out = std::vector<char>(1 << 20);
};

} // namespace

qint64 writeDump(const QString &path, const DumpPlan &plan)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return 0;
    Talk talk(plan.seed);
    Packer packer(file, plan.windowLog);
    qint64 bytes = 0;
    std::string lines;
    for (qint64 number = 0; number < plan.comments; ++number) {
        appendComment(lines, talk, number);
        if (lines.size() < chunkSize)
            continue;
        if (!packer.write(lines, ZSTD_e_continue))
            return 0;
        bytes += static_cast<qint64>(lines.size());
        lines.clear();
    }
    bytes += static_cast<qint64>(lines.size());
    return packer.write(lines, ZSTD_e_end) && file.flush() ? bytes : 0;
}

} // namespace LaunchProbe::Bench
