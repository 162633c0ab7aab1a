/// Small files of the formats that nobody writes but we, about invented people: those that each
/// reader's own tests read, so that whatever is read there is cut and changed here.
enum BrokenSamples {
  static let others: [(name: String, bytes: [UInt8])] = [
    ("e.eaf", Array(ELANReaderTests.interview.utf8)),
    ("f.trs", TranscriberReaderTests.latin1(TranscriberReaderTests.interview)),
    ("g.exb", Array(EXMARaLDAReaderTests.interview.utf8)),
    ("h.cha", Array(TalkBankReaderTests.interview.utf8)),
    ("i.vtt", Array(SubtitleTests.meeting.utf8)),
    ("j.srt", Array(captions.utf8)),
    ("k.json", Array(RecordingTests.whisper.utf8)),
    ("l.otr", Array(RecordingTests.otranscribe.utf8)),
    ("m.html", Array(HTMLTests.page.utf8)),
    ("n.rtf", Array(RTFTests.full.utf8)),
    ("o.odt", (try? ODTTests.full.bytes()) ?? []),
    ("p.txt", Array(ChatTests.phone.utf8)),
    ("q.txt", Array(android.utf8)),
    ("r.txt", latin1("E: ¿Qué pasó aquel año?\nP1: Que nos tocó caminar. Así, señora.\nE: ¿Sí?")),
    (
      "s.txt",
      [0xFF, 0xFE] + "E: ¿Y?\nP1: Ñame 👩🏽‍🌾.".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    ),
    ("t.xml", Array(congress.utf8)),
  ]

  private static let captions = """
    1
    00:00:01,500 --> 00:00:04,000
    Marta: ¿Cómo llegó
    a la <i>vereda</i>?

    2
    00:00:04,000 --> 00:00:06,250
    Elías: A pie, {\\an8}con el &amp; agua.

    3
    00:00:06,250 --> 00:00:08,000
    [risas]

    4
    00:00:08,000 --> 00:00:09,000
    Marta: ¿Y después?
    - Nada. Ñame.

    """

  private static let android = """
    31/12/23, 23:59 - Los mensajes están cifrados.
    31/12/23, 23:59 - Ana Inventada: ¿Quién viene?
    a las 10:30
    1/1/24, 0:05 - Luz: <Multimedia omitido>
    1/1/24, 0:06 - Luz: Yo voy. <Se editó este mensaje.>
    """

  /// The older records of a parliament, with a document type that is passed over.
  private static let congress = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE ecpc_CD SYSTEM "no.dtd">
    <ecpc_CD><header filename="x"/><body><intervention id="i1"><speaker><name>Ana &amp; Luz</name>
    <post>Presidenta</post></speaker><speech id="s1">Se abre la sesión.
    A las diez.</speech></intervention><intervention id="i2"><speaker><post>Vocal</post></speaker>
    <speech id="s2">Gracias.<omit desc="comment">(Aplausos)</omit> Sí.</speech></intervention>
    </body></ecpc_CD>
    """

  private static func latin1(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(clamping: $0.value) }
  }
}
