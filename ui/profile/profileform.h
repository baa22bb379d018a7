// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pairlist.h"
#include "profilefields.h"

#include <models/catalogue/catalogue.h>
#include <models/domain/problem.h>
#include <ui/kit/wrappedlabel.h>

#include <QWidget>

#include <map>
#include <memory>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QFormLayout;
class QGroupBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace LaunchProbe::Ui {

//! Every field of a profile as a form. It holds no profile: it shows one and tells what it shows.
class ProfileForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileForm(QWidget *parent = nullptr);

    void setCatalogue(std::shared_ptr<const Catalogue::Catalogue> catalogue);
    void setProfile(const Domain::Profile &profile); //!< touches only what differs, so that typing goes on
    [[nodiscard]] Domain::Profile profile() const;
    //! A sentence under each field that a problem names; the others are told under the title.
    void setProblems(const std::vector<Domain::Problem> &problems);
    void setReadOnly(bool readOnly);
    void retranslate();

Q_SIGNALS:
    void edited(const QString &key); //!< of the field

private:
    struct Row {
        QLabel *label;
        QWidget *field;
        WrappedLabel *problem;
    };

    QFormLayout *section(ProfileSection section);
    void addRow(QFormLayout *form, const QString &key, QWidget *field);
    void addTextFields(ProfileSection section);
    void addNumberFields(ProfileSection section);
    void buildCard();
    void buildWanted();
    void buildSearch();
    void takeCard(); //!< a new name or edition: what the catalogue knows of it replaces what was there
    void offerEditions();
    [[nodiscard]] QString spokenKey(const QString &where) const;

    std::shared_ptr<const Catalogue::Catalogue> m_catalogue;
    Domain::Profile m_shown; //!< carries what the form has no field for: the card's record
    std::map<ProfileSection, QGroupBox *> m_groups;
    std::map<QString, Row> m_rows;
    std::map<QString, QLineEdit *> m_texts;
    std::map<QString, QDoubleSpinBox *> m_numbers;
    QLineEdit *m_title;
    QLineEdit *m_card;
    QComboBox *m_sku;
    WrappedLabel *m_ambiguous;
    QSpinBox *m_count;
    QCheckBox *m_locked;
    QCheckBox *m_deployment;
    QDateEdit *m_asked;
    PairList *m_models;
    PairList *m_engines;
    QLineEdit *m_repositories;
    QLineEdit *m_subreddits;
    bool m_filling = false;
};

} // namespace LaunchProbe::Ui
