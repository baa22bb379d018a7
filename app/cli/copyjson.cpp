// SPDX-License-Identifier: GPL-3.0-or-later
#include "copyjson.h"

namespace LaunchProbe::Cli {

nlohmann::ordered_json copiesToJson(const Ports::PostRow &post)
{
    auto list = nlohmann::ordered_json::array();
    for (const auto &copy : post.copies)
        list.push_back(
            {{"id", copy.printedOriginal.toStdString()},
             {"likeness", Domain::likenessName(copy.likeness).toStdString()},
             {"percent", copy.percent}});
    return list;
}

} // namespace LaunchProbe::Cli
