// SPDX-License-Identifier: GPL-3.0-or-later
// A whole session by keys alone, in a process of its own that can be killed: "live" goes through it, says so
// and waits for its end, "look" opens what it left behind and says what is there.
#include <app/services/workbench.h>
#include <models/tables/roles.h>
#include <tests/journeys/patience.h>

#include <QApplication>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

constexpr size_t toJudge = 20;

//! The window, and what somebody does who has no mouse.
class KeysAlone
{
public:
    KeysAlone()
        : m_bench({{}, {}, {}, {}})
    {
        m_bench.start();
        need("the window is in front", [this] {
            m_bench.window().activateWindow();
            return m_bench.window().isActiveWindow();
        });
        m_table = m_bench.window().findChild<Ui::Panel *>(u"results"_s)->findChild<QTableView *>();
    }

    void live()
    {
        openSample();
        search();
        judge();
        tagAndUndo();
        correct();
        claim();
        switchLanguage();
    }

    void look()
    {
        need("the project is open", [this] { return m_bench.project() != nullptr; });
        need("its posts are shown", [this] { return rows() > 0; });
        const auto archive = m_bench.project()->openArchive();
        nlohmann::json seen{
            {"language", m_bench.window().actions()->settings->text().toStdString()},
            {"undo", m_bench.window().actions()->undo->text().toStdString()},
            {"verdicts", 0},
            {"tags", nlohmann::json::array()},
            {"claims", nlohmann::json::array()},
            {"values", nlohmann::json::array()}};
        for (const auto &finding : (*archive)->findings().valueOr({})) {
            seen["verdicts"] =
                seen["verdicts"].get<int>() + (finding.verdict == Domain::Verdict::NotJudged ? 0 : 1);
            for (const auto &tag : finding.tags)
                seen["tags"].push_back(tag.toStdString());
        }
        for (const auto &claim : claims())
            seen["claims"].push_back(claim.toStdString());
        for (const auto &value : personsValues())
            seen["values"].push_back(value.toStdString());
        std::puts(seen.dump().c_str());
    }

private:
    static void need(const char *what, const std::function<bool()> &holds)
    {
        if (QTest::qWaitFor(holds, patience))
            return;
        const auto *focus = QApplication::focusWidget();
        std::fprintf(
            stderr, "never: %s; the keyboard is in %s\n", what,
            focus ? qPrintable(QString::fromLatin1(focus->metaObject()->className())) : "nothing");
        std::exit(1);
    }

    //! Where no window manager does it, the window comes to the front again when a dialog is gone.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const auto holder = [] {
            return QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
        };
        need("a window has the keyboard", [this, &holder] {
            if (!holder())
                m_bench.window().activateWindow();
            return holder() != nullptr;
        });
        QTest::keyClick(holder(), static_cast<Qt::Key>(key), modifiers);
    }
    static void type(const QString &words)
    {
        constexpr int betweenKeys = 5; // ms, as a completion needs to come and go
        QTest::keyClicks(QApplication::focusWidget(), words, Qt::NoModifier, betweenKeys);
    }

    //! Whether a dialog has the keyboard.
    static bool asks()
    {
        const auto *dialog = QApplication::activeModalWidget();
        return dialog && QApplication::focusWidget() && dialog->isAncestorOf(QApplication::focusWidget());
    }
    [[nodiscard]] bool isAt(const QWidget *widget)
    {
        if (!QApplication::activeWindow())
            m_bench.window().activateWindow();
        return QApplication::focusWidget() == widget;
    }
    [[nodiscard]] int rows() const { return m_table->model()->rowCount(); }
    [[nodiscard]] std::vector<Domain::Finding> findings()
    {
        const auto archive = m_bench.project()->openArchive();
        return archive ? (*archive)->findings().valueOr({}) : std::vector<Domain::Finding>();
    }
    [[nodiscard]] QStringList personsValues()
    {
        QStringList values;
        const auto archive = m_bench.project()->openArchive();
        for (const auto &post : (*archive)->postsWithReadings({}).valueOr({})) {
            for (const auto &reading : post.readings) {
                if (Domain::isPersons(reading))
                    values << reading.slot + u'=' + reading.value;
            }
        }
        return values;
    }

    void openSample()
    {
        press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        need("the palette asks", &KeysAlone::asks);
        type(u"sample"_s);
        press(Qt::Key_Return);
        need("the sample's posts are here", [this] { return m_bench.project() && rows() > 60; });
        need("the harvest is over", [this] {
            return !m_bench.window().actions()->cancelHarvest->isEnabled();
        });
    }

    void search()
    {
        const int all = rows();
        press(Qt::Key_3, Qt::ControlModifier);
        need("the results have the keyboard", [this] { return m_table->window()->isActiveWindow(); });
        press(Qt::Key_F, Qt::ControlModifier);
        need("the search line has the keyboard", [] {
            return qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr;
        });
        type(u"Blackwell"_s);
        press(Qt::Key_Return);
        need("fewer posts match", [this, all] { return rows() >= int(toJudge) && rows() < all; });
        // Once more where the first Enter went to a completion.
        need("the table has the keyboard", [this] {
            if (!isAt(m_table))
                press(Qt::Key_Return);
            return isAt(m_table);
        });
        need("the posts are still there", [this] { return rows() >= int(toJudge); });
    }

    void judge()
    {
        for (size_t judged = 1; judged <= toJudge; ++judged) {
            press(Qt::Key_J);
            need("the next one is not judged", [this] { return isOnOneToJudge(); });
            press(judged % 3 == 0 ? Qt::Key_F : judged % 3 == 1 ? Qt::Key_S : Qt::Key_U);
            need("the verdict is written", [this, judged] { return findings().size() == judged; });
        }
    }

    [[nodiscard]] bool isOnOneToJudge()
    {
        const auto post = m_table->currentIndex().data(Tables::PostIdRole).value<Domain::PostId>();
        const auto said = findings();
        return post && std::ranges::find(said, post, &Domain::Finding::post) == said.end();
    }

    [[nodiscard]] QStringList tags()
    {
        QStringList all;
        for (const auto &finding : findings())
            all += finding.tags;
        return all;
    }

    void tagAndUndo()
    {
        for (const auto &tag : {u"to try"_s, u"by mistake"_s}) {
            press(Qt::Key_T);
            need("the tag is asked for", &KeysAlone::asks);
            type(tag);
            press(Qt::Key_Return);
            need("the tag is written", [this, &tag] { return tags().contains(tag); });
            need("the table has the keyboard again", [this] { return isAt(m_table); });
        }
        need("the tag is a step", [this] {
            return m_bench.window().actions()->undo->text().contains(u"by mistake"_s);
        });
        press(Qt::Key_Z, Qt::ControlModifier);
        need("the mistake is undone", [this] { return tags() == QStringList{u"to try"_s}; });
    }

    void correct()
    {
        press(Qt::Key_Return);
        auto *reader = m_bench.window().findChild<Ui::Panel *>(u"reader"_s);
        need("the thread has the keyboard", [reader] {
            const auto *focus = QApplication::focusWidget();
            return focus && reader->isAncestorOf(focus) && focus->inherits("LaunchProbe::Ui::ThreadText");
        });
        need("a value is walked to and asked about", [this, reader] {
            press(Qt::Key_V);
            press(Qt::Key_E);
            const auto *bar = reader->findChild<QWidget *>(u"correction"_s);
            return bar->isVisible() && bar->isAncestorOf(QApplication::focusWidget());
        });
        press(Qt::Key_A, Qt::ControlModifier);
        type(u"4242"_s);
        press(Qt::Key_Return);
        need("the correction counts", [this] { return personsValues().join(u' ').contains(u"4242"_s); });
        need("the correction is a step", [this] {
            return m_bench.window().actions()->undo->text().contains(u"4242"_s);
        });
    }

    void claim()
    {
        press(Qt::Key_Q);
        need("the claim is asked for", [] {
            const auto *focus = qobject_cast<QLineEdit *>(QApplication::focusWidget());
            return focus && focus->parentWidget()->objectName() == u"claim";
        });
        type(u"One card is enough"_s);
        press(Qt::Key_Return);
        need("the claim is written", [this] { return claims() == QStringList{u"One card is enough: 1"_s}; });
        need("the claim is a step", [this] {
            return m_bench.window().actions()->undo->text().contains(u"One card is enough"_s);
        });
    }

    //! "sentence: number of quotes".
    [[nodiscard]] QStringList claims()
    {
        QStringList list;
        const auto archive = m_bench.project()->openArchive();
        for (const auto &claim : (*archive)->claims().valueOr({}))
            list << u"%1: %2"_s.arg(claim.sentence).arg(claim.quotes.size());
        return list;
    }

    void switchLanguage()
    {
        press(Qt::Key_Comma, Qt::ControlModifier);
        need("the settings ask", &KeysAlone::asks);
        press(Qt::Key_L, Qt::AltModifier);
        press(Qt::Key_End);
        need("the language is another", [this] {
            return m_bench.window().actions()->settings->text().contains(u"Настройки"_s);
        });
        press(Qt::Key_Escape);
        need("the settings are gone", [] { return !QApplication::activeModalWidget(); });
    }

    Services::Workbench m_bench;
    QTableView *m_table = nullptr;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(u"LaunchProbe"_s);
    QCoreApplication::setApplicationName(u"LaunchProbe"_s);
    KeysAlone session;
    if (app.arguments().value(1) == u"look") {
        session.look();
        return 0;
    }
    session.live();
    std::puts("lived");
    std::fflush(stdout);
    return QApplication::exec(); // until it is killed
}
