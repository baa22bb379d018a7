// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/ownclaim.h>

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace LaunchProbe::Ui {

//! Where a quote finds its claim: below the text, while the text stays in view.
class ClaimBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ClaimBar(QWidget *parent = nullptr);

    void open(const Domain::ClaimQuote &quote, const std::vector<Domain::OwnClaim> &claims);
    void close(); //!< without saying anything
    void retranslate();

Q_SIGNALS:
    void written(const QString &sentence, const LaunchProbe::Domain::ClaimQuote &quote); //!< a new claim
    void quoted(int claim, const LaunchProbe::Domain::ClaimQuote &quote);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    void apply();

    Domain::ClaimQuote m_quoted;
    QLabel *m_quote;
    QLabel *m_claimLabel;
    QComboBox *m_claim;
    QLabel *m_sentenceLabel;
    QLineEdit *m_sentence;
    QPushButton *m_apply;
    QPushButton *m_cancel;
};

} // namespace LaunchProbe::Ui
