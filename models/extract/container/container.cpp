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
        Match m;
        for (int from = 0; m_any.find(text, m, from); from = m.end()) {
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
    Pattern m_any{R"((?|
        \b(docker\s(?:run|exec|pull|logs|build)|docker[\s-]compose|podman\s(?:run|exec|pull)|podman-compose|quadlet)\b
      | \b(?:in|via|using|with|under|inside|through|on|use|running|run|official)\s(?:an?\s|my\s|the\s|official\s|unprivileged\s|privileged\s|vllm\s|rootless\s|debian\s|ubuntu\s)*(docker|podman|wsl\s?2?|kubernetes|k8s|k3s|proxmox|lxc)\b
      | (?<![а-я])(?:в|через|под|из)\s(докер)
      | \b(wsl\s?2)\b
      | \b(proxmox)\s(?:ve|host|vm|server|lxc|guest)\b | \b(lxc)\s(?:container|guest|ct)\b
      | \b(docker)\s(?:container|image|desktop|version)\b
      | \b(kubectl|k3s)\b | \b(helm)\s(?:install|upgrade|chart) | ^\s*(kind)\s?:\s(?:deployment|pod|statefulset|inferenceservice)\b
      | (--gpus[\s=](?:all|'?"?device))
      | (?<!\w)((?:docker\.io/)?(?:vllm/vllm-openai|lmsysorg/sglang|rocm/vllm(?:-dev)?|ollama/ollama)(?::[\w.-]+)?|nvcr\.io/nvidia/[\w./-]+|ghcr\.io/[\w./-]+:[\w.-]+)
    ))"};
};

} // namespace

std::unique_ptr<Field> make_container(const Catalogue::Catalogue &)
{
    return std::make_unique<ContainerField>();
}

} // namespace LaunchProbe::Extract
