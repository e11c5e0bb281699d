// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/name_key.h"

#include "base/viet_text.h"

#include <QStringList>

#include <array>

namespace kc {

namespace {

struct KindWord
{
    const char16_t* words; // lower case, with marks, without dots
    std::optional<UnitKind> kind;
};

// Longer forms first: "thành phố" before "thành".
const std::array<KindWord, 13> kKindWords{{{u"thành phố", std::nullopt},
                                           {u"tp", std::nullopt},
                                           {u"tỉnh", UnitKind::Tinh},
                                           {u"thị xã", UnitKind::ThiXa},
                                           {u"tx", UnitKind::ThiXa},
                                           {u"thị trấn", UnitKind::ThiTran},
                                           {u"tt", UnitKind::ThiTran},
                                           {u"huyện", UnitKind::Huyen},
                                           {u"quận", UnitKind::Quan},
                                           {u"đặc khu", UnitKind::DacKhu},
                                           {u"phường", UnitKind::Phuong},
                                           {u"xã", UnitKind::Xa},
                                           {u"p", UnitKind::Phuong}}};

/// Lower case NFC, punctuation as spaces, single spaces.
QString tidied(const QString& text)
{
    QString out;
    const QString composed = nfc(text).toLower();
    out.reserve(composed.size());
    for (const QChar c : composed)
        out += c.isLetterOrNumber() || c.isMark() ? c : QChar(u' ');
    return out.simplified();
}

} // namespace

QString nameKey(const QString& name)
{
    QString out = fold(name);
    for (QChar& c : out) {
        if (!c.isLetterOrNumber())
            c = QChar(u' ');
    }
    return out.simplified();
}

PlaceName placeName(const QString& text)
{
    PlaceName name;
    name.exact = tidied(text);
    for (const KindWord& entry : kKindWords) {
        const QString words = QString::fromUtf16(entry.words) + QChar(u' ');
        // Without marks "xa" could begin a name ("Xa Dung"), so the kind counts only when written with its
        // marks or when it has none.
        if (name.exact.startsWith(words) && name.exact.size() > words.size()) {
            name.exact = name.exact.mid(words.size());
            name.kind = entry.kind;
            break;
        }
    }
    name.key = nameKey(name.exact);
    return name;
}

QString establishmentNameKey(const QString& name)
{
    const QStringList words = nameKey(name).split(QChar(u' '), Qt::SkipEmptyParts);
    QStringList out;
    for (const QString& word : words) {
        if (word == u"cty" || word == u"ct")
            out << QStringLiteral("cong") << QStringLiteral("ty");
        else if (word == u"tnhh")
            out << QStringLiteral("trach") << QStringLiteral("nhiem") << QStringLiteral("huu")
                << QStringLiteral("han");
        else if (word == u"mtv")
            out << QStringLiteral("mot") << QStringLiteral("thanh") << QStringLiteral("vien");
        else if (word == u"cp")
            out << QStringLiteral("co") << QStringLiteral("phan");
        else if (word == u"htx")
            out << QStringLiteral("hop") << QStringLiteral("tac") << QStringLiteral("xa");
        else if (word == u"dntn")
            out << QStringLiteral("doanh") << QStringLiteral("nghiep") << QStringLiteral("tu")
                << QStringLiteral("nhan");
        else if (word == u"hkd")
            out << QStringLiteral("ho") << QStringLiteral("kinh") << QStringLiteral("doanh");
        else
            out << (word == u"1" ? QStringLiteral("mot") : word);
    }
    return out.join(QChar(u' '));
}

} // namespace kc
