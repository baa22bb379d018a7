// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchangetext.h"
#include "transport.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace LaunchProbe::Net {

//! Two requests that ask the same have the same key, in whatever order and escape their query is written; the
//! host does not count.
[[nodiscard]] QString requestKey(const QByteArray &method, const QUrl &url, const QByteArray &body);

//! Serves the answers of a folder of recordings (*.http, several exchanges a file) and never asks a host.
//! A request fits by method, path, query and posted body; the host does not count.
class RecordingTransport final : public Transport
{
public:
    //! Problems: CannotRead, Malformed (with file and byte).
    [[nodiscard]] static Domain::Result<std::unique_ptr<RecordingTransport>> open(const QString &folder);

    //! What was not recorded is a 404 that says so.
    QCoro::Task<Domain::Result<Connectors::HttpAnswer>> send(Wire wire, RunControl &control) override;
    [[nodiscard]] bool isRecorded() const override { return true; }

private:
    struct Place {
        size_t file = 0;
        qsizetype offset = 0;
    };

    [[nodiscard]] Domain::Result<void> add(const QString &path);

    std::vector<QByteArray> m_files;
    std::unordered_map<QString, Place> m_places; //!< the last one recorded wins
};

//! Appends what is exchanged to <folder>/<source>.http, the form that RecordingTransport reads.
class RecordWriter
{
public:
    explicit RecordWriter(QString folder)
        : m_folder(std::move(folder))
    {
    }

    //! That of LAUNCHPROBE_RECORD_DIR; null where it is not set.
    [[nodiscard]] static std::unique_ptr<RecordWriter> fromEnvironment();

    [[nodiscard]] Domain::Result<void> append(const QString &source, const Exchange &exchange) const;

private:
    QString m_folder;
};

} // namespace LaunchProbe::Net
