// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown.h"

#include "words.h"

#include <models/protocol/triggers.h>

#include <QRegularExpression>

#include <algorithm>

namespace LaunchProbe::Dossier {

using namespace Qt::StringLiterals;
using Domain::Coverage;

namespace {

//! Characters that turn or hide what stands beside them.
bool isTreacherous(QChar c)
{
    const auto code = c.unicode();
    return (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
        || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code == 0x200e
        || code == 0x200f;
}

QString day(const QDateTime &when)
{
    return when.isValid() ? when.toUTC().date().toString(Qt::ISODate) : QString();
}

class Writer
{
public:
    Writer(const Dossier &dossier, const Protocol::Tongue &tongue)
        : m_dossier(dossier)
        , m_words(tongue)
        , m_tongue(tongue)
    {
    }

    QByteArray write()
    {
        head();
        profile();
        triggers();
        coverage();
        statements();
        for (const auto section : {Claim::Section::Worked, Claim::Section::Degraded, Claim::Section::Failed})
            claims(section);
        conflicts();
        risks();
        foot();
        return m_out.toUtf8();
    }

private:
    void line(const QString &text = {}) { m_out += text + u'\n'; }
    void heading(int level, const QString &text) { line(QString(level, u'#') + u' ' + text + u'\n'); }
    [[nodiscard]] QString say(const char *english, int count = -1) const
    {
        return m_words.say(english, count);
    }

    void row(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            line(u"| %1 | %2 |"_s.arg(name, escaped(value)));
    }

    void head()
    {
        const auto &title =
            m_dossier.profile.title.isEmpty() ? m_dossier.profile.accelerator.name : m_dossier.profile.title;
        heading(1, say(QT_TRANSLATE_NOOP("Dossier", "Launch dossier: %1")).arg(escaped(title)));
        line(say(QT_TRANSLATE_NOOP(
                     "Dossier",
                     "Made on %1 by LaunchProbe %2 from %3 threads with %4 posts; the newest post is of %5."))
                 .arg(
                     day(m_dossier.made), QStringLiteral(LP_VERSION),
                     m_words.number(double(m_dossier.threads)), m_words.number(double(m_dossier.posts)),
                     m_dossier.newest.isValid() ? day(m_dossier.newest)
                                                : say(QT_TRANSLATE_NOOP("Dossier", "no day at all"))));
        line();
        line(say(QT_TRANSLATE_NOOP(
            "Dossier",
            "Every claim stands on the quotes below it, word for word as they were retrieved. "
            "Authors are numbers; the numbers hold for this document alone.")));
        line();
    }

    void profile()
    {
        const auto &profile = m_dossier.profile;
        const auto &card = profile.accelerator;
        heading(2, say(QT_TRANSLATE_NOOP("Dossier", "Profile")));
        line(u"| | |\n|---|---|"_s);
        row(say(QT_TRANSLATE_NOOP("Dossier", "Accelerator")),
            card.count > 1 ? u"%1 × %2"_s.arg(card.count).arg(card.name) : card.name);
        if (card.vramGib)
            row(say(QT_TRANSLATE_NOOP("Dossier", "Video memory")),
                say(QT_TRANSLATE_NOOP("Dossier", "%1 GB")).arg(m_words.number(*card.vramGib)));
        if (card.powerLimitW)
            row(say(QT_TRANSLATE_NOOP("Dossier", "Power limit")),
                say(QT_TRANSLATE_NOOP("Dossier", "%1 W")).arg(*card.powerLimitW));
        row(say(QT_TRANSLATE_NOOP("Dossier", "Processor")), profile.cpu);
        if (profile.ramGb) {
            row(say(QT_TRANSLATE_NOOP("Dossier", "System memory")),
                u"%1 %2"_s
                    .arg(say(QT_TRANSLATE_NOOP("Dossier", "%1 GB")).arg(*profile.ramGb), profile.ramType)
                    .trimmed());
        }
        row(say(QT_TRANSLATE_NOOP("Dossier", "Operating system")),
            u"%1 %2"_s.arg(profile.os, profile.kernel).trimmed());
        row(say(QT_TRANSLATE_NOOP("Dossier", "Driver")), profile.driver);
        row(say(QT_TRANSLATE_NOOP("Dossier", "CUDA as the driver reports it")), profile.cuda.driverReported);
        row(say(QT_TRANSLATE_NOOP("Dossier", "CUDA toolkit")), profile.cuda.toolkit);
        row(say(QT_TRANSLATE_NOOP("Dossier", "CUDA of the framework")), profile.cuda.frameworkBuild);
        QStringList models;
        for (const auto &model : profile.models)
            models << u"%1 %2"_s.arg(model.name, model.quant).trimmed();
        row(say(QT_TRANSLATE_NOOP("Dossier", "Target models")), models.join(u", "_s));
        QStringList engines;
        for (const auto &engine : profile.engines)
            engines << u"%1 %2"_s.arg(engine.name, engine.version).trimmed();
        row(say(QT_TRANSLATE_NOOP("Dossier", "Engines")), engines.join(u", "_s));
        row(say(QT_TRANSLATE_NOOP("Dossier", "Asked on")), profile.askedOn.toString(Qt::ISODate));
        line();
    }

    void triggers()
    {
        heading(2, say(QT_TRANSLATE_NOOP("Dossier", "Why a deep search is due")));
        for (const auto &trigger : m_dossier.triggers) {
            const auto value =
                trigger.value.isEmpty() ? say(QT_TRANSLATE_NOOP("Dossier", "not stated")) : trigger.value;
            const auto reason =
                trigger.threshold.isEmpty() ? value : u"%1 (%2)"_s.arg(value, trigger.threshold);
            const auto mark = trigger.due ? say(QT_TRANSLATE_NOOP("Dossier", "yes"))
                                          : say(QT_TRANSLATE_NOOP("Dossier", "no"));
            line(u"- **%1**: %2 — %3"_s.arg(
                Protocol::triggerName(trigger.kind, m_tongue), mark, escaped(reason)));
        }
        line();
    }

    void coverage()
    {
        heading(2, say(QT_TRANSLATE_NOOP("Dossier", "What was asked, and where")));
        line(say(QT_TRANSLATE_NOOP(
            "Dossier",
            "No answer is no all-clear: a question that was blocked or not searched says nothing.")));
        line();
        line(u"| # | %1 | %2 | %3 | %4 | %5 |\n|--:|---|---|---|--:|---|"_s.arg(
            say(QT_TRANSLATE_NOOP("Dossier", "Question")), say(QT_TRANSLATE_NOOP("Dossier", "Source")),
            say(QT_TRANSLATE_NOOP("Dossier", "Outcome")), say(QT_TRANSLATE_NOOP("Dossier", "Threads")),
            say(QT_TRANSLATE_NOOP("Dossier", "Places"))));
        for (const auto &asked : m_dossier.coverage) {
            const auto state = asked.asked ? m_words.coverage(asked.state)
                                           : say(QT_TRANSLATE_NOOP("Dossier", "switched off"));
            line(u"| %1 | %2 | %3 | %4 | %5 | %6 |"_s.arg(
                QString::number(asked.number), escaped(asked.title), escaped(asked.source), state,
                m_words.number(double(asked.threads)), places(asked)));
        }
        line();
    }

    [[nodiscard]] QString places(const CoverageLine &asked) const
    {
        QStringList parts;
        for (const auto state :
             {Coverage::Answered, Coverage::Empty, Coverage::Blocked, Coverage::NotSearched}) {
            if (const auto found = asked.places.find(state); found != asked.places.end())
                parts << u"%1: %2"_s.arg(m_words.coverage(state), escaped(found->second.join(u", "_s)));
        }
        if (!asked.reasons.isEmpty())
            parts << u"(%1)"_s.arg(escaped(asked.reasons.join(u"; "_s)));
        return parts.join(u"; "_s);
    }

    //! Nothing where the person wrote none.
    void statements()
    {
        if (m_dossier.statements.empty())
            return;
        heading(2, say(QT_TRANSLATE_NOOP("Dossier", "Own claims")));
        for (const auto &statement : m_dossier.statements) {
            heading(3, u"%1. %2"_s.arg(statement.id, escaped(statement.sentence)));
            if (statement.citations.empty())
                line(say(QT_TRANSLATE_NOOP("Dossier", "No quote carries this claim.")) + u'\n');
            for (const auto &citation : statement.citations)
                cite(citation);
        }
    }

    void cite(const Citation &citation)
    {
        line(u"- %1\n"_s.arg(sourceLine(citation.source)));
        if (citation.standing == Standing::Deleted)
            line(
                say(QT_TRANSLATE_NOOP(
                    "Dossier", "**Its post was deleted at its source: what was quoted is gone.**"))
                + u'\n');
        else if (citation.standing == Standing::Orphaned)
            line(say(QT_TRANSLATE_NOOP("Dossier", "**Its post was edited and no longer says so.**")) + u'\n');
        if (!citation.quote.text.isEmpty())
            line(fenced(citation.quote.text) + u'\n');
    }

    void claims(Claim::Section section)
    {
        heading(2, m_words.section(section));
        bool any = false;
        for (const auto &claim : m_dossier.claims) {
            if (claim.section != section)
                continue;
            any = true;
            writeClaim(claim);
        }
        if (!any)
            line(say(QT_TRANSLATE_NOOP("Dossier", "No such report is in the archive.")) + u'\n');
        if (const auto left = m_dossier.leftOut.find(section); left != m_dossier.leftOut.end())
            line(
                say(QT_TRANSLATE_N_NOOP(
                        "Dossier",
                        "%n further report(s) stand farther from the profile and are left out here."),
                    left->second)
                + u'\n');
    }

    void writeClaim(const Claim &claim)
    {
        heading(3, u"%1. %2"_s.arg(claim.id, escaped(m_words.headline(claim))));
        const auto figures = m_words.figures(claim);
        if (!figures.isEmpty())
            line(u"**%1**\n"_s.arg(escaped(figures)));
        if (!claim.failures.isEmpty() && claim.section == Claim::Section::Worked) {
            QStringList names;
            for (const auto &failure : claim.failures)
                names << m_words.failure(failure);
            line(say(QT_TRANSLATE_NOOP("Dossier", "- Met on the way: %1")).arg(escaped(names.join(u", "_s))));
        }
        if (!claim.remedies.isEmpty())
            line(say(QT_TRANSLATE_NOOP("Dossier", "- What helped, or is advised: %1"))
                     .arg(escaped(claim.remedies.join(u"; "_s))));
        line(say(QT_TRANSLATE_NOOP("Dossier", "- Distance to the profile: %1")).arg(m_words.distance(claim)));
        line(
            claim.judged ? say(QT_TRANSLATE_NOOP("Dossier", "- Outcome as a person judged it"))
                         : say(QT_TRANSLATE_NOOP("Dossier", "- Outcome as the extraction read it")));
        if (!claim.corrected.isEmpty())
            line(say(QT_TRANSLATE_NOOP("Dossier", "- Corrected by a person: %1"))
                     .arg(escaped(claim.corrected.join(u"; "_s))));
        if (!claim.tags.isEmpty())
            line(say(QT_TRANSLATE_NOOP("Dossier", "- Tags: %1")).arg(escaped(claim.tags.join(u", "_s))));
        if (!claim.note.isEmpty())
            line(say(QT_TRANSLATE_NOOP("Dossier", "- Note: %1")).arg(escaped(claim.note)));
        line(u"- %1\n"_s.arg(sourceLine(claim.source)));
        for (const auto &quote : claim.quotes)
            line(fenced(quote.text) + u'\n');
    }

    [[nodiscard]] QString sourceLine(const Source &source) const
    {
        const auto title = escaped(source.title.isEmpty() ? source.post : source.title);
        const auto target = linkTarget(source.permalink);
        const auto link = target.isEmpty() ? title : u"[%1](<%2>)"_s.arg(title, target);
        QStringList parts{link, escaped(source.post), escaped(source.place)};
        if (!source.author.isEmpty())
            parts << say(QT_TRANSLATE_NOOP("Dossier", "author %1")).arg(source.author);
        if (!source.credit.isEmpty())
            parts << say(QT_TRANSLATE_NOOP("Dossier", "by %1")).arg(escaped(source.credit));
        if (!source.licence.isEmpty())
            parts << say(QT_TRANSLATE_NOOP("Dossier", "licence %1")).arg(escaped(source.licence));
        parts << say(QT_TRANSLATE_NOOP("Dossier", "written %1")).arg(day(source.written))
              << say(QT_TRANSLATE_NOOP("Dossier", "retrieved %1")).arg(day(source.fetched));
        parts.removeAll({});
        return parts.join(u" · "_s);
    }

    void conflicts()
    {
        heading(2, say(QT_TRANSLATE_NOOP("Dossier", "Conflicts")));
        if (m_dossier.conflicts.empty())
            line(
                say(QT_TRANSLATE_NOOP(
                    "Dossier", "No two reports of the same combination contradict each other."))
                + u'\n');
        for (const auto &conflict : m_dossier.conflicts) {
            Claim about;
            about.model = conflict.model;
            about.quant = conflict.quant;
            about.engine = conflict.engine;
            about.gpus = {{conflict.gpu, {}, 1}};
            line(u"- **%1**"_s.arg(escaped(m_words.headline(about))));
            side(say(QT_TRANSLATE_NOOP("Dossier", "worked")), conflict.worked, conflict.workedRigs);
            side(say(QT_TRANSLATE_NOOP("Dossier", "failed or lost")), conflict.failed, conflict.failedRigs);
        }
        line();
    }

    void side(const QString &name, const std::vector<QString> &ids, int rigs)
    {
        QStringList dated;
        for (const auto &id : ids) {
            const auto claim = std::ranges::find(m_dossier.claims, id, &Claim::id);
            dated
                << (claim == m_dossier.claims.end() ? id : u"%1 (%2)"_s.arg(id, day(claim->source.written)));
        }
        line(u"  - %1: %2; %3"_s.arg(
            name, say(QT_TRANSLATE_N_NOOP("Dossier", "%n independent rig(s)"), rigs), dated.join(u", "_s)));
    }

    void risks()
    {
        heading(2, say(QT_TRANSLATE_NOOP("Dossier", "Open risks")));
        heading(3, say(QT_TRANSLATE_NOOP("Dossier", "Failures near this profile without a known remedy")));
        if (m_dossier.failureRisks.empty())
            line(say(QT_TRANSLATE_NOOP("Dossier", "None in the archive; that is no promise.")));
        for (const auto &risk : m_dossier.failureRisks) {
            line(u"- **%1**: %2; %3"_s.arg(
                escaped(m_words.failure(risk.failure)),
                say(QT_TRANSLATE_N_NOOP("Dossier", "%n independent rig(s)"), risk.rigs),
                risk.claims.join(u", "_s)));
        }
        line();
        heading(3, say(QT_TRANSLATE_NOOP("Dossier", "Questions without an answer")));
        bool any = false;
        for (const auto &asked : m_dossier.coverage) {
            if (!asked.asked || asked.state == Coverage::Answered)
                continue;
            any = true;
            line(u"- %1. %2 — %3: **%4**"_s.arg(
                QString::number(asked.number), escaped(asked.title), escaped(asked.source),
                m_words.coverage(asked.state)));
        }
        if (!any)
            line(say(QT_TRANSLATE_NOOP("Dossier", "Every question was answered at every source.")));
        line();
    }

    void foot()
    {
        if (m_dossier.unclear + m_dossier.duplicates > 0) {
            line(say(QT_TRANSLATE_NOOP(
                         "Dossier", "Left out as judged by a person: %1 unclear, %2 duplicates."))
                     .arg(m_dossier.unclear)
                     .arg(m_dossier.duplicates));
        }
    }

    const Dossier &m_dossier;
    const Words m_words;
    const Protocol::Tongue &m_tongue;
    QString m_out;
};

} // namespace

QString escaped(const QString &text)
{
    const auto line = text.simplified();
    QString out;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const auto c = line[i];
        if (isTreacherous(c)) {
            out += QChar(QChar::ReplacementCharacter);
        } else if (u"\\`*_{}[]()<>#+-.!|~&=@:"_s.contains(c)) {
            // These mean something only where a line begins, or in an address; versions stay readable.
            const bool isAddress = c == u':' && QStringView(line).sliced(i + 1).startsWith(u'/');
            const bool isPlain = u".-()+:"_s.contains(c) && !isAddress && i > 0;
            out += isPlain ? QString(c) : u'\\' + QString(c);
        } else {
            out += c;
        }
    }
    return out;
}

QString fenced(const QString &text)
{
    static const QRegularExpression ticks(u"`+"_s);
    qsizetype longest = 2;
    for (auto runs = ticks.globalMatch(text); runs.hasNext();)
        longest = std::max(longest, runs.next().capturedLength());
    auto inside = text;
    inside.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    std::ranges::replace_if(inside, isTreacherous, QChar(QChar::ReplacementCharacter));
    const QString fence(longest + 1, u'`');
    return fence + u"text\n"_s + inside + u'\n' + fence;
}

QString linkTarget(const QUrl &address)
{
    if (!address.isValid() || (address.scheme() != u"https" && address.scheme() != u"http")
        || address.host().isEmpty())
        return {};
    return address.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo)
        .replace(u'<', u"%3C"_s)
        .replace(u'>', u"%3E"_s);
}

QByteArray asMarkdown(const Dossier &dossier, const Protocol::Tongue &tongue)
{
    return Writer(dossier, tongue).write();
}

} // namespace LaunchProbe::Dossier
