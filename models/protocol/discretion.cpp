// SPDX-License-Identifier: GPL-3.0-or-later
#include "discretion.h"

#include <QDir>
#include <QSysInfo>

#include <algorithm>

namespace LaunchProbe::Protocol {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestName = 3; //!< a shorter one is part of too many words

//! Names that tell nobody apart.
bool isCommon(const QString &name)
{
    static const QStringList common{u"root"_s,    u"user"_s,    u"admin"_s,       u"home"_s,  u"localhost"_s,
                                    u"ubuntu"_s,  u"debian"_s,  u"fedora"_s,      u"arch"_s,  u"linux"_s,
                                    u"windows"_s, u"desktop"_s, u"workstation"_s, u"server"_s};
    return common.contains(name, Qt::CaseInsensitive);
}

bool isOfTheField(const QString &name, const Catalogue::Catalogue &catalogue)
{
    return catalogue.findEngine(name) || catalogue.findModel(name) || !catalogue.findGpus(name).empty();
}

//! Ids of GPUs as nvidia-smi writes them, MAC addresses, IPv4 addresses of networks at home (10.x.x.x may be
//! a version of TensorRT), mail addresses, home folders, and numbers that are too long for anything but a
//! serial number.
const QRegularExpression &identifiers()
{
    static const QRegularExpression pattern(
        uR"((?:GPU|MIG)-[0-9a-f]{8}-[0-9a-f]{4}|\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b)"
        uR"(|\b(?:192\.168|127\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b|https?:\/\/\d|[\w.+-]+@[\w-]+\.[\w.]+|/(?:home|Users)/\w|[A-Z]:\\Users\\\w|\b\d{10,}\b)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

//! What a log may say of its machine, and what stands there instead. The group "keep", where there is one,
//! stays in front, "behind" stays after it. Order matters: what comes first may hold what comes later.
struct Private {
    QRegularExpression pattern;
    QString instead;
};

Private hidden(const QString &pattern, const QString &instead)
{
    return {
        QRegularExpression(
            pattern,
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption
                | QRegularExpression::UseUnicodePropertiesOption),
        instead};
}

const std::vector<Private> &privates()
{
    static const std::vector<Private> all{
        hidden(uR"(\b(?:hf_|sk-|gh[po]_|github_pat_|glpat-|xox[bp]-)[\w-]{10,})"_s, u"<secret>"_s),
        hidden(
            uR"((?<keep>(?:api[-_ ]?key|token|password|secret|bearer)["']?\s*[=:\s]\s*["']?)(?=\S*\d)(?=\S*[a-z])[\w.+/-]{16,})"_s,
            u"<secret>"_s),
        hidden(uR"(\b(?:GPU|MIG)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b)"_s, u"<serial>"_s),
        hidden(uR"((?<keep>\bserial(?:[ _]?(?:number|no))?\s*[:=]\s*)[\w-]{5,})"_s, u"<serial>"_s),
        hidden(uR"((?<keep>\bhost[ _]?name\s*[:=]\s*)[\w.-]+)"_s, u"<host>"_s),
        hidden(uR"(\b[\w.-]+@[\w-]+(?=:[~/]))"_s, u"<user>@<host>"_s),
        hidden(uR"([\w.+-]+@[\w-]+\.[\w.]+)"_s, u"<mail>"_s),
        hidden(
            uR"(^(?<keep>(?:\w{3}\s+\d{1,2}\s\d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S+)\s)(?!(?:INFO|WARN\w*|ERROR|DEBUG|TRACE|CRITICAL|FATAL)\b)[\w.-]+(?=\s[\w.-]+(?:\[\d+\])?:))"_s,
            u"<host>"_s),
        hidden(uR"(\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b)"_s, u"<address>"_s),
        hidden(uR"((?<![\w:.])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}(?![\w:]))"_s, u"<address>"_s),
        hidden(
            uR"((?<![\w.])(?:192\.168|127\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}(?![\w.]))"_s,
            u"<address>"_s),
        // Four numbers may be a version, too, unless something says that it is an address.
        hidden(
            uR"((?<keep>//|@|\bfrom |\bhost |\baddr=|\bhost=)\d{1,3}(?:\.\d{1,3}){3}(?![\w.]))"_s,
            u"<address>"_s),
        hidden(uR"((?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?=:\d{2,5}\b))"_s, u"<address>"_s),
        // Of what lies below Python's libraries the path says which one it is.
        hidden(
            uR"((?<![\w<])(?:/(?:home|Users|root|mnt|media|srv|data)|[A-Z]:(?![\\/](?:Windows|Program)))(?:[/\\][^/\\\s"':,;()<>]+)*?[/\\](?<behind>(?:site|dist)-packages[/\\][^\s"':,;()<>]+|[^/\\\s"':,;()<>]++(?![/\\])))"_s,
            u"<path>/"_s),
        hidden(uR"(\b\d{12,}\b)"_s, u"<serial>"_s)};
    return all;
}

void maskAll(MaskedText &masked, const QRegularExpression &pattern, const QString &instead)
{
    QString out;
    qsizetype from = 0;
    for (auto matches = pattern.globalMatch(masked.text); matches.hasNext();) {
        const auto match = matches.next();
        out += QStringView(masked.text).sliced(from, match.capturedStart() - from);
        out += match.captured(u"keep"_s) + instead + match.captured(u"behind"_s);
        from = match.capturedEnd();
        ++masked.masked;
    }
    out += QStringView(masked.text).sliced(from);
    masked.text = out;
}

} // namespace

Discretion::Discretion(QStringList ownNames)
{
    ownNames.removeDuplicates();
    for (const auto &name : ownNames) {
        if (name.size() < shortestName || isCommon(name))
            continue;
        m_ownNames.emplace_back(
            name,
            QRegularExpression(
                u"(?<![\\w-])"_s + QRegularExpression::escape(name) + u"(?![\\w-])"_s,
                QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption));
    }
}

Discretion Discretion::ofThisMachine()
{
    const auto host = QSysInfo::machineHostName();
    return Discretion(
        {host, host.section(u'.', 0, 0), qEnvironmentVariable("USER"), qEnvironmentVariable("USERNAME"),
         QDir::home().dirName()});
}

bool Discretion::forbids(const QString &term, const Catalogue::Catalogue &catalogue) const
{
    if (identifiers().match(term).hasMatch())
        return true;
    return std::ranges::any_of(m_ownNames, [&](const auto &own) {
        return own.second.match(term).hasMatch() && !isOfTheField(own.first, catalogue);
    });
}

MaskedText Discretion::mask(const QString &log, const Catalogue::Catalogue &catalogue) const
{
    MaskedText masked{log, 0};
    for (const auto &one : privates())
        maskAll(masked, one.pattern, one.instead);
    for (const auto &[name, pattern] : m_ownNames) {
        if (!isOfTheField(name, catalogue))
            maskAll(masked, pattern, u"<name>"_s);
    }
    return masked;
}

} // namespace LaunchProbe::Protocol
