// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace LaunchProbe::Ui {

//! Colours code and logs. What a block is written in is told by its fence, else guessed from its first lines.
class CodeColours
{
public:
    CodeColours();
    ~CodeColours();

    void setDark(bool dark);

    //! For each line the ranges that differ from plain text. Blocks past `longestBlock` lines stay plain.
    [[nodiscard]] std::vector<QList<QTextLayout::FormatRange>>
    colour(const QStringList &lines, const QString &fence);

    //! Name of the syntax definition, or empty: plain text.
    [[nodiscard]] QString definitionFor(const QStringList &lines, const QString &fence) const;

    static constexpr int longestBlock = 3000;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace LaunchProbe::Ui
