// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ownwords.h"

#include <QByteArray>

#include <span>
#include <vector>

namespace LaunchProbe::Evidence {

//! Raised whenever the same text may be sketched in another way: kept sketches are made anew.
constexpr int sketchVersion = 1;

//! A small part of a text's fingerprints, chosen by the text alone: two texts that share thirteen words in a
//! row share one of them, wherever the words stand. That is winnowing (S. Schleimer, D. Wilkerson, A. Aiken:
//! "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003): of every six neighbouring hashes
//! of eight words the least is kept. Beside MinHash it also finds a short text inside a long one.
struct Sketch {
    std::vector<quint32> words; //!< sorted, each once
    std::vector<quint32> measured; //!< every measured line; sorted, each once

    [[nodiscard]] bool isEmpty() const { return words.empty() && measured.empty(); }
    friend bool operator==(const Sketch &, const Sketch &) = default;
};

[[nodiscard]] Sketch sketchOf(const OwnWords &own);

//! As the archive keeps it; empty for an empty one. What is no sketch is read as an empty one.
[[nodiscard]] QByteArray toBytes(const Sketch &sketch);
[[nodiscard]] Sketch sketchFrom(const QByteArray &bytes);

//! Hashes of so many neighbouring words each; none where there are fewer.
[[nodiscard]] std::vector<quint64> shingles(std::span<const quint64> words, size_t length);

} // namespace LaunchProbe::Evidence
