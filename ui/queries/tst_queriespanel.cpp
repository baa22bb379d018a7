// SPDX-License-Identifier: GPL-3.0-or-later
#include "queriespanel.h"

#include <models/session/session.h>
#include <tests/testlib/testcase.h>
#include <tests/testlib/writabledesk.h>
#include <ui/kit/namelesscontrols.h>

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
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
        panel = std::make_unique<Ui::QueriesPanel>(&session);
        panel->retranslate();
        panel->setCatalogue(catalogue);
        panel->setDialects({aDialect(u"github"_s), aDialect(u"reddit"_s)});
        list = panel->findChild<QTableView *>(u"questions"_s);
        queries = panel->findChild<QTableView *>(u"queries"_s);
    }

    QPlainTextEdit *edit(const QString &name) const { return panel->findChild<QPlainTextEdit *>(name); }

    Test::WritableDesk desk;
    Session::Session session;
    std::shared_ptr<const Catalogue::Catalogue> catalogue = theCatalogue();
    std::unique_ptr<Ui::QueriesPanel> panel;
    QTableView *list = nullptr;
    QTableView *queries = nullptr;
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
        auto *reset = fixture.panel->findChild<QPushButton *>();
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
