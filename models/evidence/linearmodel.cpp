// SPDX-License-Identifier: GPL-3.0-or-later
#include "linearmodel.h"

#include <algorithm>
#include <cmath>

namespace LaunchProbe::Evidence {

namespace {

// Ours: few examples with many features call for a strong penalty; more rounds change nothing that is seen.
constexpr int rounds = 60;
constexpr double step = 0.5;
constexpr double penalty = 0.02; // of a weight's square, for each example

double logistic(double sum)
{
    return 1 / (1 + std::exp(-sum));
}

} // namespace

// AdaGrad: a rare feature takes as large steps when it occurs as a common one took in the beginning.
LinearModel LinearModel::learn(const std::vector<Example> &examples, size_t count)
{
    LinearModel model;
    model.m_weights.assign(count, 0);
    const auto useful = static_cast<double>(std::ranges::count(examples, true, &Example::useful));
    const auto useless = static_cast<double>(examples.size()) - useful;
    std::vector<double> slopes(count, 1e-6);
    double biasSlope = 1e-6;
    const auto move = [](double &weight, double &slopeSum, double slope) {
        slopeSum += slope * slope;
        weight -= step * slope / std::sqrt(slopeSum);
    };
    for (int round = 0; round < rounds; ++round) {
        for (const auto &[features, isUseful] : examples) {
            const double share = static_cast<double>(examples.size()) / (2 * (isUseful ? useful : useless));
            const double error = (logistic(model.sum(features)) - (isUseful ? 1 : 0)) * share;
            for (const auto &[feature, value] : features) {
                const auto at = static_cast<size_t>(feature);
                move(model.m_weights[at], slopes[at], error * value + penalty * model.m_weights[at]);
            }
            move(model.m_bias, biasSlope, error);
        }
    }
    return model;
}

double LinearModel::sum(const Features &features) const
{
    double sum = m_bias;
    for (const auto &[feature, value] : features)
        sum += weight(feature) * value;
    return sum;
}

double LinearModel::chance(const Features &features) const
{
    return logistic(sum(features));
}

} // namespace LaunchProbe::Evidence
