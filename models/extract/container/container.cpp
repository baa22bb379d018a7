// SPDX-License-Identifier: GPL-3.0-or-later
#include "container.h"

namespace LaunchProbe::Extract {

namespace {

using Domain::Slot::Container;

class ContainerField final : public Field
{
public:
    std::vector<std::string> anchors() const override
    {
        return {"docker", "podman", "wsl", "kubernetes", "k8s", "proxmox", "lxc", "compose", inRussian};
    }

    std::vector<Domain::FieldInfo> infos() const override
    {
        return {{Container, Domain::FieldInfo::Kind::Text, {}, false}};
    }

    void read(const LineText &line, Sink &sink) const override
    {
        const auto text = line.text;
        Match m;
        for (int from = 0; m_any.find(text, m, from); from = m.end()) {
            const int group = m.has(1) ? 1 : 2;
            const auto word = m.text(text, group);
            const char *name = word.starts_with("podman") ? "podman"
                : word.starts_with("wsl")                 ? "wsl2"
                : word.starts_with('k')                   ? "kubernetes"
                : word.starts_with("prox")                ? "proxmox"
                : word.starts_with("lxc")                 ? "lxc"
                                                          : "docker";
            sink.add(Container, name, m.begin(group), m.end(group), "container.name");
        }
    }

private:
    const std::string inRussian = "докер";
    Pattern m_any{R"(
        \b(docker\srun|docker[\s-]compose|podman\srun)\b
      | \b(?:in|via|using|with|under|inside|through|on|use|running|в|через)\s(?:an?\s|my\s|the\s|official\s|vllm\s|rootless\s)*(docker|podman|wsl\s?2?|kubernetes|k8s|proxmox|lxc|докер\w*)\b
    )"};
};

} // namespace

std::unique_ptr<Field> make_container(const Catalogue::Catalogue &)
{
    return std::make_unique<ContainerField>();
}

} // namespace LaunchProbe::Extract
