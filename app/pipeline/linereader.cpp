// SPDX-License-Identifier: GPL-3.0-or-later
#include "linereader.h"

#include <QCoreApplication>
#include <QFile>

#include <zstd.h>

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Result;

namespace {

constexpr qsizetype chunkSize = 512 << 10;
constexpr quint32 zstdMagic = 0xFD2FB528;

} // namespace

//! Bytes of the file as they are meant.
class LineReader::Source
{
public:
    enum class State { More, End, Cut, Broken, TooLarge };

    explicit Source(std::unique_ptr<QFile> file)
        : m_file(std::move(file))
    {
    }
    virtual ~Source() = default;
    virtual State appendTo(QByteArray &bytes) = 0;
    [[nodiscard]] QFile &file() const { return *m_file; }
    [[nodiscard]] virtual qint64 bytesRead() const { return m_file->pos(); }

private:
    std::unique_ptr<QFile> m_file;
};

class LineReader::PlainSource final : public Source
{
public:
    using Source::Source;

    State appendTo(QByteArray &bytes) override
    {
        const auto old = bytes.size();
        bytes.resize(old + chunkSize);
        const auto count = file().read(bytes.data() + old, chunkSize);
        bytes.resize(old + std::max<qint64>(count, 0));
        return count < 0 ? State::Broken : count == 0 ? State::End : State::More;
    }
};

class LineReader::ZstdSource final : public Source
{
public:
    explicit ZstdSource(std::unique_ptr<QFile> file)
        : Source(std::move(file))
        , m_context(ZSTD_createDCtx())
    {
        ZSTD_DCtx_setParameter(m_context.get(), ZSTD_d_windowLogMax, 31);
    }

    State appendTo(QByteArray &bytes) override
    {
        const auto old = bytes.size();
        bytes.resize(old + chunkSize);
        ZSTD_outBuffer out{bytes.data() + old, static_cast<size_t>(chunkSize), 0};
        auto state = State::More;
        while (state == State::More && out.pos < out.size)
            state = step(out);
        bytes.resize(old + static_cast<qsizetype>(out.pos));
        m_made += static_cast<qint64>(out.pos);
        if (state == State::More && m_made > (qint64(1) << 30) && m_made / mostGrowth > file().size())
            return State::TooLarge;
        return state;
    }

    [[nodiscard]] qint64 bytesRead() const override
    {
        return file().pos() - static_cast<qint64>(m_in.size - m_in.pos);
    }

private:
    struct Free {
        void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
    };

    State step(ZSTD_outBuffer &out)
    {
        if (m_in.pos == m_in.size) {
            m_input = file().read(256 << 10);
            m_in = {m_input.constData(), static_cast<size_t>(m_input.size()), 0};
        }
        // Without input the call still hands out what it holds back.
        const auto before = out.pos;
        const auto wanted = ZSTD_decompressStream(m_context.get(), &out, &m_in);
        if (ZSTD_isError(wanted))
            return State::Broken;
        const bool stuck = m_input.isEmpty() && out.pos == before;
        if (stuck)
            return m_betweenFrames ? State::End : State::Cut;
        m_betweenFrames = wanted == 0;
        return State::More;
    }

    std::unique_ptr<ZSTD_DCtx, Free> m_context;
    QByteArray m_input;
    ZSTD_inBuffer m_in{nullptr, 0, 0};
    bool m_betweenFrames = true;
    qint64 m_made = 0;
};

QString placeInFile(const QString &path, qint64 line, qint64 byte)
{
    return QCoreApplication::translate("Import", "%1, line %2, byte %3").arg(path).arg(line).arg(byte);
}

Result<std::unique_ptr<LineReader>> LineReader::open(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->exists())
        return Problem{Problem::Kind::NotFound, path, {}, 0, {}};
    if (!file->open(QIODevice::ReadOnly))
        return Problem{Problem::Kind::CannotRead, path, file->errorString(), 0, {}};
    const auto head = file->peek(4);
    quint32 magic = 0;
    if (head.size() == 4)
        magic = qFromLittleEndian<quint32>(head.constData());
    const bool compressed = magic == zstdMagic || (magic & 0xFFFFFFF0) == ZSTD_MAGIC_SKIPPABLE_START;
    std::unique_ptr<Source> source;
    if (compressed)
        source = std::make_unique<ZstdSource>(std::move(file));
    else
        source = std::make_unique<PlainSource>(std::move(file));
    return std::unique_ptr<LineReader>(new LineReader(path, std::move(source)));
}

LineReader::LineReader(QString path, std::unique_ptr<Source> source)
    : m_path(std::move(path))
    , m_source(std::move(source))
{
}
LineReader::~LineReader() = default;

std::optional<LineChunk> LineReader::next()
{
    while (!m_ended) {
        const auto end = QByteArrayView(m_rest).sliced(m_searched).lastIndexOf('\n');
        if (m_rest.size() >= chunkSize && end >= 0)
            return cutAt(m_searched + end + 1, true);
        m_searched = m_rest.size();
        if (m_rest.size() > longestLine)
            skipLongLine();
        else if (!fill())
            m_ended = true;
    }
    if (m_rest.isEmpty())
        return {};
    const auto end = m_rest.lastIndexOf('\n') + 1;
    return end > 0 ? cutAt(end, true) : cutAt(m_rest.size(), false);
}

bool LineReader::fill()
{
    using State = Source::State;
    switch (m_source->appendTo(m_rest)) {
    case State::More:
        return true;
    case State::End:
        return false;
    case State::Cut:
        note(Problem::Kind::Truncated, u"zstd"_s);
        return false;
    case State::Broken:
        note(Problem::Kind::Malformed, m_source->file().errorString());
        return false;
    case State::TooLarge:
        note(Problem::Kind::TooLarge, u"zstd"_s);
        return false;
    }
    return false;
}

void LineReader::skipLongLine()
{
    note(Problem::Kind::TooLarge, u"%1 MiB"_s.arg(longestLine >> 20));
    qsizetype end = -1;
    do {
        m_offset += m_rest.size();
        m_rest.clear();
    } while (fill() && (end = m_rest.indexOf('\n')) < 0);
    const auto left = end < 0 ? m_rest.size() : end + 1;
    m_ended = end < 0;
    m_rest.remove(0, left);
    m_offset += left;
    m_searched = 0;
    ++m_line;
}

LineChunk LineReader::cutAt(qsizetype end, bool ended)
{
    LineChunk chunk;
    const auto rest = m_rest.mid(end);
    chunk.bytes = std::exchange(m_rest, rest);
    chunk.bytes.resize(end);
    for (qsizetype start = 0; start < end; ++m_line) {
        auto stop = chunk.bytes.indexOf('\n', start);
        if (stop < 0)
            stop = end;
        if (!chunk.bytes.mid(start, std::min<qsizetype>(stop - start, 64)).trimmed().isEmpty())
            chunk.lines.push_back({m_line, m_offset + start, start, stop - start, ended});
        start = stop + 1;
    }
    m_offset += end;
    m_searched = 0;
    chunk.bytes.append(LineChunk::padding, '\0');
    return chunk;
}

void LineReader::note(Problem::Kind kind, const QString &detail)
{
    const auto line = m_line + m_rest.count('\n');
    m_problems.push_back({kind, placeInFile(m_path, line, m_offset + m_rest.size()), detail, 0, {}});
}

std::vector<Problem> LineReader::takeProblems()
{
    return std::exchange(m_problems, {});
}

qint64 LineReader::bytesRead() const
{
    return m_source->bytesRead();
}

} // namespace LaunchProbe::Pipeline
