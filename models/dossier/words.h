// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"

#include <models/protocol/tongue.h>

namespace LaunchProbe::Dossier {

//! Sentences that more than one format needs, in the dossier's own language.
class Words
{
public:
    explicit Words(const Protocol::Tongue &tongue)
        : m_tongue(tongue)
    {
    }

    [[nodiscard]] QString say(const char *english, int count = -1) const
    {
        return m_tongue.text("Dossier", english, count);
    }
    [[nodiscard]] QString number(double value, int decimals = 1) const
    {
        return m_tongue.number(value, decimals);
    }

    [[nodiscard]] QString section(Claim::Section section) const; //!< "What worked"
    [[nodiscard]] QString failure(const QString &id) const; //!< of the guide: "out of video memory"
    [[nodiscard]] QString coverage(Domain::Coverage state) const;
    //! What is reported, in one line: "gpt-oss-120b MXFP4 · vLLM 0.10.1 · RTX PRO 6000 Blackwell".
    [[nodiscard]] QString headline(const Claim &claim) const;
    //! "decode 160 tok/s, prefill 2,000 to 3,500 tok/s"; empty without figures.
    [[nodiscard]] QString figures(const Claim &claim) const;
    //! How far it is from the profile: "the same card, the same model, another engine".
    [[nodiscard]] QString distance(const Claim &claim) const;

private:
    [[nodiscard]] QString figure(const QString &slot, const std::vector<double> &values) const;

    const Protocol::Tongue &m_tongue;
};

} // namespace LaunchProbe::Dossier
