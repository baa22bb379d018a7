// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/likeness.h>
#include <models/domain/problem.h>

#include <QByteArray>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace LaunchProbe::Ports {

//! A text as the search for copies sees it.
struct PlacedText {
    Domain::PostId post;
    QString place; //!< of the thread
    QString text;
};

//! By what the copies of a post are found without its text.
struct PostSketch {
    Domain::PostId post;
    QByteArray bytes; //!< as models/evidence/sketch writes them; empty: too short to be a copy

    friend bool operator==(const PostSketch &, const PostSketch &) = default;
};

//! The archive as the search for copies sees it: texts come out, sketches and suggestions go in. Used in the
//! thread that opened it, like the archive itself.
class SketchBook
{
public:
    virtual ~SketchBook();

    //! Of opening posts, in the order of their ids, from behind `after` on.
    [[nodiscard]] virtual Domain::Result<std::vector<PlacedText>>
    openings(Domain::PostId after, int limit) const = 0;
    //! Of posts that were not deleted and have no sketch of this version; likewise.
    [[nodiscard]] virtual Domain::Result<std::vector<PlacedText>>
    unsketched(int version, Domain::PostId after, int limit) const = 0;
    [[nodiscard]] virtual Domain::Result<PlacedText> placedText(Domain::PostId post) const = 0;
    //! Those that are not empty, of the posts that were written first first.
    [[nodiscard]] virtual Domain::Result<std::vector<PostSketch>> sketches() const = 0;
    virtual Domain::Result<void> keepSketches(std::span<const PostSketch> sketches, int version) = 0;

    //! How often sketches came or went since the copies were last told; 0: they are as they would be told.
    [[nodiscard]] virtual Domain::Result<qint64> changesSinceCopies() const = 0;
    //! All that were suggested before are replaced; those of one post stand together, the original of most of
    //! it first. Posts that have lost their sketch meanwhile are left out. `changes`: that were counted
    //! before the sketches were read. One transaction.
    virtual Domain::Result<void> replaceCopies(std::span<const Domain::Copy> copies, qint64 changes) = 0;
};

using OpenSketchBook = std::function<Domain::Result<std::unique_ptr<SketchBook>>()>;

} // namespace LaunchProbe::Ports
