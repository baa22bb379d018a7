// SPDX-License-Identifier: GPL-3.0-or-later
#include "container.h"

#include <array>

namespace LaunchProbe::Extract {

namespace {

using Domain::Slot::Container;

struct Shape {
    const char *pattern; //!< group 1 is the name
    const char *words; //!< one of which a match holds, parted by bars
};
constexpr std::array shapes{
    Shape{
        R"(\b(docker\s(?:run|exec|pull|logs|build)|docker[\s-]compose|podman\s(?:run|exec|pull)|podman-compose|quadlet)\b)",
        "docker|podman|quadlet"},
    Shape{
        R"(\b(?:in|via|using|with|under|inside|through|on|use|running|run|official)\s(?:an?\s|my\s|the\s|official\s|unprivileged\s|privileged\s|vllm\s|rootless\s|debian\s|ubuntu\s)*(docker|podman|wsl\s?2?|kubernetes|k8s|k3s|proxmox|lxc)\b)",
        "docker|podman|wsl|kubernetes|k8s|k3s|proxmox|lxc"},
    Shape{R"((?<![а-я])(?:в|через|под|из)\s(докер))", "докер"},
    Shape{R"(\b(wsl\s?2)\b)", "wsl"},
    Shape{R"(\b(proxmox)\s(?:ve|host|vm|server|lxc|guest)\b)", "proxmox"},
    Shape{R"(\b(lxc)\s(?:container|guest|ct)\b)", "lxc"},
    Shape{R"(\b(docker)\s(?:container|image|desktop|version)\b)", "docker"},
    Shape{R"(\b(kubectl|k3s)\b)", "kubectl|k3s"},
    Shape{R"(\b(helm)\s(?:install|upgrade|chart))", "helm"},
    Shape{R"(^\s*(kind)\s?:\s(?:deployment|pod|statefulset|inferenceservice)\b)", "kind"},
    Shape{R"((--gpus[\s=](?:all|'?"?device)))", "--gpus"},
    Shape{
        R"((?<![\wа-я])((?:docker\.io/)?(?:vllm/vllm-openai|lmsysorg/sglang|rocm/vllm(?:-dev)?|ollama/ollama)(?::[\wа-я.-]+)?|nvcr\.io/nvidia/[\wа-я./-]+|ghcr\.io/[\wа-я./-]+:[\wа-я.-]+))",
        "vllm-openai|lmsysorg|rocm/vllm|ollama/ollama|nvcr.io|ghcr.io"},
};

class ContainerField final : public Field
{
public:
    ContainerField()
    {
        for (const auto &shape : shapes)
            m_any.add(Pattern(shape.pattern), cueOf(shape.words));
    }

    std::vector<std::string> anchors() const override
    {
        return {"docker",      "podman",    "wsl",     "kubernetes", "k8s",       "proxmox",
                "lxc",         "compose",   "kubectl", "helm ",      "k3s",       "--gpus",
                "vllm-openai", "lmsysorg/", "nvcr.io", "ghcr.io",    "rocm/vllm", "ollama/ollama",
                "quadlet",     "kind:",     "image:",  inRussian};
    }

    std::vector<Domain::FieldInfo> infos() const override
    {
        return {{Container, Domain::FieldInfo::Kind::Text, {}, false}};
    }

    void read(const LineText &line, Sink &sink) const override
    {
        const auto text = line.text;
        const int size = static_cast<int>(text.size());
        Match m;
        for (int from = 0; m_any.find(line, m, from, size); from = m.end()) {
            const auto word = m.text(text, 1);
            const char *name = word.starts_with("podman") || word == "quadlet" ? "podman"
                : word.starts_with("wsl")                                      ? "wsl2"
                : word.starts_with('k') || word.starts_with("helm")            ? "kubernetes"
                : word.starts_with("prox")                                     ? "proxmox"
                : word.starts_with("lxc")                                      ? "lxc"
                                                                               : "docker";
            sink.add(Container, name, m.begin(1), m.end(1), "container.name");
        }
    }

private:
    const std::string inRussian = "докер";
    Shapes m_any;
};

} // namespace

std::unique_ptr<Field> make_container(const Catalogue::Catalogue &)
{
    return std::make_unique<ContainerField>();
}

} // namespace LaunchProbe::Extract
