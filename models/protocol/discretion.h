// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/catalogue/catalogue.h>

#include <QRegularExpression>
#include <QStringList>

#include <utility>
#include <vector>

namespace LaunchProbe::Protocol {

//! A text in which nothing tells a machine or a person apart.
struct MaskedText {
    QString text;
    int masked = 0; //!< how many places were masked
};

//! Knows what must never leave the machine in a query, however it came into a question: serial numbers and
//! ids of devices, addresses, home folders, the names of this machine and its user.
class Discretion
{
public:
    explicit Discretion(QStringList ownNames);
    [[nodiscard]] static Discretion ofThisMachine();

    //! A name that is also a word of the field (a host called "vllm") forbids nothing.
    [[nodiscard]] bool forbids(const QString &term, const Catalogue::Catalogue &catalogue) const;

    //! A log with signs like "<host>" in place of what is private: names of machines and users, paths but for
    //! the file's own name, serial numbers, addresses, keys and passwords.
    [[nodiscard]] MaskedText mask(const QString &log, const Catalogue::Catalogue &catalogue) const;

private:
    std::vector<std::pair<QString, QRegularExpression>> m_ownNames;
};

} // namespace LaunchProbe::Protocol
