// SPDX-License-Identifier: GPL-3.0-or-later
#include "digest.h"

#include <openssl/evp.h>

#include <array>

namespace LaunchProbe::Net {

namespace {

//! A wrong hash would take one file for another; an OpenSSL without SHA-256 is none.
void must(int done)
{
    if (done != 1)
        qFatal("OpenSSL refuses SHA-256.");
}

} // namespace

Digest::Digest()
    : m_context(EVP_MD_CTX_new())
{
    must(EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr));
}
Digest::~Digest() = default;

void Digest::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

void Digest::add(QByteArrayView bytes)
{
    must(EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<size_t>(bytes.size())));
}

QString Digest::hex()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned size = 0;
    must(EVP_DigestFinal_ex(m_context.get(), bytes.data(), &size));
    const QByteArray digest(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(size));
    return QString::fromLatin1(digest.toHex());
}

QString hashOf(QByteArrayView bytes)
{
    Digest digest;
    digest.add(bytes);
    return digest.hex();
}

} // namespace LaunchProbe::Net
