// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace LaunchProbe::Connectors {

//! A compiled query asked of texts that a source can list and not search: words, "phrases", AND, OR, NOT,
//! -exclusions and brackets. Letter case and punctuation do not count, a word may go on after its fourth
//! letter ("offload" finds "offloading").
class WordQuery
{
public:
    explicit WordQuery(const QString &query);
    ~WordQuery();
    WordQuery(WordQuery &&) noexcept;
    WordQuery &operator=(WordQuery &&) noexcept;

    //! A query without any word matches nothing. Of a text no more than the first million characters count.
    [[nodiscard]] bool matches(const QString &text) const;

private:
    struct Node;
    class Reader;
    std::unique_ptr<Node> m_root;
};

} // namespace LaunchProbe::Connectors
