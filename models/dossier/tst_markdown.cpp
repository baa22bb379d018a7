// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown.h"
#include "words.h"

#include <tests/testlib/testcase.h>

#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include <cmark-gfm.h>

using namespace LaunchProbe;
using namespace LaunchProbe::Dossier;
using namespace Qt::StringLiterals;

namespace {

//! Speaks a language of its own, to see which sentences are asked of it.
class Shouter final : public QTranslator
{
public:
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        return QLatin1String(context) == u"Dossier" || QLatin1String(context) == u"Triggers"
            ? QString::fromUtf8(text).toUpper()
            : QString();
    }
    bool isEmpty() const override { return false; }
};

Claim aClaim(const QString &quote)
{
    Claim claim;
    claim.id = u"W1"_s;
    claim.model = u"gpt-oss-120b"_s;
    claim.quant = u"MXFP4"_s;
    claim.engine = u"vLLM"_s;
    claim.gpus = {{u"RTX PRO 6000 Blackwell"_s, {}, 1}};
    claim.figures[Domain::Slot::TgTps] = {41.5};
    claim.figures[Domain::Slot::PpTps] = {2000, 13500};
    claim.source = {
        u"reddit:1abc/n7"_s,
        u"reddit"_s,
        u"r/LocalLLaMA"_s,
        u"A thread"_s,
        QUrl(u"https://www.reddit.com/r/LocalLLaMA/comments/1abc/"_s),
        u"1"_s,
        u"1"_s,
        {},
        {},
        QDateTime({2025, 8, 7}, {1, 0}, Qt::UTC),
        QDateTime({2025, 8, 8}, {1, 0}, Qt::UTC),
        {}};
    claim.quotes = {{quote, 0, quote.size()}};
    return claim;
}

//! As a reader of Markdown shows it that lets raw HTML through.
QString shown(const QString &markdown)
{
    const auto bytes = markdown.toUtf8();
    char *html =
        cmark_markdown_to_html(bytes.constData(), static_cast<size_t>(bytes.size()), CMARK_OPT_UNSAFE);
    auto text = QString::fromUtf8(html);
    cmark_get_default_mem_allocator()->free(html);
    return text;
}

class Page
{
public:
    explicit Page(
        const Claim &claim, const QLocale &locale = QLocale(QLocale::English),
        const QTranslator *translator = nullptr)
    {
        LaunchProbe::Dossier::Dossier dossier;
        dossier.profile.title = u"One card"_s;
        dossier.made = QDateTime({2025, 8, 9}, {1, 0}, Qt::UTC);
        dossier.claims = {claim};
        text = QString::fromUtf8(asMarkdown(dossier, Protocol::Tongue(translator, locale)));
    }
    QString text;
};

} // namespace

class MarkdownTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClaimShowsSourceDatesAndQuote()
    {
        const Page page(aClaim(u"It does 41.5 tok/s."_s));
        for (const auto &part :
             {u"### W1. gpt-oss-120b MXFP4 · vLLM · RTX PRO 6000 Blackwell"_s, u"decode 41.5 tok/s"_s,
              u"(<https://www.reddit.com/r/LocalLLaMA/comments/1abc/>)"_s, u"author 1"_s,
              u"written 2025-08-07"_s, u"retrieved 2025-08-08"_s, u"```text\nIt does 41.5 tok/s.\n```"_s})
            QVERIFY2(page.text.contains(part), qPrintable(part + u"\n\n"_s + page.text));
    }

    void ownClaimsStandBeforeTheReportsAndSayWhatIsGone()
    {
        LaunchProbe::Dossier::Dossier dossier;
        const auto source = aClaim({}).source;
        dossier.statements = {
            {u"C2"_s,
             u"One *card* is enough"_s,
             {{source, {u"It runs."_s, 0, 8}, Standing::Stands},
              {source, {u"It ran."_s, 0, 7}, Standing::Orphaned},
              {source, {}, Standing::Deleted}}},
            {u"C3"_s, u"Nothing shows this"_s, {}}};
        const auto text =
            QString::fromUtf8(asMarkdown(dossier, Protocol::Tongue(nullptr, QLocale(QLocale::English))));
        for (const auto &part :
             {u"## Own claims"_s, u"### C2. One \\*card\\* is enough"_s,
              u"(<https://www.reddit.com/r/LocalLLaMA/comments/1abc/>)"_s, u"written 2025-08-07"_s,
              u"```text\nIt runs.\n```"_s, u"edited and no longer says so"_s, u"what was quoted is gone"_s,
              u"### C3. Nothing shows this\n\nNo quote carries this claim."_s})
            QVERIFY2(text.contains(part), qPrintable(part + u"\n\n"_s + text));
        dossier.statements.clear();
        QVERIFY(!QString::fromUtf8(asMarkdown(dossier, Protocol::Tongue(nullptr, QLocale(QLocale::English))))
                     .contains(u"Own claims"));
    }

    void whatAPersonCorrectedIsSaid()
    {
        auto claim = aClaim(u"quoted"_s);
        QVERIFY(!Page(claim).text.contains(u"Corrected"));
        claim.corrected = QStringList{u"Q4_K_M"_s};
        QVERIFY(Page(claim).text.contains(u"- Corrected by a person: Q4"));
    }

    void aLicenceStandsWithTheQuoteAndCreditsWhomItAsksFor()
    {
        auto claim = aClaim(u"quoted"_s);
        QVERIFY(!Page(claim).text.contains(u"licence"));
        claim.source.licence = u"CC BY-SA 4.0"_s;
        claim.source.credit = u"Somebody *Else*"_s;
        const auto text = Page(claim).text;
        QVERIFY2(text.contains(u"by Somebody \\*Else\\*"), qPrintable(text));
        QVERIFY2(text.contains(u"licence CC BY-SA 4.0"), qPrintable(text));
    }

    void numbersFollowTheLanguage()
    {
        QVERIFY(Page(aClaim(u"x"_s)).text.contains(u"prefill 2,000 to 13,500 tok/s"));
        const auto russian = Page(aClaim(u"x"_s), QLocale(QLocale::Russian)).text;
        QVERIFY(russian.contains(u"41,5"));
        QVERIFY(!russian.contains(u"13,500"));
    }

    void itsLanguageIsItsOwn()
    {
        const Shouter shouter;
        const auto page = Page(aClaim(u"quiet"_s), QLocale(QLocale::English), &shouter).text;
        for (const auto &heading :
             {u"PROFILE"_s, u"WHAT WORKED"_s, u"WHAT FAILED"_s, u"OPEN RISKS"_s, u"CONFLICTS"_s})
            QVERIFY2(page.contains(u"## "_s + heading), qPrintable(heading));
        QVERIFY(page.contains(u"quiet"));
        // Every sentence went through the translator: no lower-case word is left outside of quotes and names.
        auto rest = page;
        rest.remove(QRegularExpression(u"```text.*```"_s, QRegularExpression::DotMatchesEverythingOption));
        for (const auto *name : {"LaunchProbe", "gpt-oss-120b", "vLLM", "Blackwell", "One card", "A thread"})
            rest.remove(QLatin1String(name));
        rest.remove(QRegularExpression(u"<https[^>]*>|reddit\\S+|r/\\S+"_s));
        QVERIFY2(!rest.contains(QRegularExpression(u"[a-z]{3,}"_s)), qPrintable(rest));
    }

    void hostileQuotesStayQuotes_data()
    {
        QTest::addColumn<QString>("quote");
        QTest::newRow("heading") << u"# Owned\n## Owned"_s;
        QTest::newRow("fence") << u"```\n# Owned\n````\n# Owned\n~~~"_s;
        QTest::newRow("many ticks") << QString(70, u'`') + u"\n# Owned"_s;
        QTest::newRow("html") << u"</pre><script>alert(1)</script><img src=x onerror=1># Owned"_s;
        QTest::newRow("image") << u"![Owned](https://evil.example/x.png)"_s;
        QTest::newRow("carriage returns") << u"a\r```\r# Owned"_s;
        QTest::newRow("line separator") << u"a\u2028```\u2028# Owned"_s;
    }

    void hostileQuotesStayQuotes()
    {
        QFETCH(QString, quote);
        const auto html = shown(Page(aClaim(quote)).text);
        QVERIFY2(
            html.contains(QRegularExpression(u"<pre><code class=\"language-text\">[^<]*Owned"_s)),
            qPrintable(html));
        for (const auto *injected : {"<h1>Owned", "<h2>Owned", "<img", "<script", "href=\"https://evil"})
            QVERIFY2(!html.contains(QLatin1String(injected)), qPrintable(html));
    }

    void hostileTitlesStayText_data()
    {
        QTest::addColumn<QString>("title");
        QTest::newRow("link") << u"](https://evil.example) [Owned](https://evil.example)"_s;
        QTest::newRow("image") << u"![x](https://evil.example/x.png)"_s;
        QTest::newRow("html") << u"<a href='https://evil.example'>x</a><img src='https://evil.example'>"_s;
        QTest::newRow("lines") << u"x\n\n# Owned\n\n> y"_s;
        QTest::newRow("autolink") << u"<https://evil.example>"_s;
    }

    void hostileTitlesStayText()
    {
        QFETCH(QString, title);
        auto claim = aClaim(u"fine"_s);
        claim.source.title = title;
        claim.note = title;
        claim.tags = QStringList{title};
        claim.model = title;
        claim.remedies = QStringList{title};
        const auto html = shown(Page(claim).text);
        for (const auto *injected : {"<h1>Owned", "<img", "<a href='", "href=\"https://evil", "<blockquote"})
            QVERIFY2(!html.contains(QLatin1String(injected)), qPrintable(html));
    }

    void onlyWebAddressesAreLinked_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("target");
        QTest::newRow("web") << u"https://a.example/b?c=d"_s << u"https://a.example/b?c=d"_s;
        QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
        QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("password") << u"https://u:p@a.example/"_s << u"https://a.example/"_s;
        QTest::newRow("angle") << u"https://a.example/x>y<z"_s << u"https://a.example/x%3Ey%3Cz"_s;
    }

    void onlyWebAddressesAreLinked()
    {
        QFETCH(QString, address);
        QFETCH(QString, target);
        QCOMPARE(linkTarget(QUrl(address)), target);
    }

    void versionsStayReadable()
    {
        QCOMPARE(escaped(u"gpt-oss-120b 0.10.1"_s), u"gpt-oss-120b 0.10.1"_s);
        QCOMPARE(escaped(u"- a\n# b | c"_s), u"\\- a \\# b \\| c"_s);
    }
};

LP_TEST(MarkdownTest)
#include "tst_markdown.moc"
