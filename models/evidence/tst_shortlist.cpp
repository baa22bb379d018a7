// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortlist.h"

#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Evidence::Concept;
using Evidence::Shortlist;
using Evidence::Sign;

namespace {

Concept aConcept(const QString &word)
{
    Concept found;
    found.typed = word;
    found.wordings = {{word, {word}, 1.0}};
    return found;
}

} // namespace

class ShortlistTest : public QObject
{
    Q_OBJECT

private:
    Test::FakeArchive m_archive;
    std::vector<Sign> m_signs;

    [[nodiscard]] QList<qint64> ordered(const std::vector<Concept> &concepts) const
    {
        Domain::PostFilter filter;
        filter.text.op = Domain::TextQuery::Op::Any;
        for (const auto &found : concepts)
            filter.text.children.push_back({Domain::TextQuery::Op::Word, found.typed, {}});
        const auto posts = m_archive.postSet(filter);
        const Shortlist shortlist(m_signs, 0.5, 0.3, 3.0, 1.6);
        const auto order = shortlist.order(m_archive, **posts, filter.text, concepts);
        QList<qint64> ids;
        if (order) {
            for (const auto id : order->posts)
                ids << id.value;
        }
        return ids;
    }

    void add(const QStringList &texts)
    {
        for (const auto &text : texts) {
            Ports::PostRow row;
            row.id = {static_cast<qint64>(m_archive.rows.size()) + 1};
            row.text = text;
            m_archive.rows.push_back(row);
        }
    }

private Q_SLOTS:
    void init()
    {
        m_archive.rows.clear();
        m_signs.clear();
    }

    void moreAndRarerConceptsComeFirst()
    {
        add({u"common"_s, u"common rare"_s, u"common"_s, u"rare"_s, u"common"_s, u"nothing"_s});
        QCOMPARE(ordered({aConcept(u"common"_s), aConcept(u"rare"_s)}), QList<qint64>({2, 4, 5, 3, 1}));
    }

    void namesAreWorthMoreThanWordsThatAreAsRare()
    {
        add({u"word"_s, u"name"_s, u"word"_s, u"name"_s, u"other"_s});
        auto name = aConcept(u"name"_s);
        name.named = true;
        QCOMPARE(ordered({aConcept(u"word"_s), name}), QList<qint64>({4, 2, 3, 1}));
    }

    void severalWaysToSayThatItFailsAreOne()
    {
        add({u"crash hang"_s, u"crash subject"_s, u"filler"_s, u"filler"_s, u"filler"_s});
        auto crash = aConcept(u"crash"_s);
        auto hang = aConcept(u"hang"_s);
        crash.trouble = hang.trouble = true;
        QCOMPARE(ordered({crash, hang, aConcept(u"subject"_s)}).front(), qint64(2));
    }

    void signsDecideAmongEquals()
    {
        add({u"word tps"_s, u"word"_s, u"word mine tps"_s, u"word mine"_s});
        for (const auto *sign : {"tps", "mine"}) {
            m_signs.push_back({{}, qstrcmp(sign, "tps") == 0 ? 0.5 : 0.2});
            m_signs.back().filter.text = {Domain::TextQuery::Op::Word, QString::fromLatin1(sign), {}};
        }
        QCOMPARE(ordered({aConcept(u"word"_s)}), QList<qint64>({3, 1, 4, 2}));
    }

    void giveEachPostOnceHoweverManyConceptsThereAre()
    {
        std::vector<Concept> concepts;
        QStringList texts;
        for (size_t i = 0; i < Shortlist::mostConcepts + 5; ++i) {
            const auto word = u"word%1x"_s.arg(i);
            concepts.push_back(aConcept(word));
            texts << word << word;
        }
        add(texts);
        const auto ids = ordered(concepts);
        QCOMPARE(ids.size(), texts.size());
        QCOMPARE(QSet<qint64>(ids.begin(), ids.end()).size(), texts.size());
        QCOMPARE(ordered(concepts), ids);
    }
};

LP_TEST(ShortlistTest)
#include "tst_shortlist.moc"
