// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/post.h>

#include <QDateTime>
#include <QStringList>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace LaunchProbe::Extract {
class Scanner;
}

namespace LaunchProbe::Pipeline {

//! What of a file is worth keeping. Empty lists and invalid times narrow nothing.
struct ImportFilter {
    QStringList subreddits; //!< without "r/"; what is not from Reddit passes
    QDateTime after; //!< written then or later, UTC
    QDateTime before; //!< written earlier, UTC
    //! Complete searches: "words must all stand in a post", "\"phrases\" side by side"; any search that fits
    //! will do.
    QStringList searches;

    [[nodiscard]] bool isEmpty() const
    {
        return subreddits.isEmpty() && !after.isValid() && !before.isValid() && searches.isEmpty();
    }
    friend bool operator==(const ImportFilter &, const ImportFilter &) = default;
};

//! An import filter made ready. A record's raw bytes are looked at first, so that only what may pass is
//! parsed. May be used from several threads.
class Sieve
{
public:
    explicit Sieve(const ImportFilter &filter);
    ~Sieve();

    //! False: the JSON record cannot hold anything that passes. True proves nothing.
    [[nodiscard]] bool mayPass(std::string_view record) const;
    //! Drops posts that were written at another time, and threads of which no post has the words.
    void keepWhatPasses(std::vector<Domain::Thread> &threads) const;

private:
    struct Search {
        QStringList needles; //!< words and phrases, lower case
        std::vector<int> anchors; //!< that stand in the raw bytes of whatever fits; indices of literals
    };

    [[nodiscard]] bool mayBeOfItsPlace(std::string_view record) const;
    [[nodiscard]] bool hasWords(const Domain::Thread &thread) const;
    int literal(const std::string &text);

    ImportFilter m_filter;
    std::vector<Search> m_searches;
    bool m_rawSearch = true; //!< every search has an anchor
    std::vector<std::string> m_literals;
    std::vector<std::string> m_places; //!< the wanted subreddits, lower case
    std::unique_ptr<Extract::Scanner> m_scanner; //!< null: raw bytes tell nothing of the words
};

} // namespace LaunchProbe::Pipeline
