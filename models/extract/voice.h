// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pattern.h"
#include "search.h"

#include <string_view>
#include <vector>

namespace LaunchProbe::Extract {

//! Whose words a sentence is and how sure they are of them. A question is answered when it is first asked: of
//! most sentences little is asked.
class Voice
{
public:
    struct Asked;

    Voice() = default; //!< of nothing: no to every question
    //! The sentence must outlive its voice. Thorough tries every pattern, Quick only those whose words stand
    //! in the sentence.
    explicit Voice(std::string_view sentence, Search search = Search::Quick);
    //! What a program prints was seen to happen.
    [[nodiscard]] static Voice ofProgram();

    [[nodiscard]] bool own() const { return is(Question::Own); } //!< "I", "my", "у меня"
    //! "I get", "running at", "got": something that was seen to happen.
    [[nodiscard]] bool measured() const { return is(Question::Measured); }
    //! Would, should, expect, plan: nothing that happened.
    [[nodiscard]] bool wish() const { return is(Question::Wish); }
    [[nodiscard]] bool plan() const { return is(Question::Plan); } //!< a wish for something still to come
    [[nodiscard]] bool advice() const { return is(Question::Advice); } //!< told to somebody: "try", "you can"
    [[nodiscard]] bool others() const { return is(Question::Others); } //!< "you", "people", "they"
    [[nodiscard]] bool question() const { return is(Question::Question); }
    [[nodiscard]] bool works() const { return is(Question::Works); } //!< "works fine", "fixed", "no issues"
    //! "I run", "I'm using": a deployment without a number.
    [[nodiscard]] bool runs() const { return is(Question::Runs); }

    //! Is a deployment stated: "I run it", "it works fine on my end"?
    [[nodiscard]] bool states() const { return runs() || (own() && works()); }

    //! May a number in this sentence be the author's own measurement?
    [[nodiscard]] bool reports() const
    {
        if (wish())
            return own() && measured() && !plan();
        if (question() && !measured())
            return false;
        return own() || !(others() || advice());
    }

private:
    enum class Question { Own, Measured, Wish, Plan, Advice, Others, Question, Works, Runs };

    [[nodiscard]] static unsigned bit(Question question) { return 1U << static_cast<unsigned>(question); }
    [[nodiscard]] bool is(Question question) const;
    [[nodiscard]] bool find(Question question) const;
    [[nodiscard]] bool has(unsigned cue, const std::vector<Asked> &patterns) const;
    [[nodiscard]] bool isAnyIn(const std::vector<Asked> &patterns) const;
    [[nodiscard]] bool mayHold(std::string_view word) const;

    std::string_view m_sentence;
    Search m_search = Search::Quick;
    mutable unsigned m_asked = 0; //!< a bit a question
    mutable unsigned m_true = 0;
    mutable bool m_looked = false; //!< for the words below
    mutable unsigned m_possible = 0; //!< a bit a cue
    mutable unsigned m_sure = 0;
};

} // namespace LaunchProbe::Extract
