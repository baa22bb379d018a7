// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordreader.h"

namespace LaunchProbe::Pipeline {

//! A record is an element of the array that is one member of the file's single JSON object: the messages of a
//! chat export. The members before it are the heading.
class ElementReader final : public RecordReader
{
public:
    ElementReader(QString path, std::unique_ptr<ByteSource> source, QByteArray begun, QByteArray member);

    [[nodiscard]] std::optional<Chunk> next() override;

private:
    enum class Place { Before, Inside, Behind };

    //! Reads on from m_at; false where more bytes are needed.
    [[nodiscard]] bool step();
    void enter(char c);
    void leave();
    [[nodiscard]] std::optional<Chunk> handOut();
    void sayHowItEnded();

    QByteArray m_member;
    QByteArray m_heading;
    std::vector<Chunk::Record> m_records; //!< found in the rest; offsets are filled in when handed out
    Place m_place = Place::Before;
    qsizetype m_at = 0; //!< in the rest
    qsizetype m_keyStart = -1; //!< of the last string at the depth of the object's own members
    qsizetype m_keySize = 0;
    qsizetype m_elementStart = -1;
    int m_depth = 0;
    bool m_inString = false;
    bool m_closed = false; //!< the object has come to its end
    bool m_over = false;
};

} // namespace LaunchProbe::Pipeline
