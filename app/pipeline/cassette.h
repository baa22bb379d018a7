// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filework.h"

#include <connectors/api/connector.h>
#include <connectors/net/exchangetext.h>

#include <deque>
#include <map>
#include <set>

namespace LaunchProbe::Pipeline {

//! Those who read a source's answers, by card id.
using AnswerReaders = std::map<QString, std::shared_ptr<const Connectors::Connector>>;

//! Recorded answers: a project's raw/, a folder that LAUNCHPROBE_RECORD_DIR named, or one file of them. Only
//! where each stands is kept in memory.
class Cassette
{
public:
    struct Answer {
        QString file;
        qsizetype offset = 0; //!< of the exchange in the file
        QDateTime fetched; //!< UTC
        QString source; //!< as the exchange or the file's name has it
        QByteArray step; //!< empty: recorded before answers said what they answer
        QString key; //!< of the request
    };

    //! Whether the path is one. A project's folder is, for its raw/.
    [[nodiscard]] static bool isAt(const QString &path);
    //! Oldest first; what is broken or cut is a problem and keeps no other from being read.
    explicit Cassette(const QString &path);

    [[nodiscard]] const std::vector<Answer> &answers() const { return m_answers; }
    [[nodiscard]] const std::vector<Domain::Problem> &problems() const { return m_problems; }
    [[nodiscard]] Domain::Result<Net::Exchange> exchange(const Answer &answer) const;
    [[nodiscard]] const Answer *answerTo(const Connectors::HttpCall &call) const; //!< null: not recorded
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    void addFile(const QString &path);

    std::vector<Answer> m_answers;
    std::map<QString, size_t> m_byKey;
    std::vector<Domain::Problem> m_problems;
    qint64 m_bytes = 0;
};

//! Plays a cassette to the connectors' readers: an answer that says what it answers is read as that; one that
//! does not is taken for a search, and leads to those that it names.
class CassetteWork final : public RecordWork
{
public:
    CassetteWork(const QString &path, const AnswerReaders &readers, FileWork::Context context);

    [[nodiscard]] std::optional<RecordResults> take() override;

private:
    struct Visit {
        const Cassette::Answer *answer = nullptr;
        Connectors::Step step;
    };

    void play(const Visit &visit, RecordResults &results);
    void follow(const Visit &visit, const Connectors::Harvested &harvested);
    void keep(
        Connectors::Harvested &harvested, const Net::Exchange &exchange, const Visit &visit,
        RecordResults &results);

    Cassette m_cassette;
    const AnswerReaders &m_readers;
    FileWork::Context m_context;
    std::deque<Visit> m_open;
    std::set<std::pair<const Cassette::Answer *, QString>> m_seen; //!< with the step's key
    std::set<const Cassette::Answer *> m_read;
    size_t m_visits = 0;
    bool m_ended = false;
};

} // namespace LaunchProbe::Pipeline
