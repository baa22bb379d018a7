// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorpresenter.h"

#include "problemwords.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace LaunchProbe::Ui {

namespace {

constexpr int markSize = 20; // px

} // namespace

ErrorPresenter::ErrorPresenter(QWidget *parent)
    : QFrame(parent)
    , m_mark(new QLabel(this))
    , m_label(new QLabel(this))
    , m_dismiss(new QToolButton(this))
{
    setObjectName(QStringLiteral("messages"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_label->setForegroundRole(QPalette::ToolTipText);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_dismiss->setIcon(style()->standardIcon(QStyle::SP_DockWidgetCloseButton));
    m_dismiss->setAutoRaise(true);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_mark, 0, Qt::AlignTop);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_dismiss, 0, Qt::AlignTop);
    connect(m_dismiss, &QToolButton::clicked, this, &ErrorPresenter::dismiss);
    retranslate();
    hide();
}

void ErrorPresenter::present(const Domain::Problem &problem)
{
    m_problem = problem;
    m_mark->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(markSize));
    showSentence(problemSentence(problem));
}

void ErrorPresenter::presentNote(const QString &sentence)
{
    m_problem.reset();
    m_mark->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxInformation).pixmap(markSize));
    showSentence(sentence);
}

void ErrorPresenter::dismiss()
{
    m_problem.reset();
    m_label->clear();
    hide();
}

QString ErrorPresenter::sentence() const
{
    return m_label->text();
}

void ErrorPresenter::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ErrorPresenter::retranslate()
{
    setAccessibleName(tr("Messages"));
    m_dismiss->setAccessibleName(tr("Dismiss the message"));
    m_dismiss->setToolTip(tr("Dismiss the message"));
    if (m_problem)
        m_label->setText(problemSentence(*m_problem));
}

void ErrorPresenter::showSentence(const QString &sentence)
{
    m_label->setText(sentence);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace LaunchProbe::Ui
