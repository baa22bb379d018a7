// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mention.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace LaunchProbe::Extract {

//! A flag, option or variable of an engine that sets a parameter.
struct ParamFlag {
    enum class Takes { Tokens, Count, Fraction, Type, Switch };

    std::string_view name;
    const QString *slot;
    Takes takes;
};

//! In small letters, as it is written: "-c", "num_ctx", "ollama_context_length". Null: sets no parameter.
[[nodiscard]] const ParamFlag *paramFlag(std::string_view name);

struct ParamValue {
    std::string text; //!< empty where it is a number
    double number = 0;
    const char *rule = "";
};

//! Nothing where the word is no value of the flag's type, or switches something off.
[[nodiscard]] std::optional<ParamValue> paramValue(const ParamFlag &flag, std::string_view word);

//! "q8" is llama.cpp's q8_0.
[[nodiscard]] std::string cacheType(std::string_view word);
//! People's k counts 1024 tokens; a plain number stands as it is.
[[nodiscard]] double tokenCount(std::string_view text);

//! A stretch of a path.
struct FileName {
    int begin = 0;
    int end = 0;
};
//! The name of a model that no list may know, in the path of its file: without folders, format and part.
[[nodiscard]] std::optional<FileName> modelFile(std::string_view path);

} // namespace LaunchProbe::Extract
