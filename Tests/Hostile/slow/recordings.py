"""XML of recordings, TEI, captions, JSON, chats, CHAT and plain text built to be slow or large."""
import json
from xml.sax.saxutils import escape

XML = '<?xml version="1.0" encoding="UTF-8"?>'


def elan(tiers, slots=""):
    return f'{XML}<ANNOTATION_DOCUMENT><HEADER/><TIME_ORDER>{slots}</TIME_ORDER>{tiers}</ANNOTATION_DOCUMENT>'.encode()


def tier(name, notes, parent=""):
    return f'<TIER TIER_ID="{name}"{parent}>{notes}</TIER>'


def said(id_, text, slot="t0"):
    return (f'<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="{id_}" TIME_SLOT_REF1="{slot}">'
            f"<ANNOTATION_VALUE>{escape(text)}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>")


def hung(id_, on, text="glosa"):
    return (f'<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="{id_}" ANNOTATION_REF="{on}">'
            f"<ANNOTATION_VALUE>{text}</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>")


def recordings(talk, n):
    """ELAN, EXMARaLDA and Transcriber."""
    yield "tiers.eaf", elan("".join(tier(f"t{i}", said(f"a{i}", "hola")) for i in range(n(50_000))))
    yield "tiers-empty.eaf", elan("".join(tier(f"t{i}", "") for i in range(n(200_000))) + tier("x", said("a", "hola")))
    yield "tiers-one-speaker.eaf", elan("".join(
        f'<TIER TIER_ID="t{i}" PARTICIPANT="P{i % 5000}">{said(f"a{i}", "hola")}</TIER>' for i in range(n(50_000))))
    yield "tiers-ring.eaf", elan(tier("x", said("a", "hola")) + tier("p", hung("b", "c"), ' PARENT_REF="q"')
                                 + tier("q", hung("c", "b"), ' PARENT_REF="p"'))
    ring = n(50_000)
    yield "tiers-chain.eaf", elan(tier("t0", said("a0", "hola")) + "".join(
        tier(f"t{i}", hung(f"a{i}", f"a{i - 1}"), f' PARENT_REF="t{i - 1}"') for i in range(1, ring)))
    yield "notes-ring.eaf", elan(tier("x", said("a", "hola")) + tier(
        "p", "".join(hung(f"b{i}", f"b{(i + 1) % ring}") for i in range(ring)), ' PARENT_REF="x"'))
    yield "tier-of-itself.eaf", elan(tier("x", said("a", "hola")) + tier("p", hung("b", "b"), ' PARENT_REF="p"'))
    yield "annotations.eaf", elan(tier("x", "".join(said(f"a{i}", "hola") for i in range(n(250_000)))))
    yield "hung-on-one.eaf", elan(tier("x", said("a", "hola")) + tier(
        "p", "".join(hung(f"b{i}", "a") for i in range(n(250_000))), ' PARENT_REF="x"'))
    slots = "".join(f'<TIME_SLOT TIME_SLOT_ID="t{i}"/>' for i in range(n(300_000)))
    yield "slots.eaf", elan(tier("x", "".join(said(f"a{i}", "sí", f"t{i}") for i in range(n(100_000)))), slots)
    yield "value-long.eaf", elan(tier("x", said("a", "hola y " * n(700_000))))

    def exb(body, table=""):
        return (f"{XML}<basic-transcription><head><speakertable>{table}</speakertable></head><basic-body>"
                f"<common-timeline>{body[0]}</common-timeline>{body[1]}</basic-body></basic-transcription>").encode()

    line = "".join(f'<tli id="T{i}"/>' for i in range(n(200_000)))
    yield "events.exb", exb((line, '<tier id="x" speaker="A" type="t">' + "".join(
        f'<event start="T{i}" end="T{i + 1}">sí </event>' for i in range(n(200_000))) + "</tier>"))
    yield "events-apart.exb", exb((line, '<tier id="x" speaker="A" type="t">' + "".join(
        f'<event start="T{i}" end="Tx">sí</event>' for i in range(n(200_000))) + "</tier>"))
    yield "tiers.exb", exb(("<tli id='T0'/>", "".join(
        f'<tier id="x{i}" speaker="S{i}" type="t"><event start="T0" end="T1">sí</event></tier>' for i in range(n(60_000)))))
    yield "events-aside.exb", exb((line, '<tier id="x" speaker="A" type="t"><event start="T0" end="T1">sí</event></tier>'
                                   '<tier id="y" speaker="A" type="d">' + "".join(
        f'<event start="T{i}" end="Tx">tose</event>' for i in range(n(200_000))) + "</tier>"))
    yield "speakers.exb", exb(("<tli id='T0'/>", '<tier speaker="s1" type="t"><event start="T0">sí</event></tier>'),
                              "".join(f'<speaker id="s{i}"><abbreviation>ANA</abbreviation></speaker>' for i in range(n(150_000))))

    def trs(body, people=""):
        return (f"{XML}<Trans><Speakers>{people}</Speakers><Episode><Section type='report'>{body}</Section>"
                "</Episode></Trans>").encode()

    def turn(body, who="s1"):
        return f'<Turn speaker="{who}" startTime="0">{body}</Turn>'

    yield "turns.trs", trs(turn("sí") * n(200_000))
    yield "syncs.trs", trs(turn('<Sync time="1"/>sí' * n(300_000)))
    yield "voices.trs", trs(turn('<Who nb="1"/>sí<Who nb="2"/>no' * n(150_000), " ".join(f"s{i}" for i in range(9_000))))
    yield "voices-many-turns.trs", trs(turn("sí", " ".join(f"s{i}" for i in range(9_000))) * n(400))
    yield "events.trs", trs(turn("sí" + '<Event desc="tos"/>' * n(300_000)))
    yield "people.trs", trs(turn("sí"), "".join(f'<Speaker id="s{i}" name="Ana"/>' for i in range(n(200_000))))
    yield "untranscribed.trs", (f"{XML}<Trans><Episode><Section type='nontrans'>" + turn("sí ") * n(200_000)
                                + "</Section><Section>" + turn("sí") + "</Section></Episode></Trans>").encode()
    for name, lines in talk.items():
        if name in ("one-paragraph", "labels-all-different", "marks", "composing", "one-long-sequence", "capital-words"):
            yield f"talk-{name}.eaf", elan(tier("x", "".join(said(f"a{i}", t) for i, t in enumerate(lines))))
            yield f"talk-{name}.trs", trs("".join(turn(escape(t)) for t in lines))


def tei_and_mapped(talk, n):
    def tei(body, header=""):
        return (f'{XML}<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>{header}</teiHeader>'
                f"<text><body>{body}</body></text></TEI>").encode()

    yield "utterances.xml", tei('<u who="#A">sí</u>' * n(300_000))
    yield "voices.xml", tei("".join(f'<u who="#A{i}">sí</u>' for i in range(n(150_000))))
    yield "pieces.xml", tei('<u who="#A">' + "<seg>sí</seg>" * n(300_000) + "</u>")
    yield "anchors.xml", tei('<u who="#A">' + "sí<anchor synch='#T1'/>" * n(300_000) + "</u>")
    yield "notes.xml", tei('<u who="#A">sí' + "<note>tos</note>" * n(250_000) + "</u>")
    yield "incidents.xml", tei('<u who="#A">sí' + "<incident/>" * n(500_000) + "</u>")
    yield "breaks.xml", tei('<u who="#A">sí' + "<lb/>" * n(1_000_000) + "</u>")
    yield "deep.xml", tei("<div>" * 240 + '<u who="#A">sí</u>' + "</div>" * 240)
    yield "too-deep.xml", tei("<div>" * n(500_000))
    yield "people.xml", tei('<u who="#A">sí</u>', "".join(
        f'<person xml:id="p{i}"><persName>Ana</persName></person>' for i in range(n(200_000))))
    yield "person-names.xml", tei('<u who="#A">sí</u>', '<person xml:id="A">' + "<persName>Ana</persName>" * n(300_000)
                                  + "</person>")
    when = "".join(f'<when xml:id="w{i}" since="#w{i + 1}" interval="1"/>' for i in range(n(150_000)))
    yield "since-forward.xml", tei(f'<timeline unit="s">{when}</timeline><u who="#A" start="#w0">sí</u>')
    when = "".join(f'<when xml:id="w{i}" since="#w{max(0, i - 1)}" interval="1"/>' for i in range(n(150_000)))
    yield "since-chain.xml", tei(f'<timeline unit="s">{when}</timeline><u who="#A" start="#w9">sí</u>')
    yield "since-itself.xml", tei('<timeline unit="s"><when xml:id="a" since="#b" interval="1"/>'
                                  '<when xml:id="b" since="#a" interval="1"/></timeline><u who="#A" start="#a">sí</u>')
    yield "layers.xml", tei('<u who="#A">sí</u>' + "<spanGrp><span>glosa</span></spanGrp>" * n(250_000))
    yield "choices.xml", tei('<u who="#A">' + "<choice><orig>a</orig><reg>b</reg></choice>" * n(150_000) + "</u>")
    yield "pointers.xml", tei(('<u who="' + "#A " * 15_000 + '">sí</u>') * n(500))
    yield "attributes.xml", tei("<u " + " ".join(f'a{i}="b"' for i in range(250)) + ">sí</u>" + "<u>sí</u>" * n(1000))
    yield "names.xml", tei('<u who="#A">sí</u>' + "".join(f"<x{i}/>" for i in range(n(300_000))))
    yield "spaces.xml", (f'{XML}<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>' + "".join(
        f'<u xmlns:a{i}="urn:{i}" who="#A">sí</u>' for i in range(n(100_000))) + "</body></text></TEI>").encode()
    yield "congress.xml", (f"{XML}<ecpc_CD><body>" + "<intervention><speaker><name>Ana</name></speaker>"
                           "<speech>sí</speech></intervention>" * n(150_000) + "</body></ecpc_CD>").encode()
    yield "mapped-turns.xml", (f"{XML}<mio>" + '<turno quien="A"><p>sí</p></turno>' * n(200_000) + "</mio>").encode()
    yield "mapped-pieces.xml", (f"{XML}<mio>" + '<turno quien="A">' + "<p>sí</p><z>w</z>" * n(200_000)
                                + "</turno></mio>").encode()
    yield "mapped-entities.xml", (f"{XML}<mio>" + '<turno quien="A"><p>' + "sí&#10;" * n(700_000)
                                  + "</p></turno></mio>").encode()
    yield "mapped-none.xml", (f"{XML}<mio>" + "".join(f"<x{i}>w</x{i}>" for i in range(n(200_000))) + "</mio>").encode()
    for name, lines in talk.items():
        if name in ("one-paragraph", "labels-all-different", "marks", "composing", "one-long-sequence", "colons",
                    "capital-words", "spaces"):
            yield f"talk-{name}.xml", tei("".join(f'<u who="#A">{escape(t)}</u>' for t in lines))


def captions(talk, n):
    def vtt(cues):
        return ("WEBVTT\n\n" + cues).encode()

    def cue(text, i=0):
        return f"{i // 3600:02}:{i // 60 % 60:02}:{i % 60:02}.000 --> {i // 3600:02}:{i // 60 % 60:02}:{i % 60:02}.900\n{text}\n\n"

    yield "cues.vtt", vtt("".join(cue("sí", i) for i in range(n(200_000))))
    yield "voices.vtt", vtt("".join(cue(f"<v Ana {i}>sí", i) for i in range(n(100_000))))
    yield "voices-one-cue.vtt", vtt(cue("<v A>sí</v><v B>no</v>" * n(200_000)))
    yield "lines-one-cue.vtt", vtt(cue("sí\n" * n(1_000_000)))
    yield "timings-one-block.vtt", vtt("00:01.000 --> 00:02.000\n" * n(400_000) + "sí")
    yield "timings-numbered.vtt", vtt("00:01.000 --> 00:02.000\nsí\n1\n" * n(300_000))
    yield "untimed.vtt", vtt("sí\n\n" * n(700_000) + cue("sí"))
    yield "untimed-block.vtt", vtt("sí\n" * n(1_500_000) + cue("sí"))
    yield "notes.vtt", vtt("NOTE sí\n\n" * n(300_000) + cue("sí"))
    yield "notes-at-end.vtt", vtt(cue("sí") + "NOTE sí\n\n" * n(300_000))
    yield "rubies.vtt", vtt(cue("sí<ruby>a<rt>b</rt></ruby>" * n(200_000)))
    yield "tags.vtt", vtt(cue("<i>a</i>" * n(1_000_000)))
    yield "tags-open.vtt", vtt(cue("<" * n(3_000_000)))
    yield "tags-long.vtt", vtt(cue(("<c." + "x" * 500 + "<") * n(20_000)))
    yield "braces.srt", ("1\n00:00:01,000 --> 00:00:02,000\n" + "{\\an8" * n(800_000)).encode()
    yield "braces-all.srt", ("1\n00:00:01,000 --> 00:00:02,000\n" + "{\\" * n(2_000_000)).encode()
    yield "references.vtt", vtt(cue("&ntilde;" * n(2_000_000)))
    yield "rolling.vtt", vtt("".join(cue(f"línea {i}\nlínea {i + 1}", i) for i in range(n(150_000))))
    yield "rolling-long.vtt", vtt("".join(cue("\n".join(["la misma"] * 50), i) for i in range(n(20_000))))
    yield "overlapping.vtt", vtt("00:01.000 --> 90:00:00.000\nsí\n\n" * n(200_000))
    yield "blank-lines.vtt", vtt(cue("sí") + "\n" * n(40_000_000))
    yield "space-lines.srt", (b"1\n00:00:01,000 --> 00:00:02,000\nsi\n" + b" \n" * n(10_000_000))
    yield "header-long.vtt", ("WEBVTT\n" + "x: y\n" * n(3_000_000) + "\n" + cue("sí")).encode()
    yield "numbers.srt", ("1\n" * n(3_000_000) + "00:00:01,000 --> 00:00:02,000\nsí\n").encode()
    yield "labels.srt", "".join(
        f"{i}\n00:00:01,000 --> 00:00:02,000\nAna {i}: sí\nAna 1: no\n\n" for i in range(n(100_000))).encode()
    for name, lines in talk.items():
        if name not in ("empty-paragraphs", "times", "one-word-turns"):
            yield f"talk-{name}.vtt", vtt("".join(cue(t, i) for i, t in enumerate(lines)))


def json_recordings(talk, n):
    def whisper(segments):
        return json.dumps({"segments": segments}, ensure_ascii=False).encode()

    def segment(text, i=0, **more):
        return {"start": float(i), "text": text, **more}

    yield "segments.json", whisper([segment("sí", i) for i in range(n(250_000))])
    yield "speakers.json", whisper([segment("sí", i, speaker=f"S{i}") for i in range(n(150_000))])
    yield "one-speaker.json", whisper([segment("sí", i, speaker="S") for i in range(n(250_000))])
    yield "words.json", whisper([segment("sí", words=[{"word": "sí", "start": 1.0}] * n(500_000))])
    yield "repeats.json", whisper([segment("lo mismo otra vez", i) for i in range(n(200_000))])
    yield "deep.json", b'{"segments":' + b"[" * n(20_000_000)
    yield "deep-closed.json", b'{"segments":[' + b"[" * 200 + b"]" * 200 + b"]}"
    yield "keys.json", ('{"segments":[{"start":0,"text":"si"}],' + ",".join(
        f'"k{i}":1' for i in range(n(700_000))) + "}").encode()
    yield "keys-same.json", ('{"segments":[{"start":0,"text":"si"}]' + ',"segments":[]' * n(700_000) + "}").encode()
    yield "numbers.json", ('{"segments":[{"start":' + "1" * n(20_000_000) + ',"text":"si"}]}').encode()
    yield "numbers-many.json", ('{"x":[' + "1," * n(10_000_000) + '1],"segments":[{"start":0,"text":"si"}]}').encode()
    yield "escapes.json", ('{"segments":[{"text":"' + "\\u00e1" * n(4_500_000) + '"}]}').encode()
    yield "surrogates.json", ('{"segments":[{"text":"' + "\\ud800" * n(4_500_000) + '"}]}').encode()
    yield "string-open.json", b'{"segments":[{"text":"' + b"x" * n(45_000_000)
    yield "spaces.json", b'{"segments":' + b" " * n(45_000_000) + b'[{"text":"si"}]}'
    yield "other.json", b'{"segments":1,"x":"' + b"y" * n(20_000_000) + b'"}'
    yield "no-text.json", whisper([{"start": 1.0} for _ in range(n(300_000))])
    yield "list.json", json.dumps([segment("sí", i) for i in range(n(200_000))]).encode()

    def otr(html, **more):
        return json.dumps({"text": html, "media": "x.mp3", "media-time": 1, **more}, ensure_ascii=False).encode()

    yield "lines.otr", otr("sí<br />" * n(500_000))
    yield "paragraphs.otr", otr("<p>sí</p>" * n(400_000))
    yield "stamps.otr", otr('<p><span class="timestamp" data-timestamp="1.0">00:01</span>sí</p>' * n(100_000))
    yield "stamps-one-line.otr", otr('<p>sí' + '<span class="timestamp" data-timestamp="1.0">00:01</span>' * n(150_000))
    yield "end-tags.otr", otr("<div>" * 200 + "sí" + "</p>" * n(2_000_000))
    yield "deep.otr", otr("<div>" * n(500_000))
    yield "media.otr", otr("<p>sí</p>", media="x" * n(20_000_000))
    for name, lines in talk.items():
        if name not in ("empty-paragraphs", "times", "one-word-turns", "dashes", "question-lines", "open-emphasis"):
            yield f"talk-{name}.json", whisper([segment(t, i) for i, t in enumerate(lines)])


def chats(talk, n):
    def message(i, who="Ana", text="sí"):
        return f"{i % 28 + 1}/1/24, {i % 24}:{i % 60:02} - {who}: {text}\n"

    yield "messages.txt", "".join(message(i) for i in range(n(200_000))).encode()
    yield "people.txt", "".join(message(i, f"Ana {i}") for i in range(n(100_000))).encode()
    yield "program.txt", (message(0) + "1/1/24, 10:00 - Ana salió\n" * n(200_000)).encode()
    yield "lines.txt", (message(0) * 2 + "sí\n" * n(1_500_000)).encode()
    yield "lines-empty.txt", (message(0) * 2 + "\n" * n(4_900_000)).encode()
    yield "media.txt", (message(0) + message(1, text="<Multimedia omitido>") * n(100_000)).encode()
    yield "edited.txt", (message(0) + message(1, text="sí <Se editó este mensaje.>") * n(100_000)).encode()
    yield "marks.txt", (message(0) * 2 + ("\u200e" * 30_000 + message(1)) * n(500)).encode()
    yield "marks-line.txt", (message(0) * 2 + "\u200e" * n(15_000_000)).encode()
    yield "spaces.txt", (message(0) * 2 + ("[" + "\u202f" * 20_000 + message(1)) * n(700)).encode()
    yield "colons.txt", (message(0) * 2 + message(1, ":" * 70) * n(50_000)).encode()
    yield "dates.txt", "".join(f"{i % 9999}/1/24, 10:00 - Ana: sí\n" for i in range(n(200_000))).encode()
    for name, lines in talk.items():
        yield f"talk-{name}.txt", (message(0) * 2 + "".join(message(i, text=t) for i, t in enumerate(lines))).encode()


def talkbank(talk, n):
    def cha(body, people="LUZ Luz Participant, ANA Investigator"):
        return f"@UTF8\n@Begin\n@Participants:\t{people}\n{body}@End\n".encode()

    yield "lines.cha", cha("*LUZ:\tsí .\n" * n(250_000))
    yield "people.cha", cha("*LUZ:\tsí .\n", ", ".join(f"A{i} Ana Participant" for i in range(n(200_000))))
    yield "people-lines.cha", cha("@Participants:\tB Ana Participant\n" * n(150_000) + "*LUZ:\tsí .\n")
    yield "speakers.cha", cha("".join(f"*L{i}:\tsí .\n" for i in range(n(150_000))))
    yield "tiers.cha", cha("*LUZ:\tsí .\n" + "%eng:\tyes .\n" * n(250_000))
    yield "headers.cha", cha("*LUZ:\tsí .\n" + "@Comment:\tsí\n" * n(250_000))
    yield "going-on.cha", cha("*LUZ:\tsí\n" + "\tsí\n" * n(1_000_000))
    yield "bullets.cha", cha("*LUZ:\tsí " + "\x151_2\x15 " * n(500_000) + "\n")
    yield "bullets-open.cha", cha("*LUZ:\tsí " + "\x15" * n(4_000_000) + "\n")
    yield "unknown.cha", cha("*LUZ:\tsí .\n" + "raro\n" * n(500_000))
    yield "empty.cha", cha("*LUZ:\tsí .\n" + "\n" * n(4_900_000))
    yield "no-words.cha", cha("*LUZ:\t\n" * n(500_000) + "*LUZ:\tsí .\n")
    for name, lines in talk.items():
        yield f"talk-{name}.cha", cha("".join(f"*LUZ:\t{t}\n" for t in lines))


def plain_text(talk, n):
    yield "line-ends.txt", b"E: hola\n" + b"\n" * n(5_000_000)
    yield "line-ends-more.txt", b"E: hola\n" + b"\n" * n(50_000_000)
    yield "line-ends-cr.txt", b"E: hola\r" + b"\r" * n(30_000_000)
    yield "controls.txt", b"E: hola\n" + b"\x01" * n(4_900_000)
    yield "controls-lines.txt", b"E: hola\n" + b"\x01\n" * n(2_400_000)
    yield "windows.txt", "E: ¿cómo está? ñandú señor ".encode("cp1252") * n(1_500_000)
    yield "letters-windows.txt", b"E: hola\n" + b"\xe1" * n(30_000_000)
    yield "neither.txt", b"E: hola\n" + bytes(range(0x80, 0x100)) * n(300_000)
    yield "wide.txt", ("E: hola\n" + "sí\n" * n(1_500_000)).encode("utf-16")
    yield "zeros.txt", b"E: hola\n" + b"a" * n(30_000_000) + b"\0" * n(8_000_000)
    yield "long.txt", b"E: hola\n" + b"a" * n(49_000_000)
    yield "words.txt", b"E: hola\n" + b"a " * n(24_000_000)
    yield "broken-xml.txt", ("<a>" + "E: hola\n" * n(500_000)).encode()
    yield "tags.txt", ("<cabeza/>\n" + "E: <risas = \"E\"/> hola\n" * n(150_000)).encode()
    for name, lines in talk.items():
        yield f"talk-{name}.txt", "\n".join(lines).encode()
