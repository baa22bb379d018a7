// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searchline.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace LaunchProbe::Session {
class Session;
}

namespace LaunchProbe::Ui {

class FacetList;
class SavedSearches;

//! What stands beside the results: saved searches above, facets below.
class SidePane final : public QWidget
{
    Q_OBJECT

public:
    explicit SidePane(Session::Session &session, QWidget *parent = nullptr);

    void setLanguage(const ReadSearch &read);
    [[nodiscard]] SavedSearches *searches() const { return m_searches; }
    [[nodiscard]] FacetList *facets() const { return m_facets; }
    void retranslate();

Q_SIGNALS:
    void saveWanted(); //!< what is shown now, under a name

private:
    QLabel *m_searchesLabel;
    QToolButton *m_save;
    SavedSearches *m_searches;
    QLabel *m_facetsLabel;
    FacetList *m_facets;
};

} // namespace LaunchProbe::Ui
