// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace LaunchProbe::Evidence {

//! What an example has, by the number of the feature; what is not named is 0.
using Features = std::vector<std::pair<int, double>>;

struct Example {
    Features features;
    bool useful = false;
};

//! Tells useful from useless by a weighted sum: logistic regression with a penalty on large weights, both
//! kinds of examples counting alike however many there are. Equal examples in equal order give equal weights.
class LinearModel
{
public:
    //! `count`: one more than the largest number of a feature.
    [[nodiscard]] static LinearModel learn(const std::vector<Example> &examples, std::size_t count);

    [[nodiscard]] double chance(const Features &features) const; //!< 0 … 1 that it is useful
    [[nodiscard]] double weight(int feature) const { return m_weights[static_cast<std::size_t>(feature)]; }

private:
    [[nodiscard]] double sum(const Features &features) const;

    std::vector<double> m_weights;
    double m_bias = 0;
};

} // namespace LaunchProbe::Evidence
