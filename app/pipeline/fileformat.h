// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordparser.h"
#include "recordreader.h"

#include <functional>
#include <memory>

namespace LaunchProbe::Pipeline {

//! A file of which is known how to read it.
struct OpenedFile {
    //! "reddit-threads", "github-threads", "reddit-dump", "discord-export", "json-answer", "mbox", "log";
    //! empty: a file without content.
    QString format;
    std::unique_ptr<RecordReader> reader;
    std::function<std::unique_ptr<RecordParser>()> makeParser;
    bool isJson = false; //!< a filter may look at the raw bytes of its records
};

//! Opens a file and tells by its content what it is; its name counts for nothing. NotFound, CannotRead,
//! UnknownFormat.
[[nodiscard]] Domain::Result<OpenedFile> openFile(const QString &path);

} // namespace LaunchProbe::Pipeline
