// SPDX-License-Identifier: GPL-3.0-or-later
#include "profileform.h"

#include <models/protocol/profilecheck.h>
#include <ui/kit/problemwords.h>

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <set>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCards = 64; // as models/protocol accepts
const QDate noDate(2000, 1, 1); // the date field's way to say "now"

QString fieldWord(const char *english)
{
    return QCoreApplication::translate("ProfileFields", english);
}

QStringList words(const QString &line)
{
    static const QRegularExpression between(u"[,;\\s]+"_s);
    return line.split(between, Qt::SkipEmptyParts);
}

void setText(QLineEdit *edit, const QString &text)
{
    if (edit->text() == text)
        return;
    edit->setText(text);
    edit->setCursorPosition(0); // a long name is known by its beginning
}

} // namespace

ProfileForm::ProfileForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLineEdit)
    , m_card(new QLineEdit)
    , m_sku(new QComboBox)
    , m_ambiguous(new WrappedLabel)
    , m_count(new QSpinBox)
    , m_locked(new QCheckBox)
    , m_deployment(new QCheckBox)
    , m_asked(new QDateEdit)
    , m_models(new PairList)
    , m_engines(new PairList)
    , m_repositories(new QLineEdit)
    , m_subreddits(new QLineEdit)
{
    auto *column = new QVBoxLayout(this);
    auto *head = new QFormLayout;
    head->setRowWrapPolicy(QFormLayout::WrapLongRows);
    column->addLayout(head);
    addRow(head, u"title"_s, m_title);
    connect(m_title, &QLineEdit::textEdited, this, [this] { Q_EMIT edited(u"title"_s); });
    for (const auto part :
         {ProfileSection::Card, ProfileSection::Machine, ProfileSection::Cuda, ProfileSection::Wanted,
          ProfileSection::Search}) {
        auto *group = new QGroupBox;
        auto *form = new QFormLayout(group);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        form->setRowWrapPolicy(QFormLayout::WrapLongRows);
        m_groups[part] = group;
        column->addWidget(group);
    }
    column->addStretch();
    buildCard();
    addNumberFields(ProfileSection::Machine);
    addTextFields(ProfileSection::Machine);
    addTextFields(ProfileSection::Cuda);
    buildWanted();
    buildSearch();
    retranslate();
}

QFormLayout *ProfileForm::section(ProfileSection section)
{
    return static_cast<QFormLayout *>(m_groups.at(section)->layout());
}

void ProfileForm::addRow(QFormLayout *form, const QString &key, QWidget *field)
{
    auto *label = new QLabel;
    label->setBuddy(field);
    auto *problem = new WrappedLabel;
    problem->hide();
    field->setObjectName(key);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(field);
    column->addWidget(problem);
    form->addRow(label, box);
    m_rows[key] = {label, field, problem};
}

void ProfileForm::addTextFields(ProfileSection part)
{
    for (const auto &field : textFields()) {
        if (field.section != part)
            continue;
        auto *edit = new QLineEdit;
        const auto key = QString::fromLatin1(field.key);
        m_texts[key] = edit;
        addRow(section(part), key, edit);
        connect(edit, &QLineEdit::textEdited, this, [this, key] { Q_EMIT edited(key); });
    }
}

void ProfileForm::addNumberFields(ProfileSection part)
{
    for (const auto &field : numberFields()) {
        if (field.section != part)
            continue;
        auto *spin = new QDoubleSpinBox;
        const auto key = QString::fromLatin1(field.key);
        spin->setDecimals(0);
        spin->setMaximum(field.most);
        spin->setSingleStep(field.step);
        spin->setGroupSeparatorShown(true);
        m_numbers[key] = spin;
        addRow(section(part), key, spin);
        connect(spin, &QDoubleSpinBox::valueChanged, this, [this, key] {
            if (!m_filling)
                Q_EMIT edited(key);
        });
    }
}

void ProfileForm::buildCard()
{
    auto *form = section(ProfileSection::Card);
    m_sku->setEditable(true);
    m_count->setRange(1, mostCards);
    m_ambiguous->hide();
    addRow(form, u"accelerator.name"_s, m_card);
    addRow(form, u"accelerator.sku"_s, m_sku);
    form->addRow(m_ambiguous);
    addRow(form, u"accelerator.count"_s, m_count);
    addNumberFields(ProfileSection::Card);
    form->addRow(m_locked);
    connect(m_card, &QLineEdit::textEdited, this, [this] {
        m_shown.accelerator.catalogueId.clear();
        offerEditions();
        Q_EMIT edited(u"accelerator.name"_s);
    });
    connect(m_card, &QLineEdit::editingFinished, this, &ProfileForm::takeCard);
    connect(m_sku, &QComboBox::currentTextChanged, this, [this] {
        if (!m_filling)
            takeCard();
    });
    connect(m_count, &QSpinBox::valueChanged, this, [this] {
        if (!m_filling)
            Q_EMIT edited(u"accelerator.count"_s);
    });
    connect(m_locked, &QCheckBox::clicked, this, [this] { Q_EMIT edited({}); });
}

void ProfileForm::buildWanted()
{
    auto *form = section(ProfileSection::Wanted);
    addRow(form, u"models"_s, m_models);
    addRow(form, u"engines"_s, m_engines);
    addNumberFields(ProfileSection::Wanted);
    form->addRow(m_deployment);
    m_asked->setMinimumDate(noDate);
    m_asked->setCalendarPopup(true);
    addRow(form, u"asked_on"_s, m_asked);
    connect(m_models, &PairList::edited, this, [this] { Q_EMIT edited({}); });
    connect(m_engines, &PairList::edited, this, [this] { Q_EMIT edited({}); });
    connect(m_deployment, &QCheckBox::clicked, this, [this] { Q_EMIT edited({}); });
    connect(m_asked, &QDateEdit::dateChanged, this, [this] {
        if (!m_filling)
            Q_EMIT edited(u"asked_on"_s);
    });
}

void ProfileForm::buildSearch()
{
    for (const auto &[key, edit] :
         {std::pair(u"repositories"_s, m_repositories), std::pair(u"subreddits"_s, m_subreddits)}) {
        addRow(section(ProfileSection::Search), key, edit);
        connect(edit, &QLineEdit::textEdited, this, [this, key = key] { Q_EMIT edited(key); });
    }
}

void ProfileForm::setCatalogue(std::shared_ptr<const Catalogue::Catalogue> catalogue)
{
    m_catalogue = std::move(catalogue);
    if (!m_catalogue)
        return;
    std::set<QString> cards;
    std::set<QString> models;
    std::set<QString> quants;
    std::set<QString> engines;
    const auto add = [](std::set<QString> &to, const auto &record) {
        to.insert(record.name);
        to.insert(record.aliases.begin(), record.aliases.end());
    };
    std::ranges::for_each(m_catalogue->gpus(), [&](const auto &gpu) { add(cards, gpu); });
    std::ranges::for_each(m_catalogue->models(), [&](const auto &model) { add(models, model); });
    std::ranges::for_each(m_catalogue->engines(), [&](const auto &engine) { engines.insert(engine.name); });
    for (const auto &quant : m_catalogue->quants()) {
        if (!quant.kvCacheOnly)
            quants.insert(quant.label);
    }
    const auto list = [](const std::set<QString> &names) { return QStringList(names.begin(), names.end()); };
    auto *completer = new QCompleter(list(cards), m_card);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_card->setCompleter(completer);
    connect(
        completer, qOverload<const QString &>(&QCompleter::activated), this, &ProfileForm::takeCard,
        Qt::QueuedConnection);
    m_models->setKnownWords(list(models), list(quants));
    m_engines->setKnownWords(list(engines), {});
    offerEditions();
}

void ProfileForm::setProfile(const Domain::Profile &profile)
{
    const QScopedValueRollback filling(m_filling, true);
    m_shown = profile;
    auto copy = profile;
    setText(m_title, profile.title);
    setText(m_card, profile.accelerator.name);
    offerEditions();
    if (m_sku->currentText() != profile.accelerator.sku)
        m_sku->setCurrentText(profile.accelerator.sku);
    offerEditions(); // whether the name alone leaves a choice is only known now
    m_count->setValue(profile.accelerator.count);
    m_locked->setChecked(!profile.accelerator.replaceable);
    m_deployment->setChecked(profile.deploymentPlanned);
    m_asked->setDate(profile.askedOn.isValid() ? profile.askedOn : noDate);
    for (const auto &field : textFields())
        setText(m_texts.at(QLatin1String(field.key)), field.of(copy));
    for (const auto &field : numberFields())
        m_numbers.at(QLatin1String(field.key))->setValue(field.get(profile).value_or(0));
    PairList::Pairs models;
    for (const auto &model : profile.models)
        models.emplace_back(model.name, model.quant);
    m_models->setPairs(models);
    PairList::Pairs engines;
    for (const auto &engine : profile.engines)
        engines.emplace_back(engine.name, engine.version);
    m_engines->setPairs(engines);
    if (words(m_repositories->text()) != profile.repositories)
        m_repositories->setText(profile.repositories.join(u", "_s));
    if (words(m_subreddits->text()) != profile.subreddits)
        m_subreddits->setText(profile.subreddits.join(u", "_s));
}

Domain::Profile ProfileForm::profile() const
{
    auto profile = m_shown;
    profile.title = m_title->text();
    profile.accelerator.name = m_card->text().trimmed();
    profile.accelerator.sku = m_sku->currentText().trimmed();
    profile.accelerator.count = m_count->value();
    profile.accelerator.replaceable = !m_locked->isChecked();
    profile.deploymentPlanned = m_deployment->isChecked();
    profile.askedOn = m_asked->date() == noDate ? QDate() : m_asked->date();
    for (const auto &field : textFields())
        field.of(profile) = m_texts.at(QLatin1String(field.key))->text().trimmed();
    for (const auto &field : numberFields()) {
        const auto value = m_numbers.at(QLatin1String(field.key))->value();
        // The field shows whole numbers: one that it did not change keeps its fraction.
        if (field.get(profile).value_or(0) != value
            && qRound64(field.get(profile).value_or(0)) != qRound64(value))
            field.set(profile, value > 0 ? std::optional<double>(value) : std::nullopt);
    }
    profile.models.clear();
    for (const auto &[name, quant] : m_models->pairs())
        profile.models.push_back({name, quant});
    profile.engines.clear();
    for (const auto &[name, version] : m_engines->pairs())
        profile.engines.push_back({name, version});
    profile.repositories = words(m_repositories->text());
    profile.subreddits = words(m_subreddits->text());
    return profile;
}

void ProfileForm::takeCard()
{
    if (!m_catalogue || m_filling)
        return;
    auto changed = profile();
    auto &card = changed.accelerator;
    if (!card.catalogueId.isEmpty() && card.name == m_shown.accelerator.name
        && card.sku == m_shown.accelerator.sku)
        return;
    card.catalogueId.clear();
    const auto known = m_catalogue->findGpus(card.name);
    const auto isEdition = [&card](const auto *gpu) { return gpu->sku == card.sku; };
    if (!known.empty() && std::ranges::none_of(known, isEdition))
        card.sku.clear();
    if (Protocol::knownCard(card, *m_catalogue)) {
        card.vramGib.reset();
        Protocol::completeCard(card, *m_catalogue);
    }
    setProfile(changed);
    Q_EMIT edited(u"accelerator.name"_s);
}

void ProfileForm::offerEditions()
{
    const QScopedValueRollback filling(m_filling, true);
    const auto text = m_sku->currentText();
    QStringList editions;
    size_t known = 0;
    if (m_catalogue && !m_card->text().isEmpty()) {
        for (const auto *gpu : m_catalogue->findGpus(m_card->text())) {
            ++known;
            if (!gpu->sku.isEmpty() && !editions.contains(gpu->sku))
                editions << gpu->sku;
        }
    }
    m_sku->clear();
    m_sku->addItems(editions);
    m_sku->setCurrentText(text);
    m_ambiguous->setVisible(known > 1 && !editions.contains(text));
    m_ambiguous->setWrapped(
        u"⚠ "_s
        + tr("%n card(s) are called \"%1\": choose the edition.", nullptr, static_cast<int>(known))
              .arg(m_card->text()));
}

QString ProfileForm::spokenKey(const QString &where) const
{
    if (m_rows.contains(where))
        return where;
    const auto list = where.section(u'[', 0, 0);
    return m_rows.contains(list) ? list : where == u"accelerator.id" ? u"accelerator.name"_s : u"title"_s;
}

void ProfileForm::setProblems(const std::vector<Domain::Problem> &problems)
{
    std::map<QString, QStringList> sentences;
    for (auto problem : problems) {
        const auto key = spokenKey(problem.where);
        // A name of several cards is known: that the edition is missing is said already.
        if (problem.kind == Domain::Problem::Kind::UnknownName && problem.where == u"accelerator.name"
            && !m_ambiguous->isHidden())
            continue;
        static const QRegularExpression index(u"\\[(\\d+)\\]"_s);
        auto name = m_rows.at(key).label->text();
        name.remove(u'&');
        while (name.endsWith(u':'))
            name.chop(1);
        if (const auto match = index.match(problem.where); match.hasMatch())
            name += u' ' + QString::number(match.captured(1).toInt() + 1);
        problem.where = name;
        sentences[key] << u"⚠ "_s + problemSentence(problem);
    }
    for (auto &[key, row] : m_rows) {
        row.problem->setWrapped(sentences[key].join(u'\n'));
        row.problem->setVisible(!sentences[key].isEmpty());
        row.field->setAccessibleDescription(row.problem->text());
    }
}

void ProfileForm::setReadOnly(bool readOnly)
{
    for (auto *edit : findChildren<QLineEdit *>())
        edit->setReadOnly(readOnly);
    for (auto *spin : findChildren<QAbstractSpinBox *>())
        spin->setReadOnly(readOnly);
    m_sku->setEnabled(!readOnly);
    m_locked->setEnabled(!readOnly);
    m_deployment->setEnabled(!readOnly);
    m_models->setReadOnly(readOnly);
    m_engines->setReadOnly(readOnly);
}

void ProfileForm::retranslate()
{
    m_groups.at(ProfileSection::Card)->setTitle(tr("The card: fixed"));
    m_groups.at(ProfileSection::Machine)->setTitle(tr("The machine: may change"));
    m_groups.at(ProfileSection::Cuda)->setTitle(tr("CUDA: three versions that are easily confused"));
    m_groups.at(ProfileSection::Wanted)->setTitle(tr("What is wanted"));
    m_groups.at(ProfileSection::Search)->setTitle(tr("Where to search"));
    const auto say = [this](const QString &key, const QString &label, const QString &tip) {
        m_rows.at(key).label->setText(label);
        m_rows.at(key).field->setToolTip(tip);
        m_rows.at(key).label->setToolTip(tip);
    };
    for (const auto &field : textFields())
        say(QLatin1String(field.key), fieldWord(field.label), fieldWord(field.tip));
    for (const auto &field : numberFields()) {
        say(QLatin1String(field.key), fieldWord(field.label), fieldWord(field.tip));
        m_numbers.at(QLatin1String(field.key))->setSpecialValueText(tr("not stated"));
        m_numbers.at(QLatin1String(field.key))->setLocale(QLocale());
        if (*field.unit)
            m_numbers.at(QLatin1String(field.key))->setSuffix(QChar(QChar::Nbsp) + fieldWord(field.unit));
    }
    say(u"title"_s, tr("Name:"), tr("What you call this profile"));
    say(u"accelerator.name"_s, tr("Card:"), tr("Any common name; known ones are offered while you type"));
    say(u"accelerator.sku"_s, tr("Edition:"),
        tr("Cards of one name differ in power and cooling: Workstation, Max-Q, Server"));
    say(u"accelerator.count"_s, tr("Cards:"), tr("How many of them are in the machine"));
    m_locked->setText(tr("It cannot be replaced"));
    m_locked->setToolTip(tr("Advice will never be to buy another card"));
    say(u"models"_s, tr("Models:"), tr("Each with the quantisation that you want to run"));
    m_models->setTexts(tr("Target models"), tr("Model"), tr("Quantisation"));
    say(u"engines"_s, tr("Engines:"), tr("Each with a version, or any"));
    m_engines->setTexts(tr("Engines"), tr("Engine"), tr("Version"));
    m_deployment->setText(tr("A deployment is planned"));
    say(u"asked_on"_s, tr("Asked on:"), tr("The day for which the answer shall hold"));
    m_asked->setSpecialValueText(tr("today"));
    m_asked->setLocale(QLocale());
    say(u"repositories"_s, tr("Repositories:"),
        tr("owner/name, separated by commas; empty: those of the questions and engines"));
    say(u"subreddits"_s, tr("Subreddits:"),
        tr("Without r/, separated by commas; empty: those of the questions"));
    m_repositories->setPlaceholderText(tr("those of the questions and engines"));
    m_subreddits->setPlaceholderText(tr("those of the questions"));
    offerEditions();
}

} // namespace LaunchProbe::Ui
