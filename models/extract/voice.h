// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace LaunchProbe::Extract {

//! Whose words a sentence is and how sure they are of them.
struct Voice {
    bool own = false; //!< "I", "my", "у меня"
    bool measured = false; //!< "I get", "running at", "got": something that was seen to happen
    bool wish = false; //!< would, should, expect, plan: nothing that happened
    bool plan = false; //!< a wish for something that is still to come
    bool advice = false; //!< told to somebody: "try", "you can"
    bool others = false; //!< "you", "people", "they"
    bool question = false;
    bool works = false; //!< "works fine", "fixed", "no issues"
    bool runs = false; //!< "I run", "I'm using": a deployment without a number

    //! May a number in this sentence be the author's own measurement?
    [[nodiscard]] bool reports() const
    {
        if ((question && !measured) || plan)
            return false;
        if (wish)
            return own && measured;
        return own || !(advice || others);
    }

    friend bool operator==(const Voice &, const Voice &) = default;
};

//! Thorough tries every pattern; Quick, with the same answer, only those whose words stand in the sentence.
enum class Search { Quick, Thorough };
[[nodiscard]] Voice voiceOf(std::string_view sentence, Search search = Search::Quick);

struct Stretch {
    int begin = 0;
    int end = 0;
};

//! The sentence of a line in which a place stands; both count in the line.
[[nodiscard]] Stretch sentenceAround(std::string_view line, int at);

} // namespace LaunchProbe::Extract
