// SPDX-License-Identifier: GPL-3.0-or-later
#include "queriespanel.h"

#include "saturationdelegate.h"

#include <models/protocol/compiler.h>
#include <models/session/session.h>
#include <ui/kit/commandkeys.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

//! Typing in one field of one question is one step back.
class EditsStep final : public Session::Step
{
public:
    EditsStep(
        Session::Session *session, const QByteArray &before, const QByteArray &after, const QString &key,
        const QString &suggestion)
        : m_session(session)
        , m_before(before)
        , m_after(after)
        , m_key(key)
        , m_suggestion(suggestion)
    {
    }

    [[nodiscard]] QString kind() const override { return QueriesPanel::stepKind(); }
    [[nodiscard]] QJsonObject toJson() const override
    {
        return {
            {u"before"_s, QString::fromUtf8(m_before)},
            {u"after"_s, QString::fromUtf8(m_after)},
            {u"key"_s, m_key},
            {u"suggestion"_s, m_suggestion}};
    }
    [[nodiscard]] QString words() const override
    {
        return m_suggestion.isEmpty() ? QueriesPanel::tr("change of a question")
                                      : QueriesPanel::tr("suggestion \"%1\"", "undo").arg(m_suggestion);
    }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const EditsStep *>(other);
        if (m_key.isEmpty() || next->m_key != m_key)
            return false;
        m_after = next->m_after;
        return true;
    }

protected:
    void takeBack() override { m_session->setQuestionEdits(m_before); }
    void doAgain() override { m_session->setQuestionEdits(m_after); }
    [[nodiscard]] int mergeId() const override { return 2; }

private:
    Session::Session *m_session;
    QByteArray m_before;
    QByteArray m_after;
    QString m_key; //!< what may go on as one step; empty: it stands alone
    QString m_suggestion; //!< that was accepted; empty: typed
};

const auto acceptCommand = u"suggestions.accept"_s;
constexpr int meterMargins = 16; // pixels, both sides together
constexpr int widestSuggestion = 170; // pixels: the reason stays in sight; the tip has all of it

QTableView *makeTable(QAbstractItemModel *model)
{
    auto *table = new QTableView;
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

QWidget *boxed(std::initializer_list<QWidget *> widgets)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    for (auto *widget : widgets)
        column->addWidget(widget);
    return box;
}

void setPlain(QPlainTextEdit *edit, const QString &text)
{
    if (edit->toPlainText() != text)
        edit->setPlainText(text);
}

} // namespace

QueriesPanel::QueriesPanel(Session::Session *session, KeyMap &keys, QWidget *parent)
    : Panel(u"queries"_s, parent)
    , m_session(session)
    , m_keys(keys)
    , m_questions(new QuestionsModel(this))
    , m_queries(new QueriesModel(this))
    , m_list(makeTable(m_questions))
    , m_summary(new QLabel)
    , m_textLabel(new QLabel)
    , m_text(new QPlainTextEdit)
    , m_termsLabel(new QLabel)
    , m_terms(new QPlainTextEdit)
    , m_reset(new QPushButton)
    , m_tabs(new QTabWidget)
    , m_table(makeTable(m_queries))
    , m_refinements(new Refinements(*session, this))
    , m_suggestions(new SuggestionsModel(this))
    , m_saturation(new QLabel)
    , m_suggested(makeTable(m_suggestions))
    , m_accept(new QPushButton)
    , m_showPost(new QPushButton)
{
    m_list->horizontalHeader()->setSectionResizeMode(QuestionsModel::Number, QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setSectionResizeMode(QuestionsModel::Title, QHeaderView::Stretch);
    // Its heading may be cut, the questions' titles need the room.
    m_list->horizontalHeader()->setSectionResizeMode(QuestionsModel::Saturation, QHeaderView::Fixed);
    m_list->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    m_list->horizontalHeader()->resizeSection(
        QuestionsModel::Saturation, fontMetrics().horizontalAdvance(u"\u2713 100\u00A0%"_s) + meterMargins);
    m_list->setItemDelegateForColumn(
        QuestionsModel::Saturation, new SaturationDelegate(QuestionsModel::ValueRole, m_list));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_list->setObjectName(u"questions"_s);
    m_table->setObjectName(u"queries"_s);
    m_summary->setWordWrap(true);
    m_text->setObjectName(u"text"_s);
    m_terms->setObjectName(u"terms"_s);
    m_reset->setObjectName(u"reset"_s);
    m_textLabel->setBuddy(m_text);
    m_termsLabel->setBuddy(m_terms);
    m_text->setTabChangesFocus(true);
    m_terms->setTabChangesFocus(true);

    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(boxed({m_summary, m_list}));
    splitter->addWidget(boxed({m_textLabel, m_text, m_termsLabel, m_terms, m_reset}));
    m_tabs->addTab(m_table, QString());
    buildSuggestions();
    splitter->addWidget(m_tabs);
    splitter->setSizes({265, 205, 300});
    splitter->setChildrenCollapsible(false);
    (new QVBoxLayout(this))->addWidget(splitter);

    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &QueriesPanel::showCurrent);
    connect(m_questions, &QuestionsModel::switched, this, [this](const QString &question, bool on) {
        change(question, {}, [on](Protocol::QuestionEdit &edit) {
            // On is how it is shipped: nothing is left of the edit that switched it off.
            edit.enabled = on ? std::nullopt : std::optional(false);
        });
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, &QueriesPanel::takeText);
    connect(m_terms, &QPlainTextEdit::textChanged, this, &QueriesPanel::takeTerms);
    connect(m_reset, &QPushButton::clicked, this, &QueriesPanel::reset);
    connect(m_refinements, &Refinements::changed, this, [this] {
        m_questions->setRefinement(m_refinements->all());
        showRefinement();
    });
    connect(m_refinements, &Refinements::problemOccurred, this, &QueriesPanel::problemArose);
    for (auto signal :
         {&Session::Session::projectChanged, &Session::Session::profileChanged,
          &Session::Session::questionEditsChanged})
        connect(m_session, signal, this, &QueriesPanel::refresh);
}

void QueriesPanel::buildSuggestions()
{
    m_suggested->setObjectName(u"suggestions"_s);
    m_saturation->setObjectName(u"saturation"_s);
    m_saturation->setWordWrap(true);
    m_saturation->setTextFormat(Qt::PlainText);
    m_saturation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_accept->setObjectName(u"accept"_s);
    m_showPost->setObjectName(u"showPost"_s);
    m_suggested->horizontalHeader()->setSectionResizeMode(SuggestionsModel::Why, QHeaderView::Stretch);
    auto *page = boxed({m_saturation, m_suggested});
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_accept);
    buttons->addWidget(m_showPost);
    buttons->addStretch();
    static_cast<QVBoxLayout *>(page->layout())->addLayout(buttons);
    m_tabs->addTab(page, QString());
    m_keys.add({acceptCommand, KeyScope::Suggestions, {Qt::Key_Insert, Qt::Key_Plus}, [] {
                    return tr("Accept the suggestion");
                }});
    auto *commands = new CommandKeys(m_keys, m_suggested);
    commands->add(acceptCommand, [this] { acceptSuggestion(); });
    connect(&m_keys, &KeyMap::changed, this, &QueriesPanel::retranslate);
    connect(m_accept, &QPushButton::clicked, this, &QueriesPanel::acceptSuggestion);
    connect(m_showPost, &QPushButton::clicked, this, &QueriesPanel::showNextPost);
    connect(m_suggested, &QTableView::activated, this, &QueriesPanel::showNextPost);
    connect(m_suggested->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_shownPost = 0;
        showButtons();
    });
}

void QueriesPanel::setCatalogue(std::shared_ptr<const Catalogue::Catalogue> catalogue)
{
    m_catalogue = std::move(catalogue);
    m_refinements->setCatalogue(m_catalogue);
    refresh();
}

void QueriesPanel::setRefiner(Refiner refiner)
{
    m_refinements->setRefiner(std::move(refiner));
}

void QueriesPanel::setDialects(std::vector<Domain::Dialect> dialects)
{
    m_dialects = std::move(dialects);
    m_refinements->setDialects(m_dialects);
    showCurrent();
}

QString QueriesPanel::title() const
{
    return tr("Questions");
}

std::vector<KeyHint> QueriesPanel::keyHints() const
{
    auto hints = m_keys.hints(KeyScope::Suggestions);
    hints.push_back({Qt::Key_Return, tr("Read the next post that speaks for a suggestion")});
    return hints;
}

void QueriesPanel::retranslate()
{
    m_list->setAccessibleName(tr("Questions"));
    m_textLabel->setText(tr("&Text of the question:"));
    m_termsLabel->setText(tr("Search ter&ms, one a line:"));
    m_reset->setText(tr("Back to the shipped question"));
    m_table->setAccessibleName(tr("What is sent for it"));
    m_tabs->setTabText(0, tr("What is &sent"));
    m_suggested->setAccessibleName(tr("Suggestions"));
    m_accept->setText(tr("&Accept"));
    m_accept->setToolTip(m_keys.withHint(tr("Changes the question; Undo takes it back"), acceptCommand));
    m_showPost->setText(tr("Next &post"));
    m_showPost->setToolTip(tr("Reads the next post that speaks for the suggestion (Enter)"));
    m_questions->retranslate();
    m_suggestions->retranslate();
    showCurrent();
}

const Domain::Question *QueriesPanel::current() const
{
    return m_questions->question(m_list->currentIndex().row());
}

Protocol::QuestionEdits QueriesPanel::edits() const
{
    return Protocol::editsFromJson(m_session->questionEdits()).valueOr({});
}

void QueriesPanel::change(
    const QString &question, const QString &field, const std::function<void(Protocol::QuestionEdit &)> &how,
    const QString &suggestion)
{
    auto all = edits();
    how(all[question]);
    if (all[question].isEmpty())
        all.erase(question);
    const auto json = Protocol::editsToJson(all);
    if (json != m_session->questionEdits())
        m_session->undoStack()->push(new EditsStep(
            m_session, m_session->questionEdits(), json, field.isEmpty() ? field : question + u' ' + field,
            suggestion));
}

QString QueriesPanel::stepKind()
{
    return u"questions"_s;
}

std::unique_ptr<Session::Step> QueriesPanel::readStep(Session::Session *session, const QJsonObject &json)
{
    const auto bytes = [&json](const QString &key) { return json.value(key).toString().toUtf8(); };
    for (const auto &edits : {bytes(u"before"_s), bytes(u"after"_s)}) {
        if (!edits.isEmpty() && !Protocol::editsFromJson(edits))
            return nullptr;
    }
    return std::make_unique<EditsStep>(
        session, bytes(u"before"_s), bytes(u"after"_s), json.value(u"key"_s).toString(),
        json.value(u"suggestion"_s).toString());
}

void QueriesPanel::refresh()
{
    if (!m_catalogue)
        return;
    const auto read = Protocol::editsFromJson(m_session->questionEdits());
    if (!read)
        Q_EMIT problemArose(read.problem());
    m_session->setQuestions(Protocol::questionsFor(m_session->profile(), *m_catalogue, read.valueOr({})));
    m_questions->setReadOnly(m_session->isReadOnly());
    m_questions->setQuestions(m_session->questions());
    if (!m_list->currentIndex().isValid())
        m_list->selectRow(0);
    showCurrent();
}

void QueriesPanel::showCurrent()
{
    const QScopedValueRollback filling(m_filling, true);
    const auto &questions = m_session->questions();
    const auto on = std::ranges::count(questions, true, &Domain::Question::enabled);
    m_summary->setText(
        tr("%1 of %n question(s) are asked.", nullptr, static_cast<int>(questions.size())).arg(on));
    const auto *shown = current();
    const bool canEdit = shown && !m_session->isReadOnly();
    m_text->setReadOnly(!canEdit);
    m_terms->setReadOnly(!canEdit);
    m_reset->setEnabled(canEdit && edits().contains(shown->id));
    setPlain(m_text, !shown ? QString() : readsRussian() ? shown->textRu : shown->textEn);
    QStringList typed = m_terms->toPlainText().split(u'\n');
    typed.removeAll(QString());
    // A line that was only just begun is no term yet and shall not vanish under the cursor.
    if (!shown || typed != shown->terms)
        setPlain(m_terms, shown ? shown->terms.join(u'\n') : QString());

    std::vector<Domain::Query> queries;
    if (shown && m_catalogue) {
        for (const auto &dialect : m_dialects)
            std::ranges::move(
                Protocol::compile(m_session->profile(), {*shown}, *m_catalogue, dialect),
                std::back_inserter(queries));
    }
    m_queries->setQueries(std::move(queries));
    m_refinements->setShown(shown ? shown->id : QString());
    showRefinement();
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(QueriesModel::Text, std::min(m_table->columnWidth(QueriesModel::Text), 420));
}

void QueriesPanel::showRefinement()
{
    const auto *shown = current();
    const auto *refinement = shown ? m_refinements->of(shown->id) : nullptr;
    std::vector<Protocol::Suggestion> open;
    if (refinement) {
        std::ranges::copy_if(
            refinement->suggestions, std::back_inserter(open),
            [shown](const auto &suggestion) { return Protocol::isOpen(suggestion, *shown); });
    }
    m_queries->setYields(refinement ? refinement->yields : std::vector<Domain::QueryYield>());
    for (int column = QueriesModel::New; column <= QueriesModel::Duplicates; ++column)
        m_table->resizeColumnToContents(column);
    const int row = std::max(0, m_suggested->currentIndex().row());
    m_suggestions->setSuggestions(std::move(open));
    m_suggested->resizeColumnsToContents();
    m_suggested->setColumnWidth(
        SuggestionsModel::Value,
        std::min(m_suggested->columnWidth(SuggestionsModel::Value), widestSuggestion));
    const int count = m_suggestions->rowCount();
    if (!m_suggested->currentIndex().isValid() && count > 0)
        m_suggested->selectRow(std::min(row, count - 1));
    m_tabs->setTabText(
        1, count > 0 ? tr("S&uggestions (%1)").arg(QLocale().toString(count)) : tr("S&uggestions"));
    if (!refinement) {
        m_saturation->clear();
    } else {
        using State = Protocol::Saturation::State;
        const auto &saturation = refinement->saturation;
        const auto words =
            tr("Asking on: %1 (%2).", "a word such as stop, and why")
                .arg(Protocol::stateWords(saturation.state), Protocol::saturationReason(saturation));
        const bool waits = count == 0 && saturation.state != State::NotAsked;
        m_saturation->setText(
            waits && m_refinements->isFresh(shown->id) ? words + u'\n'
                    + tr("Nothing to suggest yet: judged posts of the threads found speak for terms and "
                         "places.")
                                                       : words);
    }
    showButtons();
}

const Protocol::Suggestion *QueriesPanel::currentSuggestion() const
{
    return m_suggestions->suggestion(m_suggested->currentIndex().row());
}

void QueriesPanel::showButtons()
{
    const auto *suggestion = currentSuggestion();
    m_accept->setEnabled(suggestion && !m_session->isReadOnly());
    m_showPost->setEnabled(suggestion && !suggestion->posts.empty());
}

void QueriesPanel::acceptSuggestion()
{
    const auto *shown = current();
    const auto *suggestion = currentSuggestion();
    if (!shown || !suggestion || m_session->isReadOnly())
        return;
    // Both go while the question changes.
    change(
        QString(shown->id), {},
        [question = *shown, chosen = *suggestion](Protocol::QuestionEdit &edit) {
            edit = Protocol::accepted(edit, question, chosen);
        },
        QString(suggestion->value));
}

void QueriesPanel::showNextPost()
{
    const auto *suggestion = currentSuggestion();
    if (!suggestion || suggestion->posts.empty())
        return;
    m_session->selectPost(suggestion->posts[m_shownPost++ % suggestion->posts.size()]);
}

void QueriesPanel::takeText()
{
    const auto *shown = current();
    if (m_filling || !shown)
        return;
    const auto text = m_text->toPlainText();
    const bool russian = readsRussian();
    change(shown->id, u"text"_s, [text, russian](Protocol::QuestionEdit &edit) {
        (russian ? edit.textRu : edit.textEn) = text;
    });
}

void QueriesPanel::takeTerms()
{
    const auto *shown = current();
    if (m_filling || !shown)
        return;
    QStringList terms;
    for (const auto &line : m_terms->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            terms << line.trimmed();
    }
    change(shown->id, u"terms"_s, [terms](Protocol::QuestionEdit &edit) { edit.terms = terms; });
}

void QueriesPanel::reset()
{
    if (const auto *shown = current())
        change(shown->id, {}, [](Protocol::QuestionEdit &edit) { edit = {}; });
}

} // namespace LaunchProbe::Ui
