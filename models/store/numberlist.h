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

//! Calls `use(head, number)` for each number of "7:1,2,3 8:4,5", where 7 and 8 are heads.
template <typename Use>
void eachNumberBelow(const QByteArray &list, Use use)
{
    quint32 head = 0;
    const auto *at = list.cbegin();
    while (at < list.cend()) {
        quint32 number = 0;
        at = std::from_chars(at, list.cend(), number).ptr;
        if (at < list.cend() && *at == ':')
            head = number;
        else
            use(head, number);
        ++at;
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
