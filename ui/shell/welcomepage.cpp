// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcomepage.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageWidth = 620; // px
constexpr int iconSize = 72;

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_new(new QPushButton)
    , m_open(new QPushButton)
    , m_sample(new QPushButton)
    , m_recentLabel(new QLabel)
    , m_recent(new QListWidget)
    , m_drop(new QLabel)
{
    setObjectName(u"welcome"_s);
    auto font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.8);
    font.setBold(true);
    m_title->setFont(font);
    m_text->setWordWrap(true);
    m_drop->setWordWrap(true);
    m_recentLabel->setBuddy(m_recent);
    m_recent->setTextElideMode(Qt::ElideMiddle);

    auto *icon = new QLabel;
    icon->setPixmap(QIcon(u":/icons/launchprobe.svg"_s).pixmap(iconSize));
    auto *head = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->addWidget(m_title);
    words->addWidget(m_text);
    head->addWidget(icon, 0, Qt::AlignTop);
    head->addSpacing(12);
    head->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    for (auto *button : {m_new, m_open, m_sample}) {
        button->setMinimumHeight(40);
        buttons->addWidget(button);
    }
    auto *page = new QWidget;
    page->setFixedWidth(pageWidth);
    auto *rows = new QVBoxLayout(page);
    rows->setSpacing(12);
    rows->addLayout(head);
    rows->addSpacing(8);
    rows->addLayout(buttons);
    rows->addSpacing(8);
    rows->addWidget(m_recentLabel);
    rows->addWidget(m_recent);
    rows->addWidget(m_drop);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addWidget(page, 0, Qt::AlignHCenter);
    outer->addStretch(3);

    connect(m_new, &QPushButton::clicked, this, &WelcomePage::newWanted);
    connect(m_open, &QPushButton::clicked, this, &WelcomePage::openWanted);
    connect(m_sample, &QPushButton::clicked, this, &WelcomePage::sampleWanted);
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT recentProjectChosen(item->data(Qt::UserRole).toString());
    });
    setRecentProjects({});
    retranslate();
}

void WelcomePage::setRecentProjects(const QStringList &folders)
{
    m_recent->clear();
    for (const auto &folder : folders) {
        auto *item = new QListWidgetItem(QDir::toNativeSeparators(folder), m_recent);
        item->setData(Qt::UserRole, folder);
        item->setToolTip(QDir::toNativeSeparators(folder));
    }
    m_recent->setCurrentRow(0);
    m_recent->setFixedHeight(
        m_recent->sizeHintForRow(0) * static_cast<int>(folders.size()) + 2 * m_recent->frameWidth() + 2);
    m_recent->setVisible(!folders.isEmpty());
    m_recentLabel->setVisible(!folders.isEmpty());
}

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WelcomePage::retranslate()
{
    m_title->setText(u"LaunchProbe"_s);
    m_text->setText(
        tr("Gathers what other people wrote about running large models on your card, and shows what to "
           "expect before you touch the machine. It runs no command there."));
    m_new->setText(tr("&New project…"));
    m_open->setText(tr("&Open a project…"));
    m_sample->setText(tr("&Show the sample"));
    m_sample->setToolTip(
        tr("A project about one card that cannot be replaced, gathered from recorded threads"));
    m_recentLabel->setText(tr("&Recent projects:"));
    m_drop->setText(tr("You can also drop a project folder here, or files to import into a new project."));
}

} // namespace LaunchProbe::Ui
