// SPDX-License-Identifier: GPL-3.0-or-later
#include "claimundo.h"

#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

class ClaimUndoTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Test::FakeDesk> m_desk;
    std::unique_ptr<Session::Session> m_session;
    std::unique_ptr<Tables::ClaimUndo> m_claims;

    [[nodiscard]] static Domain::ClaimQuote aQuote(qint64 post)
    {
        Domain::ClaimQuote quote;
        quote.post = {post};
        quote.span = {0, 4};
        quote.quote = u"runs"_s;
        return quote;
    }
    //! "sentence: posts" of those that hold.
    [[nodiscard]] QStringList claims() const
    {
        QStringList list;
        for (const auto &claim : m_desk->archive.ownClaims) {
            QStringList posts;
            for (const auto &quote : claim.quotes) {
                if (!quote.withdrawn)
                    posts << QString::number(quote.post.value);
            }
            if (!claim.withdrawn)
                list << claim.sentence + u": "_s + posts.join(u' ');
        }
        return list;
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Test::FakeDesk>();
        m_session = std::make_unique<Session::Session>();
        m_session->openProject(m_desk.get(), {});
        m_claims = std::make_unique<Tables::ClaimUndo>(*m_session, [] {
            return QDateTime({2025, 8, 8}, {9, 0}, Qt::UTC);
        });
    }

    void cleanup()
    {
        m_claims.reset();
        m_session.reset();
        m_desk.reset();
    }

    void aClaimGathersItsQuotesAndEachIsAStep()
    {
        QSignalSpy told(m_session.get(), &Session::Session::claimsChanged);
        m_claims->write(u"  It runs  on one card "_s, aQuote(1));
        m_claims->quote(1, aQuote(2));
        m_claims->quote(1, aQuote(2)); // quoted already
        m_claims->reword(1, u"It runs"_s);
        QTRY_COMPARE(told.size(), 3);
        QCOMPARE(claims(), QStringList{u"It runs: 1 2"_s});
        QCOMPARE(m_session->undoStack()->count(), 3);
        m_session->undoStack()->undo();
        QTRY_COMPARE(claims(), QStringList{u"It runs on one card: 1 2"_s});
        m_session->undoStack()->undo();
        QTRY_COMPARE(claims(), QStringList{u"It runs on one card: 1"_s});
        m_session->undoStack()->undo();
        QTRY_COMPARE(claims(), QStringList());
        m_session->undoStack()->redo();
        QTRY_COMPARE(claims(), QStringList{u"It runs on one card: 1"_s});
    }

    void whatIsRemovedComesBack()
    {
        m_claims->write(u"It runs"_s, aQuote(1));
        m_claims->remove(1);
        QTRY_COMPARE(m_session->undoStack()->count(), 2);
        QCOMPARE(claims(), QStringList());
        QVERIFY(Session::stepWords(*m_session->undoStack(), 1).contains(u"It runs"_s));
        m_session->undoStack()->undo();
        QTRY_COMPARE(claims(), QStringList{u"It runs: 1"_s});
    }

    void aStepIsReadAgainAfterARestartAndQuotesNobody()
    {
        m_claims->write(u"It works"_s, aQuote(1));
        QTRY_COMPARE(m_session->undoStack()->count(), 1);
        const auto json = dynamic_cast<const Session::Step *>(m_session->undoStack()->command(0))->toJson();
        QVERIFY(!QJsonDocument(json).toJson().contains("runs"));
        auto step = m_claims->readStep(json);
        QVERIFY(step);
        QCOMPARE(step->toJson(), json);
        step->undo();
        QTRY_COMPARE(claims(), QStringList());
        QVERIFY(!m_claims->readStep({{u"act"_s, 0}}));
    }
};

LP_TEST(ClaimUndoTest)
#include "tst_claimundo.moc"
