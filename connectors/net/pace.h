// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <connectors/api/card.h>
#include <connectors/api/http.h>

#include <deque>
#include <map>

namespace LaunchProbe::Net {

//! What is known of a source's limits, by the wall clock (UTC), so that another process can go on with it.
struct PaceRecord {
    struct Bucket {
        QString name; //!< as answers call it
        double left = 0; //!< requests
        QDateTime windowEnd; //!< invalid: no answer has told yet
        QDateTime lastDeparture;
        friend bool operator==(const Bucket &, const Bucket &) = default;
    };
    std::vector<Bucket> buckets;
    std::map<QString, QString> names; //!< what answers call the bucket that we call otherwise
    QDateTime silentUntil; //!< invalid: no such order

    friend bool operator==(const PaceRecord &, const PaceRecord &) = default;
};

//! Says when the next request of a source may leave, from what its answers told about its limits.
class Pace
{
public:
    explicit Pace(const Connectors::Card &card);

    //! How long a request of this bucket still has to wait.
    [[nodiscard]] Milliseconds waitFor(const QString &bucket, Moment now) const;
    //! A request of this bucket leaves now.
    void depart(const QString &bucket, Moment now);
    //! An answer to a request of this bucket has come.
    void learn(const QString &bucket, const Connectors::RateHint &hint, Moment now);
    //! Nothing may leave for so long, whatever the bucket.
    void holdBack(Milliseconds time, Moment now);

    [[nodiscard]] PaceRecord record(Moment now, const QDateTime &today) const;
    //! Goes on with what another process knew. Times that no window can have are cut.
    void restore(const PaceRecord &record, Moment now, const QDateTime &today);

private:
    struct Bucket {
        Moment nextFree{};
        Moment lastDeparture{};
        Moment windowEnd{};
        std::optional<double> left; //!< requests; nothing while no answer has told
    };

    //! When the next one may leave, from what is left.
    void schedule(Bucket &bucket, Moment now) const;

    [[nodiscard]] Milliseconds believable(const QString &bucket, Milliseconds resetAfter) const;

    bool m_spreads = true;
    Milliseconds m_fallbackGap;
    size_t m_ceiling = 0; //!< departures a minute; 0: none
    std::map<QString, int> m_windows;
    std::map<QString, Bucket> m_buckets;
    std::map<QString, QString> m_names; //!< what answers call the bucket that we call otherwise
    std::deque<Moment> m_departures; //!< of the last minute, kept while there is a ceiling
    Moment m_silentUntil{};
};

} // namespace LaunchProbe::Net
