// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities.h"
#include "html.h"

#include <tests/testlib/testcase.h>

#include <QElapsedTimer>
#include <QTest>

using namespace LaunchProbe::Connectors;
using namespace Qt::StringLiterals;

class HtmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesMarkdown_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("markdown");
        QTest::newRow("words") << u"plain  words\n here"_s << u"plain words here"_s;
        QTest::newRow("paragraphs") << u"one<p>two</p><p>three</p>"_s << u"one\n\ntwo\n\nthree"_s;
        QTest::newRow("lines") << u"one<br>two<br/>three"_s << u"one\ntwo\nthree"_s;
        QTest::newRow("emphasis") << u"a <b>bold</b> <em>word</em>."_s << u"a bold word."_s;
        QTest::newRow("entities") << u"it&#x27;s 5 &lt; 6 &amp; 7&nbsp;&mdash; &hellip;"_s
                                  << u"it's 5 < 6 & 7 — …"_s;
        QTest::newRow("decoded once") << u"&amp;lt;tag&amp;gt;"_s << u"&lt;tag&gt;"_s;
        QTest::newRow("log")
            << u"<p>It says:</p><pre><code>CUDA error: 700\n  at file.cu:12\n\nend\n</code></pre>after"_s
            << u"It says:\n\n```\nCUDA error: 700\n  at file.cu:12\n\nend\n```\n\nafter"_s;
        QTest::newRow("language")
            << u"<pre class=\"x\"><code class=\"hljs lang-bash\">a &amp;&amp; b</code></pre>"_s
            << u"```bash\na && b\n```"_s;
        QTest::newRow("fence in a log") << u"<pre>```\nx</pre>"_s << u"````\n```\nx\n````"_s;
        QTest::newRow("lines in a log") << u"<pre>a<br>b</pre>"_s << u"```\na\nb\n```"_s;
        QTest::newRow("tags in a log") << u"<pre><span>a</span> <b>b</b></pre>"_s << u"```\na b\n```"_s;
        QTest::newRow("code") << u"run <code>vllm  serve</code> now"_s << u"run `vllm  serve` now"_s;
        QTest::newRow("code with a tick") << u"<code>`a`</code>"_s << u"`` `a` ``"_s;
        QTest::newRow("code of several lines") << u"<code>a<br>b</code>"_s << u"```\na\nb\n```"_s;
        QTest::newRow("list") << u"<ul><li>one</li><li>two<ul><li>deep</li></ul></li></ul>end"_s
                              << u"- one\n- two\n  - deep\n\nend"_s;
        QTest::newRow("numbers") << u"<ol><li>one<li>two</ol>"_s << u"1. one\n2. two"_s;
        QTest::newRow("quote") << u"<blockquote><p>old</p><p>words</p></blockquote><p>new</p>"_s
                               << u"> old\n>\n> words\n\nnew"_s;
        QTest::newRow("log in a quote")
            << u"<blockquote><pre>a\nb</pre></blockquote>"_s << u"> ```\n> a\n> b\n> ```"_s;
        QTest::newRow("heading") << u"<h2><a name=\"x\" href=\"#x\"></a>Setup</h2>text"_s
                                 << u"## Setup\n\ntext"_s;
        QTest::newRow("table")
            << u"<table><tr><th>ctx</th><th>t/s</th></tr><tr><td>4k</td><td>a|b</td></tr></table>x"_s
            << u"| ctx | t/s |\n|---|---|\n| 4k | a\\|b |\n\nx"_s;
        QTest::newRow("link") << u"see <a href=\"https://a.org/x\">the issue</a>."_s
                              << u"see [the issue](https://a.org/x)."_s;
        QTest::newRow("address") << u"<a href=\"https://a.org/x\">https://a.org/x</a>"_s
                                 << u"https://a.org/x"_s;
        QTest::newRow("shortened address")
            << u"<a href=\"https:&#x2F;&#x2F;a.org/a/very/long/path\">https:&#x2F;&#x2F;a.org/a/very/...</a>"_s
            << u"https://a.org/a/very/long/path"_s;
        QTest::newRow("no link") << u"<a href=\"javascript:alert(1)\">x</a> <a href=\"/u/y\">@y</a>"_s
                                 << u"x @y"_s;
        QTest::newRow("image") << u"<img src=\"https://a.org/x.png\" alt=\":fire:\"> hot"_s
                               << u":fire: hot"_s;
        QTest::newRow("script") << u"a<script>if (x < y) alert('</b>')</script>b<style>p>q{}</style>c"_s
                                << u"abc"_s;
        QTest::newRow("comment") << u"a<!-- <b>x</b> -->b"_s << u"ab"_s;
        QTest::newRow("no tags") << u"5 < 6, 7 > 3, <- that"_s << u"5 < 6, 7 > 3, <- that"_s;
        QTest::newRow("bracket in a value") << u"<img alt=\"a > b\">c"_s << u"a > bc"_s;
        QTest::newRow("open to the end") << u"<blockquote><ul><li><pre>x"_s << u"> - ```\n>   x\n>   ```"_s;
        QTest::newRow("closed too often") << u"</ul></blockquote></pre></a></td>x"_s << u"x"_s;
        QTest::newRow("cut tag") << u"text <a href=\"http"_s << u"text <a href=\"http"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void becomesMarkdown()
    {
        QFETCH(QString, html);
        QTEST(markdownOfHtml(html), "markdown");
    }

    void takesTimeInProportionToItsLength_data()
    {
        QTest::addColumn<QString>("piece");
        for (const auto *piece :
             {"<", "<a", "<a ='", "<a =\">", "<!--", "</", "<b>", "<blockquote>", "<ul><li>", "<pre>", "<td>",
              "<script>", "&amp;", "<a href=http://x>[", "<code>`", "<table><tr><td>x", "&", "<h1>"})
            QTest::newRow(piece) << QString::fromLatin1(piece);
    }

    void takesTimeInProportionToItsLength()
    {
        QFETCH(QString, piece);
        QElapsedTimer timer;
        timer.start();
        const auto text = markdownOfHtml(piece.repeated(200'000));
        QVERIFY(text.size() < 8'000'000);
        QVERIFY2(timer.elapsed() < 20'000, "quadratic would take hours");
    }

    void entitiesAreDecodedOnce()
    {
        QCOMPARE(
            withoutEntities(u"&#39;a&quot; &amp;amp; &unknown; &#0; &"_s),
            u"'a\" &amp; &unknown; \ufffd &"_s);
    }
};

LP_TEST(HtmlTest)
#include "tst_html.moc"
