// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossierpanel.h"

#include "ownclaims.h"

#include <models/tables/asking.h>
#include <ui/kit/flowlayout.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextTable>
#include <QTimer>
#include <QToolButton>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

// Laying out more than this would be felt; the files have all of it.
constexpr qsizetype mostShown = 30'000; // characters

//! Shows what is there already and fetches nothing: quotes are other people's words.
class StillBrowser final : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

//! Markdown has no table without a head; one without words is not shown.
bool isBare(const QTextTable &table, int row)
{
    for (int column = 0; column < table.columns(); ++column) {
        const auto cell = table.cellAt(row, column);
        if (cell.lastPosition() > cell.firstPosition())
            return false;
    }
    return true;
}

void dressTables(QTextDocument &document)
{
    const auto frames = document.rootFrame()->childFrames();
    for (auto *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        auto format = table->format();
        format.setBorder(0);
        format.setCellPadding(3);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setCellSpacing(0);
        table->setFormat(format);
        if (table->rows() > 1 && isBare(*table, 0))
            table->removeRows(0, 1);
    }
}

QString formatWords(const QString &id)
{
    if (id == u"md")
        return DossierPanel::tr("Markdown");
    return id.toUpper();
}

} // namespace

DossierPanel::DossierPanel(Session::Session &session, Tables::ClaimUndo &claims, QWidget *parent)
    : Panel(u"dossier"_s, parent)
    , m_session(session)
    , m_languageLabel(new QLabel(this))
    , m_language(new QComboBox(this))
    , m_formatsLabel(new QLabel(this))
    , m_refresh(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_claims(new OwnClaims(session, claims, this))
    , m_text(new StillBrowser(this))
    , m_state(new QLabel(this))
    , m_writtenWords(new QLabel(this))
    , m_openFolder(new QPushButton(this))
    , m_linkBar(new QWidget(this))
    , m_linkAddress(new QLabel(this))
    , m_linkOpen(new QToolButton(this))
{
    for (const auto &format : {u"md"_s, u"json"_s})
        m_formats.push_back({format, new QCheckBox(this)});
    buildControls();
    connect(&session, &Session::Session::projectChanged, this, &DossierPanel::forget);
    connect(&session, &Session::Session::archiveGrew, this, &DossierPanel::goStale);
    connect(&session, &Session::Session::findingsChanged, this, &DossierPanel::goStale);
    connect(&session, &Session::Session::claimsChanged, this, &DossierPanel::goStale);
    connect(m_claims, &OwnClaims::problemArose, this, &DossierPanel::problemArose);
    connect(&session, &Session::Session::profileChanged, this, &DossierPanel::goStale);
    showState();
}

void DossierPanel::buildControls()
{
    m_language->addItems({u"English"_s, u"Русский"_s});
    m_language->setCurrentIndex(QLocale().language() == QLocale::Russian ? 1 : 0);
    m_languageLabel->setBuddy(m_language);
    m_text->setOpenLinks(false);
    m_text->setUndoRedoEnabled(false);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // addresses have no words
    for (auto *label : {m_state, m_writtenWords, m_linkAddress}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_writtenWords->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new FlowLayout;
    line->addTogether({m_languageLabel, m_language});
    line->addWidget(m_formatsLabel);
    for (const auto &format : m_formats) {
        format.box->setChecked(true);
        line->addWidget(format.box);
        connect(format.box, &QCheckBox::toggled, this, &DossierPanel::showState);
    }
    line->addStretch();
    line->addWidget(m_refresh);
    line->addWidget(m_export);
    auto *links = new QHBoxLayout(m_linkBar);
    links->setContentsMargins(0, 0, 0, 0);
    links->addWidget(m_linkAddress, 1);
    links->addWidget(m_linkOpen);
    m_linkOpen->setFocusPolicy(Qt::StrongFocus);
    m_linkBar->hide();
    auto *written = new QHBoxLayout;
    written->addWidget(m_writtenWords, 1);
    written->addWidget(m_openFolder);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addLayout(line);
    layout->addWidget(m_state);
    layout->addWidget(m_claims);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_linkBar);
    layout->addLayout(written);
    connect(m_language, &QComboBox::currentIndexChanged, this, &DossierPanel::preview);
    connect(m_refresh, &QPushButton::clicked, this, &DossierPanel::preview);
    connect(m_export, &QPushButton::clicked, this, &DossierPanel::write);
    connect(m_text, &QTextBrowser::anchorClicked, this, &DossierPanel::showLink);
    connect(m_linkOpen, &QToolButton::clicked, this, [this] {
        m_linkBar->hide();
        Q_EMIT openRequested(m_link);
    });
    connect(m_openFolder, &QPushButton::clicked, this, [this] {
        if (!m_written.isEmpty())
            Q_EMIT openRequested(QUrl::fromLocalFile(m_written.first()));
    });
}

void DossierPanel::setWriter(Writer writer)
{
    m_writer = std::move(writer);
    for (const auto &format : m_formats)
        format.box->setVisible(m_writer.formats.contains(format.id));
    m_stale = m_unseen = true;
    previewWhenSeen();
    showState();
}

void DossierPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    m_unseen = m_stale;
}

// While the window is laid out a panel may be shown for a moment that ends up behind others; what is painted
// is seen.
void DossierPanel::paintEvent(QPaintEvent *event)
{
    Panel::paintEvent(event);
    previewWhenSeen();
}

void DossierPanel::previewWhenSeen()
{
    QTimer::singleShot(0, this, [this] {
        if (m_unseen && !visibleRegion().isEmpty())
            preview();
    });
}

void DossierPanel::forget()
{
    m_written.clear();
    m_text->clear();
    m_linkBar->hide();
    m_stale = true;
    ++m_asked;
    m_working = false;
    if (isVisible())
        preview();
    showState();
}

// A preview costs a walk over the archive: after a change it is renewed on request, or when the panel is
// opened.
void DossierPanel::goStale()
{
    if (std::exchange(m_stale, true))
        return; // a verdict on many posts tells it for each of them
    showState();
}

DossierChoice DossierPanel::choice() const
{
    DossierChoice choice;
    choice.russian = m_language->currentIndex() == 1;
    for (const auto &format : m_formats) {
        if (format.box->isChecked() && m_writer.formats.contains(format.id))
            choice.formats.append(format.id);
    }
    return choice;
}

void DossierPanel::preview()
{
    if (!m_session.desk() || !m_writer.preview)
        return;
    m_stale = m_unseen = false;
    m_working = true;
    const auto asked = ++m_asked;
    Tables::whenAnswered(
        m_writer.preview(choice()), this, [this, asked](const Domain::Result<QString> &markdown) {
            if (asked != m_asked)
                return;
            m_working = false;
            if (markdown)
                showPreview(*markdown);
            else
                Q_EMIT problemArose(markdown.problem());
            showState();
        });
    showState();
}

void DossierPanel::showPreview(const QString &markdown)
{
    auto shown = markdown;
    m_cut = shown.size() > mostShown;
    if (m_cut)
        shown.truncate(shown.lastIndexOf(u'\n', mostShown));
    QTextDocument::MarkdownFeatures features(QTextDocument::MarkdownDialectGitHub);
    features |= QTextDocument::MarkdownNoHTML;
    // A document that is shown is laid out anew at each insertion; this one is shown when it is whole.
    auto *document = new QTextDocument(m_text);
    document->setDefaultFont(m_text->font());
    document->setMarkdown(shown, features);
    dressTables(*document);
    m_text->setDocument(document); // deletes the one before, whose parent it is
}

void DossierPanel::write()
{
    if (!m_session.desk() || !m_writer.write)
        return;
    m_working = true;
    const auto asked = ++m_asked;
    Tables::whenAnswered(
        m_writer.write(choice()), this, [this, asked](const Domain::Result<QStringList> &written) {
            if (asked != m_asked)
                return;
            m_working = false;
            if (written)
                m_written = *written;
            else
                Q_EMIT problemArose(written.problem());
            showWritten();
            showState();
        });
    showState();
}

void DossierPanel::showWritten()
{
    QStringList names;
    for (const auto &file : m_written.mid(1))
        names.append(QDir(m_written.first()).relativeFilePath(file));
    m_writtenWords->setText(
        m_written.isEmpty()
            ? QString()
            : tr("Written to %1: %2").arg(QDir::toNativeSeparators(m_written.first()), names.join(u", "_s)));
    m_openFolder->setVisible(!m_written.isEmpty());
}

void DossierPanel::showState()
{
    const bool can = m_session.desk() && m_writer.preview && !m_working;
    m_refresh->setEnabled(can);
    m_export->setEnabled(can && !choice().formats.isEmpty() && !m_session.isReadOnly());
    QString words;
    if (!m_session.desk())
        words = tr("No project is open.");
    else if (m_working)
        words = tr("Working…");
    else if (m_stale)
        words = tr("The evidence has changed since this preview was made.");
    else if (m_cut)
        words = tr("Only the beginning is shown; the export holds everything.");
    m_state->setText(words);
    m_state->setVisible(!words.isEmpty());
    showWritten();
}

void DossierPanel::showLink(const QUrl &address)
{
    // A place within the dossier needs nobody's leave.
    if (address.isRelative() && address.hasFragment())
        return m_text->scrollToAnchor(address.fragment());
    m_link = address;
    m_linkAddress->setText(tr("Address: %1").arg(address.toString(QUrl::FullyEncoded)));
    m_linkBar->show();
    m_linkOpen->setFocus(Qt::OtherFocusReason);
}

QString DossierPanel::title() const
{
    return tr("Dossier");
}

void DossierPanel::retranslate()
{
    m_languageLabel->setText(tr("&Language:"));
    m_formatsLabel->setText(tr("Formats:"));
    for (const auto &format : m_formats)
        format.box->setText(formatWords(format.id));
    m_claims->retranslate();
    m_refresh->setText(tr("&Refresh preview"));
    m_export->setText(tr("E&xport"));
    m_openFolder->setText(tr("Open the folder"));
    m_linkOpen->setText(tr("Open in the browser"));
    m_text->setAccessibleName(tr("Preview of the dossier"));
    showState();
}

} // namespace LaunchProbe::Ui
