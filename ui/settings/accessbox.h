// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/secrets.h>

#include <QGroupBox>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;

namespace LaunchProbe::Ui {

//! What a source wants to know of the person, from its card.
struct SourceAccess {
    struct Secret {
        QString name; //!< "github/token"
        QString purpose; //!< what it is good for, in the interface's language
        QString environment; //!< the variable that overrides it
        bool fromEnvironment = false; //!< and it does
    };
    QString id;
    QString name;
    std::vector<Secret> secrets;
};

//! Tries a source's credentials with a cheap call; a sentence of success, or the problem.
using TryAccess = std::function<QFuture<Domain::Result<QString>>(const QString &source)>;

//! The secrets of one source: enter, test, remove. A stored secret is never shown again.
class AccessBox final : public QGroupBox
{
    Q_OBJECT

public:
    AccessBox(
        const SourceAccess &access, Ports::Secrets *secrets, TryAccess tryAccess, QWidget *parent = nullptr);

    void retranslate(const SourceAccess &access); //!< the same source in the language of the moment

private:
    struct Row {
        QString name;
        QLabel *purpose;
        QLineEdit *edit;
        QPushButton *store;
        QPushButton *remove;
    };

    void addRow(const SourceAccess::Secret &secret);
    void showStored(const Row &row);
    void store(const Row &row);
    void remove(const Row &row);
    void test();
    void say(const QString &sentence);

    SourceAccess m_access;
    Ports::Secrets *m_secrets;
    TryAccess m_tryAccess;
    std::vector<Row> m_rows;
    QPushButton *m_test;
    QLabel *m_status;
};

} // namespace LaunchProbe::Ui
