// SPDX-License-Identifier: GPL-3.0-or-later
#include "queriespanel.h"

#include <models/protocol/compiler.h>
#include <models/session/session.h>

#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
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
        Session::Session *session, const QByteArray &before, const QByteArray &after, const QString &key)
        : m_session(session)
        , m_before(before)
        , m_after(after)
        , m_key(key)
    {
    }

    [[nodiscard]] QString kind() const override { return QueriesPanel::stepKind(); }
    [[nodiscard]] QJsonObject toJson() const override
    {
        return {
            {u"before"_s, QString::fromUtf8(m_before)},
            {u"after"_s, QString::fromUtf8(m_after)},
            {u"key"_s, m_key}};
    }
    [[nodiscard]] QString words() const override { return QueriesPanel::tr("change of a question"); }

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
    QString m_key;
};

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

QueriesPanel::QueriesPanel(Session::Session *session, QWidget *parent)
    : Panel(u"queries"_s, parent)
    , m_session(session)
    , m_questions(new QuestionsModel(this))
    , m_queries(new QueriesModel(this))
    , m_list(makeTable(m_questions))
    , m_summary(new QLabel)
    , m_textLabel(new QLabel)
    , m_text(new QPlainTextEdit)
    , m_termsLabel(new QLabel)
    , m_terms(new QPlainTextEdit)
    , m_reset(new QPushButton)
    , m_queriesLabel(new QLabel)
    , m_table(makeTable(m_queries))
{
    m_list->horizontalHeader()->setSectionResizeMode(QuestionsModel::Number, QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setSectionResizeMode(QuestionsModel::Title, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_list->setObjectName(u"questions"_s);
    m_table->setObjectName(u"queries"_s);
    m_summary->setWordWrap(true);
    m_text->setObjectName(u"text"_s);
    m_terms->setObjectName(u"terms"_s);
    m_textLabel->setBuddy(m_text);
    m_termsLabel->setBuddy(m_terms);
    m_queriesLabel->setBuddy(m_table);
    m_text->setTabChangesFocus(true);
    m_terms->setTabChangesFocus(true);

    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(boxed({m_summary, m_list}));
    splitter->addWidget(boxed({m_textLabel, m_text, m_termsLabel, m_terms, m_reset}));
    splitter->addWidget(boxed({m_queriesLabel, m_table}));
    splitter->setSizes({300, 260, 200});
    splitter->setChildrenCollapsible(false);
    (new QVBoxLayout(this))->addWidget(splitter);

    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &QueriesPanel::showCurrent);
    connect(m_questions, &QuestionsModel::switched, this, [this](const QString &question, bool on) {
        change(question, {}, [on](Protocol::QuestionEdit &edit) { edit.enabled = on; });
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, &QueriesPanel::takeText);
    connect(m_terms, &QPlainTextEdit::textChanged, this, &QueriesPanel::takeTerms);
    connect(m_reset, &QPushButton::clicked, this, &QueriesPanel::reset);
    for (auto signal :
         {&Session::Session::projectChanged, &Session::Session::profileChanged,
          &Session::Session::questionEditsChanged})
        connect(m_session, signal, this, &QueriesPanel::refresh);
}

void QueriesPanel::setCatalogue(std::shared_ptr<const Catalogue::Catalogue> catalogue)
{
    m_catalogue = std::move(catalogue);
    refresh();
}

void QueriesPanel::setDialects(std::vector<Domain::Dialect> dialects)
{
    m_dialects = std::move(dialects);
    showCurrent();
}

QString QueriesPanel::title() const
{
    return tr("Questions");
}

void QueriesPanel::retranslate()
{
    m_list->setAccessibleName(tr("Questions"));
    m_textLabel->setText(tr("&Text of the question:"));
    m_termsLabel->setText(tr("Search ter&ms, one a line:"));
    m_reset->setText(tr("Back to the shipped question"));
    m_queriesLabel->setText(tr("What is &sent for it:"));
    m_questions->retranslate();
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
    const QString &question, const QString &field, const std::function<void(Protocol::QuestionEdit &)> &how)
{
    auto all = edits();
    how(all[question]);
    if (all[question].isEmpty())
        all.erase(question);
    const auto json = Protocol::editsToJson(all);
    if (json != m_session->questionEdits())
        m_session->undoStack()->push(new EditsStep(
            m_session, m_session->questionEdits(), json, field.isEmpty() ? field : question + u' ' + field));
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
        session, bytes(u"before"_s), bytes(u"after"_s), json.value(u"key"_s).toString());
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
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(QueriesModel::Text, std::min(m_table->columnWidth(QueriesModel::Text), 420));
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
