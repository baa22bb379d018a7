// SPDX-License-Identifier: GPL-3.0-or-later
// lp_million copy N FILE OUT: writes the threads of a file as other posts, for million.sh.
// lp_million draw NUMBER SEED FILE…: prints queries drawn from thread files, as millionqueries.txt holds
// them. lp_million ask FOLDER CATALOGUE TOPICS QUERIES [N]: times lists, orders and facets of the project,
// then the first page of every query, and for each Nth (1) FTS5's bm25 of the same expression beside it.
// Milliseconds. lp_million rank FOLDER CATALOGUE TOPICS title|title_ru: what `search --limit 50` finds for
// each topic, as a run file.
#include "corpuscopy.h"
#include "millionqueries.h"
#include "timings.h"

#include <models/catalogue/catalogue.h>
#include <models/evidence/ranking.h>
#include <models/evidence/searcher.h>
#include <models/protocol/profilefile.h>
#include <models/store/engines/sqlitewords.h>
#include <models/store/openarchive.h>

#include <QCoreApplication>
#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Domain::PostOrder;

namespace {

constexpr size_t page = 100; // rows

int fail(const Domain::Problem &problem)
{
    std::fprintf(stderr, "%s: %s\n", qPrintable(problem.where), qPrintable(problem.detail));
    return 1;
}

//! FTS5's own answer, of which the first page is wanted.
class RawSearch
{
public:
    explicit RawSearch(const QString &file)
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s))
    {
        m_database.setDatabaseName(file);
        m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        m_database.open();
    }

    int firstPage(const QString &expression)
    {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        query.prepare(
            u"SELECT rowid FROM post_words WHERE post_words MATCH ? ORDER BY rank LIMIT %1"_s.arg(page));
        query.addBindValue(expression);
        int rows = 0;
        for (query.exec(); query.next();)
            ++rows;
        return rows;
    }

private:
    QSqlDatabase m_database;
};

bool askQuery(
    const Ports::Archive &archive, const Evidence::Searcher &searcher, const QString &typed,
    const Domain::Profile &profile)
{
    const auto ids = searcher.find(archive, searcher.read(typed).filter, PostOrder::BestMatch, profile);
    return ids && archive.posts(std::span(*ids).first(std::min(page, ids->size())));
}

void askAll(
    const QString &file, const Domain::Profile &profile, const Ports::Archive &archive,
    const Evidence::Searcher &searcher, const QStringList &queries, int rawEvery)
{
    Bench::Timings warming;
    for (const auto &typed : queries)
        warming.time([&] { return askQuery(archive, searcher, typed, profile); });
    Bench::Timings ours;
    Bench::Timings raw;
    RawSearch rawSearch(file);
    for (qsizetype i = 0; i < queries.size(); ++i) {
        const auto &typed = queries.at(i);
        ours.time([&] { return askQuery(archive, searcher, typed, profile); });
        const auto took = ours.last();
        if (i % rawEvery != 0)
            continue;
        raw.time([&] { return rawSearch.firstPage(Store::ftsExpression(searcher.read(typed).filter.text)); });
        if (qEnvironmentVariableIsSet("LP_EACH"))
            std::printf("%8.1f %8.1f  %s\n", took, raw.last(), qPrintable(typed));
    }
    warming.print("first page, asked the first time");
    ours.print("first page, warm");
    raw.print("raw FTS5 bm25, warm");
}

void askLists(const Ports::Archive &archive)
{
    const std::pair<PostOrder, const char *> orders[] = {
        {PostOrder::NewestFirst, "newest first"}, {PostOrder::OldestFirst, "oldest first"},
        {PostOrder::HighestScore, "by score"},    {PostOrder::Service, "by place"},
        {PostOrder::Title, "by title"},           {PostOrder::Author, "by author"},
        {PostOrder::Outcome, "by outcome"}};
    for (const auto &[order, name] : orders) {
        for (const auto *turn : {"first", "again"}) {
            Bench::Timings time;
            const auto ids = time.time([&archive, asked = order] { return archive.postIds({}, asked); });
            std::printf("sort %-14s %-14s %8.1f ms\n", name, turn, time.last());
            if (!ids)
                fail(ids.problem());
        }
    }
}

void askFacets(const Ports::Archive &archive, const Evidence::Searcher &searcher)
{
    using Domain::Facet;
    for (const auto *typed : {"", "model memory", "outcome:failure crash", "the"}) {
        const auto filter = searcher.read(QString::fromLatin1(typed)).filter;
        for (const auto *turn : {"first", "again"}) {
            Bench::Timings one;
            Bench::Timings whole;
            whole.time([&] {
                for (const auto facet :
                     {Facet::Outcome, Facet::Verdict, Facet::Tag, Facet::Source, Facet::Engine, Facet::Model,
                      Facet::Quant, Facet::Gpu})
                    one.time([&] { return bool(archive.facet(filter, facet, 12)); });
                return true;
            });
            std::printf("all 8 facets of \"%s\", %s: %.1f ms\n", typed, turn, whole.last());
            one.print("  one facet");
        }
    }
}

Domain::Result<Domain::Profile> profileOf(const QString &file, const QString &catalogueFolder)
{
    const auto catalogue = Catalogue::Catalogue::load(catalogueFolder);
    return catalogue ? Protocol::readProfileFile(file, *catalogue).usable() : catalogue.problem();
}

int ask(const QStringList &arguments)
{
    const QDir folder(arguments.value(0));
    const auto profile = profileOf(folder.filePath(u"profile.json"_s), arguments.value(1));
    const auto searcher = Evidence::Searcher::load(arguments.value(1));
    const auto queries = Bench::readQueries(arguments.value(2), arguments.value(3));
    if (!profile || !searcher || !queries)
        return fail(!profile ? profile.problem() : !searcher ? searcher.problem() : queries.problem());
    const auto file = folder.filePath(u"evidence.sqlite"_s);
    Bench::Timings preparing;
    const auto prepared = preparing.time([&] { return Store::prepareArchive(file); });
    const auto archive = Store::openArchive(file, Store::Access::Read);
    if (!prepared || !archive)
        return fail(prepared ? archive.problem() : prepared.problem());
    Bench::Timings counting;
    const auto counts = counting.time([&] { return (*archive)->counts(); });
    if (!counts)
        return fail(counts.problem());
    std::printf(
        "%lld posts, %lld readings; prepared in %.1f ms, counted in %.1f ms\n",
        static_cast<long long>(counts->posts), static_cast<long long>(counts->readings), preparing.last(),
        counting.last());
    askFacets(**archive, *searcher);
    askLists(**archive);
    askAll(file, *profile, **archive, *searcher, *queries, std::max(1, arguments.value(4, u"1"_s).toInt()));
    std::printf("peak memory %.0f MiB\n", Bench::peakMemory());
    return 0;
}

int rank(const QStringList &arguments)
{
    const QDir folder(arguments.value(0));
    const auto profile = profileOf(folder.filePath(u"profile.json"_s), arguments.value(1));
    const auto catalogue = Catalogue::Catalogue::load(arguments.value(1));
    const auto topics = Bench::readTopics(arguments.value(2), arguments.value(3));
    const auto file = folder.filePath(u"evidence.sqlite"_s);
    if (const auto prepared = Store::prepareArchive(file); !prepared)
        return fail(prepared.problem());
    const auto archive = Store::openArchive(file, Store::Access::Read);
    if (!profile || !catalogue || !topics || !archive)
        return fail(
            !profile         ? profile.problem()
                : !catalogue ? catalogue.problem()
                : !topics    ? topics.problem()
                             : archive.problem());
    const auto vocabulary = Evidence::Vocabulary::load(arguments.value(1) + u"/synonyms.json"_s, *catalogue);
    if (!vocabulary)
        return fail(vocabulary.problem());
    const Evidence::Ranker ranker(*profile, *catalogue, *vocabulary);
    for (const auto &[id, title] : *topics) {
        const auto ranking =
            ranker.rank(**archive, Evidence::SearchLanguage(*vocabulary, *catalogue).read(title), 50);
        if (!ranking)
            return fail(ranking.problem());
        int place = 0;
        for (const auto &found : ranking->posts)
            std::printf("%s\t%d\t%s\n", qPrintable(id), ++place, qPrintable(found.post.printedId));
    }
    return 0;
}

int draw(const QStringList &arguments)
{
    const auto queries =
        Bench::drawQueries(arguments.mid(2), arguments.value(0).toInt(), arguments.value(1).toUInt());
    if (!queries)
        return fail(queries.problem());
    for (const auto &query : *queries)
        std::printf("%s\n", qPrintable(query));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    const auto what = arguments.value(1);
    if (what == u"copy" && arguments.size() > 4) {
        const auto written = Bench::writeCopy(arguments.at(3), arguments.at(2).toInt(), arguments.at(4));
        return written ? 0 : fail(written.problem());
    }
    if (what == u"draw" && arguments.size() > 4)
        return draw(arguments.mid(2));
    if (what == u"rank" && arguments.size() > 5)
        return rank(arguments.mid(2));
    if (what == u"ask" && arguments.size() > 5)
        return ask(arguments.mid(2));
    std::fprintf(stderr, "usage: see the first lines of million.cpp\n");
    return 2;
}
