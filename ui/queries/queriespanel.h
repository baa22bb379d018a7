// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queriesmodel.h"
#include "questionsmodel.h"

#include <models/catalogue/catalogue.h>
#include <models/domain/dialect.h>
#include <models/protocol/questions.h>
#include <models/session/step.h>
#include <ui/kit/panel.h>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace LaunchProbe::Session {
class Session;
}

namespace LaunchProbe::Ui {

//! Shows the 30 questions as the profile fills them, lets the person switch and edit them, and shows the
//! queries that they become. It keeps the session's questions.
class QueriesPanel final : public Panel
{
    Q_OBJECT

public:
    explicit QueriesPanel(Session::Session *session, QWidget *parent = nullptr);

    void setCatalogue(std::shared_ptr<const Catalogue::Catalogue> catalogue);
    void setDialects(std::vector<Domain::Dialect> dialects); //!< of the sources whose queries are shown

    [[nodiscard]] QString title() const override;
    void retranslate() override;

    //! A step of an earlier run, as it wrote itself down; null when it is of no use any more.
    [[nodiscard]] static std::unique_ptr<Session::Step>
    readStep(Session::Session *session, const QJsonObject &json);
    [[nodiscard]] static QString stepKind();

private:
    [[nodiscard]] const Domain::Question *current() const;
    [[nodiscard]] Protocol::QuestionEdits edits() const;
    void change(
        const QString &question, const QString &field,
        const std::function<void(Protocol::QuestionEdit &)> &how);
    void refresh(); //!< questions anew from profile and edits
    void showCurrent();
    void takeText();
    void takeTerms();
    void reset();

    Session::Session *m_session;
    std::shared_ptr<const Catalogue::Catalogue> m_catalogue;
    std::vector<Domain::Dialect> m_dialects;
    QuestionsModel *m_questions;
    QueriesModel *m_queries;
    QTableView *m_list;
    QLabel *m_summary;
    QLabel *m_textLabel;
    QPlainTextEdit *m_text;
    QLabel *m_termsLabel;
    QPlainTextEdit *m_terms;
    QPushButton *m_reset;
    QLabel *m_queriesLabel;
    QTableView *m_table;
    bool m_filling = false;
};

} // namespace LaunchProbe::Ui
