// SPDX-License-Identifier: GPL-3.0-or-later
#include "steplog.h"

#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace LaunchProbe::Session {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile =
    64 << 20; // bytes; more is not read: thousands of steps over thousands of posts

QByteArray positionLine(int index)
{
    return QJsonDocument(QJsonObject{{u"at"_s, index}}).toJson(QJsonDocument::Compact);
}

} // namespace

StepLog::StepLog(QUndoStack *stack, QObject *parent)
    : QObject(parent)
    , m_stack(stack)
{
    connect(stack, &QUndoStack::indexChanged, this, &StepLog::follow);
}

void StepLog::addReader(const QString &kind, Read read)
{
    m_readers[kind] = std::move(read);
}

void StepLog::open(const QString &file)
{
    close();
    QFile earlier(file);
    Written known;
    if (earlier.size() <= largestFile && earlier.open(QIODevice::ReadOnly))
        known = read(earlier.readAll());
    earlier.close();
    m_index = restore(known);
    for (int i = 0; i < m_stack->count(); ++i)
        m_known.push_back(m_stack->command(i));
    m_file.setFileName(file);
    writeAnew();
}

void StepLog::close()
{
    m_file.close();
    m_file.setFileName({});
    m_known.clear();
    m_index = 0;
    m_complained = false;
}

// A line that the end of the program cut short is the last one, and says nothing.
StepLog::Written StepLog::read(const QByteArray &lines)
{
    Written known;
    for (const auto &line : lines.split('\n')) {
        const auto json = QJsonDocument::fromJson(line).object();
        if (json.contains(u"at"_s)) {
            known.index = std::clamp(json.value(u"at"_s).toInt(), 0, static_cast<int>(known.steps.size()));
        } else if (json.contains(u"step"_s)) {
            known.steps.resize(static_cast<size_t>(known.index));
            known.steps.push_back(json);
            ++known.index;
        } else if (json.contains(u"goes on"_s) && known.index > 0) {
            known.steps[static_cast<size_t>(known.index - 1)] = json.value(u"goes on"_s).toObject();
        }
    }
    return known;
}

int StepLog::restore(const Written &written)
{
    std::vector<std::unique_ptr<Step>> steps;
    int index = written.index;
    size_t from = written.steps.size() - std::min(written.steps.size(), stepsKept);
    index = std::max(0, index - static_cast<int>(from));
    for (; from < written.steps.size(); ++from) {
        const auto &json = written.steps[from];
        const auto reader = m_readers.find(json.value(u"step"_s).toString());
        auto step = reader == m_readers.end() ? nullptr : reader->second(json.value(u"what"_s).toObject());
        if (step) {
            steps.push_back(std::move(step));
            continue;
        }
        // Nobody can step over one that cannot be read: what lies before it stays done.
        index = std::max(0, index - static_cast<int>(steps.size()) - 1);
        steps.clear();
    }
    for (auto &step : steps) {
        step->setAsleep(true);
        m_stack->push(step.release());
    }
    moveAsleep(*m_stack, index);
    return index;
}

void StepLog::follow()
{
    if (m_file.fileName().isEmpty())
        return;
    const int index = m_stack->index();
    const auto *top = index > 0 ? m_stack->command(index - 1) : nullptr;
    const bool fresh = top && std::ranges::find(m_known, top) == m_known.end();
    if (fresh) {
        m_known.resize(static_cast<size_t>(index - 1));
        m_known.push_back(top);
        add(lineOf(top));
    } else if (index != m_index) {
        add(positionLine(index));
    } else if (top) {
        add(R"({"goes on":)" + lineOf(top) + '}');
    }
    m_index = index;
}

QByteArray StepLog::lineOf(const QUndoCommand *command)
{
    const auto *step = dynamic_cast<const Step *>(command);
    // A command that cannot be written down stands for itself: it cannot be stepped over later.
    if (!step)
        return R"({"step":""})";
    return R"({"step":")" + step->kind().toLatin1() + R"(","what":)" + step->line() + '}';
}

// What was taken over is written without the detours that led to it.
void StepLog::writeAnew()
{
    QSaveFile file(m_file.fileName());
    bool done = file.open(QIODevice::WriteOnly);
    for (const auto *command : m_known)
        done = done && file.write(lineOf(command) + '\n') > 0;
    done = done && file.write(positionLine(m_index) + '\n') > 0 && file.commit();
    if (!done || !m_file.open(QIODevice::Append))
        complain();
}

void StepLog::add(const QByteArray &line)
{
    if (!m_file.isOpen())
        return;
    if (m_file.write(line) != line.size() || m_file.write("\n") != 1 || !m_file.flush())
        complain();
}

// Once: the steps themselves are done and can be taken back until the program ends.
void StepLog::complain()
{
    if (std::exchange(m_complained, true))
        return;
    Q_EMIT problemOccurred(
        {Domain::Problem::Kind::CannotWrite, m_file.fileName(), m_file.errorString(), 0, {}});
}

} // namespace LaunchProbe::Session
