// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorpresenter.h"
#include "namelesscontrols.h"
#include "numberwords.h"
#include "theme.h"

#include <tests/testlib/testcase.h>

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QTest>
#include <QToolButton>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

//! WCAG 2.1 relative luminance and contrast.
double luminance(const QColor &colour)
{
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class KitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void findsTheControlThatSaysNothing()
    {
        QWidget panel;
        auto *named = new QLineEdit(&panel);
        auto *label = new QLabel(u"&Name:"_s, &panel);
        label->setBuddy(named);
        auto *spoken = new QComboBox(&panel);
        spoken->setAccessibleName(u"Choice"_s);
        QCOMPARE(Ui::namelessControls(&panel), QStringList());
        auto *silent = new QToolButton(&panel);
        silent->setFocusPolicy(Qt::StrongFocus);
        silent->setObjectName(u"silent"_s);
        QCOMPARE(Ui::namelessControls(&panel), QStringList{u"QToolButton silent"_s});
    }

    void aBuddyWithoutTextIsNoName()
    {
        QWidget panel;
        auto *edit = new QLineEdit(&panel);
        auto *label = new QLabel(&panel);
        label->setBuddy(edit);
        QCOMPARE(Ui::namelessControls(&panel).size(), 1);
    }

    void presentsAndDismisses()
    {
        QWidget window;
        Ui::ErrorPresenter presenter(&window);
        QVERIFY(presenter.isHidden());
        presenter.present({Domain::Problem::Kind::DiskFull, u"/project"_s, {}, 0, {}});
        QVERIFY(!presenter.isHidden());
        QVERIFY(presenter.sentence().contains(u"/project"));
        QCOMPARE(Ui::namelessControls(&window), QStringList());
        presenter.dismiss();
        QVERIFY(presenter.isHidden());
    }

    void numbersFollowTheLanguage()
    {
        QLocale::setDefault(QLocale(QLocale::Russian, QLocale::Russia));
        QCOMPARE(Ui::quantityWord(41.5, u"tok/s"_s), u"41,5\u00a0tok/s"_s);
        QCOMPARE(Ui::numberWord(1200.0, 0), u"1\u00a0200"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(Ui::numberWord(0.125), u"0.125"_s);
        QCOMPARE(Ui::numberWord(100.0), u"100"_s);
        QCOMPARE(Ui::numberWord(qint64(61431)), u"61,431"_s);
    }

    void momentsAreShownInUtc()
    {
        const QDateTime moment(QDate(2025, 8, 8), QTime(23, 30), Qt::UTC);
        QVERIFY(Ui::dateTimeWord(moment.toLocalTime()).endsWith(u"23:30 UTC"));
        QCOMPARE(Ui::dateWord({}), QString());
    }

    void themesAreReadable_data()
    {
        QTest::addColumn<Ui::Theme>("theme");
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<double>("least");
        QTest::newRow("light") << Ui::Theme::Light << false << 4.5;
        QTest::newRow("dark") << Ui::Theme::Dark << true << 4.5;
        QTest::newRow("light, high contrast") << Ui::Theme::ContrastLight << false << 7.0;
        QTest::newRow("dark, high contrast") << Ui::Theme::ContrastDark << true << 7.0;
    }

    void themesAreReadable()
    {
        QFETCH(Ui::Theme, theme);
        QFETCH(bool, isDark);
        QFETCH(double, least);
        const Ui::ThemeKeeper keeper(qApp);
        keeper.apply(theme, false);
        const auto palette = qApp->palette();
        QCOMPARE(Ui::isDark(palette), isDark);
        QCOMPARE(Ui::isHighContrast(palette), least == 7.0);
        const auto base = palette.color(QPalette::Base);
        for (const auto role :
             {QPalette::Text, QPalette::Link, QPalette::LinkVisited, QPalette::PlaceholderText})
            QVERIFY2(contrast(palette.color(role), base) >= least, qPrintable(QString::number(role)));
        for (const auto outcome :
             {Domain::Outcome::Success, Domain::Outcome::Failure, Domain::Outcome::Degraded})
            QVERIFY2(
                contrast(Ui::outcomeColor(outcome, palette), base) >= least,
                qPrintable(Domain::outcomeName(outcome)));
        QVERIFY(
            contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= least);
        QVERIFY(
            contrast(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase)) >= least);
    }

    void highContrastDrawsTheEdgesOfControls_data()
    {
        QTest::addColumn<Ui::Theme>("theme");
        QTest::newRow("light") << Ui::Theme::ContrastLight;
        QTest::newRow("dark") << Ui::Theme::ContrastDark;
    }

    void highContrastDrawsTheEdgesOfControls()
    {
        QFETCH(Ui::Theme, theme);
        const Ui::ThemeKeeper keeper(qApp);
        keeper.apply(theme, false);
        QComboBox choice;
        QPushButton button;
        QLineEdit line;
        for (auto *control : std::initializer_list<QWidget *>{&choice, &button, &line}) {
            control->resize(80, 30);
            const auto picture = control->grab().toImage();
            const auto palette = qApp->palette();
            QVERIFY2(
                contrast(picture.pixelColor(40, 0), palette.color(QPalette::Window)) >= 7
                    || contrast(picture.pixelColor(0, 15), palette.color(QPalette::Window)) >= 7,
                control->metaObject()->className());
        }
        keeper.apply(Ui::Theme::System, false);
    }

    void reducedMotionStillsControlsAndCursors()
    {
        const Ui::ThemeKeeper keeper(qApp);
        const auto flash = QApplication::cursorFlashTime();
        QVERIFY(flash > 0);
        keeper.apply(Ui::Theme::System, true);
        const QProgressBar bar;
        QCOMPARE(qApp->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &bar), 0);
        QCOMPARE(QApplication::cursorFlashTime(), 0);
        QVERIFY(!QApplication::isEffectEnabled(Qt::UI_AnimateCombo));
        keeper.apply(Ui::Theme::System, false);
        QVERIFY(qApp->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &bar) > 0);
        QCOMPARE(QApplication::cursorFlashTime(), flash);
    }

    void themeNamesRoundTrip()
    {
        for (const auto theme :
             {Ui::Theme::System, Ui::Theme::Light, Ui::Theme::Dark, Ui::Theme::ContrastLight,
              Ui::Theme::ContrastDark})
            QCOMPARE(Ui::themeFromName(Ui::themeName(theme)), theme);
        QVERIFY(!Ui::themeFromName(u"pink"_s));
    }
};

LP_TEST(KitTest)
#include "tst_kit.moc"
