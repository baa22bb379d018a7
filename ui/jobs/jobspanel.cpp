// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobspanel.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

JobsPanel::JobsPanel(Session::JobList *jobs, QWidget *parent)
    : Panel(u"jobs"_s, parent)
    , m_jobs(jobs)
    , m_empty(new QLabel)
    , m_list(new QWidget)
    , m_rows(new QVBoxLayout)
    , m_logSide(new QWidget)
    , m_logLabel(new QLabel)
    , m_log(new QPlainTextEdit)
    , m_forget(new QPushButton)
{
    m_list->installEventFilter(this);
    m_empty->setWordWrap(true);
    m_rows->addWidget(m_empty);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_rows);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);

    m_log->setReadOnly(true);
    m_log->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    // Whoever wants to read more makes the dock higher; what is read above it keeps its room.
    m_log->setMinimumHeight(3 * m_log->fontMetrics().lineSpacing());
    m_log->setMaximumBlockCount(static_cast<int>(Session::Job::logLimit));
    m_log->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_logLabel->setBuddy(m_log);
    auto *head = new QHBoxLayout;
    head->addWidget(m_logLabel);
    head->addStretch();
    head->addWidget(m_forget);
    auto *right = new QVBoxLayout(m_logSide);
    right->setContentsMargins(0, 0, 0, 0);
    right->addLayout(head);
    right->addWidget(m_log, 1);
    right->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 6, 4);
    row->addWidget(scroll, 1);
    row->addWidget(m_logSide, 1);

    connect(m_forget, &QPushButton::clicked, m_jobs, &Session::JobList::forgetFinished);
    connect(m_jobs, &Session::JobList::listChanged, this, &JobsPanel::showJobs);
    showJobs();
}

QString JobsPanel::title() const
{
    return tr("Jobs");
}

bool JobsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        giveRoom();
    return Panel::eventFilter(watched, event);
}

void JobsPanel::retranslate()
{
    m_empty->setText(tr("Nothing runs. Import files with File ▸ Import, or start a harvest with F5."));
    m_logLabel->setText(tr("&Log:"));
    m_forget->setText(tr("Clear finished jobs"));
    for (const auto &[job, row] : m_shown)
        row->retranslate();
}

void JobsPanel::showJobs()
{
    const auto jobs = m_jobs->jobs();
    std::erase_if(m_shown, [&jobs](const auto &shown) {
        if (std::ranges::find(jobs, shown.first) != jobs.end())
            return false;
        delete shown.second;
        return true;
    });
    for (auto *job : jobs) {
        if (m_shown.contains(job))
            continue;
        m_shown[job] = new JobRow(job);
        m_rows->insertWidget(0, m_shown.at(job));
        for (const auto &line : job->log())
            addLine(line);
        connect(job, &Session::Job::logged, this, [this, job] { addLine(job->log().back()); });
    }
    m_empty->setVisible(jobs.empty());
    m_logSide->setVisible(!jobs.empty());
    giveRoom();
}

void JobsPanel::giveRoom()
{
    // Nothing to tell takes no room from what is being read.
    const bool told = !m_jobs->jobs().empty() && !m_log->document()->isEmpty();
    m_log->setVisible(told);
    m_logLabel->setVisible(told);
    const auto margins = layout()->contentsMargins();
    const int list = m_list->sizeHint().height() + margins.top() + margins.bottom();
    setMaximumHeight(told ? QWIDGETSIZE_MAX : std::max(list, minimumSizeHint().height()));
}

void JobsPanel::addLine(const Session::Job::LogLine &line)
{
    m_log->appendPlainText(u"%1  %2"_s.arg(line.when.toString(u"HH:mm:ss"_s), line.text));
    if (m_log->isHidden())
        giveRoom();
}

} // namespace LaunchProbe::Ui
