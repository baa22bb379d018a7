// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace LaunchProbe::Catalogue {

//! Records keep their file's order. An optional without a value means that no source said so.

struct Gpu {
    QString id;
    QString name; //!< the vendor's full name, SKU included
    QString label; //!< the card's common name, as gold/GUIDE.md writes it: "RTX PRO 6000 Blackwell"
    QString sku; //!< what tells it from others of that label: "Workstation Edition"; may be empty
    QStringList aliases;
    QString vendor;
    QString architecture;
    QString computeCapability;
    std::optional<double> vramGib;
    std::optional<double> bandwidthGbs;
    std::optional<int> tdpW;
    std::optional<double> priceUsd;
    QString minDriverBranch;
    QString minCudaToolkit;
    bool unifiedMemory = false;
};

struct Model {
    QString id;
    QString name;
    QStringList aliases;
    QString family;
    QString hfId;
    std::optional<double> totalParamsB;
    std::optional<double> activeParamsB;
    std::optional<int> maxContext;
};

struct Quant {
    QString id;
    QString name;
    QString label; //!< as gold/GUIDE.md writes it: "Q4_K_M", "MXFP4"; empty for KV-cache types
    QStringList aliases;
    QString family;
    std::optional<double> bitsPerWeight;
    QStringList engines; //!< ids of engines.json
    bool kvCacheOnly = false;
};

struct Flag {
    QString name;
    QStringList aliases;
    QString type;
    QString meaning;
};

struct LogLine {
    QString id;
    QString pattern;
    QString meaning;
};

struct Engine {
    QString id;
    QString name; //!< as gold/GUIDE.md writes it
    QStringList aliases;
    QString repository; //!< "owner/name" on GitHub
    bool discussions = false; //!< people talk in that repository's discussions, too
    QStringList versionPatterns; //!< named group v
    std::vector<Flag> flags;
    std::vector<Flag> environment;
    std::vector<LogLine> logLines;
};

struct Failure {
    QString id;
    QString failureClass; //!< a failure id of gold/GUIDE.md
    QString zone;
    QString pattern;
    bool caseSensitive = false;
    QString severity; //!< "error", "warning", "performance", "info"
    QString meaningEn;
    QString meaningRu;
    QStringList causes;
    QStringList remedies;
    QStringList engines; //!< ids of engines.json; empty: any
    QString actionEn; //!< what the vendor documents as the answer, with its own names for it; may be empty
    QString actionRu;
    QString actionSource; //!< an address
};

struct Zone {
    QString id;
    int number = 0;
    QString titleEn;
    QString titleRu;
    QString questionEn; //!< with {slots}; the file's notes tell their spelling
    QString questionRu;
    QStringList evidence;
    QStringList slotNames;
    QStringList engines; //!< ids of engines.json whose versions it is about; empty: see slotNames
    QStringList searchTerms; //!< with {slots}, most telling first
    QStringList preferredSources;
    QStringList preferredRepositories; //!< "owner/name", read out of the preferred sources
    QStringList failureIds;
};

//! A CPU is known by its family words; there is no file of records for it.
class Catalogue
{
public:
    //! Reads every file of the folder; a problem names file and record.
    [[nodiscard]] static Domain::Result<Catalogue> load(const QString &folder);

    [[nodiscard]] const std::vector<Gpu> &gpus() const { return m_gpus; }
    [[nodiscard]] const std::vector<Model> &models() const { return m_models; }
    [[nodiscard]] const std::vector<Quant> &quants() const { return m_quants; }
    [[nodiscard]] const std::vector<Engine> &engines() const { return m_engines; }
    [[nodiscard]] const std::vector<Failure> &failures() const { return m_failures; }
    [[nodiscard]] const std::vector<Zone> &zones() const { return m_zones; }

    //! Records whose name, label, id or alias is the text, compared without case, spaces, dashes and vendor
    //! words. Several: the name is ambiguous (three cards are called "RTX PRO 6000").
    [[nodiscard]] std::vector<const Gpu *> findGpus(const QString &text) const;
    [[nodiscard]] const Gpu *gpu(const QString &id) const;
    [[nodiscard]] const Model *findModel(const QString &text) const;
    [[nodiscard]] const Quant *findQuant(const QString &text) const; //!< weights, not KV-cache types
    [[nodiscard]] const Engine *findEngine(const QString &text) const;

    //! The form in which names are compared.
    [[nodiscard]] static QString folded(const QString &name);

private:
    std::vector<Gpu> m_gpus;
    std::vector<Model> m_models;
    std::vector<Quant> m_quants;
    std::vector<Engine> m_engines;
    std::vector<Failure> m_failures;
    std::vector<Zone> m_zones;
};

} // namespace LaunchProbe::Catalogue
