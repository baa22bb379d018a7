// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <tests/testlib/testcase.h>

#include <QFile>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int threads = 80;

QByteArray someThreads()
{
    QByteArray lines;
    for (int i = 0; i < threads; ++i) {
        const auto number = QByteArray::number(i);
        lines += redditLine(
            "t" + number, "Thread " + number,
            {"marker" + number + ' ' + QByteArray("it runs well ").repeated(100)});
    }
    return lines;
}

//! Spoils the page of the archive in which the bytes stand.
void spoilPageWith(const QString &path, const QByteArray &bytes)
{
    constexpr int pageSize = 4096;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const auto at = file.readAll().indexOf(bytes, qsizetype(2) * pageSize);
    QVERIFY(at > 0);
    QVERIFY(file.seek(at / pageSize * pageSize));
    QCOMPARE(file.write(QByteArray(pageSize, '\xee')), pageSize);
}

} // namespace

//! A disk that loses a page of the archive.
class RecoverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeArchiveIsLeftAlone()
    {
        const Program program;
        imported(program);
        const auto ran = program.run({u"recover"_s, u"--project"_s, program.path(u"rig"_s), u"--json"_s});
        QVERIFY2(ran.exit == 0, qPrintable(ran.err));
        QCOMPARE(ran.json()["damaged"].get<bool>(), false);
    }

    void whatIsLostComesBackWithTheSameFile()
    {
        const Program program;
        const auto file = imported(program);
        const auto project = program.path(u"rig"_s);
        spoilPageWith(project + u"/evidence.sqlite"_s, "marker40 ");

        const auto ran = program.run({u"recover"_s, u"--project"_s, project, u"--json"_s});
        QVERIFY2(ran.exit == 1, qPrintable(ran.err));
        const auto posts = ran.json()["posts"].get<int>();
        QVERIFY2(posts >= 2 * threads - 8 && posts < 2 * threads, ran.out.constData());
        QVERIFY(QFile::exists(QString::fromStdString(ran.json()["kept_as"].get<std::string>())));

        const auto again = program.run({u"import"_s, u"--project"_s, project, u"--json"_s, file});
        QVERIFY2(again.exit == 0, qPrintable(again.err));
        QCOMPARE(again.json()["new"].get<int>(), 2 * threads - posts);
        const auto found = program.run({u"search"_s, u"--project"_s, project, u"--json"_s, u"marker40"_s});
        QCOMPARE(found.json()["total"].get<int>(), 1);
    }

    void aProjectThatIsNotThereIsSaid()
    {
        const Program program;
        const auto ran = program.run({u"recover"_s, u"--project"_s, program.path(u"none"_s)});
        QCOMPARE(ran.exit, 3);
        QVERIFY2(ran.err.contains(u"none"_s), qPrintable(ran.err));
        QCOMPARE(program.run({u"recover"_s}).exit, 2);
    }

private:
    static QString imported(const Program &program)
    {
        auto file = program.write(u"threads.ndjson"_s, someThreads());
        const auto ran =
            program.run({u"import"_s, u"--project"_s, program.path(u"rig"_s), u"--json"_s, file});
        if (ran.exit != 0)
            qFatal("%s", qPrintable(ran.err));
        return file;
    }
};

LP_TEST(RecoverTest)
#include "tst_recover.moc"
