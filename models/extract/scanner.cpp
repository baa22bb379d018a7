// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanner.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <mutex>
#include <queue>
#include <span>

#ifdef LP_HYPERSCAN
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <cstdlib>
#include <hs.h>
#endif

namespace LaunchProbe::Extract {

Scanner::~Scanner() = default;

namespace {

//! Aho and Corasick's automaton with its failure links folded into a full table of moves.
class PortableScanner final : public Scanner
{
public:
    explicit PortableScanner(const std::vector<std::string> &literals)
    {
        addState();
        for (size_t i = 0; i < literals.size(); ++i)
            add(literals[i], static_cast<int>(i));
        fold();
    }

    void scan(std::string_view text, std::vector<Hit> &hits) const override
    {
        std::uint32_t state = 0;
        for (size_t at = 0; at < text.size(); ++at) {
            state = m_moves[state][static_cast<unsigned char>(text[at])];
            for (const int literal : m_found[state])
                hits.push_back({static_cast<int>(at + 1), literal});
        }
    }

private:
    std::uint32_t addState()
    {
        m_moves.emplace_back().fill(0);
        m_found.emplace_back();
        return static_cast<std::uint32_t>(m_moves.size() - 1);
    }

    void add(const std::string &literal, int index)
    {
        std::uint32_t state = 0;
        for (const char c : literal) {
            const auto byte = static_cast<unsigned char>(c);
            if (!m_moves[state][byte]) {
                const auto made = addState();
                m_moves[state][byte] = made;
            }
            state = m_moves[state][byte];
        }
        m_found[state].push_back(index);
    }

    void fold()
    {
        std::vector<std::uint32_t> fallback(m_moves.size(), 0);
        std::queue<std::uint32_t> open;
        for (const auto next : m_moves[0]) {
            if (next)
                open.push(next);
        }
        while (!open.empty()) {
            const auto state = open.front();
            open.pop();
            const auto back = fallback[state];
            m_found[state].insert(m_found[state].end(), m_found[back].begin(), m_found[back].end());
            std::ranges::sort(m_found[state]);
            for (size_t byte = 0; byte < 256; ++byte) {
                const auto next = m_moves[state][byte];
                if (next) {
                    fallback[next] = m_moves[back][byte];
                    open.push(next);
                } else {
                    m_moves[state][byte] = m_moves[back][byte];
                }
            }
        }
    }

    std::vector<std::array<std::uint32_t, 256>> m_moves;
    std::vector<std::vector<int>> m_found;
};

#ifdef LP_HYPERSCAN

struct FreeDatabase {
    void operator()(hs_database_t *database) const { hs_free_database(database); }
};
struct FreeScratch {
    void operator()(hs_scratch_t *scratch) const { hs_free_scratch(scratch); }
};
using Scratch = std::unique_ptr<hs_scratch_t, FreeScratch>;

using Database = std::unique_ptr<hs_database_t, FreeDatabase>;

Database compiled(const std::vector<std::string> &literals)
{
    std::vector<const char *> texts;
    std::vector<size_t> lengths;
    std::vector<unsigned> ids;
    for (const auto &literal : literals) {
        texts.push_back(literal.data());
        lengths.push_back(literal.size());
        ids.push_back(static_cast<unsigned>(ids.size()));
    }
    const std::vector<unsigned> flags(literals.size(), 0);
    hs_database_t *database = nullptr;
    hs_compile_error_t *error = nullptr;
    hs_compile_lit_multi(
        texts.data(), flags.data(), ids.data(), lengths.data(), static_cast<unsigned>(texts.size()),
        HS_MODE_BLOCK, nullptr, &database, &error);
    hs_free_compile_error(error);
    return Database(database);
}

QByteArray digest(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

//! Tells one list of literals and one library from any other.
QByteArray keyOf(const std::vector<std::string> &literals)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(hs_version());
    for (const auto &literal : literals) {
        // The end of each is hashed too: "ab", "c" are not "a", "bc".
        hash.addData(QByteArrayView(literal.c_str(), static_cast<qsizetype>(literal.size()) + 1));
    }
    return hash.result();
}

//! A compiled database on the disk: its key, the digest of what follows, the library's own form.
class DatabaseFile
{
public:
    DatabaseFile(const QString &folder, QByteArray key)
        : m_path(QDir(folder).filePath(QStringLiteral("literals.hs")))
        , m_key(std::move(key))
    {
    }

    //! Null when there is none, it is another's, or this processor cannot take it.
    [[nodiscard]] Database read() const
    {
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > most || file.read(m_key.size()) != m_key)
            return nullptr;
        const auto sum = file.read(m_key.size());
        const auto bytes = file.readAll();
        hs_database_t *database = nullptr;
        if (digest(bytes) != sum
            || hs_deserialize_database(bytes.constData(), static_cast<size_t>(bytes.size()), &database)
                != HS_SUCCESS)
            return nullptr;
        return Database(database);
    }

    //! A cache that cannot be written is none.
    void write(const hs_database_t *database) const
    {
        char *bytes = nullptr;
        size_t length = 0;
        if (hs_serialize_database(database, &bytes, &length) != HS_SUCCESS)
            return;
        const QByteArray kept(bytes, static_cast<qsizetype>(length));
        std::free(bytes);
        QDir().mkpath(QFileInfo(m_path).path());
        QSaveFile file(m_path);
        if (file.open(QIODevice::WriteOnly) && file.write(m_key + digest(kept) + kept) > 0)
            file.commit();
    }

private:
    static constexpr qint64 most = 64 << 20; //!< bytes; a bigger file is not ours

    QString m_path;
    QByteArray m_key;
};

class VectorScanner final : public Scanner
{
public:
    //! Null when the library does not take the literals or this processor.
    static std::unique_ptr<VectorScanner>
    tryMake(const std::vector<std::string> &literals, const QString &cache)
    {
        const DatabaseFile file(cache, keyOf(literals));
        auto made = std::make_unique<VectorScanner>();
        if (!cache.isEmpty())
            made->m_database = file.read();
        if (!made->m_database) {
            made->m_database = compiled(literals);
            if (!made->m_database)
                return nullptr;
            if (!cache.isEmpty())
                file.write(made->m_database.get());
        }
        hs_scratch_t *scratch = nullptr;
        if (hs_alloc_scratch(made->m_database.get(), &scratch) != HS_SUCCESS)
            return nullptr;
        made->m_idle.emplace_back(scratch);
        return made;
    }

    void scan(std::string_view text, std::vector<Hit> &hits) const override
    {
        auto scratch = take();
        const auto first = static_cast<std::ptrdiff_t>(hits.size());
        hs_scan(
            m_database.get(), text.data(), static_cast<unsigned>(text.size()), 0, scratch.get(),
            &VectorScanner::onHit, &hits);
        order({hits.begin() + first, hits.end()});
        const std::lock_guard lock(m_guard);
        m_idle.push_back(std::move(scratch));
    }

private:
    static int onHit(unsigned id, unsigned long long, unsigned long long end, unsigned, void *hits)
    {
        static_cast<std::vector<Hit> *>(hits)->push_back({static_cast<int>(end), static_cast<int>(id)});
        return 0;
    }

    //! The library reports ends in their order, what ends together in any.
    static void order(std::span<Hit> hits)
    {
        if (!std::ranges::is_sorted(hits, {}, &Hit::end)) {
            std::ranges::sort(hits);
            return;
        }
        for (auto begin = hits.begin(); begin != hits.end();) {
            auto end = std::next(begin);
            while (end != hits.end() && end->end == begin->end)
                ++end;
            std::sort(begin, end);
            begin = end;
        }
    }

    Scratch take() const
    {
        const std::lock_guard lock(m_guard);
        if (!m_idle.empty()) {
            auto scratch = std::move(m_idle.back());
            m_idle.pop_back();
            return scratch;
        }
        hs_scratch_t *made = nullptr;
        hs_alloc_scratch(m_database.get(), &made);
        return Scratch(made);
    }

    Database m_database;
    mutable std::mutex m_guard;
    mutable std::vector<Scratch> m_idle; //!< one for each thread that has ever scanned at the same time
};

#endif

} // namespace

std::unique_ptr<Scanner>
Scanner::make(const std::vector<std::string> &literals, [[maybe_unused]] const QString &cache)
{
#ifdef LP_HYPERSCAN
    if (auto scanner = VectorScanner::tryMake(literals, cache))
        return scanner;
#endif
    return makePortable(literals);
}

std::unique_ptr<Scanner> Scanner::makePortable(const std::vector<std::string> &literals)
{
    return std::make_unique<PortableScanner>(literals);
}

} // namespace LaunchProbe::Extract
