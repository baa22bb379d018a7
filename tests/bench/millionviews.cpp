// SPDX-License-Identifier: GPL-3.0-or-later
// lp_million_views FOLDER CATALOGUE: opens each chart, the matrix and the disputes over all posts of the
// project, one after the other, and says how long each took to show something and for how long it held the
// event loop. QT_QPA_PLATFORM=offscreen paints into memory, which is all that is measured anyway.
#include "beats.h"

#include <app/services/allcharts.h>
#include <models/catalogue/catalogue.h>
#include <models/evidence/disputes.h>
#include <models/evidence/matrix.h>
#include <models/store/desk.h>
#include <models/store/openarchive.h>
#include <ui/disputes/disputespanel.h>
#include <ui/kit/chartview.h>
#include <ui/matrix/matrixpanel.h>

#include <QApplication>
#include <QTableView>
#include <QTreeWidget>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 patience = 120'000; // ms

bool showsSomething(const QWidget &view)
{
    const auto lists = view.findChildren<QAbstractItemView *>();
    return std::ranges::any_of(
        lists, [](const auto *list) { return list->model() && list->model()->rowCount() > 0; });
}

void open(Ui::Panel &view)
{
    view.retranslate();
    view.resize(1000, 800);
    QElapsedTimer timer;
    timer.start();
    view.show();
    const auto name = view.title().toUtf8();
    Bench::waitAndListen(
        name.constData(), [&] { return showsSomething(view) || timer.elapsed() > patience; });
    view.repaint();
    view.hide();
    std::printf("%-34s %8.0f MiB\n", "  peak memory so far", Bench::peakMemory());
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    const auto arguments = QApplication::arguments();
    const auto catalogue = Catalogue::Catalogue::load(arguments.value(2));
    const auto file = arguments.value(1) + u"/evidence.sqlite"_s;
    if (!catalogue || !Store::prepareArchive(file)) {
        std::fprintf(stderr, "usage: lp_million_views FOLDER CATALOGUE\n");
        return 2;
    }
    Session::Session session;
    Store::Desk desk([file] { return Store::openArchive(file, Store::Access::Read); }, {});
    session.openProject(&desk, {});
    QWidget window;
    for (auto *chart : Services::allCharts(&window)) {
        chart->setParent(nullptr);
        const std::unique_ptr<Ui::ChartView> alone(chart);
        alone->setCatalogue(std::make_shared<const Catalogue::Catalogue>(*catalogue));
        alone->setSession(&session);
        open(*alone);
    }
    Ui::MatrixPanel matrix(session, &Evidence::verificationMatrix);
    open(matrix);
    Ui::DisputesPanel disputes(session);
    open(disputes);
    session.closeProject();
    return 0;
}
