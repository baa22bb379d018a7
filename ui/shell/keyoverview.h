// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/kit/panel.h>

#include <QDialog>

#include <vector>

class QMenuBar;

namespace LaunchProbe::Ui {

struct KeyGroup {
    QString title;
    std::vector<KeyHint> keys;
};

//! The keys of a window's menus, one group a menu; what has no key is left out.
[[nodiscard]] std::vector<KeyGroup> menuKeys(const QMenuBar &bar);

//! Every key on one page.
class KeyOverview final : public QDialog
{
    Q_OBJECT

public:
    KeyOverview(const std::vector<KeyGroup> &groups, QWidget *parent);

Q_SIGNALS:
    void changeWanted(); //!< it has closed
};

} // namespace LaunchProbe::Ui
