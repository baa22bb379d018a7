// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchline.h"

#include <QStringListModel>

namespace LaunchProbe::Ui {

namespace {

// Where the word under the caret begins: after a space, a bracket, or the dash that excludes.
qsizetype wordStart(const QString &line)
{
    qsizetype at = line.size();
    while (at > 0 && !line[at - 1].isSpace() && line[at - 1] != u'(')
        --at;
    if (at < line.size() && line[at] == u'-')
        ++at;
    return at;
}

} // namespace

QStringList WordCompleter::splitPath(const QString &line) const
{
    const auto start = wordStart(line);
    m_before = line.left(start);
    return {line.mid(start)};
}

QString WordCompleter::pathFromIndex(const QModelIndex &index) const
{
    return m_before + QCompleter::pathFromIndex(index);
}

SearchLine::SearchLine(const QStringList &fields, QWidget *parent) : QLineEdit(parent)
{
    QStringList words;
    for (const auto &field : fields)
        words.append(field + u':');
    words.sort();
    auto *completer = new WordCompleter(this);
    completer->setModel(new QStringListModel(words, completer));
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    setCompleter(completer);
    setClearButtonEnabled(true);
}

} // namespace LaunchProbe::Ui
