// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <charconv>
#include <vector>

namespace LaunchProbe::Store {

//! Calls `use(number)` for each of "1,2,3".
template <typename Use>
void eachNumber(const QByteArray &list, Use use)
{
    const auto *at = list.cbegin();
    while (at < list.cend()) {
        quint32 number = 0;
        at = std::from_chars(at, list.cend(), number).ptr + 1;
        use(number);
    }
}

[[nodiscard]] inline std::vector<quint32> numbersOf(const QByteArray &list)
{
    std::vector<quint32> numbers;
    numbers.reserve(static_cast<size_t>(list.size()) / 7);
    eachNumber(list, [&](quint32 number) { numbers.push_back(number); });
    return numbers;
}

} // namespace LaunchProbe::Store
