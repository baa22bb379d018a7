// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/evidence/disputes.h>

#include <QCoreApplication>

namespace LaunchProbe::Ui {

//! A dispute in words: what it is about, who says what, and which observation would settle it.
class DisputeCard
{
    Q_DECLARE_TR_FUNCTIONS(DisputeCard)

public:
    explicit DisputeCard(const Evidence::Dispute &dispute)
        : m_dispute(dispute)
    {
    }

    [[nodiscard]] QString title() const; //!< plain: the combination, or the error
    [[nodiscard]] QString
    side(const Evidence::DisputeSide &side) const; //!< plain, with its rigs: "Works (3)"
    //! What to observe so that the sides are told apart, one sentence each; never empty.
    [[nodiscard]] QStringList observations() const;
    //! The whole card as rich text; links are "post:<id>".
    [[nodiscard]] QString html() const;

private:
    [[nodiscard]] QString heading(const Evidence::DisputeSide &side) const;
    [[nodiscard]] QString column(const Evidence::DisputeSide &side) const;

    const Evidence::Dispute &m_dispute;
};

//! The post that a link of the card stands for; none for any other.
[[nodiscard]] Domain::PostId postOfLink(const QString &link);

} // namespace LaunchProbe::Ui
