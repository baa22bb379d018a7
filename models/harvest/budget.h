// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace LaunchProbe::Harvest {

//! How many requests a visit may still make, over all sources.
class Budget
{
public:
    explicit Budget(qint64 requests = 0)
        : m_left(requests)
        , m_limited(requests > 0)
    {
    } //!< 0: no limit

    //! Takes one; false when there is none left.
    [[nodiscard]] bool take()
    {
        if (!m_limited)
            return true;
        if (m_left == 0)
            return false;
        --m_left;
        return true;
    }
    [[nodiscard]] bool isSpent() const { return m_limited && m_left == 0; }

private:
    qint64 m_left;
    bool m_limited;
};

} // namespace LaunchProbe::Harvest
