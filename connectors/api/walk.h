// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connector.h"

#include <QSet>

namespace LaunchProbe::Connectors {

//! Watches over a walk along pages that may shift, repeat or skip while it lasts: what was seen travels from
//! step to step, and a walk that comes to its end short of what was announced begins anew.
class Walk
{
public:
    //! Times that a walk begins anew before a gap counts as one.
    static constexpr int maxAttempts = 2;
    //! Pages of one walk; no service has more (100 items each).
    static constexpr int maxPages = 400;

    explicit Walk(const Step &step);

    void see(const QString &id);
    //! Whether it was seen before this page.
    [[nodiscard]] bool knew(const QString &id) const;
    [[nodiscard]] qsizetype seen() const { return m_seen.size(); }
    //! Whether this page brought anything new.
    [[nodiscard]] bool grew() const { return m_seen.size() > m_before; }
    [[nodiscard]] bool mayGoOn() const { return m_step.page + 1 < maxPages; }

    //! The step after this one, knowing what was seen.
    [[nodiscard]] Step onward() const;
    //! For the end of the walk: begins it anew with `first` while that may help, else says that there is a
    //! gap.
    void closeGap(Harvested &harvested, Step first) const;

private:
    [[nodiscard]] QJsonObject memory() const;

    Step m_step;
    QSet<QString> m_seen; //!< short digests of ids
    QSet<QString> m_known; //!< those from before this page
    qsizetype m_before = 0;
};

} // namespace LaunchProbe::Connectors
