// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postwriter.h"
#include "readerpost.h"
#include "readingmarks.h"

#include <QTextBrowser>
#include <QTimer>

#include <optional>

namespace LaunchProbe::Ui {

//! Shows a conversation. Long ones are written in slices of a few milliseconds, so that reading can begin at
//! once and nothing stands still. Fetches nothing and opens nothing.
class ThreadText final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ThreadText(QWidget *parent = nullptr);
    ~ThreadText() override;

    void setThread(std::vector<ReaderPost> posts);
    [[nodiscard]] const std::vector<ReaderPost> &posts() const { return m_posts; }
    [[nodiscard]] const ReaderPost *post(Domain::PostId id) const;
    [[nodiscard]] bool isWhole() const { return m_nextPost >= m_posts.size(); } //!< all is written
    void writeAll(); //!< without slices

    void setFindings(const Domain::FindingList &findings);
    void showPost(Domain::PostId id); //!< scrolls to it as soon as it is written
    [[nodiscard]] Domain::PostId currentPost() const { return m_current; }
    void showReading(Domain::PostId id, int reading);
    //! From the text cursor on, then from the other end. False: not in this thread.
    bool findWords(const QString &words, bool backwards);
    void retranslate();

    //! A value that the person is at.
    struct Pointed {
        Domain::PostId post; //!< none: at no value
        int reading = 0;
        int position = 0; //!< of the text cursor

        friend bool operator==(const Pointed &, const Pointed &) = default;
    };
    [[nodiscard]] Pointed pointedReading() const;
    void pointAt(const QPoint &place); //!< of the viewport; a selection that holds it stays
    void walkReadings(bool backwards); //!< from the text cursor to the next value, round and round
    //! Words that are selected, as a place of the post in which they begin.
    struct ChosenWords {
        Domain::PostId post; //!< none: nothing of a post is selected
        Domain::Span span;
    };
    [[nodiscard]] ChosenWords chosenWords() const;
    //! The same posts with other readings: the text stays where it is.
    void takeReadings(const std::vector<ReaderPost> &posts);

    void unfoldAll();
    [[nodiscard]] bool hasFolds() const { return !m_folds.empty(); }

    //! What of the reading is shown, as the document's text; for a reading that spans several pieces all of
    //! them.
    [[nodiscard]] QString shownReading(Domain::PostId id, int reading) const;
    [[nodiscard]] Domain::PostId postAt(int position) const;
    [[nodiscard]] std::optional<int> readingAt(int position) const; //!< of postAt(position)

    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void postChosen(LaunchProbe::Domain::PostId post);
    void readingChosen(LaunchProbe::Domain::PostId post, int reading);
    void linkChosen(const QUrl &address);
    void versionsChosen(LaunchProbe::Domain::PostId post);
    void wroteAll();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Written {
        int heading = 0;
        int end = 0;
        std::vector<PlacedRun> runs;
        std::vector<ReadingMark> marks;
    };

    void startAnew();
    void writeSlice();
    void writeNext();
    void unfold(const WrittenFold &fold);
    void unfoldAt(int position); //!< where what is looked for must be seen
    void followLink(const QUrl &address);
    void writeHeadingAgain(size_t index);
    bool scrollTo(int position); //!< whether enough is written below it to bring it to the top
    void showCurrent();
    [[nodiscard]] QString headingOf(const ReaderPost &post) const;
    void writeNotices(const ReaderPost &post);
    [[nodiscard]] std::optional<size_t> indexOf(Domain::PostId id) const;
    [[nodiscard]] std::optional<size_t> indexAt(int position) const;

    std::vector<ReaderPost> m_posts;
    std::vector<Written> m_written;
    QHash<Domain::PostId, size_t> m_indices;
    std::unique_ptr<PostWriter> m_writer;
    std::vector<WrittenFold> m_folds; //!< those that are still closed
    QTimer m_slices;
    size_t m_nextPost = 0;
    size_t m_nextBlock = 0;
    Domain::PostId m_current;
    bool m_mustScroll = false;
    std::optional<DocumentRange> m_shownReading;
    Pointed m_pointed;
};

} // namespace LaunchProbe::Ui
