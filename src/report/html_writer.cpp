// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html_writer.h"

#include "report/html_blocks.h"

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

/// Screen: sheets of paper on grey, tables scroll when they are wider. Print: the decree's page.
const char* kSheetStyle = R"css(
*{box-sizing:border-box}
body{margin:0;background:#e8e8e8;color:#000;font:13pt/1.22 "Times New Roman",Tinos,"Liberation Serif",serif}
p{margin:0}
.sheet{background:#fff;max-width:210mm;margin:8mm auto;padding:20mm 15mm 20mm 30mm;box-shadow:0 0 3mm #999}
.sheet.wide{max-width:297mm;padding:30mm 20mm 15mm}
.marking{border:1px solid #000;font-weight:bold;font-size:10pt;text-align:center;background:#fff;padding:2pt 6pt;
position:sticky;top:0;z-index:1}
.b{font-weight:bold}.i{font-style:italic}
.s11{font-size:11pt}.s12{font-size:12pt}.s13{font-size:13pt}
.l{text-align:left}.c{text-align:center}.r{text-align:right}.j{text-align:justify}
.head{display:flex;flex-wrap:wrap;text-align:center;margin-bottom:16pt}
.head>div{flex:1 1 40%}.head>div+div{flex:1 1 60%}
.head .organ::after{content:"";display:block;width:30%;margin:2pt auto 0;border-top:1px solid #000}
.head .motto{border-bottom:1px solid #000;padding-bottom:2pt}
.head .gap{margin-top:9pt}
.title h1{font-size:14pt;text-align:center;margin:8pt 0 14pt}
.title h1::after{content:"";display:block;width:30%;margin:4pt auto 0;border-top:1px solid #000}
.addressee{text-align:center;margin:6pt 0 12pt}
.annex{text-align:center;margin:12pt 0 10pt}
.annex h2{font-size:14pt;margin:0 0 2pt;text-indent:0;text-align:center}
h2,h3,h4,h5{font-size:13pt;margin:6pt 0;text-indent:1.27cm;text-align:justify;break-after:avoid}
h2{margin-top:10pt}h4{font-style:italic}h5{font-style:italic;font-weight:normal}
.text{margin-bottom:6pt;orphans:2;widows:2}.text.first{text-indent:1.27cm}
.blank{border-bottom:1px dotted #000;height:22pt}
nav ul{list-style:none;padding:0;margin:8pt 0 12pt}
nav .level2{padding-left:14pt}nav .level3{padding-left:28pt}nav .level4{padding-left:42pt}
nav a{color:inherit}
.scroll{overflow-x:auto;margin:6pt 0 10pt}
table{border-collapse:collapse;width:100%;table-layout:fixed}
caption{font-size:13pt;font-weight:bold;text-align:center;padding-bottom:2pt;break-after:avoid}
caption .unit{display:block;font-size:11pt;font-weight:normal;font-style:italic;text-align:right}
th,td{border:1px solid #000;padding:2.6pt 3.5pt;vertical-align:middle;line-height:1.15}
thead th{text-align:center;font-weight:bold}
tbody th{font-weight:normal}
thead{display:table-header-group}
tr{break-inside:avoid}
table.whole{break-inside:avoid}
.letters td{text-align:center;font-style:italic;font-size:.9em}
tr.group td,tr.group th,tr.total td,tr.total th,th.b{font-weight:bold}
tr.group{break-after:avoid}
tr.part td,tr.part th{font-style:italic}
tr.part,tr.total{break-before:avoid}
.note{font-size:10pt;font-style:italic;margin-bottom:10pt}
figure{margin:8pt 0 12pt;break-inside:avoid}
figure svg{max-width:100%;height:auto;display:block}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.closing{display:flex;gap:6mm;margin-top:14pt;break-inside:avoid;break-before:avoid}
.closing>*{flex:1}
.signature{text-align:center}.signature .name{margin-top:72pt}
.page-break{break-after:page}
@page{size:A4;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);font:13pt "Times New Roman",Tinos,serif}}
@page:first{@top-center{content:none}}
@page wide{size:A4 landscape;margin:30mm 20mm 15mm}
@media print{
body{background:none}
.sheet,.sheet.wide{max-width:none;margin:0;padding:0;box-shadow:none}
.sheet{page:auto}.sheet.wide{page:wide}
.sheet+.sheet{break-before:page}
.marking{position:static;margin-bottom:6pt}
table{min-width:0!important}
.scroll{overflow:visible}
.unseen{display:none}
nav a{text-decoration:none}
}
)css";

/// A string of CSS that cannot end the style element either.
QByteArray cssText(const QString& text)
{
    QString quoted;
    for (const QChar c : xmlText(text)) {
        if (QStringView(u"\\\"<>&\n").contains(c))
            quoted += u'\\' + QString::number(c.unicode(), 16) + u' ';
        else
            quoted += c;
    }
    return '"' + quoted.toUtf8() + '"';
}

} // namespace

QByteArray htmlOf(const Document& document)
{
    const auto escaped = [](const QString& text) { return xmlText(text).toHtmlEscaped().toUtf8(); };
    QByteArray bytes = "<!DOCTYPE html>\n<html lang=\"" + langKey(document.lang).toUtf8() + "\">\n<head>\n";
    bytes += "<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width\"/>\n";
    bytes += "<title>" + escaped(document.title) + "</title>\n";
    const auto meta = [&](const char* name, const QString& text) {
        if (!text.isEmpty())
            bytes += QByteArray("<meta name=\"") + name + "\" content=\"" + escaped(text) + "\"/>\n";
    };
    meta("author", document.author);
    meta("description", document.subject);
    meta("keywords", document.keywords);
    bytes += QByteArray("<style>") + kSheetStyle;
    if (!document.marking.isEmpty()) // on every printed page
        bytes += "@page{@bottom-center{content:" + cssText(document.marking) +
                 ";font:bold 10pt \"Times New Roman\",Tinos,serif}}\n";
    bytes += "</style>\n</head>\n<body>\n";
    if (!document.marking.isEmpty())
        bytes += "<p class=\"marking\" role=\"note\">" + escaped(document.marking) + "</p>\n";
    bytes += "<main>\n";
    HtmlBlocks blocks(document, bytes);
    for (const Section& section : document.sections) {
        blocks.beginSection(section);
        for (const Block& block : section.blocks)
            std::visit(blocks, block);
        blocks.endSection();
    }
    bytes += "</main>\n</body>\n</html>\n";
    return bytes;
}

} // namespace kc::report
