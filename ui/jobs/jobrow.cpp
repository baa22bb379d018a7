// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobrow.h"

#include <ui/kit/numberwords.h>

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

JobRow::JobRow(Session::Job *job, QWidget *parent)
    : QWidget(parent)
    , m_job(job)
    , m_title(new QLabel)
    , m_note(new QLabel)
    , m_progress(new QProgressBar)
    , m_pause(new QPushButton)
    , m_cancel(new QPushButton)
    , m_parts(new QLabel)
{
    auto bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_progress->setMaximumWidth(260);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(4, 4, 4, 4);
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_progress, 0, 1);
    grid->addWidget(m_pause, 0, 2);
    grid->addWidget(m_cancel, 0, 3);
    grid->addWidget(m_note, 1, 0, 1, 4);
    grid->addWidget(m_parts, 2, 0, 1, 4);
    grid->setColumnStretch(0, 1);
    m_parts->setTextFormat(Qt::PlainText);
    m_parts->setWordWrap(true);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &JobRow::showParts);
    connect(m_pause, &QPushButton::clicked, m_job, [this] {
        if (m_job->state() == Session::Job::State::Paused)
            m_job->resume();
        else
            m_job->pause();
    });
    connect(m_cancel, &QPushButton::clicked, m_job, &Session::Job::cancel);
    connect(m_job, &Session::Job::changed, this, &JobRow::show);
    retranslate();
}

void JobRow::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    show();
}

void JobRow::show()
{
    const auto title = m_job->title();
    m_title->setText(title);
    m_progress->setAccessibleName(tr("Progress of: %1").arg(title));
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(title));
    m_pause->setText(m_job->state() == Session::Job::State::Paused ? tr("Resume") : tr("Pause"));
    m_pause->setAccessibleName(u"%1: %2"_s.arg(m_pause->text(), title));
    m_pause->setVisible(m_job->isActive() && m_job->mayPause());
    m_cancel->setVisible(m_job->isActive());
    m_progress->setVisible(m_job->isActive());
    // Counts of bytes do not fit into the bar's int: it shows thousandths.
    m_progress->setRange(0, m_job->total() > 0 ? 1000 : 0);
    if (m_job->total() > 0)
        m_progress->setValue(
            static_cast<int>(1000 * std::min(m_job->done(), m_job->total()) / m_job->total()));
    QStringList words{stateWord()};
    if (m_job->wait().count() > 0)
        words << tr("waiting %1 for the service's limit").arg(durationWord(m_job->wait()));
    if (!m_job->note().isEmpty())
        words << m_job->note();
    m_note->setText(words.join(u" · "_s));
    showParts();
}

void JobRow::showParts()
{
    QStringList lines;
    bool countsDown = false;
    for (const auto &part : m_job->parts()) {
        lines << partWords(part);
        countsDown = countsDown || part.waitsUntil > QDateTime::currentDateTimeUtc();
    }
    m_parts->setText(lines.join(u'\n'));
    m_parts->setVisible(!lines.isEmpty());
    if (countsDown && m_job->isActive() && !m_second.isActive())
        m_second.start();
    else if (!countsDown || !m_job->isActive())
        m_second.stop();
}

QString JobRow::partWords(const Session::Job::Part &part) const
{
    QStringList words;
    if (part.total > 0)
        words << tr("%1 of %2").arg(numberWord(part.done), numberWord(part.total));
    if (!part.note.isEmpty())
        words << part.note;
    const auto left = QDateTime::currentDateTimeUtc().secsTo(part.waitsUntil);
    if (m_job->isActive() && part.waitsUntil.isValid() && left > 0)
        words << tr("next request in %1").arg(durationWord(std::chrono::seconds(left)));
    return u"%1: %2"_s.arg(part.name, words.join(u" · "_s));
}

QString JobRow::stateWord() const
{
    switch (m_job->state()) {
    case Session::Job::State::Running:
        return tr("Running");
    case Session::Job::State::Paused:
        return tr("Paused");
    case Session::Job::State::Done:
        return tr("✓ Done");
    case Session::Job::State::DoneWithProblems:
        return tr("≈ Done with problems");
    case Session::Job::State::Failed:
        return tr("✗ Failed");
    case Session::Job::State::Cancelled:
        break;
    }
    return tr("Cancelled; what was done is kept");
}

} // namespace LaunchProbe::Ui
