// SPDX-License-Identifier: GPL-3.0-or-later
#include "postcelldelegate.h"

#include <tests/testlib/testcase.h>

#include <QImage>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

constexpr QRect cellPlace(40, 10, 120, 24);

struct CellRoom {
    QStandardItemModel model{1, 1};
    Ui::PostCellDelegate delegate;

    [[nodiscard]] QImage painted(const QString &text, const QFont &font = {})
    {
        model.setItem(0, 0, new QStandardItem(text));
        QImage image(240, 44, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = cellPlace;
        option.font = font;
        option.fontMetrics = QFontMetrics(font);
        option.state = QStyle::State_Enabled | QStyle::State_Active;
        option.palette.setColor(QPalette::Text, Qt::black);
        option.textElideMode = Qt::ElideRight;
        option.displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
        delegate.paint(&painter, option, model.index(0, 0));
        return image;
    }
};

//! Pixels that are not white.
int inked(const QImage &image, const QRect &place, bool within)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += place.contains(x, y) == within && image.pixelColor(x, y) != QColor(Qt::white);
    }
    return count;
}

} // namespace

class PostCellDelegateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsALongTextWithinItsCell()
    {
        CellRoom room;
        const auto image = room.painted(u"a report of many words "_s.repeated(20));
        QVERIFY(inked(image, cellPlace, true) > 0);
        QCOMPARE(inked(image, cellPlace, false), 0);
    }

    void paintsWhatItKeptAsAtFirst()
    {
        CellRoom room;
        const auto first = room.painted(u"llama.cpp"_s);
        QVERIFY(room.painted(u"vLLM"_s) != first);
        QCOMPARE(room.painted(u"llama.cpp"_s), first);
    }

    void followsTheFont()
    {
        CellRoom room;
        QFont large;
        large.setPixelSize(20);
        QFont small;
        small.setPixelSize(8);
        const auto words = u"some words"_s;
        const int ink = inked(room.painted(words, small), cellPlace, true);
        QVERIFY(inked(room.painted(words, large), cellPlace, true) > ink);
        QCOMPARE(inked(room.painted(words, small), cellPlace, true), ink);
    }

    void anEmptyCellStaysEmpty()
    {
        CellRoom room;
        QCOMPARE(inked(room.painted({}), cellPlace, true), 0);
    }
};

LP_TEST(PostCellDelegateTest)
#include "tst_postcelldelegate.moc"
