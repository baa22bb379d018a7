// SPDX-License-Identifier: GPL-3.0-or-later
#include "textdiff.h"

#include <git2.h>

#include <memory>

namespace LaunchProbe::Tables {

using namespace Qt::StringLiterals;

namespace {

//! The library counts who uses it.
struct Git {
    Git() { git_libgit2_init(); }
    ~Git() { git_libgit2_shutdown(); }
    Git(const Git &) = delete;
    Git &operator=(const Git &) = delete;
};

struct Free {
    void operator()(git_patch *patch) const { git_patch_free(patch); }
};

//! Posts seldom end in a line's end; that they do not is no news.
QByteArray linesOf(const QString &text)
{
    auto bytes = text.toUtf8();
    if (!bytes.isEmpty() && !bytes.endsWith('\n'))
        bytes += '\n';
    return bytes;
}

} // namespace

QString changesBetween(const QString &before, const QString &after)
{
    const auto old = linesOf(before);
    const auto fresh = linesOf(after);
    const Git git;
    git_diff_options options{};
    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    options.flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_PATIENCE;
    git_patch *raw = nullptr;
    if (git_patch_from_buffers(
            &raw, old.constData(), static_cast<size_t>(old.size()), nullptr, fresh.constData(),
            static_cast<size_t>(fresh.size()), nullptr, &options)
        != 0)
        return {};
    const std::unique_ptr<git_patch, Free> patch(raw);
    git_buf buffer = GIT_BUF_INIT_CONST(nullptr, 0);
    if (git_patch_to_buf(&buffer, patch.get()) != 0)
        return {};
    const auto text = QString::fromUtf8(buffer.ptr, static_cast<qsizetype>(buffer.size));
    git_buf_dispose(&buffer);
    // What comes before names files, of which there are none.
    const auto first = text.startsWith(u"@@") ? 0 : text.indexOf(u"\n@@"_s) + 1;
    return first == 0 && !text.startsWith(u"@@") ? QString() : text.mid(first).trimmed();
}

} // namespace LaunchProbe::Tables
