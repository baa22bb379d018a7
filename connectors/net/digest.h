// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>

struct evp_md_ctx_st;

namespace LaunchProbe::Net {

//! SHA-256, piece by piece. Whole dumps are told by it: where the processor has instructions for it, OpenSSL
//! is some ten times as fast as Qt's own.
class Digest
{
public:
    Digest();
    ~Digest();
    Digest(const Digest &) = delete;
    Digest &operator=(const Digest &) = delete;

    void add(QByteArrayView bytes);
    [[nodiscard]] QString hex(); //!< of all that was added; it ends with that

private:
    struct Free {
        void operator()(evp_md_ctx_st *context) const;
    };

    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

//! SHA-256, hex.
[[nodiscard]] QString hashOf(QByteArrayView bytes);

} // namespace LaunchProbe::Net
