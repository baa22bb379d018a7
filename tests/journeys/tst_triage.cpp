// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/services/workbench.h>
#include <models/tables/roles.h>
#include <tests/journeys/patience.h>
#include <tests/testlib/testcase.h>

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

//! Threads in the shape of Reddit's answers: every second one is a report of an engine, the others are talk.
QByteArray someThreads(int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i) {
        const auto id = "t" + QByteArray::number(i);
        const QByteArray text = i % 2 ? "thanks for the nice picture"
                                      : "I run vLLM 0.10.1 on a RTX PRO 6000 with gpt-oss-120b: 120 tok/s";
        lines += R"({"id":")" + id
            + R"(","listing":[{"kind":"Listing","data":{"children":[{"kind":"t3","data":{"id":")" + id
            + R"(","author":"someone","created_utc":)" + QByteArray::number(1750000000 + i)
            + R"(,"score":1,"permalink":"/r/LocalLLaMA/comments/)" + id + R"(/x/","title":"Thread )"
            + QByteArray::number(i) + R"(","selftext":")" + text
            + R"(","subreddit":"LocalLLaMA"}}]}},{"kind":"Listing","data":{"children":[]}}]})" + "\n";
    }
    return lines;
}

//! The window over the project, and what the keyboard is in.
struct Bench {
    explicit Bench(const QString &project)
        : bench({project, u"en"_s, u"light"_s, {}})
    {
        bench.start();
        panel = bench.window().findChild<Ui::Panel *>(u"results"_s);
        table = panel->findChild<QTableView *>();
        line = panel->findChild<QLineEdit *>();
        facets = panel->findChild<QTreeWidget *>(u"facets"_s);
        searches = panel->findChild<QListWidget *>(u"savedSearches"_s);
    }

    [[nodiscard]] std::vector<Domain::Finding> findings()
    {
        const auto archive = bench.project()->openArchive();
        return archive ? (*archive)->findings().valueOr({}) : std::vector<Domain::Finding>();
    }
    [[nodiscard]] bool isReady()
    {
        bench.window().activateWindow();
        table->setFocus();
        return bench.window().isActiveWindow() && QApplication::focusWidget() == table;
    }
    [[nodiscard]] bool isOnOneToJudge()
    {
        const auto post = table->currentIndex().data(Tables::PostIdRole).value<Domain::PostId>();
        const auto said = findings();
        return post && std::ranges::find(said, post, &Domain::Finding::post) == said.end();
    }
    //! Whether a dialog has the keyboard.
    [[nodiscard]] static bool asks()
    {
        const auto *dialog = QApplication::activeModalWidget();
        return dialog && QApplication::focusWidget() && dialog->isAncestorOf(QApplication::focusWidget());
    }
    //! To whatever has the keyboard.
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }

    Services::Workbench bench;
    Ui::Panel *panel = nullptr;
    QTableView *table = nullptr;
    QLineEdit *line = nullptr;
    QTreeWidget *facets = nullptr;
    QListWidget *searches = nullptr;
};

} // namespace

class TriageJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"LaunchProbe"_s);
        QCoreApplication::setApplicationName(u"LaunchProbe"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.filePath(u"settings"_s));
        QFile file(m_folder.filePath(u"threads.ndjson"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(someThreads(20)) > 0);
    }

    void aTagIsPinnedSetAndTakenBackByKeysAlone()
    {
        Bench room(project());
        room.bench.importFiles({m_folder.filePath(u"threads.ndjson"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(room.table->model()->rowCount(), 20, patience);
        QTRY_VERIFY_WITH_TIMEOUT(room.isReady(), patience);
        Bench::press(Qt::Key_Down);
        Bench::press(Qt::Key_7);
        QTRY_VERIFY_WITH_TIMEOUT(Bench::asks(), patience);
        QTest::keyClicks(QApplication::focusWidget(), u"to try"_s);
        Bench::press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(room.findings().size(), size_t(1), patience);
        QCOMPARE(room.findings().front().tags, QStringList{u"to try"_s});

        // All that match, by two keys; then both steps back.
        QTRY_VERIFY_WITH_TIMEOUT(room.isReady(), patience);
        Bench::press(Qt::Key_A, Qt::ControlModifier);
        Bench::press(Qt::Key_7);
        QTRY_COMPARE_WITH_TIMEOUT(room.findings().size(), size_t(20), patience);
        // What is written is a step a moment later.
        const auto *undo = room.bench.window().actions()->undo;
        QTRY_VERIFY_WITH_TIMEOUT(undo->text().contains(u"20"), patience);
        room.bench.window().close();
    }

    void thePinIsThereAfterARestartAndCanBeUndone()
    {
        Bench room(project());
        QCOMPARE(room.bench.session().shelf().pinnedTags, (std::map<int, QString>{{7, u"to try"_s}}));
        const auto undo = room.bench.window().actions()->undo;
        QTRY_VERIFY_WITH_TIMEOUT(undo->isEnabled(), patience);
        for (int step = 0; step < 3; ++step)
            undo->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(room.findings().empty(), patience);
        QVERIFY(room.bench.session().shelf().pinnedTags.empty());
    }

    void aFacetNarrowsAndTheSearchIsKeptUnderAName()
    {
        {
            Bench room(project());
            QTRY_COMPARE_WITH_TIMEOUT(room.table->model()->rowCount(), 20, patience);
            QTRY_VERIFY_WITH_TIMEOUT(room.isReady(), patience);
            QTRY_VERIFY_WITH_TIMEOUT(
                !room.facets->findItems(u"vLLM"_s, Qt::MatchContains | Qt::MatchRecursive).isEmpty(),
                patience);
            Bench::press(Qt::Key_G);
            QCOMPARE(QApplication::focusWidget(), room.facets);
            QTest::keyClicks(room.facets, u"vLLM"_s); // a list goes to what is typed
            Bench::press(Qt::Key_Space);
            QCOMPARE(room.line->text(), u"engine:vLLM"_s);
            QTRY_COMPARE_WITH_TIMEOUT(room.table->model()->rowCount(), 10, patience);
            QTRY_VERIFY_WITH_TIMEOUT(room.isReady(), patience);
            Bench::press(Qt::Key_W);
            QTRY_VERIFY_WITH_TIMEOUT(Bench::asks(), patience);
            Bench::press(Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(QApplication::focusWidget(), u"One engine"_s);
            Bench::press(Qt::Key_Return);
            QTRY_COMPARE_WITH_TIMEOUT(room.searches->count(), 1, patience);
            room.bench.window().close();
        }
        Bench again(project());
        QTRY_COMPARE_WITH_TIMEOUT(again.table->model()->rowCount(), 20, patience);
        QTRY_VERIFY_WITH_TIMEOUT(again.isReady(), patience);
        Bench::press(Qt::Key_G);
        Bench::press(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), again.searches);
        Bench::press(Qt::Key_Home);
        Bench::press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(again.table->model()->rowCount(), 10, patience);
        QCOMPARE(again.line->text(), u"engine:vLLM"_s);
    }

    void whatWasJudgedTeachesTheOrder()
    {
        Bench room(project());
        QTRY_COMPARE_WITH_TIMEOUT(room.table->model()->rowCount(), 20, patience);
        QTRY_VERIFY_WITH_TIMEOUT(room.isReady(), patience);
        const auto *lesson = room.panel->findChild<QLabel *>(u"lesson"_s);
        Bench::press(Qt::Key_I);
        for (size_t judged = 1; judged <= 8; ++judged) {
            Bench::press(Qt::Key_J);
            QTRY_VERIFY_WITH_TIMEOUT(room.isOnOneToJudge(), patience);
            Bench::press(judged % 2 ? Qt::Key_F : Qt::Key_U);
            QTRY_COMPARE_WITH_TIMEOUT(room.findings().size(), judged, patience);
        }
        Bench::press(Qt::Key_J);
        QTRY_VERIFY_WITH_TIMEOUT(lesson->isVisible() && lesson->text().contains(u"useful with"), patience);
        Bench::press(Qt::Key_I);
        QTRY_VERIFY_WITH_TIMEOUT(!lesson->isVisible(), patience);
    }

private:
    QString project() const { return m_folder.filePath(u"rig"_s); }

    QTemporaryDir m_folder;
};

LP_TEST(TriageJourney)
#include "tst_triage.moc"
