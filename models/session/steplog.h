// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step.h"

#include <models/domain/problem.h>

#include <QFile>
#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace LaunchProbe::Session {

//! Keeps an undo stack across restarts. Each step is a line that is added to a file at once, and so is each
//! way back and forth, so that a program that is killed has lost nothing.
class StepLog final : public QObject
{
    Q_OBJECT

public:
    //! Makes a step again; null when what was written is of no use any more.
    using Read = std::function<std::unique_ptr<Step>(const QJsonObject &)>;

    explicit StepLog(QUndoStack *stack, QObject *parent = nullptr);

    void addReader(const QString &kind, Read read);
    //! Puts the file's steps on the empty stack, without doing them, and follows the stack from then on.
    void open(const QString &file);
    void close(); //!< before the stack is emptied for another project

    static constexpr size_t stepsKept = 500; //!< at an opening; the oldest go first

Q_SIGNALS:
    void problemOccurred(const LaunchProbe::Domain::Problem &problem);

private:
    struct Written {
        std::vector<QJsonObject> steps;
        int index = 0; //!< as QUndoStack::index
    };

    [[nodiscard]] static Written read(const QByteArray &lines);
    [[nodiscard]] int restore(const Written &written);
    void follow();
    void writeAnew();
    void add(const QByteArray &line);
    void complain();
    [[nodiscard]] static QByteArray lineOf(const QUndoCommand *command);

    QUndoStack *m_stack;
    std::map<QString, Read> m_readers;
    QFile m_file;
    std::vector<const QUndoCommand *> m_known; //!< as they lie on the stack
    int m_index = 0;
    bool m_complained = false;
};

} // namespace LaunchProbe::Session
