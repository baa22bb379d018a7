// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panel.h"

#include <memory>

namespace LaunchProbe::Catalogue {
class Catalogue;
}

namespace LaunchProbe::Session {
class Session;
}

namespace LaunchProbe::Ui {

//! A panel that draws traces of what the reader has narrowed the posts down to, and can show them as a table.
class ChartView : public Panel
{
    Q_OBJECT

public:
    using Panel::Panel;

    //! Called once, before the view is shown; the session outlives the view.
    virtual void setSession(Session::Session *session) = 0;
    //! Shown from the start; the others wait until they are asked for.
    [[nodiscard]] virtual bool isFirst() const { return false; }
    //! For charts that need to know more of cards, models or failures than posts say.
    virtual void setCatalogue(const std::shared_ptr<const Catalogue::Catalogue> & /*catalogue*/) { }
};

} // namespace LaunchProbe::Ui
