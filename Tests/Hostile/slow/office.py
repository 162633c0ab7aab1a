"""Word, OpenDocument, Rich Text and web pages built to be slow or large."""
import io
import zipfile
import zlib
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
W14 = W + ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TALK = ["E: ¿Cómo llegó la luz a la vereda?", "P: Llegó en burro, imagínese."]


def packed(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, data in parts:
            data = data.encode() if isinstance(data, str) else data
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            # Past a hundred to one a part would be refused unread.
            is_bare = name == "mimetype" or 1 << 20 < len(data) < 50_000_000 and (
                len(data) > 90 * len(zlib.compress(data, 6)))
            info.compress_type = zipfile.ZIP_STORED if is_bare else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return out.getvalue()


def wp(text, properties="", run=""):
    return f'<w:p>{properties}<w:r>{run}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def docx(body, **parts):
    """A Word document; `parts` by kind (styles, numbering, comments, commentsExtended, …)."""
    if isinstance(body, list):
        body = "".join(wp(text) for text in body)
    entries = [("_rels/.rels", relations([("rId1", "officeDocument", "word/document.xml")]))]
    kinds = [(f"rId{i}", kind, f"{kind}.xml") for i, kind in enumerate(parts, 1) if kind != "more"]
    entries.append(("word/_rels/document.xml.rels", relations(kinds + parts.pop("more", []))))
    entries.append(("word/document.xml", f"<w:document {W14}><w:body>{body}</w:body></w:document>"))
    entries += [(f"word/{kind}.xml", data) for kind, data in parts.items()]
    return packed(entries)


def relations(all_):
    rows = "".join(
        f'<Relationship Id="{id_}" Type="{OFFICE}/{kind}" Target="{target}"/>' for id_, kind, target in all_)
    return ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f"{rows}</Relationships>")


def comments(count, author="Ana", text="luz", parent=None, done=""):
    """Comments in threads: `parent` gives the number of the comment that a number answers."""
    listed = "".join(
        f'<w:comment w:id="{i}" w:author="{author if isinstance(author, str) else author(i)}">'
        f'<w:p w14:paraId="{i:08X}"><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>' for i in range(count))
    extended = "".join(
        f'<w15:commentEx w15:paraId="{i:08X}"'
        + (f' w15:paraIdParent="{parent(i):08X}"' if parent and parent(i) is not None else "") + f"{done}/>"
        for i in range(count))
    return {"comments": f"<w:comments {W14}>{listed}</w:comments>",
            "commentsExtended": f"<w15:commentsEx {W15}>{extended}</w15:commentsEx>"}


def anchored(count, every=1):
    """A talk with comments on it, so many in each paragraph."""
    body = []
    for first in range(0, count, every):
        ids = range(first, min(count, first + every))
        body.append("<w:p>" + "".join(f'<w:commentRangeStart w:id="{i}"/>' for i in ids)
                    + f"<w:r><w:t>{('E', 'P')[first // every % 2]}: llegó en burro y se fue</w:t></w:r>"
                    + "".join(f'<w:commentRangeEnd w:id="{i}"/>' for i in ids) + "</w:p>")
    return "".join(body)


def styles(count, based_on):
    rows = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{i}"><w:name w:val="Estilo {i}"/>'
        f'<w:basedOn w:val="s{based_on(i)}"/></w:style>' for i in range(count))
    return f"<w:styles {W}>{rows}</w:styles>"


def word(talk, n):
    def p_style(i):
        return f'<w:pPr><w:pStyle w:val="s{i}"/></w:pPr>'

    def numbered(text, level=0, number=1):
        return wp(text, f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>')

    body = anchored(2)
    yield "comments-answer-each-other", docx(body, **comments(2, parent=lambda i: 1 - i))
    yield "comment-answers-itself", docx(body, **comments(2, parent=lambda i: i))
    yield "comments-in-a-ring", docx(anchored(3000), **comments(3000, parent=lambda i: (i + 1) % 3000))
    yield "tail-into-a-ring", docx(
        anchored(3000), **comments(3000, parent=lambda i: i + 1 if i < 2999 else 2000))
    deep = n(20_000)
    yield "comments-one-thread", docx(
        anchored(deep), **comments(deep, parent=lambda i: i - 1 if i else None))
    yield "comments-backwards", docx(
        anchored(deep, 50), **comments(deep, parent=lambda i: i + 1 if i < deep - 1 else None))
    yield "comments-many", docx(anchored(n(60_000)), **comments(n(60_000)))
    yield "comments-on-one-place", docx(anchored(n(40_000), n(40_000)), **comments(n(40_000)))
    yield "comments-without-place", docx(TALK * n(20_000), **comments(n(40_000)))
    yield "comments-authors", docx(
        anchored(n(30_000)), **comments(n(30_000), author=lambda i: f"Autora {i}"))
    yield "comments-same-name", docx(anchored(n(30_000)), **comments(n(30_000), text="luz" * 200))
    yield "styles-chain", docx(
        "".join(wp(t, p_style(0)) for t in TALK * 50), styles=styles(n(20_000), lambda i: i + 1))
    yield "styles-ring", docx(
        "".join(wp(t, p_style(0)) for t in TALK * 50),
        styles=styles(n(20_000), lambda i: (i + 1) % n(20_000)))
    yield "styles-two", docx("".join(wp(t, p_style(0)) for t in TALK), styles=styles(2, lambda i: 1 - i))
    yield "styles-one-each", docx(
        "".join(wp("E: hola", p_style(i)) for i in range(n(60_000))),
        styles=styles(n(60_000), lambda i: max(0, i - 1)))
    link = "".join(
        f'<w:abstractNum w:abstractNumId="{i}"><w:numStyleLink w:val="n{(i + 1) % 2}"/>'
        f'<w:styleLink w:val="n{i}"/></w:abstractNum><w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>'
        for i in range(n(20_000)))
    yield "numbering-ring", docx(
        "".join(numbered(t) for t in TALK * 20), numbering=f"<w:numbering {W}>{link}</w:numbering>")
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:lvlText w:val="{"%1" * 20_000}"/></w:lvl>' for i in range(9))
    long_ = (f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
             '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')
    yield "numbering-long-labels", docx(
        "".join(numbered("hola", i % 9) for i in range(n(60_000))), numbering=long_)
    one = ('<w:abstractNum w:abstractNumId="0">' + "".join(
        f'<w:lvl w:ilvl="{i}"><w:lvlText w:val="%1.%2."/><w:pStyle w:val="s{i}"/></w:lvl>' for i in range(n(40_000)))
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')
    yield "numbering-levels", docx(
        "".join(numbered("hola", -1) for i in range(n(40_000))), numbering=f"<w:numbering {W}>{one}</w:numbering>")
    bold = "<w:rPr><w:b/></w:rPr>"
    yield "bold-stretches", docx("<w:p>" + "".join(
        f"<w:r>{bold if i % 2 else ''}<w:t>a </w:t></w:r>" for i in range(n(400_000))) + "</w:p>")
    hidden = "<w:rPr><w:vanish/></w:rPr>"
    yield "hidden-stretches", docx("<w:p>" + "".join(
        f"<w:r>{hidden if i % 2 else ''}<w:t>a </w:t></w:r>" for i in range(n(300_000))) + "</w:p>")
    yield "tables-deep", docx("<w:tbl><w:tr><w:tc>" * 80 + wp("E: hola") + "</w:tc></w:tr></w:tbl>" * 80)
    yield "table-long", docx("<w:tbl>" + "".join(
        f"<w:tr><w:tc>{wp(('E', 'P')[i % 2])}</w:tc><w:tc>{wp('llegó la luz a la vereda')}</w:tc></w:tr>"
        for i in range(n(90_000))) + "</w:tbl>")
    yield "table-wide", docx(
        "<w:tbl><w:tr>" + f"<w:tc>{wp('E')}</w:tc>" * n(300_000) + "</w:tr></w:tbl>")
    yield "tables-many", docx(f"<w:tbl><w:tr><w:tc>{wp('E: hola')}</w:tc></w:tr></w:tbl>" * n(150_000))
    box = "<w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r>"
    yield "text-boxes", docx("<w:p>" + box.format(wp("E: hola")) * n(100_000) + "</w:p>")
    nested = wp("E: hola")
    for _ in range(50):
        nested = "<w:p>" + box.format(nested) * 2 + "</w:p>" if len(nested) < n(4_000_000) else nested
    yield "text-boxes-nested", docx(nested)
    notes = "".join(f'<w:footnote w:id="{i}">{wp("nota")}</w:footnote>' for i in range(n(150_000)))
    yield "footnotes", docx("<w:p><w:r>" + "".join(
        f'<w:footnoteReference w:id="{i}"/>' for i in range(n(150_000))) + "<w:t>E: hola</w:t></w:r></w:p>",
        footnotes=f"<w:footnotes {W}>{notes}</w:footnotes>")
    yield "fields-open", docx(
        "<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * n(150_000) + "</w:p>" + wp("E: hola") * 20_000)
    yield "drop-caps", docx(
        wp("E: a", '<w:pPr><w:framePr w:dropCap="drop"/></w:pPr>') * n(150_000) + wp("E: hola"))
    yield "relations-many", docx(TALK, more=[(f"x{i}", "image", "a/" * 200 + "b.png") for i in range(n(60_000))])
    yield "relations-diagrams", docx(
        TALK, more=[(f"x{i}", "diagramData", "document.xml") for i in range(n(30_000))])
    yield "headers-same-part", docx(
        TALK, header=f"<w:hdr {W}>{wp('cabeza ' * 5000)}</w:hdr>",
        more=[(f"x{i}", "header", "./" * i + "header.xml") for i in range(n(2000))])
    yield "symbols", docx("<w:p><w:r>" + '<w:sym w:font="Wingdings" w:char="F0FF"/>' * n(500_000) + "</w:r></w:p>")
    yield "inflates", docx("<w:p><w:r><w:t>" + "E: hola " * 40 + "</w:t></w:r></w:p>" + " " * n(150_000_000))
    for name, lines in talk.items():
        yield "talk-" + name, docx(lines)


OD = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
      'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
      'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
      'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
      'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
      'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
      'xmlns:dc="http://purl.org/dc/elements/1.1/" '
      'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"')


def odt(body, styles_="", lists=""):
    if isinstance(body, list):
        body = "".join(f"<text:p>{escape(text)}</text:p>" for text in body)
    return packed([
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("styles.xml", f"<office:document-styles {OD}><office:styles>{styles_}</office:styles></office:document-styles>"),
        ("content.xml", f"<office:document-content {OD}><office:automatic-styles>{lists}</office:automatic-styles>"
         f"<office:body><office:text>{body}</office:text></office:body></office:document-content>")])


def open_document(talk, n):
    def note(i, parent=None):
        answer = "" if parent is None else f' loext:parent-name="c{parent}"'
        return (f'<office:annotation office:name="c{i}"{answer}><dc:creator>Ana</dc:creator>'
                "<text:p>luz</text:p></office:annotation>")

    def chain(count, parent, kind="paragraph"):
        return "".join(
            f'<style:style style:name="s{i}" style:family="{kind}" style:parent-style-name="s{parent(i)}"/>'
            for i in range(count))

    talk_ = "<text:p>E: hola</text:p><text:p>P: llegó en burro{}</text:p>"
    yield "comments-answer-each-other", odt(talk_.format(note(0, 1) + note(1, 0)))
    yield "comment-answers-itself", odt(talk_.format(note(0, 0)))
    yield "comments-in-a-ring", odt(talk_.format("".join(note(i, (i + 1) % 3000) for i in range(3000))))
    deep = n(20_000)
    yield "comments-one-thread", odt(talk_.format("".join(note(i, i - 1 if i else None) for i in range(deep))))
    yield "comments-many", odt("".join(talk_.format(note(i)) for i in range(n(40_000))))
    yield "styles-chain", odt(
        '<text:p text:style-name="s0">E: hola</text:p>' * n(40_000), chain(n(40_000), lambda i: i + 1))
    yield "styles-ring", odt('<text:p text:style-name="s0">E: hola</text:p>' * n(40_000), chain(2, lambda i: 1 - i))
    yield "spans", odt("<text:p>" + '<text:span text:style-name="s0">a </text:span>' * n(300_000) + "</text:p>",
                       chain(64, lambda i: (i + 1) % 64, "text"))
    yield "spans-deep", odt("<text:p>" + "<text:span>" * 240 + "E: hola" + "</text:span>" * 240 + "</text:p>")
    yield "spaces", odt("<text:p>E: hola" + '<text:s text:c="1000"/>' * n(20_000) + "</text:p>")
    yield "cells-repeated", odt(
        "<table:table>" + '<table:table-row><table:table-cell table:number-columns-repeated="1000000"><text:p>E</text:p>'
        "</table:table-cell></table:table-row>" * n(100_000) + "</table:table>")
    yield "tables-deep", odt("<table:table><table:table-row><table:table-cell>" * 80 + "<text:p>E: hola</text:p>"
                             + "</table:table-cell></table:table-row></table:table>" * 80)
    level = "".join(
        f'<text:list-level-style-number text:level="{i}" style:num-format="1" loext:num-list-format="{"%1%" * 15_000}"/>'
        for i in range(1, 5))
    yield "lists-long-labels", odt(
        '<text:list text:style-name="l">' + "<text:list-item><text:p>hola</text:p></text:list-item>" * n(30_000)
        + "</text:list>", lists=f'<text:list-style style:name="l">{level}</text:list-style>')
    deep_list = "<text:list><text:list-item>" * 110 + "<text:p>E: hola</text:p>" + "</text:list-item></text:list>" * 110
    yield "lists-deep", odt(deep_list * n(500))
    yield "deletions", odt(
        "<text:tracked-changes>" + "".join(
            f'<text:changed-region text:id="d{i}"><text:deletion><text:p>luz</text:p></text:deletion></text:changed-region>'
            for i in range(n(60_000))) + "</text:tracked-changes><text:p>E: hola"
        + "".join(f'<text:change text:change-id="d{i}"/>' for i in range(n(60_000))) + "</text:p>")
    yield "one-deletion", odt(
        '<text:tracked-changes><text:changed-region text:id="d">' + "<text:deletion><text:p>luz</text:p></text:deletion>"
        * n(150_000) + "</text:changed-region></text:tracked-changes><text:p>E: hola</text:p>")
    yield "notes", odt("<text:p>E: hola" + '<text:note text:note-class="footnote"><text:note-body><text:p>n</text:p>'
                       "</text:note-body></text:note>" * n(100_000) + "</text:p>")
    yield "boxes", odt("<text:p>E: hola" + "<draw:text-box><text:p>caja</text:p></draw:text-box>" * n(150_000) + "</text:p>")
    yield "boxes-nested", odt("<text:p>E" + "<draw:text-box><text:p>caja" * 100 + "</text:p></draw:text-box>" * 100 + "</text:p>")
    yield "hidden", odt("<text:p>E: hola" + "<text:hidden-text>x</text:hidden-text>a" * n(200_000) + "</text:p>")
    for name, lines in talk.items():
        yield "talk-" + name, odt(lines)


def rtf(body):
    return b"{\\rtf1\\ansi\\ansicpg1252 " + body.encode("ascii") + b"}"


def rtf_text(text):
    out = []
    for character in text:
        code = ord(character)
        if character in "\\{}":
            out.append("\\" + character)
        elif code < 128:
            out.append(character)
        else:
            out.append(f"\\u{code - 65536 if code > 32767 else code}?")
    return "".join(out)


def rich_text(talk, n):
    yield "groups-flat", rtf("{\\b a}" * n(1_500_000))
    yield "groups-open", rtf("{" * 250 + "E: hola")
    yield "groups-deep", rtf("{" * n(5_000_000))
    yield "closes", rtf("E: hola" + "}" * n(20_000_000))
    yield "control-words", rtf("\\b1" * n(5_000_000))
    yield "unknown-words", rtf("\\zzzz" * n(4_000_000))
    yield "hexadecimal", rtf("E: hola " + "\\'e1" * n(4_800_000))
    yield "hexadecimal-unknown", rtf("\\ansicpg1251 E: hola " + "\\'e1" * n(4_800_000))
    yield "unicode", rtf("E: hola " + "\\u233?" * n(4_800_000))
    yield "surrogates", rtf("E: hola " + "\\u-10240?" * n(3_000_000))
    yield "fallback", rtf("\\uc255 " + ("\\u233" + "x" * 255) * n(150_000))
    yield "fonts", rtf("{\\fonttbl" + "".join(f"{{\\f{i}\\fcharset238 F;}}" for i in range(n(300_000))) + "}E: hola")
    yield "styles", rtf("{\\stylesheet" + "".join(f"{{\\s{i} Estilo {i};}}" for i in range(n(300_000))) + "}E: hola")
    yield "style-endless", rtf("{\\stylesheet{\\s1 " + "abc " * n(4_000_000) + "}}E: hola")
    yield "headers", rtf("{\\header hola\\par}" * n(400_000) + "E: hola")
    yield "footnotes", rtf("E: hola" + "{\\footnote nota}" * n(300_000))
    yield "footnotes-nested", rtf("E: hola" + "{\\footnote nota " * 200 + "}" * 200)
    yield "comments", rtf("E: hola " + "".join(
        f"{{\\*\\atrfstart {i}}}a{{\\*\\atrfend {i}}}{{\\*\\atnauthor Ana}}{{\\*\\annotation{{\\*\\atnref {i}}}luz}}"
        for i in range(n(60_000))))
    yield "comments-unplaced", rtf("E: hola " + "{\\*\\annotation luz}" * n(200_000))
    yield "comments-parents", rtf("E: hola " + "".join(
        f"{{\\*\\atnauthor Ana}}{{\\*\\annotation{{\\*\\atnref {i}}}{{\\*\\atnparent {-i}}}luz}}" for i in range(n(60_000))))
    yield "hidden", rtf("E: hola " + "{\\v x}a" * n(500_000))
    yield "deleted", rtf("E: hola " + "{\\deleted x}a" * n(500_000))
    yield "boxes", rtf("E: hola " + "{\\shptxt caja\\par}" * n(300_000) + "\\par")
    yield "cells", rtf("\\trowd" + "\\intbl E\\cell" * n(600_000) + "\\row")
    yield "rows", rtf("\\trowd\\intbl E\\cell hola\\cell\\row" * n(300_000))
    yield "list-labels", rtf("{\\listtext " + "1." * n(100_000) + "}hola\\par")
    yield "binary", rtf("{\\pict\\bin2000000000 " + "x" * n(10_000_000))
    yield "pictures", rtf("{\\pict " + "0f" * n(20_000_000) + "}E: hola")
    yield "line-ends", rtf("E: hola" + "\\line" * n(2_500_000))
    yield "paragraphs", rtf("E: hola" + "\\par" * n(2_500_000))
    for name, lines in talk.items():
        yield "talk-" + name, rtf("\\par\n".join(rtf_text(line) for line in lines))


def web_pages(talk, n):
    def page(body):
        return ("<!DOCTYPE html><html><meta charset=utf-8><body>" + body + "</body></html>").encode()

    yield "end-tags", page("<p>E: hola" + "</p>" * n(2_000_000))
    yield "end-tags-unknown", page("<div>" * 200 + "E: hola" + "</zz>" * n(3_000_000))
    yield "end-tags-cells", page("<div>" * 200 + "E: hola" + "</td>" * n(3_000_000))
    yield "paragraphs-in-boxes", page("<div>" * 240 + "<p>E: hola" * n(400_000))
    yield "items", page("<span>" * 200 + "<li>E: hola" * n(400_000))
    yield "deep", page("<div>" * n(1_000_000))
    yield "bold-stretches", page("<p>" + "<b>a</b> b " * n(400_000))
    yield "inline", page("<p>" + "<i><b><u>a</u></b></i> " * n(300_000))
    yield "attributes", page("<p " + "a=b " * n(3_000_000) + ">E: hola")
    yield "attribute-long", page("<p style='" + "x" * n(20_000_000) + "'>E: hola")
    yield "styles-long", page(("<span style='" + "font-weight:x;" * 290 + "'>a</span>") * n(5_000))
    yield "references", page("<p>" + "&ntilde;" * n(2_000_000))
    yield "references-none", page("<p>" + "&aaaaaaaaaaaa" * n(1_500_000))
    yield "ampersands", page("<p>" + "&" * n(4_500_000))
    yield "comments", page("<p>E: hola" + "<!--nota-->" * n(400_000))
    yield "comment-open", page("<p>E: hola<!--" + "-" * n(20_000_000))
    yield "comments-dashes", page("<p>E: hola" + "<!-- -- --" * n(2_000_000))
    yield "raw-open", page("E: hola<title>" + "</titl" * n(3_000_000))
    yield "raw-many", page("E: hola" + "<script>x</script>" * n(800_000))
    yield "titles", page("E: hola" + "<title>hola</title>" * n(300_000))
    yield "open-signs", page("<p>" + "<" * n(4_500_000))
    yield "tables-deep", page("<table><tr><td>" * 80 + "E: hola")
    yield "table-long", page("<table>" + "<tr><td>E<td>hola" * n(300_000))
    yield "table-wide", page("<table><tr>" + "<td colspan=1000>E" * n(500_000))
    yield "lists", page("<ol start=1073741824>" + "<li>hola" * n(400_000))
    yield "breaks", page("<p>E: hola" + "<br>" * n(4_000_000))
    yield "blocks-empty", page("E: hola" + "<div></div>" * n(2_000_000))
    yield "hidden", page("<p>E: hola" + "<span hidden>x</span>a" * n(300_000))
    yield "hidden-open", page("<p>E: hola<div hidden>" + "<p>x</p>" * n(1_500_000))
    yield "preformatted", page("<pre>" + "E: hola\n" * n(600_000))
    yield "preformatted-pieces", page("<pre>" + "a<b></b>" * n(1_000_000))
    yield "images", page("<p>E: hola" + "<img alt='una foto'>" * n(400_000))
    for name, lines in talk.items():
        yield "talk-" + name, page("".join(f"<p>{escape(line)}</p>" for line in lines))
