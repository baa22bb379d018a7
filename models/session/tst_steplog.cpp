// SPDX-License-Identifier: GPL-3.0-or-later
#include "steplog.h"

#include <tests/testlib/testcase.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Session::StepLog;

namespace {

//! Writes a word where there was another.
class WordStep final : public Session::Step
{
public:
    WordStep(QString *word, const QString &before, const QString &after, bool merges = false)
        : m_word(word)
        , m_before(before)
        , m_after(after)
        , m_merges(merges)
    {
    }

    [[nodiscard]] QString kind() const override { return u"word"_s; }
    [[nodiscard]] QJsonObject toJson() const override
    {
        return {{u"before"_s, m_before}, {u"after"_s, m_after}};
    }
    [[nodiscard]] QString words() const override { return u"say "_s + m_after; }
    bool mergeWith(const QUndoCommand *other) override
    {
        m_after = static_cast<const WordStep *>(other)->m_after;
        return true;
    }

protected:
    void takeBack() override { *m_word = m_before; }
    void doAgain() override { *m_word = m_after; }
    [[nodiscard]] int mergeId() const override { return m_merges ? 7 : -1; }

private:
    QString *m_word;
    QString m_before;
    QString m_after;
    bool m_merges;
};

//! A person at work: a word, what was done to it, and the file that remembers.
struct Desk {
    QString word;
    QUndoStack stack;
    StepLog log{&stack};

    explicit Desk(const QString &file)
    {
        log.addReader(u"word"_s, [this](const QJsonObject &json) {
            return std::make_unique<WordStep>(
                &word, json.value(u"before"_s).toString(), json.value(u"after"_s).toString());
        });
        log.open(file);
    }

    void say(const QString &after, bool merges = false)
    {
        stack.push(new WordStep(&word, word, after, merges));
    }
};

} // namespace

class StepLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAreTakenBackAfterARestart()
    {
        {
            Desk desk(file());
            desk.say(u"one"_s);
            desk.say(u"two"_s);
            desk.say(u"three"_s);
            desk.stack.undo();
        }
        Desk desk(file());
        QCOMPARE(desk.word, QString()); // what is done is the archive's matter: nothing is done twice
        QCOMPARE(desk.stack.count(), 3);
        QCOMPARE(desk.stack.index(), 2);
        QCOMPARE(Session::stepWords(desk.stack, 1), u"say two"_s);
        desk.stack.redo();
        QCOMPARE(desk.word, u"three"_s);
        desk.stack.undo();
        desk.stack.undo();
        QCOMPARE(desk.word, u"one"_s);
    }

    void aNewStepDropsWhatWasTakenBack()
    {
        {
            Desk desk(file());
            desk.say(u"one"_s);
            desk.say(u"two"_s);
            desk.stack.undo();
            desk.say(u"other"_s);
        }
        Desk desk(file());
        QCOMPARE(desk.stack.count(), 2);
        QCOMPARE(Session::stepWords(desk.stack, 1), u"say other"_s);
    }

    void stepsThatGrewTogetherStayOne()
    {
        {
            Desk desk(file());
            desk.say(u"o"_s, true);
            desk.say(u"on"_s, true);
            desk.say(u"one"_s, true);
        }
        Desk desk(file());
        QCOMPARE(desk.stack.count(), 1);
        QCOMPARE(Session::stepWords(desk.stack, 0), u"say one"_s);
    }

    void theLineThatAKillCutIsLost()
    {
        {
            Desk desk(file());
            desk.say(u"one"_s);
            desk.say(u"two"_s);
        }
        QFile log(file());
        QVERIFY(log.open(QIODevice::ReadWrite));
        log.resize(log.size() - 5);
        log.close();
        Desk desk(file());
        QCOMPARE(desk.stack.count(), 1);
        QCOMPARE(desk.stack.index(), 1);
    }

    void nothingIsSteppedOver()
    {
        {
            Desk desk(file());
            desk.say(u"one"_s);
            desk.stack.push(new QUndoCommand(u"something that cannot be written"_s));
            desk.say(u"two"_s);
        }
        Desk desk(file());
        QCOMPARE(desk.stack.count(), 1);
        QCOMPARE(desk.stack.index(), 1);
        QCOMPARE(Session::stepWords(desk.stack, 0), u"say two"_s);
    }

    void manyStepsAreKept()
    {
        const int many = static_cast<int>(StepLog::stepsKept) + 20;
        {
            Desk desk(file());
            for (int i = 0; i < many; ++i)
                desk.say(QString::number(i));
        }
        Desk desk(file());
        QCOMPARE(desk.stack.count(), static_cast<int>(StepLog::stepsKept));
        while (desk.stack.canUndo())
            desk.stack.undo();
        QCOMPARE(desk.word, u"19"_s);
    }

    void whatItCannotWriteIsSaidOnce()
    {
        QUndoStack stack;
        StepLog log(&stack);
        QSignalSpy problems(&log, &StepLog::problemOccurred);
        log.open(m_folder->filePath(u"missing/steps.ndjson"_s));
        stack.push(new QUndoCommand);
        stack.push(new QUndoCommand);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(stack.count(), 2);
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"steps.ndjson"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

LP_TEST(StepLogTest)
#include "tst_steplog.moc"
