// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>

#include <QTest>

#include <future>

using namespace LaunchProbe;

namespace {

Ports::OpenArchive anArchive()
{
    return []() -> Domain::Result<std::unique_ptr<Ports::Archive>> {
        return std::unique_ptr<Ports::Archive>(std::make_unique<Test::FakeArchive>());
    };
}

} // namespace

class DeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesThatWaitAreDoneBeforeItGoes()
    {
        constexpr int many = 1000;
        std::promise<void> goes;
        const auto begun = goes.get_future().share();
        std::vector<QFuture<int>> changes;
        {
            Store::Desk desk(anArchive(), anArchive());
            for (int i = 0; i < many; ++i) {
                changes.push_back(desk.change([begun, i](Ports::Archive &) {
                    begun.wait();
                    return i;
                }));
            }
            goes.set_value();
        }
        for (int i = 0; i < many; ++i) {
            QVERIFY(changes[static_cast<size_t>(i)].isFinished());
            QVERIFY(!changes[static_cast<size_t>(i)].isCanceled());
            QCOMPARE(changes[static_cast<size_t>(i)].result(), i);
        }
    }
};

LP_TEST(DeskTest)
#include "tst_desk.moc"
