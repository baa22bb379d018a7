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

} // namespace LaunchProbe::Protocol
