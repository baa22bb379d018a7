// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/postfilter.h>

#include <QCompleter>
#include <QLineEdit>

#include <functional>

class QStringListModel;

namespace LaunchProbe::Ui {

//! Reads what a person typed into a filter; the search language itself lives in another room. Nothing that
//! can be typed is an error.
using ReadSearch = std::function<Domain::PostFilter(const QString &words)>;

//! Completes the word that is being typed, not the whole line.
class WordCompleter final : public QCompleter
{
    Q_OBJECT

public:
    using QCompleter::QCompleter;

    [[nodiscard]] QStringList splitPath(const QString &line) const override;
    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override;

private:
    mutable QString m_before; //!< the line up to the word
};

//! A line for the search language. Field names complete; Enter searches.
class SearchLine final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchLine(QWidget *parent = nullptr);

    void setFields(const QStringList &fields); //!< as the language spells them, without the colon

private:
    QStringListModel *m_fields;
};

} // namespace LaunchProbe::Ui
