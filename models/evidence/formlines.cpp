// SPDX-License-Identifier: GPL-3.0-or-later
#include "formlines.h"

#include "wordhash.h"

#include <QSet>

#include <algorithm>

namespace LaunchProbe::Evidence {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLines = 2000; //!< of one text; a form has some dozens

quint64 keyOf(const QString &place, QStringView line)
{
    return mixed(hashOf(place), hashOf(line));
}

} // namespace

void FormLines::learn(const QString &place, QStringView text)
{
    QSet<quint64> seen;
    qsizetype lines = 0;
    for (const auto part : text.tokenize(u'\n')) {
        const auto line = part.trimmed();
        if (line.isEmpty())
            continue;
        if (++lines > mostLines)
            return;
        const auto key = keyOf(place, line);
        if (!seen.contains(key)) {
            seen.insert(key);
            ++m_threads[key];
        }
    }
}

bool FormLines::isOfForm(const QString &place, QStringView line) const
{
    const auto said = line.trimmed();
    const bool ticked = std::ranges::any_of(
        std::initializer_list<QStringView>{u"- [ ]", u"- [x]", u"- [X]", u"* [ ]", u"* [x]"},
        [said](QStringView tick) { return said.startsWith(tick); });
    return ticked || said.compare("_no response_"_L1, Qt::CaseInsensitive) == 0
        || m_threads.value(keyOf(place, said)) >= threadsOfForm;
}

} // namespace LaunchProbe::Evidence
