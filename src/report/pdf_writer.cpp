// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_writer.h"

#include "report/page_painter.h"
#include "report/report_glyphs.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QXmlStreamWriter>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <stdexcept>
#include <string>

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

constexpr int kPdfResolution = 1200;
constexpr qreal kPointsPerInch = 72;

QString creatorName()
{
    return u"Khuyến Công "_s + QStringLiteral(KC_VERSION);
}

QString producerName()
{
    return u"Qt, qpdf"_s;
}

/// XMP metadata: PDF/A-1 wants the same values here and in the Info dictionary.
QByteArray xmpOf(const Pages& pages, const QDateTime& date)
{
    const QString rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
    const QString dc = u"http://purl.org/dc/elements/1.1/"_s;
    const QString xmp = u"http://ns.adobe.com/xap/1.0/"_s;
    const QString pdf = u"http://ns.adobe.com/pdf/1.3/"_s;
    const QString pdfaid = u"http://www.aiim.org/pdfa/ns/id/"_s;
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeNamespace(u"adobe:ns:meta/"_s, u"x"_s);
    xml.writeStartElement(u"adobe:ns:meta/"_s, u"xmpmeta"_s);
    xml.writeNamespace(rdf, u"rdf"_s);
    xml.writeStartElement(rdf, u"RDF"_s);
    const auto description = [&](const QString& space, const QString& prefix, const auto& content) {
        xml.writeStartElement(rdf, u"Description"_s);
        xml.writeNamespace(space, prefix); // readers look for it here, not on an element around
        xml.writeAttribute(rdf, u"about"_s, QString());
        content();
        xml.writeEndElement();
    };
    const auto container = [&](const QString& name, const QString& kind, const QString& text) {
        if (text.isEmpty())
            return;
        xml.writeStartElement(dc, name);
        xml.writeStartElement(rdf, kind);
        xml.writeStartElement(rdf, u"li"_s);
        if (kind == u"Alt"_s)
            xml.writeAttribute(u"xml:lang"_s, u"x-default"_s);
        xml.writeCharacters(text);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    };
    description(dc, u"dc"_s, [&] {
        container(u"title"_s, u"Alt"_s, pages.title);
        container(u"creator"_s, u"Seq"_s, pages.author);
        container(u"description"_s, u"Alt"_s, pages.subject);
        xml.writeStartElement(dc, u"language"_s);
        xml.writeStartElement(rdf, u"Bag"_s);
        xml.writeTextElement(rdf, u"li"_s, pages.lang);
        xml.writeEndElement();
        xml.writeEndElement();
    });
    description(xmp, u"xmp"_s, [&] {
        const QString when = date.toString(Qt::ISODate);
        xml.writeTextElement(xmp, u"CreatorTool"_s, creatorName());
        xml.writeTextElement(xmp, u"CreateDate"_s, when);
        xml.writeTextElement(xmp, u"ModifyDate"_s, when);
        xml.writeTextElement(xmp, u"MetadataDate"_s, when);
    });
    description(pdf, u"pdf"_s, [&] {
        xml.writeTextElement(pdf, u"Producer"_s, producerName());
        if (!pages.keywords.isEmpty())
            xml.writeTextElement(pdf, u"Keywords"_s, pages.keywords);
    });
    description(pdfaid, u"pdfaid"_s, [&] {
        xml.writeTextElement(pdfaid, u"part"_s, u"1"_s);
        xml.writeTextElement(pdfaid, u"conformance"_s, u"B"_s);
    });
    xml.writeEndElement();
    xml.writeEndElement();
    return QByteArrayLiteral("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n") + bytes +
           QByteArrayLiteral("\n<?xpacket end=\"w\"?>");
}

QByteArray paintAll(const Pages& pages, const QDateTime& date)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(kPdfResolution);
    writer.setTitle(pages.title);
    writer.setCreator(creatorName());
    writer.setDocumentXmpMetadata(xmpOf(pages, date));
    const auto layoutOf = [](const Page& page) {
        return QPageLayout(QPageSize(QPageSize::A4),
                           page.size.width() > page.size.height() ? QPageLayout::Landscape
                                                                  : QPageLayout::Portrait,
                           QMarginsF(0, 0, 0, 0));
    };
    writer.setPageLayout(layoutOf(pages.pages.front()));
    QPainter painter(&writer);
    ReportGlyphs glyphs;
    bool first = true;
    for (const Page& page : pages.pages) {
        if (!first) {
            writer.setPageLayout(layoutOf(page));
            writer.newPage();
        }
        first = false;
        paintPage(painter, page, kPdfResolution / kPointsPerInch, glyphs);
    }
    painter.end();
    return bytes;
}

QPDFObjectHandle textObject(const QString& text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

QPDFObjectHandle realNumber(qreal value)
{
    return QPDFObjectHandle::newReal(value, 3);
}

/// D:YYYYMMDDHHmmSS+HH'mm'
std::string pdfDate(const QDateTime& date)
{
    const int minutes = date.offsetFromUtc() / 60;
    const QString zone = minutes == 0 ? u"+00'00'"_s
                                      : u"%1%2'%3'"_s.arg(minutes < 0 ? u"-"_s : u"+"_s)
                                            .arg(std::abs(minutes) / 60, 2, 10, QChar(u'0'))
                                            .arg(std::abs(minutes) % 60, 2, 10, QChar(u'0'));
    const QString text = u"D:"_s + date.toString(u"yyyyMMddHHmmss"_s) + zone;
    return text.toStdString();
}

/// What QPdfWriter of Qt 6.4 cannot say: bookmarks, links, language, author, and one fixed date.
class PdfFinisher
{
public:
    PdfFinisher(const QByteArray& painted, const Pages& pages)
        : m_pages(pages)
    {
        m_pdf.processMemoryFile("report", painted.constData(), std::size_t(painted.size()));
        m_sheets = QPDFPageDocumentHelper(m_pdf).getAllPages();
        if (m_sheets.size() != pages.pages.size())
            throw std::logic_error("the PDF does not have the pages that were painted");
    }

    QByteArray finish(const QDateTime& date)
    {
        QPDFObjectHandle root = m_pdf.getRoot();
        root.replaceKey("/Lang", QPDFObjectHandle::newString(m_pages.lang == u"vi"_s ? "vi-VN" : "en-GB"));
        auto preferences = QPDFObjectHandle::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
        root.replaceKey("/ViewerPreferences", preferences);
        writeInfo(date);
        writeOutline(root);
        writeLinks();
        m_pdf.getTrailer().removeKey("/ID"); // a new one is made from the content

        QPDFWriter writer(m_pdf);
        writer.setOutputMemory();
        writer.setNewlineBeforeEndstream(true); // PDF/A-1b
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.setDeterministicID(true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize())};
    }

private:
    void writeInfo(const QDateTime& date)
    {
        auto info = QPDFObjectHandle::newDictionary();
        const auto put = [&info](const char* key, const QString& text) {
            if (!text.isEmpty())
                info.replaceKey(key, textObject(text));
        };
        put("/Title", m_pages.title);
        put("/Author", m_pages.author);
        put("/Subject", m_pages.subject);
        put("/Keywords", m_pages.keywords);
        put("/Creator", creatorName());
        put("/Producer", producerName());
        info.replaceKey("/CreationDate", QPDFObjectHandle::newString(pdfDate(date)));
        info.replaceKey("/ModDate", QPDFObjectHandle::newString(pdfDate(date)));
        m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(info));
    }

    qreal heightOf(std::size_t page)
    {
        return m_sheets.at(page).getObjectHandle().getKey("/MediaBox").getArrayItem(3).getNumericValue();
    }

    QPDFObjectHandle destination(const Bookmark& mark)
    {
        auto target = QPDFObjectHandle::newArray();
        target.appendItem(m_sheets.at(mark.page).getObjectHandle());
        target.appendItem(QPDFObjectHandle::newName("/XYZ"));
        target.appendItem(QPDFObjectHandle::newInteger(0));
        target.appendItem(realNumber(heightOf(mark.page) - mark.y + 6));
        target.appendItem(QPDFObjectHandle::newNull());
        return target;
    }

    void writeOutline(QPDFObjectHandle& root)
    {
        if (m_pages.bookmarks.empty())
            return;
        struct Open
        {
            QPDFObjectHandle entry;
            int level;
            QPDFObjectHandle last; ///< last child
            int count;             ///< children and theirs, all open
        };
        auto outline = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        outline.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
        std::vector<Open> path{{outline, 0, {}, 0}};
        const auto close = [&path] {
            Open done = path.back();
            path.pop_back();
            if (done.last.isInitialized()) {
                done.entry.replaceKey("/Last", done.last);
                done.entry.replaceKey("/Count", QPDFObjectHandle::newInteger(done.count));
            }
            if (!path.empty())
                path.back().count += done.count;
        };
        for (const Bookmark& mark : m_pages.bookmarks) {
            while (path.size() > 1 && path.back().level >= mark.level)
                close();
            auto entry = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
            Open& parent = path.back();
            entry.replaceKey("/Title", textObject(mark.title));
            entry.replaceKey("/Parent", parent.entry);
            entry.replaceKey("/Dest", destination(mark));
            if (parent.last.isInitialized()) {
                entry.replaceKey("/Prev", parent.last);
                parent.last.replaceKey("/Next", entry);
            } else {
                parent.entry.replaceKey("/First", entry);
            }
            parent.last = entry;
            ++parent.count;
            path.push_back({entry, mark.level, {}, 0});
        }
        while (!path.empty())
            close();
        root.replaceKey("/Outlines", outline);
        root.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
    }

    void writeLinks()
    {
        for (std::size_t page = 0; page < m_pages.pages.size(); ++page) {
            auto annotations = QPDFObjectHandle::newArray();
            const qreal height = heightOf(page);
            for (const Link& link : m_pages.pages[page].links) {
                auto annotation = QPDFObjectHandle::newDictionary();
                annotation.replaceKey("/Type", QPDFObjectHandle::newName("/Annot"));
                annotation.replaceKey("/Subtype", QPDFObjectHandle::newName("/Link"));
                annotation.replaceKey("/F", QPDFObjectHandle::newInteger(4)); // printed, as PDF/A-1 wants it
                annotation.replaceKey("/Border", QPDFObjectHandle::parse("[0 0 0]"));
                auto rect = QPDFObjectHandle::newArray();
                for (const qreal edge : {link.rect.left(), height - link.rect.bottom(), link.rect.right(),
                                         height - link.rect.top()})
                    rect.appendItem(realNumber(edge));
                annotation.replaceKey("/Rect", rect);
                annotation.replaceKey("/Dest", destination(m_pages.bookmarks.at(link.bookmark)));
                annotations.appendItem(m_pdf.makeIndirectObject(annotation));
            }
            if (annotations.getArrayNItems() > 0)
                m_sheets[page].getObjectHandle().replaceKey("/Annots", annotations);
        }
    }

    const Pages& m_pages;
    QPDF m_pdf;
    std::vector<QPDFPageObjectHelper> m_sheets;
};

} // namespace

QByteArray pdfOf(const Pages& pages, const PdfOptions& options)
{
    if (pages.pages.empty())
        throw std::logic_error("a PDF needs at least one page");
    // One offset for every place that prints the date; seconds are the finest both forms know.
    QDateTime date = options.creationDate.toOffsetFromUtc(options.creationDate.offsetFromUtc());
    date = date.addMSecs(-date.time().msec());
    return PdfFinisher(paintAll(pages, date), pages).finish(date);
}

Expected<void> writePdf(const Pages& pages, const QString& path, const PdfOptions& options)
{
    const QByteArray bytes = pdfOf(pages, options);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return refuse(u"report.file_not_written"_s, {{u"file"_s, path}, {u"reason"_s, file.errorString()}});
}

} // namespace kc::report
