// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/correction.h>

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStringListModel;

namespace LaunchProbe::Ui {

//! Where a person says what a piece of a post is: below the text, while the text stays in view.
class CorrectionBar final : public QWidget
{
    Q_OBJECT

public:
    explicit CorrectionBar(QWidget *parent = nullptr);

    //! `correction`: of that id, or a new one with what was read there; its slot, value, number and run are
    //! shown. `runs`: how many the post has.
    void open(const Domain::Correction &correction, int runs);
    void close(); //!< without saying anything
    [[nodiscard]] const Domain::Correction &correction() const { return m_correction; }
    void setSuggestions(const QStringList &values); //!< for the field that is chosen
    void retranslate();

Q_SIGNALS:
    void said(const LaunchProbe::Domain::Correction &correction);
    void takenBack(int correction);
    void fieldChosen(const QString &slot);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildFields();
    void fillFields();
    void fillRuns();
    void followField();
    void check();
    void apply();
    void remove();
    [[nodiscard]] QString slot() const;
    [[nodiscard]] QString typed() const; //!< the value, as it would be kept
    [[nodiscard]] std::optional<double> number() const;

    Domain::Correction m_correction;
    int m_runs = 0;

    QLabel *m_quote;
    QLabel *m_fieldLabel;
    QComboBox *m_field;
    QLabel *m_valueLabel;
    QLineEdit *m_value;
    QComboBox *m_class; //!< in the place of the value, for a failure
    QSpinBox *m_count; //!< of cards
    QLabel *m_runLabel;
    QComboBox *m_run;
    QLabel *m_words; //!< what is missing
    QPushButton *m_apply;
    QPushButton *m_remove;
    QPushButton *m_takeBack;
    QPushButton *m_cancel;
    QStringListModel *m_suggestions;
};

} // namespace LaunchProbe::Ui
