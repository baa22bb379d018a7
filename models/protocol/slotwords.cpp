// SPDX-License-Identifier: GPL-3.0-or-later
#include "slotwords.h"
#include "profilecheck.h"

#include <QRegularExpression>

#include <algorithm>

namespace LaunchProbe::Protocol {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namesInAQuestion = 2; //!< more would hide the question behind its list

const QRegularExpression &slotForm()
{
    static const QRegularExpression form(u"\\{(\\w+)(?:\\|([^}]*))?\\}"_s);
    return form;
}

//! "Llama-3.3-70B-Instruct" is written "Llama 3.3 70B" as well; dates and tunings are seldom told.
QString searchName(QString name)
{
    static const QRegularExpression tail(
        u"(?:-(?:Instruct|it|Thinking|\\d{4}))+$"_s, QRegularExpression::CaseInsensitiveOption);
    return name.remove(tail);
}

QString commonStart(const QString &one, const QString &other)
{
    qsizetype same = 0;
    while (same < one.size() && same < other.size() && one[same].toLower() == other[same].toLower())
        ++same;
    if (same == one.size() && same == other.size())
        return one;
    static const QRegularExpression gap(u"[-\\s_]"_s);
    // Cut back to a whole word.
    const bool whole = (same == one.size() || gap.match(one[same]).hasMatch())
        && (same == other.size() || gap.match(other[same]).hasMatch());
    const auto end = whole ? same : one.left(same).lastIndexOf(gap);
    return end > 0 ? one.left(end) : QString();
}

//! gpt-oss-20b and gpt-oss-120b are looked for together, as "gpt-oss".
QStringList familiesOf(const std::vector<Domain::TargetModel> &models)
{
    QStringList families;
    for (const auto &model : models) {
        const auto name = searchName(model.name);
        const auto known = std::ranges::find_if(
            families, [&name](const QString &family) { return commonStart(family, name).size() >= 4; });
        if (known == families.end())
            families << name;
        else
            *known = commonStart(*known, name);
    }
    for (auto &family : families)
        family = quoted(family);
    return families;
}

QStringList spellingsOf(const Domain::Accelerator &card, const Catalogue::Catalogue &catalogue)
{
    QStringList spellings;
    if (const auto *known = knownCard(card, catalogue))
        spellings = known->aliases.mid(0, 2);
    else if (!card.name.isEmpty())
        spellings << card.name;
    static const QRegularExpression vendor(
        u"^(?:NVIDIA|AMD|Intel|Apple|GeForce|Radeon)\\s+"_s, QRegularExpression::CaseInsensitiveOption);
    for (auto &spelling : spellings)
        spelling = quoted(spelling.remove(vendor));
    return spellings;
}

} // namespace

QString quoted(const QString &words)
{
    auto bare = words.simplified();
    bare.remove(u'"');
    static const QRegularExpression plain(u"^[\\w.]+$"_s, QRegularExpression::UseUnicodePropertiesOption);
    return bare.isEmpty() || plain.match(bare).hasMatch() ? bare : u'"' + bare + u'"';
}

SlotWords::SlotWords(const Domain::Profile &profile, const Catalogue::Catalogue &catalogue)
    : m_profile(profile)
    , m_catalogue(catalogue)
    , m_cards(spellingsOf(profile.accelerator, catalogue))
    , m_models(familiesOf(profile.models))
{
    for (const auto &engine : profile.engines)
        m_engines << quoted(engine.name);
}

QString SlotWords::filled(const QString &question, Language language, const QStringList &engines) const
{
    const auto fill = [&](const QString &part, bool *complete) {
        QString out;
        qsizetype from = 0;
        for (auto matches = slotForm().globalMatch(part); matches.hasNext();) {
            const auto match = matches.next();
            const auto known = value(match.captured(1), language, engines);
            *complete = *complete && !known.isEmpty();
            out +=
                part.mid(from, match.capturedStart() - from) + (known.isEmpty() ? match.captured(2) : known);
            from = match.capturedEnd();
        }
        return out + part.mid(from);
    };
    static const QRegularExpression clause(u"\\[([^\\]]*)\\]"_s);
    QString out;
    qsizetype from = 0;
    bool ignored = true;
    for (auto clauses = clause.globalMatch(question); clauses.hasNext();) {
        const auto match = clauses.next();
        bool complete = true;
        const auto inside = fill(match.captured(1), &complete);
        out += fill(question.mid(from, match.capturedStart() - from), &ignored)
            + (complete ? inside : QString());
        from = match.capturedEnd();
    }
    return out + fill(question.mid(from), &ignored);
}

QString SlotWords::value(const QString &slot, Language language, const QStringList &engines) const
{
    const auto names = [](const auto &items) {
        QStringList list;
        for (const auto &item : items) {
            if (list.size() < namesInAQuestion)
                list << item.name;
        }
        return list.join(u", "_s);
    };
    if (slot == u"gpu") {
        const auto *known = knownCard(m_profile.accelerator, m_catalogue);
        auto name = known ? known->name : m_profile.accelerator.name;
        return name.startsWith(u"NVIDIA ") ? name.mid(7) : name;
    }
    if (slot == u"vram") {
        const auto unit = language == Language::Russian ? u" ГБ"_s : u" GB"_s;
        return m_profile.accelerator.vramGib ? QString::number(*m_profile.accelerator.vramGib, 'g', 4) + unit
                                             : QString();
    }
    if (slot == u"model")
        return names(m_profile.models);
    if (slot == u"quant")
        return m_profile.models.empty() ? QString() : m_profile.models.front().quant;
    if (slot == u"engine")
        return names(m_profile.engines);
    if (slot == u"engine_version")
        return versionOf(engines);
    if (slot == u"driver")
        return m_profile.driver;
    if (slot == u"cuda")
        return m_profile.cuda.toolkit.isEmpty() ? m_profile.cuda.driverReported : m_profile.cuda.toolkit;
    if (slot == u"cpu")
        return m_profile.cpu;
    return slot == u"os" ? m_profile.os : QString();
}

QString SlotWords::versionOf(const QStringList &engines) const
{
    std::vector<const Domain::TargetEngine *> meant;
    for (const auto &engine : m_profile.engines) {
        const auto *known = m_catalogue.findEngine(engine.name);
        if (engines.isEmpty() || (known && engines.contains(known->id)))
            meant.push_back(&engine);
    }
    return meant.size() == 1 ? meant.front()->version : QString();
}

QString SlotWords::termValue(const QString &slot, size_t round) const
{
    const auto at = static_cast<qsizetype>(round);
    if (slot == u"gpu")
        return m_cards.value(0);
    if (slot == u"model")
        return m_models.value(at);
    if (slot == u"engine")
        return m_engines.value(at);
    if (slot == u"quant")
        return m_profile.models.empty() ? QString() : quoted(m_profile.models.front().quant);
    if (slot == u"small_model") // the stepping stone: of several targets the first is the smaller sibling
        return m_profile.models.size() > 1 ? quoted(searchName(m_profile.models.front().name)) : QString();
    if (slot == u"cpu")
        return quoted(m_profile.cpu.section(u' ', -1));
    if (slot == u"driver")
        return m_profile.driver.section(u'.', 0, 0);
    if (slot == u"os")
        return quoted(m_profile.os.section(u' ', 0, 0));
    return slot == u"cuda" ? m_profile.cuda.toolkit : QString();
}

QStringList SlotWords::terms(const QStringList &templates) const
{
    static const QRegularExpression several(u"\\{(?:model|engine)\\}"_s);
    const auto rounds = static_cast<size_t>(std::max<qsizetype>({1, m_models.size(), m_engines.size()}));
    QStringList out;
    for (size_t round = 0; round < rounds; ++round) {
        for (const auto &form : templates) {
            if (round > 0 && !form.contains(several))
                continue;
            auto term = form;
            bool complete = true;
            for (auto matches = slotForm().globalMatch(form); matches.hasNext();) {
                const auto match = matches.next();
                const auto known = termValue(match.captured(1), round);
                complete = complete && !known.isEmpty();
                term.replace(match.captured(0), known);
            }
            if (complete && !out.contains(term))
                out << term;
        }
    }
    return out;
}

} // namespace LaunchProbe::Protocol
