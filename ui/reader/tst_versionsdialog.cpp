// SPDX-License-Identifier: GPL-3.0-or-later
#include "tst_readerroom.h"
#include "versionsdialog.h"

#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QComboBox>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextBlock>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;

namespace {

QDateTime on(int day)
{
    return {QDate(2025, 8, day), QTime(12, 0), Qt::UTC};
}

Ports::PostRow aPost(const QString &text)
{
    auto row = anOpeningPost(text);
    row.written = on(1);
    row.fetched = on(9);
    return row;
}

QString shownIn(const QDialog &dialog)
{
    return dialog.findChild<QPlainTextEdit *>()->toPlainText();
}

} // namespace

class VersionsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastChangeIsShownFirst()
    {
        auto post = aPost(u"runs at 30"_s);
        post.edited = on(5);
        VersionsDialog dialog(post, {{u"crashes"_s, {}, on(2)}, {u"runs at 20"_s, on(3), on(4)}});
        QCOMPARE(shownIn(dialog), u"@@ -1 +1 @@\n-runs at 20\n+runs at 30"_s);
        auto *choice = dialog.findChild<QComboBox *>();
        QCOMPARE(choice->count(), 3);
        choice->setCurrentIndex(1);
        QCOMPARE(shownIn(dialog), u"@@ -1 +1 @@\n-crashes\n+runs at 20"_s);
        choice->setCurrentIndex(0);
        QCOMPARE(shownIn(dialog), u"@@ -1 +1 @@\n-crashes\n+runs at 30"_s);
        QCOMPARE(namelessControls(&dialog), QStringList());
    }

    void linesThatWereTakenAwayLookOtherThanThoseThatWereAdded()
    {
        const VersionsDialog dialog(aPost(u"one\nthree"_s), {{u"one\ntwo"_s, {}, on(2)}});
        const auto *document = dialog.findChild<QPlainTextEdit *>()->document();
        const auto colourOf = [document](const QString &line) {
            for (auto block = document->begin(); block.isValid(); block = block.next()) {
                if (block.text() == line && !block.begin().atEnd())
                    return block.begin().fragment().charFormat().foreground().color();
            }
            return QColor();
        };
        QVERIFY(colourOf(u"-two"_s).isValid());
        QVERIFY(colourOf(u"-two"_s) != colourOf(u"+three"_s));
    }

    void anEditedPostLeadsToItsVersions()
    {
        auto post = aPost(u"it runs now"_s);
        post.versions = 1;
        post.edited = on(5);
        ReaderRoom room({post});
        room.desk.archive.versions[post.id] = {{u"it crashes"_s, {}, on(2)}};
        room.session.selectPost(post.id);
        QTRY_VERIFY(room.isRead());
        auto *text = room.text;
        QVERIFY(text->toPlainText().contains(u"1 earlier version"_s));
        auto cursor = text->document()->find(u"show what was changed"_s);
        QVERIFY(!cursor.isNull());
        text->setTextCursor(cursor);
        Q_EMIT text->anchorClicked(QUrl(versionsLink()));
        QTRY_VERIFY(room.panel.findChild<VersionsDialog *>());
        QCOMPARE(
            shownIn(*room.panel.findChild<VersionsDialog *>()), u"@@ -1 +1 @@\n-it crashes\n+it runs now"_s);
    }

    void aDeletedPostSaysWhenThatWasFoundAndWhatStays()
    {
        auto post = aPost({});
        post.deleted = true;
        post.deletedAt = on(8);
        post.author.clear();
        post.versions = 0;
        ThreadText text;
        text.setThread(readerPosts({post}, {0}));
        text.writeAll();
        const auto said = text.toPlainText();
        QVERIFY2(said.contains(u"deleted at its source"_s, Qt::CaseInsensitive), qPrintable(said));
        QVERIFY2(said.contains(u"2025"_s) && said.contains(u"verdict"_s), qPrintable(said));
    }
};

LP_TEST(VersionsDialogTest)
#include "tst_versionsdialog.moc"
