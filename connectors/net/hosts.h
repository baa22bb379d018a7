// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QUrl>

#include <map>
#include <vector>

namespace LaunchProbe::Net {

//! Scheme, host and port in one comparable form.
[[nodiscard]] QString originOf(const QUrl &url);
[[nodiscard]] bool isLoopback(const QUrl &url);
//! A URL as it may stand in logs, the ledger and recordings: no user, password or fragment.
[[nodiscard]] QString shownUrl(const QUrl &url);

//! The hosts that a source may be asked at: those of its configured endpoints and no others.
class Hosts
{
public:
    explicit Hosts(const std::map<QString, QUrl> &endpoints);

    //! https, or http to a loopback address, at one of the endpoints' origins.
    [[nodiscard]] Domain::Result<void> check(const QUrl &url) const;

private:
    std::vector<QString> m_origins;
};

} // namespace LaunchProbe::Net
