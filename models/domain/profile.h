// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace LaunchProbe::Domain {

//! The card that everything turns on.
struct Accelerator {
    QString name; //!< as typed or detected; the catalogue's id when it is known
    QString catalogueId; //!< record of gpus.json; empty: not known there
    QString sku; //!< "Workstation Edition", "Max-Q", "Server Edition"
    int count = 1;
    std::optional<double> vramGib; //!< of one card, nominal
    std::optional<int> powerLimitW;
    std::optional<double> priceUsd;
    bool replaceable = true; //!< false: the "cannot be replaced" lock

    friend bool operator==(const Accelerator &, const Accelerator &) = default;
};

//! Three CUDA versions that are easily taken for one another.
struct CudaVersions {
    QString driverReported; //!< what nvidia-smi prints: the highest that the driver supports
    QString toolkit; //!< toolkit or runtime that is installed
    QString frameworkBuild; //!< what the framework was built against (PyTorch "cu128")

    friend bool operator==(const CudaVersions &, const CudaVersions &) = default;
};

struct TargetModel {
    QString name; //!< "gpt-oss-120b"
    QString quant; //!< "MXFP4"

    friend bool operator==(const TargetModel &, const TargetModel &) = default;
};

struct TargetEngine {
    QString name; //!< "vLLM"
    QString version; //!< empty: any

    friend bool operator==(const TargetEngine &, const TargetEngine &) = default;
};

//! What is fixed, what may change, and what is wanted.
struct Profile {
    QString title;
    Accelerator accelerator;
    QString cpu;
    std::optional<int> ramGb;
    QString ramType; //!< "DDR5"
    QString os;
    QString kernel;
    QString driver;
    CudaVersions cuda;
    std::vector<TargetModel> models;
    std::vector<TargetEngine> engines;
    std::optional<int> context; //!< tokens
    std::optional<int> concurrency; //!< requests at once
    bool deploymentPlanned = false;
    QDate askedOn; //!< the day of the question; invalid: now

    //! Places that the search is narrowed to; empty: those of the questions and engines.
    QStringList repositories; //!< "owner/name"
    QStringList subreddits; //!< "LocalLLaMA", without "r/"
    std::map<QString, QStringList> places; //!< of any other source, by its id; what it calls its places
    QStringList searches; //!< that a source leaves out unless asked for: "github.code"

    friend bool operator==(const Profile &, const Profile &) = default;
};

} // namespace LaunchProbe::Domain
