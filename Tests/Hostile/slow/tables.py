"""Tables, codebooks and mappings built to be slow or large."""
from office import packed, relations

SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
HEAD = "archivo,documento,registro\n"


def csv(talk, n):
    yield "rows", (HEAD + "a.txt,A,literal\n" * n(400_000)).encode()
    yield "rows-different", (HEAD + "".join(f"a{i}.txt,A{i},literal\n" for i in range(n(250_000)))).encode()
    yield "rows-short", (HEAD + "a.txt\n" * n(800_000)).encode()
    yield "rows-empty", (HEAD + "\n" * n(40_000_000)).encode()
    yield "rows-blank", (HEAD + ",,\n" * n(5_000_000)).encode()
    yield "rows-long", (HEAD + "a,b,c,d\n" * n(100)).encode()
    yield "columns", (",".join(f"c{i}" for i in range(16_000)) + "\n").encode()
    yield "columns-same", (",".join(["documento"] * 16_000) + "\n" + ",".join(["x"] * 16_000) + "\n").encode()
    yield "columns-too-many", (HEAD + "a," * n(5_000_000)).encode()
    yield "columns-rows", ((",".join(f"c{i}" for i in range(16_000)) + "\n") + ("," * 15_999 + "\n") * n(2_000)).encode()
    yield "columns-wide-short", ((",".join(f"c{i}" for i in range(16_000)) + "\n") + "x\n" * n(400_000)).encode()
    yield "cell-long", (HEAD + "a.txt," + "x" * n(45_000_000) + ",literal\n").encode()
    yield "quotes", (HEAD + '"a ""b"" c",A,literal\n' * n(300_000)).encode()
    yield "quotes-all", (HEAD + '"' * n(20_000_000)).encode()
    yield "quote-open", (HEAD + '"' + "x\n" * n(15_000_000)).encode()
    yield "quoted-lines", (HEAD + '"a\nb\nc",A,literal\n' * n(300_000)).encode()
    yield "after-quote", (HEAD + '"a"x,A\n' * n(200_000)).encode()
    yield "header-long", ("documento" * n(2_000_000) + "\n").encode()
    yield "headers-empty", ("," * 16_000 + "\n" + "x" + "," * 16_000 + "\n").encode()
    yield "spaces", (HEAD + " " * n(45_000_000)).encode()
    yield "formulas", (HEAD + "'=1,A,literal\n" * n(400_000)).encode()
    yield "separators", (";,\t" * 5_000 + "\n").encode() * n(300)
    yield "controls", (HEAD + "\x01\x02,A,literal\n" * n(400_000)).encode()
    yield "windows", (HEAD + "señal.txt,Ñu,literal\n" * n(300_000)).encode("cp1252")
    yield "wide", (HEAD + "a.txt,A,literal\n" * n(300_000)).encode("utf-16")
    yield "not-utf8", HEAD.encode() + bytes(range(0x80, 0x100)) * n(200_000)
    yield "attributes", ("archivo,documento," + ",".join(f"atr{i}" for i in range(500)) + "\n"
                         + ("a.txt,A," + ",".join(["x"] * 500) + "\n") * n(4_000)).encode()
    yield "dates", ("archivo,documento,fecha\n" + "a.txt,A,32/13/2024\n" * n(200_000)).encode()
    yield "registers", (HEAD + "a.txt,A,otracosa\n" * n(200_000)).encode()
    yield "registers-different", (HEAD + "".join(f"a.txt,A,otra{i}\n" for i in range(n(200_000)))).encode()
    yield "people", ("documento,etiqueta,rol\n" + "A,E,otro\n" * n(200_000)).encode()
    yield "people-unknown", ("documento,etiqueta,rol\n" + "".join(
        f"A{i},E{i},rolraro{i}\n" for i in range(n(150_000)))).encode()


def workbook(sheet, strings="", styles="", more=()):
    target = "xl/worksheets/sheet1.xml"
    parts = [
        ("_rels/.rels", relations([("r1", "officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml", f'<workbook {SHEET} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
         'relationships"><sheets><sheet name="Hoja" sheetId="1" r:id="r1"/>' + "".join(more) + "</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", relations([("r1", "worksheet", "worksheets/sheet1.xml")])),
        (target, f"<worksheet {SHEET}><sheetData>{sheet}</sheetData></worksheet>")]
    if strings:
        parts.append(("xl/sharedStrings.xml", f"<sst {SHEET}>{strings}</sst>"))
    if styles:
        parts.append(("xl/styles.xml", f"<styleSheet {SHEET}>{styles}</styleSheet>"))
    return packed(parts)


def inline(text, place=""):
    return f'<c{place} t="inlineStr"><is><t>{text}</t></is></c>'


HEADROW = "<row>" + "".join(inline(h) for h in ("archivo", "documento", "registro")) + "</row>"


def xlsx(talk, n):
    row = "<row>" + inline("a.txt") + inline("A") + inline("literal") + "</row>"
    yield "rows", workbook(HEADROW + row * n(300_000))
    yield "rows-empty", workbook(HEADROW + "<row/>" * n(1_000_000) + row)
    yield "rows-blank", workbook(HEADROW + "<row><c t='inlineStr'><is><t> </t></is></c></row>" * n(800_000))
    yield "rows-far", workbook(HEADROW + "".join(
        f'<row r="{i * 1000}">' + inline("a") + "</row>" for i in range(1, n(400_000))))
    yield "rows-backwards", workbook(HEADROW + "".join(
        f'<row r="{i}">' + inline("a") + "</row>" for i in range(n(300_000), 0, -1)))
    yield "cell-far", workbook("".join(f"<row>{inline('a', ' r=%sXFD1%s' % (chr(34), chr(34)))}</row>" for _ in range(n(1_000))))
    yield "cells-same", workbook(HEADROW + "<row>" + inline("a", ' r="A2"') * n(800_000) + "</row>")
    yield "cells-wide", workbook("<row>" + inline("a") * 16_000 + "</row>")
    yield "cells-backwards", workbook("<row>" + "".join(
        inline("a", f' r="{chr(65 + i % 26)}{chr(65 + i // 26 % 26)}1"') for i in range(600, 0, -1)) + "</row>")
    yield "cells-too-wide", workbook("<row>" + inline("a") * n(100_000) + "</row>")
    yield "strings", workbook(
        HEADROW + "<row><c t='s'><v>1</v></c></row>", "<si><t>una cadena</t></si>" * n(1_500_000))
    yield "strings-long", workbook(
        HEADROW + "<row><c t='s'><v>1</v></c></row>", ("<si><t>" + "x" * 100_000 + "</t></si>") * n(900))
    yield "strings-shown", workbook(
        HEADROW + "<row><c t='s'><v>0</v></c><c t='s'><v>0</v></c></row>" * n(400_000),
        "<si><t>" + "x" * 100_000 + "</t></si>")
    yield "strings-headers", workbook(
        "<row>" + "".join(f"<c t='s'><v>{i}</v></c>" for i in range(16_000)) + "</row>",
        "".join(f"<si><t>{'documento' * 50}{i}</t></si>" for i in range(16_000)))
    yield "strings-phonetic", workbook(
        HEADROW + "<row><c t='s'><v>1</v></c></row>", "<si><t>a</t>" + "<rPh><t>b</t></rPh>" * n(800_000) + "</si>")
    yield "strings-runs", workbook(HEADROW + "<row><c t='s'><v>0</v></c></row>",
                                   "<si>" + "<r><t>a</t></r>" * n(1_000_000) + "</si>")
    yield "strings-escapes", workbook(
        HEADROW + "<row><c t='s'><v>0</v></c></row>", "<si><t>" + "_x0041_" * n(2_000_000) + "</t></si>")
    yield "strings-escapes-half", workbook(
        HEADROW + "<row><c t='s'><v>0</v></c></row>", "<si><t>" + "_x" * n(4_000_000) + "</t></si>")
    yield "numbers", workbook(HEADROW + "<row><c><v>1.5</v></c><c><v>2</v></c></row>" * n(300_000))
    yield "numbers-long", workbook(HEADROW + "<row><c><v>" + "1" * n(10_000_000) + "</v></c></row>")
    yield "dates", workbook(
        HEADROW + '<row><c s="0"><v>45000.5</v></c></row>' * n(300_000), styles='<cellXfs><xf numFmtId="14"/></cellXfs>')
    yield "formats", workbook(
        HEADROW + '<row><c s="0"><v>5001</v></c></row>' * n(100_000),
        styles='<numFmts><numFmt numFmtId="200" formatCode="' + "0" * 60_000 + '"/></numFmts>'
        '<cellXfs><xf numFmtId="200"/></cellXfs>')
    yield "formats-dates", workbook(
        HEADROW + '<row><c s="0"><v>5001</v></c></row>' * n(100_000),
        styles='<numFmts><numFmt numFmtId="200" formatCode="' + "#" * 60_000 + '"/></numFmts>'
        '<cellXfs><xf numFmtId="200"/></cellXfs>')
    yield "formats-many", workbook(HEADROW + row, styles="<cellXfs>" + '<xf numFmtId="14"/>' * n(1_500_000) + "</cellXfs>")
    yield "errors", workbook(HEADROW + "<row><c t='e'><v>#N/A</v></c></row>" * n(400_000))
    yield "booleans", workbook(HEADROW + "<row><c t='b'><v>1</v></c></row>" * n(400_000))
    yield "sheets", workbook(HEADROW + row, more=[f'<sheet name="H{i}" sheetId="{i}"/>' for i in range(2, n(150_000))])
    yield "rows-short", workbook(HEADROW + "<row>" + inline("a") + "</row>" + "<row>" + inline("") + "</row>" * 0
                                 + ("<row>" + inline("a") + "</row>") * n(400_000))
    yield "rows-long", workbook(HEADROW + ("<row>" + inline("a") * 5 + "</row>") * n(100_000))
    yield "values-open", workbook(HEADROW + "<row><c><v>" + "1</v><v>" * n(1_000_000) + "1</v></c></row>")
    yield "inflates", workbook(HEADROW + row + " " * n(180_000_000))


def book(codes, more=""):
    return (f"titulo: Prueba\nversion: '1'\n{more}codigos:\n{codes}").encode()


def code(i, more=""):
    return f"  - {{id: c{i}, nombre: Código {i}, definicion: algo{more}}}\n"


def yaml(talk, n):
    many = n(25_000)
    yield "codes", book("".join(code(i) for i in range(many)))
    yield "parents-ring", book("".join(code(i, f", padre: c{(i + 1) % many}") for i in range(many)))
    yield "parents-two", book(code(0, ", padre: c1") + code(1, ", padre: c0"))
    yield "parent-itself", book(code(0, ", padre: c0"))
    yield "parents-chain", book("".join(code(i, f", padre: c{i + 1}" if i < many - 1 else "") for i in range(many)))
    yield "parents-unknown", book("".join(code(i, f", padre: x{i}") for i in range(many)))
    yield "mirrors", book("".join(code(i, f", espejo: c{(i + 1) % many}") for i in range(many)))
    yield "mirrors-all", book("".join(code(i, f", espejo: [{', '.join(f'c{j}' for j in range(400))}]") for i in range(n(700))))
    yield "mirrors-listed", book(
        "".join(code(i) for i in range(n(12_000))),
        "espejos:\n" + "".join(f"  - {{a: c{i}, b: c{i + 1}}}\n" for i in range(n(12_000) - 1)))
    yield "replacements-ring", book("".join(
        code(i, f", estado: retirado, reemplazado_por: c{(i + 1) % many}") for i in range(many)))
    yield "replacements-two", book(
        code(0, ", estado: retirado, reemplazado_por: c1") + code(1, ", estado: retirado, reemplazado_por: c0"))
    yield "ids-same", book("".join(code(1) for i in range(many)))
    yield "names-same", book("".join(f"  - {{id: c{i}, nombre: Luz, definicion: a}}\n" for i in range(many)))
    yield "keys-unknown", book("".join(code(i, ", raro: x") for i in range(many)))
    yield "keys-different", book("".join(code(i, f", raro{i}: x") for i in range(many)))
    yield "keys-root", (b"titulo: x\n" + b"".join(b"k%d: 1\n" % i for i in range(n(150_000))))
    yield "keys-twice", (b"titulo: x\n" * n(150_000))
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 40))
    yield "anchors", bomb.encode()
    yield "anchor-itself", b"titulo: &a [*a]\n"
    yield "aliases", ("titulo: x\ncodigos: [" + "*a, " * n(300_000) + "]\n").encode()
    yield "deep-flow", ("titulo: " + "[" * n(500_000)).encode()
    yield "deep-flow-closed", ("titulo: " + "[" * n(2_000) + "]" * n(2_000) + "\n").encode()
    yield "deep-maps", ("titulo: " + "{a: " * n(100_000)).encode()
    yield "deep-lists", ("titulo:\n" + "- " * n(5_000) + "x\n").encode()
    yield "deep-block", "".join(" " * i + f"k{i}:\n" for i in range(n(1_800))).encode()
    yield "deep-codes", book("  - {id: a, nombre: a, definicion: a, codigos: [" * 200 + "]}" * 200)
    yield "scalar-long", ("titulo: " + "x" * n(2_000_000) + "\n").encode()
    yield "scalar-quoted", ('titulo: "' + "\\u00e1" * n(300_000) + '"\n').encode()
    yield "comments", ("# nota\n" * n(290_000) + "titulo: x\n").encode()
    yield "documents", b"---\ntitulo: x\n" * n(140_000)
    yield "rules", ("titulo: x\nreglas:\n" + "  - a\n" * n(300_000)).encode()
    yield "facets", book(code(0), "facetas:\n" + "".join(
        f"  - {{id: f{i}, nombre: F{i}, valores: [{{id: v{i}, nombre: V}}]}}\n" for i in range(n(20_000))))
    yield "values-same", book(code(0), "facetas:\n  - {id: f, nombre: F, valores: ["
                              + "{id: v, nombre: V}, " * n(60_000) + "]}\n")
    yield "guide", book(code(0), "guia:\n  instrumentos:\n    - {id: g, bloques: [" + "".join(
        f"{{id: b{i}, codigos: [zz{i}]}}, " for i in range(n(30_000))) + "]}\n")
    yield "sources", book("".join(code(i, f", fuentes: [f{i}]") for i in range(n(20_000))),
                          "referencias:\n" + "".join(f"  r{i}: x\n" for i in range(n(20_000))))
    yield "indicators", book("".join(code(i, ", indicadores: [a*b, \"c d\", e]") for i in range(n(15_000))))
    yield "indicators-one", book(code(0, ", indicadores: [" + "a*b, " * n(200_000) + "]"))
    yield "too-large", b"titulo: x\n" * n(10_000_000)
