// SPDX-License-Identifier: GPL-3.0-or-later
#include "copyundo.h"

namespace LaunchProbe::Tables {

using namespace Qt::StringLiterals;
using Ports::Archive;
using Ports::Result;

namespace {

using CopyWord = CopyUndo::Word;

class SayStandsAlone final : public WrittenStep<CopyWord>
{
public:
    SayStandsAlone(CopyUndo &undo, const CopyWord &after, First first)
        : WrittenStep({after.post, !after.standsAlone}, after, first, &undo, [&undo](const CopyWord &word) {
            undo.put(word);
        })
    {
    }

    [[nodiscard]] QString kind() const override { return CopyUndo::stepKind(); }
    [[nodiscard]] QJsonObject toJson() const override
    {
        return {{u"post"_s, after().post.value}, {u"alone"_s, after().standsAlone}};
    }
    [[nodiscard]] QString words() const override
    {
        return after().standsAlone ? CopyUndo::tr("\"no copy\" on 1 post", "undo")
                                   : CopyUndo::tr("\"no copy\" off 1 post", "undo");
    }
};

} // namespace

CopyUndo::CopyUndo(Session::Session &session, QObject *parent)
    : ArchiveUndo(session, &QDateTime::currentDateTimeUtc, parent)
{
}

void CopyUndo::setStandsAlone(Domain::PostId post, bool standsAlone)
{
    change<CopyWord>(
        [post, standsAlone](Archive &archive) -> Result<std::optional<CopyWord>> {
            const auto rows = archive.posts({{post}});
            if (!rows)
                return rows.problem();
            if (rows->empty() || rows->front().standsAlone == standsAlone)
                return std::optional<CopyWord>();
            if (auto done = archive.setStandsAlone(post, standsAlone); !done)
                return done.problem();
            return std::optional(CopyWord{post, standsAlone});
        },
        [this](const CopyWord &said) {
            session().undoStack()->push(new SayStandsAlone(*this, said, SayStandsAlone::First::IsWritten));
            tell();
        });
}

QString CopyUndo::stepKind()
{
    return u"copy"_s;
}

std::unique_ptr<Session::Step> CopyUndo::readStep(const QJsonObject &json)
{
    const CopyWord said{{json.value(u"post"_s).toInteger()}, json.value(u"alone"_s).toBool()};
    if (!said.post)
        return nullptr;
    return std::make_unique<SayStandsAlone>(*this, said, SayStandsAlone::First::IsToWrite);
}

void CopyUndo::put(const Word &word)
{
    ArchiveUndo::put(
        [word](Archive &archive) { return archive.setStandsAlone(word.post, word.standsAlone); },
        [this] { tell(); });
}

} // namespace LaunchProbe::Tables
