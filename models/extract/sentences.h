// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout.h"
#include "voice.h"

#include <string_view>
#include <vector>

namespace LaunchProbe::Extract {

//! The sentences of a text. A line is cut when it is first asked about; whoever asks a voice again gets the
//! answer that it has given.
class Sentences
{
public:
    struct Sentence {
        int begin = 0; //!< in the line
        int end = 0;
        Voice voice;

        //! Where so long a sentence ends depends on the place that is asked about: see `sentenceAround`.
        [[nodiscard]] bool isUnsure() const;
    };
    //! Numbers of sentences.
    struct Range {
        size_t begin = 0;
        size_t end = 0;
    };

    //! Forgets what was there before. The layout must outlive its sentences.
    void read(const Layout &layout);

    [[nodiscard]] Range ofLine(int line);
    //! The sentence in which a place of a line stands, or the last one.
    [[nodiscard]] size_t at(int line, int place);
    [[nodiscard]] const Sentence &operator[](size_t number) const { return m_sentences[number]; }

private:
    const Layout *m_layout = nullptr;
    std::vector<Sentence> m_sentences;
    std::vector<Range> m_ofLine; //!< empty where nobody has asked
};

struct Stretch {
    int begin = 0;
    int end = 0;
};

//! The sentence of a line in which a place stands; both count in the line.
[[nodiscard]] Stretch sentenceAround(std::string_view line, int at);

} // namespace LaunchProbe::Extract
