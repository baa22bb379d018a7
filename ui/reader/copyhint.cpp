// SPDX-License-Identifier: GPL-3.0-or-later
#include "copyhint.h"

#include <models/session/session.h>
#include <models/tables/asking.h>
#include <models/tables/copyundo.h>
#include <ui/kit/commandkeys.h>
#include <ui/kit/numberwords.h>
#include <ui/kit/verdictbuttons.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::Likeness;

namespace {

const QString goCommand = u"thread.original"_s;
const QString contradictCommand = u"thread.noCopy"_s;

} // namespace

CopyHint::CopyHint(Session::Session &session, Tables::CopyUndo &copies, KeyMap &keys, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_copies(copies)
    , m_keys(keys)
    , m_words(new QLabel(this))
    , m_go(new QToolButton(this))
    , m_contradict(new QToolButton(this))
{
    setObjectName(u"copy"_s);
    keys.add({goCommand, KeyScope::Thread, {Qt::Key_O}, [] { return tr("To the original of a copy"); }});
    keys.add({contradictCommand, KeyScope::Thread, {Qt::SHIFT | Qt::Key_X}, [] {
                  return tr("The post is no copy, or may be one");
              }});
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    auto *line = new QHBoxLayout;
    for (auto *button : {m_go, m_contradict}) {
        button->setFocusPolicy(Qt::StrongFocus);
        line->addWidget(button);
    }
    line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_words);
    layout->addLayout(line);
    connect(m_go, &QToolButton::clicked, this, &CopyHint::goToOriginal);
    connect(m_contradict, &QToolButton::clicked, this, &CopyHint::contradict);
    connect(&keys, &KeyMap::changed, this, &CopyHint::retranslate);
    hide();
}

void CopyHint::addTextKeys(CommandKeys &keys)
{
    keys.add(goCommand, [this] { goToOriginal(); });
    keys.add(contradictCommand, [this] { contradict(); });
}

void CopyHint::showPost(const Ports::PostRow *post)
{
    const auto suggested = post ? post->copies : std::vector<Domain::Copy>();
    const bool same = post && m_post == post->id && m_suggested == suggested;
    m_post = post ? post->id : Domain::PostId();
    m_suggested = suggested;
    m_standsAlone = post && post->standsAlone;
    if (!same)
        m_original.reset();
    if (m_suggested.empty())
        hide();
    else if (m_original)
        showWords();
    else
        askForOriginal();
}

void CopyHint::askForOriginal()
{
    if (!m_session.desk())
        return;
    auto answer =
        m_session.desk()->ask([original = m_suggested.front().original](const Ports::Archive &archive) {
            return archive.posts({{original}});
        });
    Tables::whenAnswered(
        std::move(answer), this,
        [this, post = m_post](const Domain::Result<std::vector<Ports::PostRow>> &rows) {
            if (post != m_post || m_suggested.empty())
                return;
            if (!rows)
                Q_EMIT problemArose(rows.problem());
            else if (!rows->empty() && rows->front().id == m_suggested.front().original) {
                m_original = rows->front();
                showWords();
            }
        });
}

QString CopyHint::whatItSays(const QString &original) const
{
    const auto &first = m_suggested.front();
    if (m_standsAlone)
        return tr("You said that this is no copy of %1.").arg(original);
    switch (first.likeness) {
    case Likeness::Quote:
        return tr("Repeats a part of %1: %2 % of its words stand there.").arg(original).arg(first.percent);
    case Likeness::Digest:
        return tr("Gathers passages of %n other post(s), most from %1: %2 % of its words stand there.",
                  nullptr, static_cast<int>(m_suggested.size()))
            .arg(original)
            .arg(first.percent);
    case Likeness::Log:
        return tr("Shows the measurements of %1: %2 % of its measured lines stand there.")
            .arg(original)
            .arg(first.percent);
    case Likeness::CrossPost:
        break;
    }
    return tr("Says the same as %1: %2 % of its words stand there.").arg(original).arg(first.percent);
}

void CopyHint::showWords()
{
    const auto &post = *m_original;
    QStringList whose;
    for (const auto &part : {post.place, dateWord(post.written), post.author}) {
        if (!part.isEmpty())
            whose << part;
    }
    const auto title = post.title.isEmpty() ? post.printedId : post.title;
    auto words = whatItSays(
        tr("\"%1\" (%2)", "the title of a post; its place, date and author").arg(title, whose.join(u", "_s)));
    const auto key = m_keys.hint(u"posts.duplicate"_s);
    if (!m_standsAlone && !key.isEmpty())
        words += u' ' + tr("%1 marks it as a duplicate.", "a key").arg(key);
    m_words->setText(words);
    nameButtons();
    m_contradict->setEnabled(!m_session.isReadOnly());
    show();
}

void CopyHint::nameButtons()
{
    m_go->setText(m_keys.withHint(tr("To the original"), goCommand));
    m_contradict->setText(
        m_keys.withHint(m_standsAlone ? tr("It may be one") : tr("No copy"), contradictCommand));
}

void CopyHint::goToOriginal()
{
    if (m_original && isVisible())
        m_session.selectPost(m_original->id);
}

void CopyHint::contradict()
{
    if (m_post && isVisible())
        m_copies.setStandsAlone(m_post, !m_standsAlone);
}

void CopyHint::retranslate()
{
    nameButtons();
    if (m_original && !m_suggested.empty())
        showWords();
}

} // namespace LaunchProbe::Ui
