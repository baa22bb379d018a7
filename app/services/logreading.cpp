// SPDX-License-Identifier: GPL-3.0-or-later
#include "logreading.h"

#include "places.h"

#include <models/extract/extractor.h>
#include <models/extract/failures/errorline.h>
#include <models/protocol/discretion.h>

#include <QFile>
#include <QtConcurrentRun>

#include <algorithm>
#include <iterator>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;
using Evidence::LogReading;

namespace {

//! A log is read as a block of code: nobody wishes, asks or quotes in it.
const auto fence = u"```\n"_s;

LogReading unread(LogReading::State state)
{
    LogReading reading;
    reading.state = state;
    return reading;
}

LogReading readSource(const Ui::LogSource &source, const Catalogue::Catalogue &catalogue)
{
    if (source.path.isEmpty())
        return readLog(source.bytes, catalogue);
    QFile file(source.path);
    if (!file.open(QIODevice::ReadOnly))
        return unread(LogReading::State::NotReadable);
    // One byte more than is read tells that there is more; devices have no size.
    return readLog(file.read(Evidence::mostLogBytes + 1), catalogue);
}

} // namespace

LogReading readLog(const QByteArray &bytes, const Catalogue::Catalogue &catalogue)
{
    if (bytes.size() > Evidence::mostLogBytes)
        return unread(LogReading::State::TooLong);
    const auto text = Evidence::logText(bytes);
    if (!text)
        return unread(LogReading::State::NotText);
    if (text->trimmed().isEmpty())
        return unread(LogReading::State::Empty);
    auto masked = Protocol::Discretion::ofThisMachine().mask(*text, catalogue);
    LogReading reading;
    reading.state = LogReading::State::Read;
    reading.masked = masked.masked;
    reading.text = std::move(masked.text);
    const Extract::Extractor extractor(catalogue, Extract::Extractor::Engine::Fastest, cacheFolder());
    reading.extraction = extractor.extract({fence + reading.text, {}, {}, true});
    for (auto &read : reading.extraction.readings)
        read.span = {read.span.start - fence.size(), read.span.end - fence.size()};
    auto &readings = reading.extraction.readings;
    std::erase_if(readings, [](const auto &read) { return read.slot == Domain::Slot::ErrorLine; });
    std::ranges::move(Extract::errorLines(reading.text), std::back_inserter(readings));
    reading.decided = Evidence::decidedLine(reading.text, readings, catalogue);
    return reading;
}

Ui::ReadLog logReader(const CatalogueHandle &catalogue)
{
    return [catalogue](const Ui::LogSource &source) {
        return QtConcurrent::run([catalogue, source] { return readSource(source, *catalogue); });
    };
}

bool isNamedLikeALog(const QString &path)
{
    const auto name = path.section(u'/', -1).toLower();
    return name.endsWith(u".log"_s) || name.endsWith(u".out"_s) || name.endsWith(u".err"_s)
        || name.startsWith(u"dmesg"_s);
}

} // namespace LaunchProbe::Services
