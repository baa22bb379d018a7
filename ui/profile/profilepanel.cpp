// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilepanel.h"

#include <models/protocol/profilecheck.h>
#include <models/protocol/profilefile.h>
#include <models/protocol/triggers.h>
#include <models/session/session.h>

#include <QFileDialog>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::Trigger;

namespace {

//! Typing in one field is one step back.
class ProfileStep final : public Session::Step
{
public:
    ProfileStep(
        Session::Session *session, const Domain::Profile &before, const Domain::Profile &after,
        const QString &key)
        : m_session(session)
        , m_before(before)
        , m_after(after)
        , m_key(key)
    {
    }

    [[nodiscard]] QString kind() const override { return ProfilePanel::stepKind(); }
    [[nodiscard]] QJsonObject toJson() const override
    {
        return {
            {u"before"_s, QString::fromUtf8(Protocol::profileToJson(m_before))},
            {u"after"_s, QString::fromUtf8(Protocol::profileToJson(m_after))},
            {u"key"_s, m_key}};
    }
    [[nodiscard]] QString words() const override { return ProfilePanel::tr("change of the profile"); }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const ProfileStep *>(other);
        if (m_key.isEmpty() || next->m_key != m_key)
            return false;
        m_after = next->m_after;
        return true;
    }

protected:
    void takeBack() override { m_session->setProfile(m_before); }
    void doAgain() override { m_session->setProfile(m_after); }
    [[nodiscard]] int mergeId() const override { return 1; }

private:
    Session::Session *m_session;
    Domain::Profile m_before;
    Domain::Profile m_after;
    QString m_key;
};

QString reasonOf(const Trigger &trigger)
{
    switch (trigger.kind) {
    case Trigger::Kind::NotReplaceable:
        return ProfilePanel::tr("The card");
    case Trigger::Kind::LargeVram:
        return ProfilePanel::tr("Memory of one card");
    case Trigger::Kind::HighPrice:
        return ProfilePanel::tr("Price of one card");
    case Trigger::Kind::LargeModel:
        return ProfilePanel::tr("Largest model");
    case Trigger::Kind::PlannedDeployment:
        break;
    }
    return ProfilePanel::tr("Deployment");
}

} // namespace

ProfilePanel::ProfilePanel(Session::Session *session, QWidget *parent)
    : Panel(u"profile"_s, parent)
    , m_session(session)
    , m_form(new ProfileForm)
    , m_triggerGroup(new QGroupBox)
    , m_triggers(new WrappedLabel)
    , m_scroll(new QScrollArea)
    , m_open(new QPushButton)
    , m_save(new QPushButton)
{
    (new QVBoxLayout(m_triggerGroup))->addWidget(m_triggers);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->addWidget(m_triggerGroup);
    column->addWidget(m_form);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_save);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_scroll, 1);
    rows->addLayout(buttons);

    connect(m_form, &ProfileForm::edited, this, &ProfilePanel::takeEdit);
    connect(m_open, &QPushButton::clicked, this, [this] { askForFile(false); });
    connect(m_save, &QPushButton::clicked, this, [this] { askForFile(true); });
    connect(m_session, &Session::Session::profileChanged, this, &ProfilePanel::show);
    connect(m_session, &Session::Session::projectChanged, this, &ProfilePanel::show);
    show();
}

void ProfilePanel::setCatalogue(std::shared_ptr<const Catalogue::Catalogue> catalogue)
{
    m_catalogue = std::move(catalogue);
    m_form->setCatalogue(m_catalogue);
    show();
}

void ProfilePanel::openFile(const QString &path)
{
    if (!m_catalogue)
        return;
    const auto read = Protocol::readProfileFile(path, *m_catalogue).usable();
    if (read)
        push(*read, {});
    else
        Q_EMIT problemArose(read.problem());
}

void ProfilePanel::saveFile(const QString &path)
{
    QSaveFile file(path);
    const auto json = Protocol::profileToJson(m_session->profile());
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        Q_EMIT problemArose({Domain::Problem::Kind::CannotWrite, path, file.errorString(), 0, {}});
}

QString ProfilePanel::title() const
{
    return tr("Profile");
}

void ProfilePanel::retranslate()
{
    m_form->retranslate();
    m_triggerGroup->setTitle(tr("Why a deep search is due"));
    m_open->setText(tr("Open a profile…"));
    m_save->setText(tr("Save a copy…"));
    show();
    // Labels decide how wide the form has to be; it scrolls up and down only.
    m_scroll->setMinimumWidth(
        m_scroll->widget()->minimumSizeHint().width() + m_scroll->verticalScrollBar()->sizeHint().width());
}

void ProfilePanel::takeEdit(const QString &key)
{
    push(m_form->profile(), key);
}

void ProfilePanel::push(const Domain::Profile &profile, const QString &key)
{
    if (profile != m_session->profile())
        m_session->undoStack()->push(new ProfileStep(m_session, m_session->profile(), profile, key));
}

QString ProfilePanel::stepKind()
{
    return u"profile"_s;
}

std::unique_ptr<Session::Step> ProfilePanel::readStep(
    Session::Session *session, const Catalogue::Catalogue &catalogue, const QJsonObject &json)
{
    const auto profile = [&](const QString &key) {
        return Protocol::profileFromJson(json.value(key).toString().toUtf8(), catalogue).usable();
    };
    const auto before = profile(u"before"_s);
    const auto after = profile(u"after"_s);
    if (!before || !after)
        return nullptr;
    return std::make_unique<ProfileStep>(session, *before, *after, json.value(u"key"_s).toString());
}

void ProfilePanel::show()
{
    m_form->setProfile(m_session->profile());
    m_form->setReadOnly(m_session->isReadOnly());
    m_open->setEnabled(!m_session->isReadOnly());
    if (m_catalogue)
        m_form->setProblems(Protocol::problemsOf(m_session->profile(), *m_catalogue));
    showTriggers();
}

void ProfilePanel::showTriggers()
{
    if (!m_catalogue) {
        m_triggers->setWrapped(tr("Reading the catalogue…"));
        return;
    }
    QStringList lines;
    for (const auto &trigger : Protocol::triggersOf(m_session->profile(), *m_catalogue)) {
        const auto value = trigger.value.isEmpty() ? tr("not stated") : trigger.value;
        const auto measured =
            trigger.threshold.isEmpty() ? value : u"%1 (%2)"_s.arg(value, trigger.threshold);
        lines << (trigger.due ? tr("✓ %1: %2") : tr("· %1: %2 (no reason)")).arg(reasonOf(trigger), measured);
    }
    m_triggers->setWrapped(lines.join(u'\n'));
}

void ProfilePanel::askForFile(bool toSave)
{
    auto *dialog = new QFileDialog(
        this, toSave ? tr("Save a copy of the profile") : tr("Open a profile"), QString(),
        tr("Profiles (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(toSave ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(toSave ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, toSave](const QString &path) {
        if (toSave)
            saveFile(path);
        else
            openFile(path);
    });
    dialog->open();
}

} // namespace LaunchProbe::Ui
