// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities.h"

#include <cmark-gfm/buffer.h>
#include <cmark-gfm/houdini.h>

namespace LaunchProbe::Connectors {

QString withoutEntities(const QString &text)
{
    if (!text.contains(u'&'))
        return text;
    const auto bytes = text.toUtf8();
    cmark_strbuf buffer;
    cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 0);
    houdini_unescape_html_f(
        &buffer, reinterpret_cast<const uint8_t *>(bytes.constData()), static_cast<bufsize_t>(bytes.size()));
    auto plain = QString::fromUtf8(reinterpret_cast<const char *>(buffer.ptr), buffer.size);
    cmark_strbuf_free(&buffer);
    plain.remove(QChar::Null);
    return plain;
}

} // namespace LaunchProbe::Connectors
