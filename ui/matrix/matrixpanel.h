// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/archive.h>
#include <models/session/session.h>
#include <models/tables/matrixmodel.h>
#include <ui/kit/panel.h>

#include <QTimer>

#include <functional>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace LaunchProbe::Ui {

//! Makes the matrix out of posts; runs away from the GUI thread.
using MakeMatrix = std::function<Domain::Matrix(
    const std::vector<Ports::PostRow> &posts, const QStringList &rowSlots, const QStringList &columnSlots)>;

class MatrixPanel final : public Panel
{
    Q_OBJECT

public:
    MatrixPanel(Session::Session &session, MakeMatrix make, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void retranslate() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QComboBox *addChoice(QLabel *&label, int slot);
    void nameChoices();
    void exportMatrix();
    void reload();
    void reloadWhenShown();
    void take(Domain::Matrix matrix);
    void showState();
    void describe(const QModelIndex &index);
    void narrowTo(const QModelIndex &index);
    [[nodiscard]] QStringList chosenRows() const;
    [[nodiscard]] QStringList chosenColumns() const;

    Session::Session &m_session;
    MakeMatrix m_make;
    QTimer m_soon; //!< a verdict on many posts is one look
    quint64 m_asked = 0; //!< answers to older questions are dropped
    bool m_stale = true;
    bool m_asking = false;
    QLabel *m_rowsLabel = nullptr;
    QComboBox *m_rows;
    QLabel *m_thenLabel = nullptr;
    QComboBox *m_then;
    QLabel *m_columnsLabel = nullptr;
    QComboBox *m_columns;
    QToolButton *m_export;
    QStackedWidget *m_stack;
    QTableView *m_table;
    QLabel *m_empty;
    QLabel *m_about; //!< the current cell in words
    Tables::MatrixModel *m_model;
};

} // namespace LaunchProbe::Ui
