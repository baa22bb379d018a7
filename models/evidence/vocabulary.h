// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/catalogue/catalogue.h>

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace LaunchProbe::Evidence {

//! One wording of a concept.
struct Wording {
    QString text; //!< as people write it: "tokens per second"
    QStringList words; //!< in the form in which words are compared (WordReader)
    double weight = 1; //!< 1: what was typed; less: what stands for it

    friend bool operator==(const Wording &, const Wording &) = default;
};

//! One thing that a search asks for, with all wordings that answer it; the typed one first.
struct Concept {
    QString typed;
    std::vector<Wording> wordings;
    bool named = false; //!< a card, model or engine of the catalogue: what a search is about
    bool trouble = false; //!< a way to say that something fails; one of several is enough

    friend bool operator==(const Concept &, const Concept &) = default;
};

//! Words of the field: what stands for what, in English and Russian. Data: synonyms.json for the field's
//! common words, the catalogue for the names of cards, models and engines and for flags.
class Vocabulary
{
public:
    //! `file` is synonyms.json; a problem names it.
    [[nodiscard]] static Domain::Result<Vocabulary>
    load(const QString &file, const Catalogue::Catalogue &catalogue);

    //! What a run of bare words asks for: the longest known wording at each place, unknown words as
    //! themselves; words that carry no meaning are left out, unless there is nothing else.
    [[nodiscard]] std::vector<Concept> concepts(const QString &bareWords) const;
    //! A flag as it was typed, with its other names; `value` may be empty.
    [[nodiscard]] std::vector<Concept> flag(const QString &flag, const QString &value) const;
    [[nodiscard]] bool isName(const QString &text) const; //!< of a card, model or engine
    [[nodiscard]] bool isTrouble(const QString &text) const; //!< "crash", "ошибка"
    [[nodiscard]] bool isFlag(const QString &word) const; //!< "-ot": of any engine

    //! Words that carry no meaning, in the compared form.
    [[nodiscard]] const QSet<QString> &stopWords() const { return m_stop; }

    //! Words that tell first-hand reports from talk, in the compared form.
    struct Signals {
        QSet<QString> firstHand; //!< "i", "my"
        QSet<QString> hedging; //!< "should", "maybe"
        QSet<QString> speedUnits; //!< whole: "tps"
        QSet<QString> speedStarts; //!< "tok" of "tok/s", "tokens" of "tokens per second"
        QSet<QString> speedEnds; //!< what follows them: "s", "per"
        QSet<QString> units; //!< "gb", "ms"
    };
    [[nodiscard]] const Signals &evidenceWords() const { return m_signals; }

    static constexpr double sameWeight = 0.9; //!< of a wording that means the same
    static constexpr double narrowerWeight = 0.6; //!< of one that is an instance of it

private:
    struct Pattern {
        std::vector<std::pair<QString, bool>> words; //!< word as typed in lower case, or its beginning (true)
        int record = 0;
    };
    struct Place;

    int addRecord(const QStringList &same, const QStringList &narrower);
    void addPattern(const QStringList &words, int record);
    void addRussian(const QString &text, int record);
    void addNames(const QStringList &names, const QStringList &nicknames = {});
    void addFlags(const std::vector<Catalogue::Flag> &flags);
    [[nodiscard]] const Pattern *
    longestAt(const std::vector<Place> &places, size_t at, std::vector<int> &records) const;
    [[nodiscard]] Concept
    conceptOf(const QString &typed, const QStringList &words, const std::vector<int> &records) const;

    std::vector<std::vector<Wording>> m_records; //!< first those of synonyms.json, then the names
    std::vector<bool> m_isTrouble; //!< by record of synonyms.json
    int m_firstName = 0; //!< the first record of names
    std::vector<Pattern> m_patterns;
    QHash<QString, std::vector<int>> m_byFirst; //!< patterns by their first word, whole
    QHash<QString, std::vector<int>>
        m_byStart; //!< patterns that begin with a word's beginning, by two letters
    QSet<QString> m_stop; //!< in the compared form
    QSet<QString> m_notNames; //!< names that are common words
    QHash<QString, QStringList> m_flags; //!< every name of a flag → all of its names
    Signals m_signals;
};

} // namespace LaunchProbe::Evidence
