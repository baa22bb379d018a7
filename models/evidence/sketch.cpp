// SPDX-License-Identifier: GPL-3.0-or-later
#include "sketch.h"

#include "wordhash.h"

#include <QtEndian>

#include <algorithm>

namespace LaunchProbe::Evidence {

namespace {

constexpr size_t wordsOfShingle = 8;
constexpr size_t shinglesOfWindow = 6;
constexpr size_t fewestMeasured = 3; //!< lines; fewer are no log
constexpr qsizetype numberSize = sizeof(quint32);

void settle(std::vector<quint32> &numbers)
{
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

std::vector<quint32> winnowed(const std::vector<quint64> &hashes)
{
    std::vector<quint32> kept;
    const auto least = [&hashes](size_t from, size_t to) {
        auto found = from;
        for (auto at = from; at < to; ++at) {
            if (hashes[at] <= hashes[found])
                found = at;
        }
        return found;
    };
    size_t last = hashes.size();
    const auto windows = std::max(hashes.size(), shinglesOfWindow) - shinglesOfWindow + 1;
    for (size_t first = 0; first < windows && !hashes.empty(); ++first) {
        const auto found = least(first, std::min(first + shinglesOfWindow, hashes.size()));
        if (found != last)
            kept.push_back(static_cast<quint32>(hashes[found]));
        last = found;
    }
    settle(kept);
    return kept;
}

void append(QByteArray &bytes, quint32 number)
{
    const auto little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), numberSize);
}

quint32 numberAt(const QByteArray &bytes, qsizetype index)
{
    return qFromLittleEndian<quint32>(bytes.constData() + index * numberSize);
}

} // namespace

std::vector<quint64> shingles(std::span<const quint64> words, size_t length)
{
    std::vector<quint64> hashes;
    for (size_t first = 0; first + length <= words.size(); ++first) {
        quint64 hash = 0;
        for (const auto word : words.subspan(first, length))
            hash = mixed(hash, word);
        hashes.push_back(hash);
    }
    return hashes;
}

Sketch sketchOf(const OwnWords &own)
{
    Sketch sketch{winnowed(shingles(own.words, wordsOfShingle)), {}};
    if (own.measured.size() >= fewestMeasured) {
        for (const auto line : own.measured)
            sketch.measured.push_back(static_cast<quint32>(line));
        settle(sketch.measured);
    }
    return sketch;
}

QByteArray toBytes(const Sketch &sketch)
{
    QByteArray bytes;
    if (sketch.isEmpty())
        return bytes;
    bytes.reserve(static_cast<qsizetype>(1 + sketch.words.size() + sketch.measured.size()) * numberSize);
    append(bytes, static_cast<quint32>(sketch.words.size()));
    for (const auto *part : {&sketch.words, &sketch.measured}) {
        for (const auto number : *part)
            append(bytes, number);
    }
    return bytes;
}

Sketch sketchFrom(const QByteArray &bytes)
{
    Sketch sketch;
    const auto numbers = bytes.size() / numberSize;
    if (numbers == 0 || bytes.size() % numberSize != 0 || numberAt(bytes, 0) > numbers - 1)
        return sketch;
    const auto words = qsizetype(numberAt(bytes, 0));
    for (qsizetype i = 1; i < numbers; ++i)
        (i <= words ? sketch.words : sketch.measured).push_back(numberAt(bytes, i));
    return sketch;
}

} // namespace LaunchProbe::Evidence
