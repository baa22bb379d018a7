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

SearchLine::SearchLine(QWidget *parent)
    : QLineEdit(parent)
    , m_fields(new QStringListModel(this))
{
    auto *completer = new WordCompleter(this);
    completer->setModel(m_fields);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    setCompleter(completer);
    setClearButtonEnabled(true);
}

void SearchLine::setFields(const QStringList &fields)
{
    QStringList words;
    for (const auto &field : fields)
        words.append(field + u':');
    words.sort();
    m_fields->setStringList(words);
}

} // namespace LaunchProbe::Ui
