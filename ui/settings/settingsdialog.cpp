// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsdialog.h"

#include <models/session/preferences.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRequests = 1'000'000;
constexpr int budgetStep = 100;

//! A language speaks its own name, so that who does not read the present one finds it.
QString ownName(const QString &language)
{
    if (language == u"en")
        return u"English"_s;
    auto name = QLocale(language).nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name.front().toUpper();
    return name;
}

} // namespace

SettingsDialog::SettingsDialog(
    Session::Preferences *preferences, const QStringList &languages, QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_interface(new QGroupBox)
    , m_languageLabel(new QLabel)
    , m_language(new QComboBox)
    , m_themeLabel(new QLabel)
    , m_theme(new QComboBox)
    , m_stillness(new QCheckBox)
    , m_harvest(new QGroupBox)
    , m_budgetLabel(new QLabel)
    , m_budget(new QSpinBox)
    , m_userLabel(new QLabel)
    , m_user(new QLineEdit)
    , m_accessLabel(new QLabel)
    , m_access(new QWidget)
    , m_column(new QVBoxLayout)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close))
{
    resize(560, 640);
    m_language->addItem(QString(), u"system"_s);
    for (const auto &language : languages)
        m_language->addItem(ownName(language), language);
    for (const auto &theme : Session::themeNames())
        m_theme->addItem(QString(), theme);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_preferences->language())));
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(m_preferences->theme())));
    m_stillness->setChecked(m_preferences->reducesMotion());
    m_budget->setRange(0, mostRequests);
    m_budget->setSingleStep(budgetStep);
    m_budget->setValue(m_preferences->requestBudget());
    m_user->setText(m_preferences->redditUser());

    auto *form = new QFormLayout(m_interface);
    form->addRow(m_languageLabel, m_language);
    form->addRow(m_themeLabel, m_theme);
    form->addRow(QString(), m_stillness);
    auto *harvest = new QFormLayout(m_harvest);
    harvest->addRow(m_budgetLabel, m_budget);
    harvest->addRow(m_userLabel, m_user);
    for (auto [label, field] :
         {std::pair<QLabel *, QWidget *>(m_languageLabel, m_language),
          std::pair<QLabel *, QWidget *>(m_themeLabel, m_theme),
          std::pair<QLabel *, QWidget *>(m_budgetLabel, m_budget),
          std::pair<QLabel *, QWidget *>(m_userLabel, m_user)})
        label->setBuddy(field);
    m_accessLabel->setWordWrap(true);
    auto *accessRows = new QVBoxLayout(m_access);
    accessRows->setContentsMargins(0, 0, 0, 0);

    m_column->addWidget(m_interface);
    m_column->addWidget(m_harvest);
    m_column->addWidget(m_accessLabel);
    m_column->addWidget(m_access);
    m_column->addStretch();
    auto *page = new QWidget;
    page->setLayout(m_column);
    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(scroll, 1);
    rows->addWidget(m_buttons);

    connect(m_language, &QComboBox::activated, this, [this] {
        m_preferences->setLanguage(m_language->currentData().toString());
    });
    connect(m_theme, &QComboBox::activated, this, [this] {
        m_preferences->setTheme(m_theme->currentData().toString());
    });
    connect(m_stillness, &QCheckBox::toggled, m_preferences, &Session::Preferences::setReducesMotion);
    connect(m_budget, &QSpinBox::valueChanged, m_preferences, &Session::Preferences::setRequestBudget);
    connect(m_user, &QLineEdit::textChanged, m_preferences, &Session::Preferences::setRedditUser);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void SettingsDialog::setSources(Sources sources, Ports::Secrets *secrets, const TryAccess &tryAccess)
{
    qDeleteAll(std::exchange(m_boxes, {}));
    m_sources = std::move(sources);
    for (const auto &source : m_sources()) {
        if (source.secrets.empty())
            continue;
        m_boxes.push_back(new AccessBox(source, secrets, tryAccess));
        m_access->layout()->addWidget(m_boxes.back());
    }
}

void SettingsDialog::setHosts(std::vector<SourceHosts> sources, ReadHost readHost, TryHost tryHost)
{
    delete std::exchange(m_hosts, nullptr);
    m_hosts = new HostsBox(std::move(sources), m_preferences, std::move(readHost), std::move(tryHost));
    // Before the stretch.
    m_column->insertWidget(m_column->count() - 1, m_hosts);
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SettingsDialog::keyPressEvent(QKeyEvent *event)
{
    // Enter belongs to the field in which it was typed: there is nothing to confirm, and nothing to close.
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !qobject_cast<QPushButton *>(focusWidget()))
        return;
    QDialog::keyPressEvent(event);
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_interface->setTitle(tr("Interface"));
    m_languageLabel->setText(tr("&Language:"));
    m_language->setItemText(0, tr("The system's"));
    m_themeLabel->setText(tr("&Theme:"));
    m_theme->setItemText(0, tr("The system's"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark"));
    m_theme->setItemText(3, tr("Light, high contrast"));
    m_theme->setItemText(4, tr("Dark, high contrast"));
    m_stillness->setText(tr("Reduce &motion"));
    m_stillness->setToolTip(tr("No animated controls and menus, no blinking cursor"));
    m_harvest->setTitle(tr("Harvest"));
    m_budgetLabel->setText(tr("&Requests of one harvest:"));
    m_budget->setSpecialValueText(tr("no limit"));
    m_budget->setToolTip(tr("Over all sources; a harvest that spends them can be gone on with later"));
    m_userLabel->setText(tr("Reddit &user:"));
    m_user->setToolTip(tr("Reddit demands that a program says on whose behalf it asks"));
    m_user->setPlaceholderText(tr("your name there, without u/"));
    m_accessLabel->setText(
        tr("Tokens are kept in the system's secret service, never in a project or a log. Without a token "
           "its source is left out or answers more slowly."));
    if (m_hosts)
        m_hosts->retranslate();
    if (!m_sources)
        return;
    const auto sources = m_sources();
    for (auto *box : m_boxes) {
        const auto own = std::ranges::find(sources, box->objectName(), &SourceAccess::id);
        if (own != sources.end())
            box->retranslate(*own);
    }
}

} // namespace LaunchProbe::Ui
