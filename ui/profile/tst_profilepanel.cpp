// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilepanel.h"

#include <models/session/session.h>
#include <tests/testlib/testcase.h>
#include <tests/testlib/writabledesk.h>
#include <ui/kit/namelesscontrols.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

Domain::Profile aProfile()
{
    Domain::Profile profile;
    profile.title = u"Desk rig"_s;
    profile.accelerator.name = u"RTX 5090"_s;
    profile.cpu = u"Ryzen 7 7700"_s;
    profile.models = {{u"gpt-oss-20b"_s, u"MXFP4"_s}, {u"gpt-oss-120b"_s, u"MXFP4"_s}};
    profile.engines = {{u"vLLM"_s, {}}};
    return profile;
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
        panel = std::make_unique<Ui::ProfilePanel>(&session);
        panel->setCatalogue(catalogue);
        panel->retranslate();
    }

    template <typename Widget>
    Widget *field(const QString &key) const
    {
        return panel->findChild<Widget *>(key);
    }

    void type(const QString &key, const QString &text) const
    {
        auto *edit = field<QLineEdit>(key);
        edit->selectAll();
        QTest::keyClicks(edit, text);
        Q_EMIT edit->editingFinished();
    }

    QString texts() const
    {
        QStringList all;
        for (const auto *label : panel->findChildren<QLabel *>()) {
            if (!label->isHidden())
                all << label->text();
        }
        return all.join(u'\n');
    }

    Test::WritableDesk desk;
    Session::Session session;
    std::shared_ptr<const Catalogue::Catalogue> catalogue = theCatalogue();
    std::unique_ptr<Ui::ProfilePanel> panel;
};

} // namespace

class ProfilePanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasAName()
    {
        const Fixture fixture;
        QVERIFY(fixture.catalogue);
        const auto nameless = Ui::namelessControls(fixture.panel.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void showsTheProfileAsItStands()
    {
        Fixture fixture;
        QCOMPARE(fixture.field<QLineEdit>(u"title"_s)->text(), u"Desk rig"_s);
        QCOMPARE(fixture.field<QLineEdit>(u"cpu"_s)->text(), u"Ryzen 7 7700"_s);
        QCOMPARE(fixture.session.profile(), aProfile());
        QCOMPARE(fixture.session.undoStack()->count(), 0);
    }

    void typingIsOneStepBack()
    {
        Fixture fixture;
        fixture.type(u"cpu"_s, u"Ryzen 9 9950X"_s);
        QCOMPARE(fixture.session.profile().cpu, u"Ryzen 9 9950X"_s);
        QCOMPARE(fixture.session.undoStack()->count(), 1);
        fixture.session.undoStack()->undo();
        QCOMPARE(fixture.session.profile(), aProfile());
        QCOMPARE(fixture.field<QLineEdit>(u"cpu"_s)->text(), u"Ryzen 7 7700"_s);
    }

    void anAmbiguousCardAsksForItsEdition()
    {
        Fixture fixture;
        fixture.type(u"accelerator.name"_s, u"RTX PRO 6000 Blackwell"_s);
        QVERIFY2(
            fixture.texts().contains(u"are called \"RTX PRO 6000 Blackwell\"")
                || fixture.texts().contains(u"card(s) are called"),
            qPrintable(fixture.texts()));
        auto *sku = fixture.field<QComboBox>(u"accelerator.sku"_s);
        QVERIFY(sku->count() >= 3);
        sku->setCurrentIndex(sku->findText(u"Workstation Edition"_s));
        QCOMPARE(fixture.session.profile().accelerator.sku, u"Workstation Edition"_s);
        QVERIFY(!fixture.session.profile().accelerator.catalogueId.isEmpty());
        QCOMPARE(fixture.session.profile().accelerator.vramGib.value_or(0), 96.0);
        QVERIFY(!fixture.texts().contains(u"card(s) are called"));
    }

    void anUnknownNameIsSaidBesideItsField()
    {
        Fixture fixture;
        fixture.type(u"accelerator.name"_s, u"Voodoo 2"_s);
        const auto *edit = fixture.field<QLineEdit>(u"accelerator.name"_s);
        QVERIFY2(edit->accessibleDescription().contains(u"Voodoo 2"), qPrintable(fixture.texts()));
        fixture.type(u"accelerator.name"_s, u"RTX 5090"_s);
        QVERIFY(edit->accessibleDescription().isEmpty());
    }

    void theLockIsATriggerWithItsReason()
    {
        Fixture fixture;
        const auto due = fixture.texts().count(u"✓ "_s);
        auto *lock = fixture.panel->findChildren<QCheckBox *>().constFirst();
        lock->click();
        QVERIFY(!fixture.session.profile().accelerator.replaceable);
        QVERIFY(fixture.texts().count(u"✓ "_s) > due);
    }

    void modelsAreAddedRemovedAndPutInOrderByKeys()
    {
        Fixture fixture;
        auto *models = fixture.field<Ui::PairList>(u"models"_s);
        auto *table = models->findChild<QTableWidget *>();
        const auto button = [models](const QString &start) {
            for (auto *one : models->findChildren<QToolButton *>()) {
                if (one->accessibleName().startsWith(start))
                    return one;
            }
            return static_cast<QToolButton *>(nullptr);
        };
        table->setCurrentCell(1, 0);
        QTest::keyClick(button(u"Move the row up"_s), Qt::Key_Space);
        QCOMPARE(fixture.session.profile().models.front().name, u"gpt-oss-120b"_s);
        table->setCurrentCell(0, 0);
        QTest::keyClick(button(u"Remove"_s), Qt::Key_Space);
        QCOMPARE(fixture.session.profile().models.size(), size_t(1));
        QTest::keyClick(button(u"Add"_s), Qt::Key_Space);
        table->item(1, 0)->setText(u"GLM-4.5-Air"_s);
        QCOMPARE(fixture.session.profile().models.back().name, u"GLM-4.5-Air"_s);
        while (fixture.session.undoStack()->canUndo())
            fixture.session.undoStack()->undo();
        QCOMPARE(fixture.session.profile(), aProfile());
    }

    void numbersMayBeLeftUnstated()
    {
        Fixture fixture;
        auto *power = fixture.field<QDoubleSpinBox>(u"accelerator.power_limit_w"_s);
        power->setValue(450);
        QCOMPARE(fixture.session.profile().accelerator.powerLimitW, std::optional<int>(450));
        power->setValue(0);
        QVERIFY(!fixture.session.profile().accelerator.powerLimitW);
    }

    void aSavedProfileComesBack()
    {
        Fixture fixture;
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"copy.json"_s);
        fixture.panel->saveFile(path);
        fixture.type(u"cpu"_s, u"Ryzen 9 9950X"_s);
        fixture.panel->openFile(path);
        QCOMPARE(fixture.session.profile().cpu, aProfile().cpu);
    }

    void aBrokenFileIsToldAndChangesNothing()
    {
        Fixture fixture;
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"broken.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"title\": ");
        file.close();
        QSignalSpy problems(fixture.panel.get(), &Ui::Panel::problemArose);
        fixture.panel->openFile(file.fileName());
        QCOMPARE(problems.size(), 1);
        QCOMPARE(fixture.session.profile(), aProfile());
    }

    void aReadOnlyProjectCannotBeEdited()
    {
        Fixture fixture;
        fixture.desk.readOnly = true;
        fixture.session.openProject(&fixture.desk, aProfile());
        QVERIFY(fixture.field<QLineEdit>(u"cpu"_s)->isReadOnly());
        QVERIFY(!fixture.panel->findChildren<QCheckBox *>().constFirst()->isEnabled());
    }
};

LP_TEST(ProfilePanelTest)
#include "tst_profilepanel.moc"
