// SPDX-License-Identifier: GPL-3.0-or-later
#include "bytesource.h"

#include <QFile>
#include <QtEndian>

#include <zstd.h>

namespace LaunchProbe::Pipeline {

using Domain::Problem;
using Domain::Result;

namespace {

constexpr quint32 zstdMagic = 0xFD2FB528;

class FileSource : public ByteSource
{
public:
    explicit FileSource(std::unique_ptr<QFile> file)
        : m_file(std::move(file))
    {
    }
    [[nodiscard]] qint64 bytesRead() const override { return m_file->pos(); }
    [[nodiscard]] QString errorText() const override { return m_file->errorString(); }

protected:
    [[nodiscard]] QFile &file() const { return *m_file; }

private:
    std::unique_ptr<QFile> m_file;
};

class PlainSource final : public FileSource
{
public:
    using FileSource::FileSource;

    State appendTo(QByteArray &bytes) override
    {
        const auto old = bytes.size();
        bytes.resize(old + chunkSize);
        const auto count = file().read(bytes.data() + old, chunkSize);
        bytes.resize(old + std::max<qint64>(count, 0));
        return count < 0 ? State::Broken : count == 0 ? State::End : State::More;
    }
};

class ZstdSource final : public FileSource
{
public:
    explicit ZstdSource(std::unique_ptr<QFile> file)
        : FileSource(std::move(file))
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

} // namespace

ByteSource::~ByteSource() = default;

Result<std::unique_ptr<ByteSource>> ByteSource::open(const QString &path)
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
    if (magic == zstdMagic || (magic & 0xFFFFFFF0) == ZSTD_MAGIC_SKIPPABLE_START)
        return std::unique_ptr<ByteSource>(std::make_unique<ZstdSource>(std::move(file)));
    return std::unique_ptr<ByteSource>(std::make_unique<PlainSource>(std::move(file)));
}

} // namespace LaunchProbe::Pipeline
