// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <utility>
#include <vector>

class QTableWidget;
class QToolButton;

namespace LaunchProbe::Ui {

//! A short list of pairs of words that can be added to, removed from and put in order.
class PairList final : public QWidget
{
    Q_OBJECT

public:
    using Pairs = std::vector<std::pair<QString, QString>>;

    explicit PairList(QWidget *parent = nullptr);

    [[nodiscard]] Pairs pairs() const;
    void setPairs(const Pairs &pairs);
    //! Offered while typing, for each of the two columns.
    void setKnownWords(const QStringList &first, const QStringList &second);
    //! `what` names the list to a screen reader: "Target models".
    void setTexts(const QString &what, const QString &first, const QString &second);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited();

private:
    void addRow();
    void removeRow();
    void moveRow(int by);
    void updateButtons();

    QTableWidget *m_table;
    QToolButton *m_add;
    QToolButton *m_remove;
    QToolButton *m_up;
    QToolButton *m_down;
    bool m_readOnly = false;
};

} // namespace LaunchProbe::Ui
