// SPDX-License-Identifier: GPL-3.0-or-later
// lp_million_window FOLDER CATALOGUE [judge]: opens the project's archive in the results panel, with its
// facets beside it, and scrolls through all of it; with "judge" it then gives every post a verdict and takes
// it back, which writes to the project. QT_QPA_PLATFORM=offscreen paints into memory, which is all that is
// measured anyway.
#include "beats.h"

#include <models/evidence/searcher.h>
#include <models/session/preferences.h>
#include <models/session/steplog.h>
#include <models/store/desk.h>
#include <models/store/openarchive.h>
#include <models/tables/findingundo.h>
#include <models/tables/roles.h>
#include <ui/kit/keymap.h>
#include <ui/results/posttriage.h>
#include <ui/results/resultspanel.h>

#include <QApplication>
#include <QEventLoop>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>

#include <random>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 patience = 60'000; // ms
constexpr int steps = 2000;

bool hasRow(const QTableView &table, int row)
{
    return table.model()->index(row, 0).data(Tables::LoadedRole).toBool();
}

//! Until the row can be read.
bool waitFor(const QTableView &table, int row)
{
    QElapsedTimer timer;
    timer.start();
    while (!hasRow(table, row) && timer.elapsed() < patience)
        QApplication::processEvents(QEventLoop::AllEvents, 5);
    return hasRow(table, row);
}

//! Wheel turns of three rows, whole pages, and now and then a leap; with all that arrives meanwhile.
void scroll(const QTableView &table)
{
    std::mt19937 random(20250808);
    auto *bar = table.verticalScrollBar();
    std::uniform_int_distribution<int> leaps(0, bar->maximum());
    Bench::Timings times;
    for (int step = 0; step < steps; ++step) {
        const int way = step % 100 == 99 ? leaps(random) - bar->value()
            : step % 10 == 9             ? bar->pageStep()
                                         : 3;
        times.time([&] {
            bar->setValue(bar->value() + way);
            QApplication::processEvents(); // paints what has come into view
            return true;
        });
    }
    times.print("scroll step, painted");
}

void judgeAll(Session::Session &session, Tables::FindingUndo &findings, Ui::ResultsPanel &panel)
{
    const QTemporaryDir folder;
    Session::StepLog log(session.undoStack());
    log.open(folder.filePath(u"steps.ndjson"_s));
    int written = 0;
    QObject::connect(&findings, &Tables::FindingUndo::written, &findings, [&written] { ++written; });
    Bench::Timings choosing;
    choosing.time([&] {
        panel.findChild<QTableView *>()->selectAll();
        return true;
    });
    choosing.print("choose all");
    Bench::Timings asking;
    asking.time([&] {
        panel.findChild<Ui::PostTriage *>()->judge(Domain::Verdict::Success);
        return true;
    });
    asking.print("judge all");
    Bench::waitAndListen("until all are judged", [&] { return written == 1; });
    std::printf(
        "%-34s %8lld kB\n", "the step's line", QFile(folder.filePath(u"steps.ndjson"_s)).size() / 1000);
    Bench::Timings undoing;
    undoing.time([&] {
        session.undoStack()->undo();
        return true;
    });
    undoing.print("take back");
    Bench::waitAndListen("until all are as before", [&] { return written == 2; });
    std::printf("%-34s %8.0f MiB\n", "peak memory with all judged", Bench::peakMemory());
}

Ui::ResultsPanel::Search searchWith(const Evidence::Searcher &searcher)
{
    Ui::ResultsPanel::Search search;
    search.read = [searcher](const QString &typed) { return searcher.read(typed).filter; };
    search.fields = Evidence::Searcher::fields();
    search.find =
        [searcher](const Ports::Archive &archive, const Domain::PostFilter &filter, Domain::PostOrder order) {
            return searcher.find(archive, filter, order, {});
        };
    return search;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    const auto arguments = QApplication::arguments();
    const auto searcher = Evidence::Searcher::load(arguments.value(2));
    const auto file = arguments.value(1) + u"/evidence.sqlite"_s;
    const QTemporaryDir settings; // not the person's own
    if (!searcher || !Store::prepareArchive(file)) {
        std::fprintf(stderr, "usage: lp_million_window FOLDER CATALOGUE\n");
        return 2;
    }
    Session::Session session;
    Session::Preferences preferences{settings.filePath(u"settings.ini"_s)};
    Tables::FindingUndo findings{session};
    Ui::KeyMap keys;
    Ui::ResultsPanel panel{session, preferences, findings, keys};
    panel.setSearch(searchWith(*searcher));
    panel.retranslate();
    panel.resize(1600, 1000);
    panel.show();
    QApplication::processEvents();

    QElapsedTimer timer;
    timer.start();
    const bool judges = arguments.value(3) == u"judge";
    const auto opening = [file](Store::Access access) {
        return [file, access] { return Store::openArchive(file, access); };
    };
    Store::Desk desk(
        opening(Store::Access::Read), judges ? opening(Store::Access::Write) : Ports::OpenArchive());
    session.openProject(&desk, {});
    auto *table = panel.findChild<QTableView *>();
    if (!table || !waitFor(*table, 0)) {
        std::fprintf(stderr, "no row came\n");
        return 1;
    }
    table->viewport()->repaint();
    std::printf(
        "%-34s %8.1f ms, %d rows, peak memory %.0f MiB\n", "open to first rows",
        static_cast<double>(timer.nsecsElapsed()) / 1e6, table->model()->rowCount(), Bench::peakMemory());
    scroll(*table);
    std::printf("%-34s %8.0f MiB\n", "peak memory with the panel", Bench::peakMemory());
    if (judges)
        judgeAll(session, findings, panel);
    session.closeProject();
    return 0;
}
