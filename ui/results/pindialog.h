// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <map>
#include <vector>

class QComboBox;

namespace LaunchProbe::Ui {

//! Which digit sets which tag.
class PinDialog final : public QDialog
{
    Q_OBJECT

public:
    //! `digit` is where the keyboard goes first.
    PinDialog(
        const std::map<int, QString> &pinned, const QStringList &knownTags, int digit,
        QWidget *parent = nullptr);

    [[nodiscard]] std::map<int, QString> pinned() const;

private:
    std::vector<QComboBox *> m_tags; //!< by digit
};

} // namespace LaunchProbe::Ui
