// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace LaunchProbe::Evidence {

//! Lines that a place's form for new threads puts there, and not their authors. They are learned: a line that
//! many threads of one place begin with is the form's, whatever the form of the day is. What forms leave
//! where nothing was filled in, and their ticks, are known beforehand.
class FormLines
{
public:
    //! What one thread of the place begins with.
    void learn(const QString &place, QStringView text);
    [[nodiscard]] bool isOfForm(const QString &place, QStringView line) const;

    static constexpr int threadsOfForm = 5; //!< that share a line; two or three people may say the same

private:
    QHash<quint64, int> m_threads; //!< that have the line, by place and line
};

} // namespace LaunchProbe::Evidence
