// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretstore.h"

#include <QPromise>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Result;

namespace {

const auto keychainService = QStringLiteral("LaunchProbe");
//! A secret service that does not answer is one that is not there.
constexpr auto patience = std::chrono::seconds(10);

//! Takes one answer, whoever comes first with it.
class Answer
{
public:
    Answer() { m_promise.start(); }

    [[nodiscard]] QFuture<Result<QString>> future() const { return m_promise.future(); }

    void give(Result<QString> result)
    {
        if (m_given)
            return;
        m_given = true;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

private:
    QPromise<Result<QString>> m_promise;
    bool m_given = false;
};

QFuture<Result<QString>> at(Result<QString> result)
{
    Answer answer;
    auto future = answer.future();
    answer.give(std::move(result));
    return future;
}

//! `read` makes the job's outcome a result; the job deletes itself.
template <typename Read>
QFuture<Result<QString>>
start(QKeychain::Job *job, const QString &name, const Result<QString> &late, Read read)
{
    job->setKey(name);
    auto answer = std::make_shared<Answer>();
    auto future = answer->future();
    QObject::connect(job, &QKeychain::Job::finished, job, [answer, read](QKeychain::Job *done) {
        answer->give(read(done));
    });
    QTimer::singleShot(patience, job, [answer, late] { answer->give(late); });
    job->start();
    return future;
}

Problem notKept(const QString &name, const QString &detail)
{
    return {Problem::Kind::CannotWrite, name, detail, 0, {}};
}

} // namespace

SecretStore::SecretStore(std::map<QString, QString> environment)
    : m_environment(std::move(environment))
{
}

bool SecretStore::isFromEnvironment(const QString &name) const
{
    const auto variable = m_environment.find(name);
    return variable != m_environment.end() && qEnvironmentVariableIsSet(qPrintable(variable->second));
}

QFuture<Result<QString>> SecretStore::read(const QString &name)
{
    if (isFromEnvironment(name))
        return at(qEnvironmentVariable(qPrintable(m_environment.at(name))));
    auto *job = new QKeychain::ReadPasswordJob(keychainService);
    // Without a secret service there are no secrets; that is no failure of those who need none.
    return start(job, name, QString(), [](QKeychain::Job *done) -> Result<QString> {
        return done->error() ? QString() : static_cast<QKeychain::ReadPasswordJob *>(done)->textData();
    });
}

QFuture<Result<QString>> SecretStore::write(const QString &name, const QString &value)
{
    auto *job = new QKeychain::WritePasswordJob(keychainService);
    job->setTextData(value);
    return start(
        job, name, notKept(name, u"no answer"_s), [name, value](QKeychain::Job *done) -> Result<QString> {
            if (done->error())
                return notKept(name, done->errorString());
            return value;
        });
}

QFuture<Result<QString>> SecretStore::remove(const QString &name)
{
    auto *job = new QKeychain::DeletePasswordJob(keychainService);
    return start(job, name, notKept(name, u"no answer"_s), [name](QKeychain::Job *done) -> Result<QString> {
        if (done->error() && done->error() != QKeychain::EntryNotFound)
            return notKept(name, done->errorString());
        return QString();
    });
}

} // namespace LaunchProbe::Services
