// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/testlib/testcase.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Row {
    QString room;
    QStringList mayLookInto;
};

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool isIn(const QString &folder, const QString &room)
{
    return folder == room || folder.startsWith(room + u'/');
}

} // namespace

class ArrowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const auto &line :
             contentOf(m_root + u"/tests/arrows/rooms.txt"_s).split(u'\n', Qt::SkipEmptyParts)) {
            if (line.startsWith(u'#'))
                continue;
            const auto parts = line.split(u':');
            m_rows.push_back({parts.value(0), parts.value(1).split(u' ', Qt::SkipEmptyParts)});
        }
        QVERIFY(m_rows.size() > 10);
    }

    void everyRoomHasARow()
    {
        for (const auto *floor : {"models", "connectors", "ui", "app", "tests"}) {
            QDirIterator it(
                m_root + u'/' + QLatin1String(floor), {u"CMakeLists.txt"_s}, QDir::Files,
                QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const auto folder = QDir(m_root).relativeFilePath(QFileInfo(it.next()).path());
                QVERIFY2(rowFor(folder), qPrintable(folder));
            }
        }
    }

    void nobodyLooksWhereHeMayNot()
    {
        static const QRegularExpression include(
            u"^\\s*#\\s*include\\s*<((?:models|connectors|ui|app|tests)/[^>]+)>"_s,
            QRegularExpression::MultilineOption);
        QStringList wrong;
        int seen = 0;
        for (const auto *floor : {"models", "connectors", "ui", "app"}) {
            QDirIterator it(
                m_root + u'/' + QLatin1String(floor), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const auto path = QDir(m_root).relativeFilePath(it.next());
                const auto folder = QFileInfo(path).path();
                const auto *row = rowFor(folder);
                QVERIFY2(row, qPrintable(path));
                const bool isTest = QFileInfo(path).fileName().startsWith(u"tst_");
                for (auto matches = include.globalMatch(contentOf(m_root + u'/' + path));
                     matches.hasNext();) {
                    const auto target = QFileInfo(matches.next().captured(1)).path();
                    ++seen;
                    const bool allowed = row->mayLookInto.contains(u"*"_s)
                        || isIn(target, row->room.chopped(row->room.endsWith(u"/*") ? 2 : 0))
                        || isIn(target, folder) || (isTest && target.startsWith(u"tests/"))
                        || std::ranges::any_of(row->mayLookInto, [&](const QString &room) {
                                             return isIn(target, room);
                                         });
                    if (!allowed || (row->room.endsWith(u"/*") && isSibling(folder, target, *row)))
                        wrong << path + u" looks into "_s + target;
                }
            }
        }
        QVERIFY(seen > 10);
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

private:
    const Row *rowFor(const QString &folder) const
    {
        const Row *best = nullptr;
        for (const auto &row : m_rows) {
            const bool pattern = row.room.endsWith(u"/*");
            const auto room = row.room.chopped(pattern ? 2 : 0);
            if (pattern ? folder.startsWith(room + u'/') : isIn(folder, room)) {
                const auto weight = [](const Row &r) {
                    return r.room.size() - (r.room.endsWith(u"/*") ? 1 : 0);
                };
                if (!best || weight(row) > weight(*best))
                    best = &row;
            }
        }
        return best;
    }

    //! Rooms of one pattern ("connectors/*") are strangers to each other unless the row names the other.
    static bool isSibling(const QString &folder, const QString &target, const Row &row)
    {
        const auto floor = row.room.chopped(1);
        if (!target.startsWith(floor)
            || std::ranges::any_of(row.mayLookInto, [&](const QString &room) { return isIn(target, room); }))
            return false;
        return target.mid(floor.size()).section(u'/', 0, 0) != folder.mid(floor.size()).section(u'/', 0, 0);
    }

    const QString m_root = QStringLiteral(LP_SOURCE_DIR);
    std::vector<Row> m_rows;
};

LP_TEST(ArrowsTest)
#include "tst_arrows.moc"
