// SPDX-License-Identifier: GPL-3.0-or-later
#include "postset.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe::Domain;

namespace {

PostSet setOf(std::initializer_list<qint64> posts)
{
    PostSet set;
    for (const auto post : posts)
        set.insert({post});
    return set;
}

} // namespace

class PostSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfEachPostWhoElseHasIt()
    {
        const auto posts = setOf({1, 63, 64, 65, 700});
        const auto short_ = setOf({1, 2, 64});
        const auto none = setOf({});
        const auto all = setOf({0, 1, 63, 64, 65, 66, 700, 5000});
        std::vector<const PostSet *> others(30, &none);
        others.insert(others.begin(), &short_);
        others.push_back(&all);
        std::vector<std::pair<qint64, quint32>> seen;
        posts.forEachAmong(others, [&](PostId post, quint32 mask) { seen.emplace_back(post.value, mask); });
        const quint32 last = 1U << 31;
        const std::vector<std::pair<qint64, quint32>> expected{
            {1, last | 1}, {63, last}, {64, last | 1}, {65, last}, {700, last}};
        QCOMPARE(seen, expected);
    }

    void standsAloneWithoutOthers()
    {
        std::vector<qint64> seen;
        setOf({3, 130}).forEachAmong({}, [&](PostId post, quint32 mask) {
            QCOMPARE(mask, 0U);
            seen.push_back(post.value);
        });
        QCOMPARE(seen, (std::vector<qint64>{3, 130}));
    }
};

LP_TEST(PostSetTest)
#include "tst_postset.moc"
