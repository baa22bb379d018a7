// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace LaunchProbe::Cli {

//! Turns Ctrl+C and a polite kill into a signal of the event loop. One at a time; the second Ctrl+C ends the
//! process.
class Interrupt final : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

Q_SIGNALS:
    void arrived();

private:
    int m_ends[2] = {-1, -1};
};

} // namespace LaunchProbe::Cli
