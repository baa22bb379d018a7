// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QUrl>

#include <vector>

namespace LaunchProbe::Ui {

//! Whose data is shown, and under which terms.
struct SourceTerms {
    QString name;
    QString attribution;
    QString terms;
    QUrl address;
};

//! What the program is, under which licence, what it is built of, and the terms of its sources.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(const std::vector<SourceTerms> &sources, QWidget *parent = nullptr);

Q_SIGNALS:
    void linkRequested(const QUrl &address);
};

} // namespace LaunchProbe::Ui
