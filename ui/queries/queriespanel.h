// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queriesmodel.h"
#include "questionsmodel.h"
#include "refinements.h"
#include "suggestionsmodel.h"

#include <models/catalogue/catalogue.h>
#include <models/domain/dialect.h>
#include <models/protocol/questions.h>
#include <models/session/step.h>
#include <ui/kit/keymap.h>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTableView;

namespace LaunchProbe::Session {
class Session;
}

namespace LaunchProbe::Ui {

//! Shows the 30 questions as the profile fills them, lets the person switch and edit them, and shows the
//! queries that they become, what these brought, and what that suggests. It keeps the session's questions.
class QueriesPanel final : public Panel
{
    Q_OBJECT

public:
    QueriesPanel(Session::Session *session, KeyMap &keys, QWidget *parent = nullptr);

    void setCatalogue(std::shared_ptr<const Catalogue::Catalogue> catalogue);
    void setDialects(std::vector<Domain::Dialect> dialects); //!< of the sources whose queries are shown

    void setRefiner(Refiner refiner); //!< without one nothing is suggested

    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::vector<KeyHint> keyHints() const override;
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
        const std::function<void(Protocol::QuestionEdit &)> &how, const QString &suggestion = {});
    void buildSuggestions();
    [[nodiscard]] const Protocol::Suggestion *currentSuggestion() const;
    void acceptSuggestion();
    void showNextPost(); //!< of the current suggestion
    void refresh(); //!< questions anew from profile and edits
    void showCurrent();
    void showRefinement(); //!< of the question that is shown
    void showButtons();
    void takeText();
    void takeTerms();
    void reset();

    Session::Session *m_session;
    KeyMap &m_keys;
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
    QTabWidget *m_tabs;
    QTableView *m_table;
    Refinements *m_refinements;
    SuggestionsModel *m_suggestions;
    QLabel *m_saturation;
    QTableView *m_suggested;
    QPushButton *m_accept;
    QPushButton *m_showPost;
    size_t m_shownPost = 0; //!< the next of the current suggestion's posts
    bool m_filling = false;
};

} // namespace LaunchProbe::Ui
