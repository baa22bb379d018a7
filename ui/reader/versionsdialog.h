// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/archive.h>

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace LaunchProbe::Ui {

//! What a post said at different times, as what was changed between them.
class VersionsDialog final : public QDialog
{
    Q_OBJECT

public:
    //! `earlier`: oldest first, without what the post says now; not empty.
    VersionsDialog(
        const Ports::PostRow &post, std::vector<Ports::PostVersion> earlier, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Change {
        size_t from = 0; //!< indices of versions
        size_t to = 0;
    };

    void fillChanges();
    void show(const Change &change);
    void colour();
    [[nodiscard]] QString nameOf(size_t version) const;

    std::vector<Ports::PostVersion> m_versions; //!< oldest first, with what it says now
    std::vector<Change> m_changes;
    QComboBox *m_choice;
    QLabel *m_times;
    QPlainTextEdit *m_text;
};

} // namespace LaunchProbe::Ui
