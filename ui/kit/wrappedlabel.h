// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace LaunchProbe::Ui {

//! Plain text over several lines that is never cut: scroll areas do not ask how high a text becomes at a
//! width, so it says so itself.
class WrappedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget *parent = nullptr);

    void setWrapped(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void keepHeight();
};

} // namespace LaunchProbe::Ui
