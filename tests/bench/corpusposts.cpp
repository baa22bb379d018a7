// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpusposts.h"

#include <app/pipeline/fileformat.h>

namespace LaunchProbe::Bench {

Domain::Result<void> forEachPost(const QString &path, const TakePost &take)
{
    auto opened = Pipeline::openFile(path);
    if (!opened)
        return opened.problem();
    const auto parser = opened->makeParser();
    while (const auto chunk = opened->reader->next()) {
        for (const auto &record : chunk->records) {
            const auto threads = parser->read(
                {chunk->bytes.constData() + record.start, static_cast<size_t>(record.size)},
                {path, {}, record.offset, {}, {}, chunk->heading});
            if (!threads)
                continue;
            for (const auto &thread : *threads) {
                for (const auto &post : thread.posts)
                    take(thread, post);
            }
        }
    }
    return {};
}

} // namespace LaunchProbe::Bench
