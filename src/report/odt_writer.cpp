// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/odt_writer.h"

#include "report/odt_xml.h"

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

constexpr const char* kOdtMimeType = "application/vnd.oasis.opendocument.text";

QByteArray xmlHead()
{
    return QByteArrayLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
}

QByteArray contentXml(const OdtBody& body)
{
    QByteArray head = xmlHead();
    OdtXml xml(head);
    xml.open(u"office:document-content"_s);
    xml.declarePrefixes();
    xml.declareFont();
    xml.open(u"office:automatic-styles"_s);
    body.styles.write(xml);
    xml.close();
    // The body was written before its styles were known.
    return head + "<office:body><office:text>" + body.xml +
           "</office:text></office:body></office:document-content>";
}

QByteArray metaXml(const Document& document, const QDateTime& date)
{
    QByteArray bytes = xmlHead();
    OdtXml xml(bytes);
    xml.open(u"office:document-meta"_s);
    xml.declarePrefixes();
    xml.open(u"office:meta"_s);
    xml.element(u"meta:generator"_s, u"Khuyến Công "_s + QStringLiteral(KC_VERSION));
    const auto put = [&xml](const QString& name, const QString& text) {
        if (!text.isEmpty())
            xml.element(name, text);
    };
    put(u"dc:title"_s, document.title);
    put(u"dc:subject"_s, document.subject);
    put(u"meta:keyword"_s, document.keywords);
    put(u"meta:initial-creator"_s, document.author);
    put(u"dc:creator"_s, document.author);
    const QString when = date.toUTC().toString(Qt::ISODate);
    put(u"meta:creation-date"_s, when);
    put(u"dc:date"_s, when);
    put(u"dc:language"_s, document.lang == Lang::Vi ? u"vi-VN"_s : u"en-GB"_s);
    xml.close();
    xml.close();
    return bytes;
}

QByteArray manifestXml(const std::vector<PackageFile>& files)
{
    QByteArray bytes = xmlHead();
    OdtXml xml(bytes);
    const QString space = u"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_s;
    xml.open(u"manifest:manifest"_s, {{u"xmlns:manifest"_s, space}, {u"manifest:version"_s, u"1.3"_s}});
    const auto entry = [&xml](const QString& path, const QString& type) {
        xml.empty(u"manifest:file-entry"_s,
                  {{u"manifest:full-path"_s, path}, {u"manifest:media-type"_s, type}});
    };
    entry(u"/"_s, QString::fromLatin1(kOdtMimeType));
    for (const PackageFile& file : files)
        entry(file.name, file.name.endsWith(u".svg")   ? u"image/svg+xml"_s
                         : file.name.endsWith(u".png") ? u"image/png"_s
                                                       : u"text/xml"_s);
    xml.close();
    return bytes;
}

} // namespace

QByteArray odtOf(const Document& document, const OdtOptions& options)
{
    OdtBody body;
    OdtBlocks(document, body).write();
    std::vector<PackageFile> files{{u"content.xml"_s, contentXml(body)},
                                   {u"styles.xml"_s, odtStylesXml(document)},
                                   {u"meta.xml"_s, metaXml(document, options.creationDate)}};
    for (PackageFile& picture : body.pictures)
        files.push_back(std::move(picture));
    const QByteArray manifest = manifestXml(files);
    std::vector<PackageFile> package{{u"mimetype"_s, kOdtMimeType, true}}; // first and not compressed
    for (PackageFile& file : files)
        package.push_back(std::move(file));
    package.push_back({u"META-INF/manifest.xml"_s, manifest});
    return packageOf(package, options.creationDate.toUTC());
}

} // namespace kc::report
