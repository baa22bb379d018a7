// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooflineseries.h"

#include <QHash>

#include <algorithm>

namespace LaunchProbe::Ui {

namespace {

constexpr double bitsPerByte = 8;
// Editions of one name whose bandwidths are nearer than this count as one.
constexpr double sameBandwidth = 1.1;

//! The catalogue's look-up walks all records: each name is asked once.
class Known
{
public:
    explicit Known(const Catalogue::Catalogue &catalogue)
        : m_catalogue(catalogue)
    {
    }

    std::optional<double> bandwidth(const Domain::Trace::Gpu &card)
    {
        const auto key = std::pair(card.name, card.sku);
        if (!m_bandwidths.contains(key))
            m_bandwidths[key] = bandwidthOf(m_catalogue, card.name, card.sku);
        return m_bandwidths[key];
    }

    std::optional<double> weights(const QString &model, const QString &quant)
    {
        const auto key = std::pair(model, quant);
        if (!m_weights.contains(key))
            m_weights[key] = weightsPerToken(m_catalogue, model, quant);
        return m_weights[key];
    }

private:
    const Catalogue::Catalogue &m_catalogue;
    QHash<std::pair<QString, QString>, std::optional<double>> m_bandwidths;
    QHash<std::pair<QString, QString>, std::optional<double>> m_weights;
};

} // namespace

std::optional<double>
bandwidthOf(const Catalogue::Catalogue &catalogue, const QString &name, const QString &sku)
{
    std::vector<double> found;
    for (const auto *gpu : catalogue.findGpus(name)) {
        if (gpu->bandwidthGbs && (sku.isEmpty() || gpu->sku == sku))
            found.push_back(*gpu->bandwidthGbs);
    }
    if (found.empty())
        return {};
    const auto [least, most] = std::ranges::minmax(found);
    return most <= least * sameBandwidth ? std::optional(most) : std::nullopt;
}

std::optional<double>
weightsPerToken(const Catalogue::Catalogue &catalogue, const QString &model, const QString &quant)
{
    const auto *ofModel = catalogue.findModel(model);
    const auto *ofQuant = catalogue.findQuant(quant);
    if (!ofModel || !ofQuant || !ofQuant->bitsPerWeight)
        return {};
    const auto parameters = ofModel->activeParamsB ? ofModel->activeParamsB : ofModel->totalParamsB;
    return parameters ? std::optional(*parameters * *ofQuant->bitsPerWeight / bitsPerByte) : std::nullopt;
}

std::vector<ChartPoint>
rooflinePoints(const std::vector<Ports::PostRow> &rows, const Catalogue::Catalogue &catalogue)
{
    Known known(catalogue);
    const auto weights = [&known](const Domain::Trace &trace) -> std::optional<double> {
        if (trace.gpus.size() != 1 || !known.bandwidth(trace.gpus.front()))
            return {};
        return known.weights(trace.text(Domain::Slot::Model), trace.text(Domain::Slot::Quant));
    };
    std::vector<ChartPoint> points;
    for (const auto &row : rows) {
        const auto traces = Domain::tracesOf({row.outcome, row.readings});
        for (const auto &trace : traces) {
            const auto measured = measuresOf(trace, Domain::Slot::TgTps);
            const auto read = measured.empty() ? std::nullopt : weights(trace);
            if (!read)
                continue;
            const auto &card = trace.gpus.front();
            for (const double speed : measured) {
                auto &point = points.emplace_back(pointOf(row, trace));
                point.x = *read;
                point.y = speed;
                point.limit = *known.bandwidth(card) * std::max(card.count, 1) / *read;
            }
        }
    }
    return points;
}

} // namespace LaunchProbe::Ui
