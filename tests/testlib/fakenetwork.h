// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/net/clock.h>
#include <connectors/net/transport.h>

#include <functional>
#include <vector>

namespace LaunchProbe::Test {

//! A network that is not there: every request is answered at once by the script, and remembered.
class FakeNetwork final : public Net::Transport
{
public:
    using Answer = Domain::Result<Connectors::HttpAnswer>;

    //! Called with the request and its number, counted from 0.
    std::function<Answer(const Net::Wire &wire, size_t number)> script;
    std::vector<Net::Wire> sent;

    QCoro::Task<Answer> send(Net::Wire wire, Net::RunControl &control) override
    {
        if (control.isStopped())
            co_return Domain::Problem{Domain::Problem::Kind::Cancelled, {}, {}, 0, {}};
        sent.push_back(wire);
        co_return script(wire, sent.size() - 1);
    }

    [[nodiscard]] static Connectors::HttpAnswer
    answer(int status, const QByteArray &body = {}, const Connectors::Headers &headers = {})
    {
        Connectors::HttpAnswer made;
        made.status = status;
        made.body = body;
        made.headers = headers;
        return made;
    }

    [[nodiscard]] static QByteArray headerOf(const Net::Wire &wire, QByteArrayView name)
    {
        for (const auto &[key, value] : wire.headers) {
            if (name.compare(key, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
};

//! Time that passes only by being waited for.
class FakeClock final : public Net::Clock
{
public:
    Net::Moment moment{std::chrono::hours(1)};
    std::vector<Net::Milliseconds> waits;
    QDateTime day{{2025, 8, 8}, {12, 0}, Qt::UTC};

    [[nodiscard]] Net::Moment now() const override { return moment; }
    [[nodiscard]] QDateTime today() const override { return day; }
    QCoro::Task<> sleep(Net::Milliseconds time, Net::RunControl &) override
    {
        waits.push_back(time);
        moment += time;
        co_return;
    }
};

} // namespace LaunchProbe::Test
