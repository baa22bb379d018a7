// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search.h"

#include <models/catalogue/catalogue.h>
#include <models/domain/extraction.h>

#include <memory>
#include <string>
#include <vector>

namespace LaunchProbe::Extract {

//! One post as the extraction sees it.
struct PostText {
    QString text; //!< as stored; HTML entities and Markdown escapes are understood, spans count in this text
    QString threadTitle;
    QString repository; //!< "owner/name" where the place has one engine by default; may be empty
    bool opening = false;
};

//! Reads config traces. Made once; `extract` may be called from several threads at the same time.
class Extractor
{
public:
    //! Which way all anchors are looked for. Both give the same answers; the portable one is slower.
    enum class Engine { Fastest, Portable };

    //! In the folder `cache` the compiled literals are kept for the next start; empty: nowhere.
    explicit Extractor(
        const Catalogue::Catalogue &catalogue, Engine engine = Engine::Fastest, const QString &cache = {});
    ~Extractor();

    //! Quick leaves a post as soon as it is seen that it comes to nothing; Thorough, with the same answer,
    //! reads every post to its end.
    [[nodiscard]] Domain::Extraction extract(const PostText &post, Search search = Search::Quick) const;
    [[nodiscard]] const std::vector<Domain::FieldInfo> &fields() const;
    //! Those that are looked for in one pass, in a view's letters.
    [[nodiscard]] const std::vector<std::string> &literals() const;

    //! Raised whenever the same text may give other readings.
    static constexpr int version = 5;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace LaunchProbe::Extract
