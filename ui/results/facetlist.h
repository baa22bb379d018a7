// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searchline.h"

#include <models/domain/facet.h>
#include <models/session/session.h>

#include <QTimer>
#include <QTreeWidget>

namespace LaunchProbe::Ui {

//! What the posts of the moment can be told apart by, with counts; a click, Enter or the space bar adds a
//! value to the search or takes it out. Counted one facet after the other away from the GUI thread, only
//! while it is seen.
class FacetList final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit FacetList(const Session::Session &session, QWidget *parent = nullptr);

    void setLanguage(ReadSearch read); //!< tells which values narrow already
    void retranslate();

Q_SIGNALS:
    void toggled(const QString &term); //!< as it is typed: engine:vLLM
    void problemOccurred(const LaunchProbe::Domain::Problem &problem);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    static constexpr int valuesShown = 10; //!< of a facet at first

    struct Shown {
        Domain::Facet facet;
        QString field; //!< of the search language
        QTreeWidgetItem *item = nullptr;
        int limit = valuesShown;
        std::vector<Domain::FacetValue> values;
        bool isCounted = false;
    };

    void recount(); //!< soon
    void countAll();
    void countFrom(size_t at);
    void fill(Shown &shown);
    void nameGroup(const Shown &shown) const;
    void choose(QTreeWidgetItem *item);
    [[nodiscard]] QString termOf(const Shown &shown, const QString &value) const;

    const Session::Session &m_session;
    ReadSearch m_read;
    std::vector<Shown> m_facets;
    QTimer m_soon;
    quint64 m_generation = 0; //!< answers of an earlier one are late
    bool m_stale = true;
};

} // namespace LaunchProbe::Ui
