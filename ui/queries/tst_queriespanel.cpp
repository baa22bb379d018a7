// SPDX-License-Identifier: GPL-3.0-or-later
#include "queriespanel.h"

#include <models/session/session.h>
#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>
#include <tests/testlib/writabledesk.h>
#include <ui/kit/keymap.h>
#include <ui/kit/namelesscontrols.h>

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

Domain::Profile aProfile()
{
    Domain::Profile profile;
    profile.accelerator.name = u"RTX 5090"_s;
    profile.models = {{u"gpt-oss-120b"_s, u"MXFP4"_s}};
    profile.engines = {{u"vLLM"_s, {}}, {u"llama.cpp"_s, {}}};
    return profile;
}

Domain::Dialect aDialect(const QString &source)
{
    Domain::Dialect dialect;
    dialect.source = source;
    dialect.characters = 256;
    dialect.families = {{u"search"_s, {}, {}, {}, true, false, false}};
    return dialect;
}

//! Read once: it is large and never changes.
std::shared_ptr<const Catalogue::Catalogue> theCatalogue()
{
    static const auto catalogue = [] {
        const auto loaded =
            Catalogue::Catalogue::load(qEnvironmentVariable("LAUNCHPROBE_DATA") + u"/catalogue"_s);
        return loaded ? std::make_shared<const Catalogue::Catalogue>(*loaded) : nullptr;
    }();
    return catalogue;
}

struct Fixture {
    Fixture()
    {
        session.openProject(&desk, aProfile());
        panel = std::make_unique<Ui::QueriesPanel>(&session, keys);
        panel->retranslate();
        panel->setCatalogue(catalogue);
        panel->setDialects({aDialect(u"github"_s), aDialect(u"reddit"_s)});
        list = panel->findChild<QTableView *>(u"questions"_s);
        queries = panel->findChild<QTableView *>(u"queries"_s);
    }

    QPlainTextEdit *edit(const QString &name) const { return panel->findChild<QPlainTextEdit *>(name); }

    Test::WritableDesk desk;
    Session::Session session;
    Ui::KeyMap keys;
    std::shared_ptr<const Catalogue::Catalogue> catalogue = theCatalogue();
    std::unique_ptr<Ui::QueriesPanel> panel;
    QTableView *list = nullptr;
    QTableView *queries = nullptr;
};

//! Says the same of every archive, for the question that is shown.
struct RefinedFixture {
    RefinedFixture()
    {
        session.openProject(&desk, aProfile());
        panel = std::make_unique<Ui::QueriesPanel>(&session, keys);
        panel->retranslate();
        panel->setRefiner([this](const Ports::Archive &, const Ui::RefineWish &wish) {
            return Domain::Result<Protocol::Refinement>(refined(wish));
        });
        panel->setCatalogue(theCatalogue());
        panel->setDialects({aDialect(u"github"_s)});
        list = panel->findChild<QTableView *>(u"questions"_s);
        queries = panel->findChild<QTableView *>(u"queries"_s);
        suggested = panel->findChild<QTableView *>(u"suggestions"_s);
    }

    Protocol::Refinement refined(const Ui::RefineWish &wish)
    {
        ++looks;
        Protocol::Refinement refinement;
        for (const auto &question : wish.questions) {
            auto &mine = refinement[question.id];
            mine.saturation = Protocol::saturationOf({4, 0, 40, 8}, {});
            if (question.id == wish.shown)
                mine.suggestions = suggestions;
        }
        refinement[wish.shown].yields = yields;
        return refinement;
    }

    [[nodiscard]] const Domain::Question &first() const { return session.questions().front(); }

    static Protocol::Suggestion suggestion(Protocol::Suggestion::Kind kind, const QString &value)
    {
        Protocol::Suggestion made;
        made.kind = kind;
        made.value = value;
        made.count = 2;
        made.posts = {{7}, {9}};
        return made;
    }

    Test::FakeDesk desk;
    Session::Session session;
    Ui::KeyMap keys;
    std::vector<Protocol::Suggestion> suggestions{
        suggestion(Protocol::Suggestion::Kind::AddTerm, u"marlin"_s),
        suggestion(Protocol::Suggestion::Kind::AddRepository, u"some/where"_s),
        suggestion(Protocol::Suggestion::Kind::AddSubreddit, u"CUDA"_s)};
    std::vector<Domain::QueryYield> yields;
    int looks = 0;
    std::unique_ptr<Ui::QueriesPanel> panel;
    QTableView *list = nullptr;
    QTableView *queries = nullptr;
    QTableView *suggested = nullptr;
};

} // namespace

class QueriesPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void showsThirtyQuestionsAndTheirQueries()
    {
        const Fixture fixture;
        QVERIFY(fixture.catalogue);
        const QAbstractItemModelTester questions(fixture.list->model());
        const QAbstractItemModelTester queries(fixture.queries->model());
        QCOMPARE(fixture.list->model()->rowCount(), 30);
        QVERIFY(fixture.queries->model()->rowCount() >= 2);
        QCOMPARE(fixture.session.questions().size(), size_t(30));
        QCOMPARE(Ui::namelessControls(fixture.panel.get()), QStringList());
    }

    void usedCharactersStandBesideTheLimit()
    {
        const Fixture fixture;
        const auto *model = fixture.queries->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const auto words = model->index(row, Ui::QueriesModel::Used).data().toString().split(u" / "_s);
            QVERIFY(words.value(0).toInt() > 0);
            QVERIFY(words.value(0).toInt() <= words.value(1).toInt());
        }
    }

    void switchingOffIsKeptAndCanBeUndone()
    {
        Fixture fixture;
        const auto first = fixture.list->model()->index(0, 0);
        QVERIFY(fixture.list->model()->setData(first, Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!fixture.session.questions().front().enabled);
        QVERIFY(!fixture.session.questionEdits().isEmpty());
        fixture.session.undoStack()->undo();
        QVERIFY(fixture.session.questions().front().enabled);
    }

    void switchingOffAndOnAgainLeavesTheShippedQuestion()
    {
        Fixture fixture;
        const auto first = fixture.list->model()->index(0, 0);
        const auto *reset = fixture.panel->findChild<QPushButton *>(u"reset"_s);
        QVERIFY(fixture.list->model()->setData(first, Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(reset->isEnabled());
        QVERIFY(fixture.list->model()->setData(first, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(fixture.session.questions().front().enabled);
        QVERIFY(!reset->isEnabled());
    }

    void aNarrowPanelLeavesTheTitlesMostOfItsWidth()
    {
        const Fixture fixture;
        fixture.panel->resize(330, 800);
        fixture.panel->show();
        const auto width = fixture.list->columnWidth(Ui::QuestionsModel::Title);
        QVERIFY2(width * 100 > fixture.list->viewport()->width() * 55, qPrintable(QString::number(width)));
        const auto title = fixture.list->model()->index(0, Ui::QuestionsModel::Title);
        QVERIFY(title.data(Qt::ToolTipRole).toString().contains(title.data().toString()));
    }

    void editedTextAndTermsAreOneStepEach()
    {
        Fixture fixture;
        const auto before = fixture.queries->model()->index(0, Ui::QueriesModel::Text).data().toString();
        fixture.edit(u"text"_s)->setPlainText(u"Does it run?"_s);
        QTest::keyClicks(fixture.edit(u"text"_s), u"!!"_s);
        QCOMPARE(fixture.session.undoStack()->count(), 1);
        QVERIFY(fixture.session.questions().front().textEn.contains(u"Does it run?"));
        fixture.edit(u"terms"_s)->setPlainText(u"sm_120\n\n  nvfp4 "_s);
        QCOMPARE(fixture.session.questions().front().terms, (QStringList{u"sm_120"_s, u"nvfp4"_s}));
        QVERIFY(fixture.session.questions().front().edited);
        QVERIFY(fixture.queries->model()->index(0, Ui::QueriesModel::Text).data().toString() != before);
        fixture.session.undoStack()->undo();
        fixture.session.undoStack()->undo();
        QVERIFY(!fixture.session.questions().front().edited);
    }

    void resetBringsTheShippedQuestionBack()
    {
        Fixture fixture;
        const auto shipped = fixture.session.questions();
        fixture.edit(u"text"_s)->setPlainText(u"Something else"_s);
        auto *reset = fixture.panel->findChild<QPushButton *>(u"reset"_s);
        QVERIFY(reset->isEnabled());
        reset->click();
        QCOMPARE(fixture.session.questions(), shipped);
        QVERIFY(!reset->isEnabled());
    }

    void speaksTheInterfacesLanguage()
    {
        const Fixture fixture;
        const auto title = fixture.list->model()->index(0, Ui::QuestionsModel::Title);
        const auto english = title.data().toString();
        QLocale::setDefault(QLocale(QLocale::Russian));
        fixture.panel->retranslate();
        QCOMPARE(title.data().toString(), fixture.session.questions().front().titleRu);
        QVERIFY(title.data().toString() != english);
        QCOMPARE(fixture.edit(u"text"_s)->toPlainText(), fixture.session.questions().front().textRu);
    }

    void eachQuestionSaysHowSaturatedItIs()
    {
        RefinedFixture fixture;
        const QAbstractItemModelTester questions(fixture.list->model());
        const auto last = fixture.list->model()->index(29, Ui::QuestionsModel::Saturation);
        QVERIFY(!last.data().isValid());
        QTRY_VERIFY(last.data().isValid());
        QCOMPARE(last.data().toString(), u"80\u00A0%"_s);
        QCOMPARE(last.data(Ui::QuestionsModel::ValueRole).toDouble(), 0.8);
        const auto words = last.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(
            words.contains(u"8 of the last 40") && words.contains(u"nearly saturated"), qPrintable(words));
        const auto *label = fixture.panel->findChild<QLabel *>(u"saturation"_s);
        QVERIFY(label->text().contains(u"nearly saturated"));
        QCOMPARE(Ui::namelessControls(fixture.panel.get()), QStringList());
    }

    void oneKeyAcceptsASuggestionAndUndoTakesItBack_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Insert") << int(Qt::Key_Insert);
        QTest::newRow("plus") << int(Qt::Key_Plus);
    }

    void oneKeyAcceptsASuggestionAndUndoTakesItBack()
    {
        QFETCH(int, key);
        RefinedFixture fixture;
        const QAbstractItemModelTester suggestions(fixture.suggested->model());
        QTRY_COMPARE(fixture.suggested->model()->rowCount(), 3);
        const auto shipped = fixture.first();
        fixture.panel->findChild<QTabWidget *>()->setCurrentIndex(1);
        fixture.panel->show();
        QVERIFY(QTest::qWaitForWindowActive(fixture.panel.get()));
        fixture.suggested->setFocus();
        QTest::keyClick(fixture.suggested, Qt::Key(key));
        QCOMPARE(fixture.first().terms.size(), shipped.terms.size() + 1);
        QVERIFY(fixture.first().terms.contains(u"marlin"_s));
        QCOMPARE(fixture.suggested->model()->rowCount(), 2); // it is taken
        QTest::keyClick(fixture.suggested, Qt::Key(key));
        QCOMPARE(fixture.first().repositories, QStringList{u"some/where"_s});
        QVERIFY(fixture.first().edited);
        auto *stack = fixture.session.undoStack();
        QCOMPARE(stack->count(), 2);
        QVERIFY(Session::stepWords(*stack, 0).contains(u"marlin"));
        stack->undo();
        stack->undo();
        QCOMPARE(fixture.first(), shipped);
        QCOMPARE(fixture.suggested->model()->rowCount(), 3);
        stack->redo();
        QVERIFY(fixture.first().terms.contains(u"marlin"_s));
    }

    void anAcceptedSuggestionCanBeTakenBackAfterARestart()
    {
        RefinedFixture fixture;
        QTRY_COMPARE(fixture.suggested->model()->rowCount(), 3);
        fixture.panel->findChild<QPushButton *>(u"accept"_s)->click();
        const auto *step = dynamic_cast<const Session::Step *>(fixture.session.undoStack()->command(0));
        QVERIFY(step);
        const auto again = Ui::QueriesPanel::readStep(&fixture.session, step->toJson());
        QVERIFY(again);
        QCOMPARE(again->words(), step->words());
        again->undo();
        QVERIFY(!fixture.first().terms.contains(u"marlin"_s));
    }

    void thePostsThatSpeakForASuggestionAreReadInTurn()
    {
        RefinedFixture fixture;
        auto *next = fixture.panel->findChild<QPushButton *>(u"showPost"_s);
        QVERIFY(!next->isEnabled());
        QTRY_VERIFY(next->isEnabled());
        QList<qint64> read;
        for (int i = 0; i < 3; ++i) {
            next->click();
            read << fixture.session.selectedPost().value;
        }
        QCOMPARE(read, (QList<qint64>{7, 9, 7}));
    }

    void aProjectThatIsReadOnlyAcceptsNothing()
    {
        RefinedFixture fixture;
        fixture.desk.readOnly = true;
        fixture.session.openProject(&fixture.desk, aProfile());
        QTRY_COMPARE(fixture.suggested->model()->rowCount(), 3);
        const auto *accept = fixture.panel->findChild<QPushButton *>(u"accept"_s);
        QVERIFY(!accept->isEnabled());
    }

    void aQuerySaysWhatItBrought()
    {
        RefinedFixture fixture;
        const auto *model = fixture.queries->model();
        const auto cell = [model](int column) { return model->index(0, column).data().toString(); };
        QCOMPARE(cell(Ui::QueriesModel::New), u"\u2013"_s);
        Domain::QueryYield yield;
        yield.source = u"github"_s;
        yield.family = u"search"_s;
        yield.query = cell(Ui::QueriesModel::Text);
        yield.asked = yield.answered = 1;
        yield.threads = 9;
        yield.newThreads = 4;
        yield.traces = 3;
        yield.useful = 3;
        yield.duplicates = 1;
        fixture.yields = {yield};
        fixture.session.noteFindingsChanged({});
        QTRY_COMPARE(cell(Ui::QueriesModel::New), u"4 / 9"_s);
        QCOMPARE(cell(Ui::QueriesModel::Useful), u"3"_s);
        QCOMPARE(cell(Ui::QueriesModel::Traces), u"3"_s);
        QCOMPARE(cell(Ui::QueriesModel::Duplicates), u"25\u00A0%"_s);
    }

    void manyStepsAreOneLook()
    {
        RefinedFixture fixture;
        QTRY_COMPARE(fixture.looks, 1);
        for (int i = 0; i < 20; ++i)
            fixture.session.noteFindingsChanged({});
        fixture.list->selectRow(1);
        QTRY_COMPARE(fixture.looks, 2);
        QTRY_COMPARE(fixture.suggested->model()->rowCount(), 3);
        QCOMPARE(fixture.looks, 2);
    }

    void brokenEditsAreToldAndTheShippedQuestionsShown()
    {
        Fixture fixture;
        int told = 0;
        QObject::connect(fixture.panel.get(), &Ui::Panel::problemArose, [&told] { ++told; });
        fixture.session.openProject(&fixture.desk, aProfile(), "{ nonsense");
        QCOMPARE(told, 1);
        QCOMPARE(fixture.list->model()->rowCount(), 30);
    }
};

LP_TEST(QueriesPanelTest)
#include "tst_queriespanel.moc"
