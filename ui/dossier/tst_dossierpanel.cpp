// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossierpanel.h"

#include <models/tables/claimundo.h>
#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QCheckBox>
#include <QComboBox>
#include <QFuture>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;

namespace {

//! A panel with a writer that remembers what it was asked for.
struct Room {
    Test::FakeDesk desk;
    Session::Session session;
    Tables::ClaimUndo claims{session};
    DossierPanel panel{session, claims};
    std::vector<DossierChoice> previewed;
    std::vector<DossierChoice> written;
    bool fails = false;

    Room()
    {
        DossierPanel::Writer writer;
        writer.formats = QStringList{u"md"_s, u"json"_s};
        writer.preview = [this](const DossierChoice &choice) {
            previewed.push_back(choice);
            return QtFuture::makeReadyFuture(Domain::Result<QString>(
                u"# Dossier\n\n![x](http://example.org/t.png) <b>bold</b> [post](https://example.org/1)\n"_s));
        };
        writer.write = [this](const DossierChoice &choice) {
            written.push_back(choice);
            if (fails)
                return QtFuture::makeReadyFuture(Domain::Result<QStringList>(
                    Domain::Problem{Domain::Problem::Kind::DiskFull, {}, {}, 0, {}}));
            return QtFuture::makeReadyFuture(Domain::Result<QStringList>(
                QStringList{u"/p/dossier"_s, u"/p/dossier/dossier.md"_s, u"/p/dossier/dossier.json"_s}));
        };
        panel.retranslate();
        panel.setWriter(writer);
        panel.show();
        session.openProject(&desk, {});
    }

    [[nodiscard]] QPushButton *button(const QString &words) const
    {
        const auto buttons = panel.findChildren<QPushButton *>();
        const auto found =
            std::ranges::find_if(buttons, [&words](const auto *one) { return one->text() == words; });
        return found == buttons.end() ? nullptr : *found;
    }
    [[nodiscard]] QString text() const { return panel.findChild<QTextBrowser *>()->toPlainText(); }
};

} // namespace

class DossierPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsThePreview()
    {
        Room room;
        QTRY_VERIFY(room.text().contains(u"Dossier"));
        QVERIFY(!room.previewed.back().russian);
    }

    void renewsItInAnotherLanguage()
    {
        Room room;
        QTRY_VERIFY(!room.text().isEmpty());
        room.panel.findChild<QComboBox *>()->setCurrentIndex(1);
        QVERIFY(room.previewed.back().russian);
    }

    void fetchesNoPictureOfAQuote()
    {
        Room room;
        QTRY_VERIFY(!room.text().isEmpty());
        QVERIFY(room.text().contains(u"<b>bold</b>"));
        auto *browser = room.panel.findChild<QTextBrowser *>();
        QVERIFY(!browser->loadResource(QTextDocument::ImageResource, QUrl(u"http://example.org/t.png"_s))
                     .isValid());
    }

    void saysWhereItWasWritten()
    {
        Room room;
        QTRY_VERIFY(room.button(u"E&xport"_s)->isEnabled());
        room.panel.findChildren<QCheckBox *>().last()->setChecked(false);
        room.button(u"E&xport"_s)->click();
        QCOMPARE(room.written.back().formats, QStringList{u"md"_s});
        const auto says = [&room] {
            const auto labels = room.panel.findChildren<QLabel *>();
            return std::ranges::any_of(
                labels, [](const auto *label) { return label->text().contains(u"dossier.md"); });
        };
        QTRY_VERIFY(says());
    }

    void tellsOfAFailedExport()
    {
        Room room;
        room.fails = true;
        QTRY_VERIFY(room.button(u"E&xport"_s)->isEnabled());
        QSignalSpy problems(&room.panel, &Panel::problemArose);
        room.button(u"E&xport"_s)->click();
        QTRY_COMPARE(problems.size(), 1);
    }

    void opensNothingUnasked()
    {
        Room room;
        QTRY_VERIFY(!room.text().isEmpty());
        QSignalSpy opened(&room.panel, &DossierPanel::openRequested);
        Q_EMIT room.panel.findChild<QTextBrowser *>()->anchorClicked(QUrl(u"https://example.org/1"_s));
        QCOMPARE(opened.size(), 0);
    }

    void writesNothingIntoAProjectOfOthers()
    {
        Room room;
        room.desk.readOnly = true;
        room.session.openProject(&room.desk, {});
        QTRY_VERIFY(room.button(u"&Refresh preview"_s)->isEnabled());
        QVERIFY(!room.button(u"E&xport"_s)->isEnabled());
    }

    void namesEveryControl()
    {
        Room room;
        QCOMPARE(namelessControls(&room.panel).join(u' '), QString());
    }

    void ownClaimsAreListedFlaggedAndRemoved()
    {
        Room room;
        auto *own = room.panel.findChild<QWidget *>(u"ownClaims"_s);
        auto *list = own->findChild<QListWidget *>();
        QVERIFY(!own->isVisible());
        Domain::ClaimQuote stands;
        stands.post = {1};
        room.claims.write(u"One card is enough"_s, stands);
        QTRY_COMPARE(list->count(), 1);
        QVERIFY(own->isVisible());
        QVERIFY(list->item(0)->text().startsWith(u"C1. One card is enough"));
        QVERIFY(!list->item(0)->text().contains(u"⚠"));
        room.desk.archive.ownClaims.front().quotes.front().orphan = true;
        room.session.noteArchiveGrew();
        QTRY_VERIFY(list->item(0)->text().contains(u"⚠"));
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(list->count(), 0);
        QVERIFY(!own->isVisible());
        room.session.undoStack()->undo();
        QTRY_COMPARE(list->count(), 1);
    }
};

LP_TEST(DossierPanelTest)
#include "tst_dossierpanel.moc"
