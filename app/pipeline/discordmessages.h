// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordparser.h"

#include <memory>

namespace LaunchProbe::Pipeline {

//! The messages of a DiscordChatExporter file: a channel is a thread without an opening post, and every
//! message a post of it, so that files of one channel join. What the service itself put into the channel
//! ("joined", "pinned") is a post without a text.
class DiscordMessages final : public RecordParser
{
public:
    DiscordMessages();
    ~DiscordMessages() override;

    [[nodiscard]] Domain::Result<std::vector<Domain::Thread>>
    read(std::string_view record, const RecordOrigin &origin) override;

private:
    [[nodiscard]] Domain::Result<void> readHeading(const QByteArray &heading);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace LaunchProbe::Pipeline
