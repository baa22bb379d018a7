// SPDX-License-Identifier: GPL-3.0-or-later
#include "history.h"

#include <git2.h>

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <memory>

namespace LaunchProbe::History {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Result;

namespace {

template <auto Free>
struct Releaser {
    template <typename Handle>
    void operator()(Handle *handle) const
    {
        Free(handle);
    }
};
using Repository = std::unique_ptr<git_repository, Releaser<git_repository_free>>;
using Index = std::unique_ptr<git_index, Releaser<git_index_free>>;
using Tree = std::unique_ptr<git_tree, Releaser<git_tree_free>>;
using Commit = std::unique_ptr<git_commit, Releaser<git_commit_free>>;
using Signature = std::unique_ptr<git_signature, Releaser<git_signature_free>>;
using Walk = std::unique_ptr<git_revwalk, Releaser<git_revwalk_free>>;

//! libgit2 counts its users.
struct Library {
    Library()
    {
        git_libgit2_init();
        // A project may lie on a share or belong to another account; its dossier is a plain folder of ours.
        git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
    }
    ~Library() { git_libgit2_shutdown(); }
    Q_DISABLE_COPY_MOVE(Library)
};

Problem failure(const QString &folder)
{
    const auto *error = git_error_last();
    return {Problem::Kind::CannotWrite, folder, error ? QString::fromUtf8(error->message) : QString(), 0, {}};
}

//! Takes what a git_…_new(T **, …) function makes.
template <typename Owner, typename Make>
bool take(Owner &owner, Make make)
{
    typename Owner::pointer raw = nullptr;
    const int done = make(&raw);
    owner.reset(raw);
    return done == 0;
}

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && !name.contains(u'/') && !name.contains(u'\\') && !name.startsWith(u'.')
        && !name.contains(QChar(u'\0'));
}

Repository openOrMake(const QString &folder)
{
    const auto path = QFile::encodeName(folder);
    Repository repository;
    if (!take(repository, [&](git_repository **out) {
            return git_repository_open_ext(out, path.constData(), GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr);
        }))
        take(repository, [&](git_repository **out) { return git_repository_init(out, path.constData(), 0); });
    return repository;
}

Commit headOf(git_repository *repository)
{
    git_oid id;
    Commit commit;
    if (git_reference_name_to_id(&id, repository, "HEAD") == 0)
        take(commit, [&](git_commit **out) { return git_commit_lookup(out, repository, &id); });
    return commit;
}

Version versionOf(const git_commit *commit, bool isNew)
{
    char hex[GIT_OID_HEXSZ + 1] = {};
    git_oid_tostr(hex, sizeof hex, git_commit_id(commit));
    return {
        QString::fromLatin1(hex), QString::fromUtf8(git_commit_message(commit)),
        QDateTime::fromSecsSinceEpoch(git_commit_time(commit), Qt::UTC), isNew};
}

//! The tree with the files added to what the repository keeps.
bool writeTree(git_repository *repository, const std::map<QString, QByteArray> &files, git_oid *tree)
{
    Index index;
    if (!take(index, [&](git_index **out) { return git_repository_index(out, repository); }))
        return false;
    for (const auto &[name, content] : files) {
        git_index_entry entry = {};
        const auto path = name.toUtf8();
        entry.path = path.constData();
        entry.mode = GIT_FILEMODE_BLOB;
        // From memory: no filter of a person's git configuration changes what is kept.
        if (git_index_add_from_buffer(
                index.get(), &entry, content.constData(), static_cast<size_t>(content.size()))
            != 0)
            return false;
    }
    return git_index_write(index.get()) == 0 && git_index_write_tree(tree, index.get()) == 0;
}

} // namespace

Result<void> writeFiles(const QString &folder, const std::map<QString, QByteArray> &files)
{
    if (!QDir().mkpath(folder))
        return Problem{Problem::Kind::CannotWrite, folder, {}, 0, {}};
    for (const auto &[name, content] : files) {
        if (!isPlainName(name))
            return Problem{Problem::Kind::InvalidValue, folder, name, 0, {}};
        QSaveFile file(QDir(folder).filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit()) {
            const bool isFull = file.error() == QFileDevice::ResourceError;
            return Problem{
                isFull ? Problem::Kind::DiskFull : Problem::Kind::CannotWrite,
                file.fileName(),
                file.errorString(),
                0,
                {}};
        }
    }
    return {};
}

Result<Version> keepVersion(
    const QString &folder, const std::map<QString, QByteArray> &files, const QString &message,
    const QDateTime &when)
{
    if (auto written = writeFiles(folder, files); !written)
        return written.problem();
    const Library library;
    const auto repository = openOrMake(folder);
    git_oid treeId;
    if (!repository || !writeTree(repository.get(), files, &treeId))
        return failure(folder);
    const auto head = headOf(repository.get());
    if (head && git_oid_equal(git_commit_tree_id(head.get()), &treeId))
        return versionOf(head.get(), false);

    Tree tree;
    Signature author;
    git_oid id;
    Commit commit;
    const git_commit *parents[] = {head.get()};
    const bool done =
        take(tree, [&](git_tree **out) { return git_tree_lookup(out, repository.get(), &treeId); })
        && take(
            author,
            [&](git_signature **out) {
                return git_signature_new(
                    out, "LaunchProbe", "launchprobe@localhost", when.toSecsSinceEpoch(), 0);
            })
        && git_commit_create(
               &id, repository.get(), "HEAD", author.get(), author.get(), nullptr,
               message.toUtf8().constData(), tree.get(), head ? 1 : 0, parents)
            == 0
        && take(commit, [&](git_commit **out) { return git_commit_lookup(out, repository.get(), &id); });
    if (!done)
        return failure(folder);
    return versionOf(commit.get(), true);
}

Result<std::vector<Version>> versions(const QString &folder)
{
    std::vector<Version> found;
    if (!QFileInfo::exists(folder + u"/.git"_s))
        return found;
    const Library library;
    const auto repository = openOrMake(folder);
    Walk walk;
    if (!repository || !take(walk, [&](git_revwalk **out) { return git_revwalk_new(out, repository.get()); }))
        return failure(folder);
    if (git_revwalk_push_head(walk.get()) != 0)
        return found; // a repository without a commit
    git_revwalk_sorting(walk.get(), GIT_SORT_TOPOLOGICAL);
    git_oid id;
    while (git_revwalk_next(&id, walk.get()) == 0) {
        Commit commit;
        if (take(commit, [&](git_commit **out) { return git_commit_lookup(out, repository.get(), &id); }))
            found.push_back(versionOf(commit.get(), false));
    }
    return found;
}

} // namespace LaunchProbe::History
