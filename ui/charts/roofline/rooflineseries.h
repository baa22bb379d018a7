// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/catalogue/catalogue.h>
#include <ui/charts/chartpoint.h>

namespace LaunchProbe::Ui {

//! Memory bandwidth of a card by the name that a trace gives it, GB/s. Nothing where the catalogue does not
//! know the card, or where cards of that name differ.
[[nodiscard]] std::optional<double>
bandwidthOf(const Catalogue::Catalogue &catalogue, const QString &name, const QString &sku = {});

//! What has to be read for one token, GB: active parameters times bits. Nothing where the catalogue does not
//! know the model or the quantisation.
[[nodiscard]] std::optional<double>
weightsPerToken(const Catalogue::Catalogue &catalogue, const QString &model, const QString &quant);

//! Points with x = GB for a token, y = decode speed in tokens/s and limit = bandwidth of all of the trace's
//! cards / x. Traces whose card, model or quantisation is not known are left out.
[[nodiscard]] std::vector<ChartPoint>
rooflinePoints(const std::vector<Ports::PostRow> &rows, const Catalogue::Catalogue &catalogue);

} // namespace LaunchProbe::Ui
