// SPDX-License-Identifier: GPL-3.0-or-later
//! Arbitrary bytes for one of the readers that connectors share: LAUNCHPROBE_FUZZ_READER names it.
#include <connectors/api/entities.h>
#include <connectors/api/html.h>
#include <connectors/api/json.h>
#include <connectors/api/wordquery.h>
#include <connectors/net/exchangetext.h>

#include <cstdio>
#include <cstdlib>
#include <functional>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

void readHtml(const QByteArray &bytes)
{
    const auto html = QString::fromUtf8(bytes);
    const auto text = Connectors::markdownOfHtml(html);
    // Marks of blocks stand before each line; what was written cannot grow beyond that.
    if (text.size() > 40 * html.size() + 100)
        std::abort();
    (void)Connectors::withoutEntities(html);
}

void readJson(const QByteArray &bytes)
{
    const auto json = Connectors::parseJson(bytes, u"x"_s);
    if (!json)
        return;
    for (const auto *name : {"id", "a", "time"}) {
        (void)Connectors::textAt(*json, name);
        (void)Connectors::idAt(*json, name);
        (void)Connectors::scoreAt(*json, name);
        (void)Connectors::timeAt(*json, name);
        (void)Connectors::secondsAt(*json, name);
        (void)Connectors::addressAt(*json, name);
    }
}

void readQuery(const QByteArray &bytes)
{
    const auto text = QString::fromUtf8(bytes);
    (void)Connectors::WordQuery(text).matches(text);
}

void readExchange(const QByteArray &bytes)
{
    qsizetype offset = 0;
    while (offset < bytes.size()) {
        const auto before = offset;
        if (!Net::exchangeFromText(bytes, offset))
            return;
        if (offset <= before)
            std::abort(); // it would never end
    }
}

const std::map<QString, std::function<void(const QByteArray &)>> readers{
    {u"html"_s, readHtml}, {u"json"_s, readJson}, {u"query"_s, readQuery}, {u"exchange"_s, readExchange}};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const auto reader = readers.find(qEnvironmentVariable("LAUNCHPROBE_FUZZ_READER"));
    if (reader == readers.end()) {
        std::fprintf(stderr, "LAUNCHPROBE_FUZZ_READER names no reader\n");
        std::exit(2);
    }
    reader->second(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    return 0;
}
