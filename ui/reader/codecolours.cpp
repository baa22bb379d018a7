// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecolours.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QRegularExpression>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

//! Gathers what the library says of one line.
class LineColours final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    [[nodiscard]] QList<QTextLayout::FormatRange> take() { return std::exchange(m_ranges, {}); }
    KSyntaxHighlighting::State line(const QString &text, const KSyntaxHighlighting::State &state)
    {
        return highlightLine(text, state);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length <= 0 || format.isDefaultTextStyle(theme()))
            return;
        QTextLayout::FormatRange range;
        range.start = offset;
        range.length = length;
        if (format.hasTextColor(theme()))
            range.format.setForeground(format.textColor(theme()));
        if (format.isBold(theme()))
            range.format.setFontWeight(QFont::Bold);
        if (format.isItalic(theme()))
            range.format.setFontItalic(true);
        m_ranges.append(range);
    }

private:
    QList<QTextLayout::FormatRange> m_ranges;
};

//! What people write behind the fence, where it is not the definition's own name.
QString knownFence(const QString &fence)
{
    static const QHash<QString, QString> names{
        {u"sh"_s, u"Bash"_s},
        {u"shell"_s, u"Bash"_s},
        {u"console"_s, u"Bash"_s},
        {u"zsh"_s, u"Bash"_s},
        {u"py"_s, u"Python"_s},
        {u"yml"_s, u"YAML"_s},
        {u"c++"_s, u"C++"_s},
        {u"cpp"_s, u"C++"_s},
        {u"cuda"_s, u"C++"_s},
        {u"dockerfile"_s, u"Dockerfile"_s},
        {u"ini"_s, u"INI Files"_s},
        {u"toml"_s, u"TOML"_s},
        {u"patch"_s, u"Diff"_s},
        {u"ps1"_s, u"PowerShell"_s},
        {u"log"_s, u"Log File (simplified)"_s}};
    return names.value(fence.toLower());
}

const std::vector<std::pair<QRegularExpression, QString>> &guesses()
{
    static const auto multiline = QRegularExpression::MultilineOption;
    static const std::vector<std::pair<QRegularExpression, QString>> list{
        {QRegularExpression(u"^(diff --git|@@ -\\d+)"_s, multiline), u"Diff"_s},
        {QRegularExpression(
             u"^Traceback \\(most recent call|^\\s*(INFO|WARN(ING)?|ERROR|DEBUG)\\b|"
             "^(ggml_|llama_|llm_load|load_|CUDA error|\\[\\d|\\d{4}-\\d\\d-\\d\\d)"_s,
             multiline),
         u"Log File (simplified)"_s},
        {QRegularExpression(u"^\\s*(import \\w|from \\w+ import|def \\w+\\()"_s, multiline), u"Python"_s},
        {QRegularExpression(u"\\A\\s*[{\\[]\\s*(\"|$)"_s), u"JSON"_s},
        {QRegularExpression(
             u"^(#!|\\$ |export \\w|sudo |docker |\\./|CUDA_VISIBLE_DEVICES|vllm serve|llama-|numactl|"
             "git |cmake |pip |python3? )"_s,
             multiline),
         u"Bash"_s},
        {QRegularExpression(u"\\A(services:|version:|[\\w.-]+:( \\S.*)?\\n(\\s+|[\\w.-]+:))"_s), u"YAML"_s},
    };
    return list;
}

} // namespace

class CodeColours::Private
{
public:
    //! Names of all definitions by their lower-case form.
    const QHash<QString, QString> &names()
    {
        if (m_names.isEmpty()) {
            const auto definitions = repository.definitions();
            for (const auto &definition : definitions)
                m_names.insert(definition.name().toLower(), definition.name());
        }
        return m_names;
    }

    KSyntaxHighlighting::Repository repository;
    KSyntaxHighlighting::Theme theme;

private:
    QHash<QString, QString> m_names;
};

CodeColours::CodeColours()
    : d(std::make_unique<Private>())
{
    setDark(false);
}

CodeColours::~CodeColours() = default;

void CodeColours::setDark(bool dark)
{
    d->theme = d->repository.defaultTheme(
        dark ? KSyntaxHighlighting::Repository::DarkTheme : KSyntaxHighlighting::Repository::LightTheme);
}

QString CodeColours::definitionFor(const QStringList &lines, const QString &fence) const
{
    if (const auto known = d->repository.definitionForName(knownFence(fence)); known.isValid())
        return known.name();
    // "python" is Python's fence, "rs" is what its files end in.
    if (auto named = d->names().value(fence.toLower()); !named.isEmpty())
        return named;
    if (const auto file = d->repository.definitionForFileName(u"a."_s + fence);
        !fence.isEmpty() && file.isValid())
        return file.name();
    // A guess must not cost more than the block is worth: its first lines tell.
    const auto head = lines.mid(0, 40).join(u'\n').left(4000);
    for (const auto &[pattern, name] : guesses()) {
        if (pattern.match(head).hasMatch() && d->repository.definitionForName(name).isValid())
            return name;
    }
    return {};
}

std::vector<QList<QTextLayout::FormatRange>>
CodeColours::colour(const QStringList &lines, const QString &fence)
{
    std::vector<QList<QTextLayout::FormatRange>> coloured(static_cast<size_t>(lines.size()));
    const auto name = lines.size() > longestBlock ? QString() : definitionFor(lines, fence);
    if (name.isEmpty())
        return coloured;
    LineColours colours;
    colours.setDefinition(d->repository.definitionForName(name));
    colours.setTheme(d->theme);
    KSyntaxHighlighting::State state;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        // The library's rules are regular expressions; a line of this length is data, not code.
        if (lines[i].size() > 4000)
            continue;
        state = colours.line(lines[i], state);
        coloured[static_cast<size_t>(i)] = colours.take();
    }
    return coloured;
}

} // namespace LaunchProbe::Ui
