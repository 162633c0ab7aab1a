import Foundation
import TestSupport
import Testing

/// No message of a failing command holds participants' words.
@Suite struct PrivacyTests {
  /// Words that nobody would type by chance, and that no message may repeat.
  private static let canaries = ["canariovoz", "canariomemo", "canariotitulo"]

  private static let interview = """
    canariotitulo
    E: ¿Qué canariovoz?
    P1: canariovoz canariovoz, dijo canariovoz otra vez.
    canariovoz solo: canariovoz.
    """

  private static let failing = [
    "hebra import p.hebra d.txt", "hebra import p.hebra otra/d.txt",
    "hebra import p.hebra copia.txt",
    "hebra import p.hebra d.txt --metadata d.txt",
    "hebra import p.hebra d.txt --participants d.txt",
    "hebra import p.hebra d.txt --coders d.txt", "hebra code import p.hebra d.txt",
    "cp d.txt d.docx; hebra import p.hebra d.docx", "cp d.txt d.xml; hebra import p.hebra d.xml",
    "cp d.txt d.pdf; hebra text d.pdf",
    "cp d.txt d.doc; hebra text d.doc --format json | grep error >&2",
    "printf '<a>canariovoz</a>' > x.xml; hebra text x.xml",
    "printf '<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text>canariovoz</oops>' > x.xml; hebra text x.xml",
    "printf 'E: canariovoz \\377 canariovoz' > x.txt; hebra text x.txt",
    "hebra code add p.hebra --document d --turn 1 --quote 'otra cosa' --code DES-01 --coder Ana",
    "hebra code add p.hebra --document d --turn 99 --quote 'vez' --code DES-01 --coder Ana",
    "hebra code add p.hebra --document d --start 1 --end 4 --quote 'vez' --code DES-01 --coder Ana",
    "hebra code add p.hebra --document d --start 9 --end 4 --code DES-01 --coder Ana",
    "hebra code add p.hebra --document d --turn 1 --quote 'otra vez' --code DES-01 --coder Ana --memo canariomemo; hebra code add p.hebra --document d --turn 1 --quote 'dijo' --code ZZZ --coder Ana --memo canariomemo",
    "hebra search p.hebra '(vez'", "hebra speakers p.hebra d role P9 otro",
    "hebra codebook set p.hebra d.txt",
    "hebra export transcript p.hebra --document d --layer Nadie --output x.docx",
    "hebra report code p.hebra ZZZ --output x.docx", "hebra receipt p.hebra zzz",
    "printf 'documento,intervencion,cita,codigo,codificador\\nd,1,canariovoz,DES-01,Ana\\nd,1,canariovoz canariovoz de nadie,DES-01,Ana\\nd,canariovoz,dijo,DES-01,Ana\\n' > c.csv; hebra code import p.hebra c.csv",
    "printf 'documento,intervencion,cita,codigo,codificador,memo\\nd,1,\"canariovoz,DES-01,Ana\\n' > c.csv; hebra code import p.hebra c.csv",
    "dd if=/dev/zero of=p.hebra bs=1 seek=8000 count=4000 conv=notrunc 2>/dev/null; hebra doctor p.hebra",
    "head -c 30000 p.hebra > q.hebra; hebra show q.hebra",
  ]

  @Test(arguments: failing)
  func `messages name places, not words`(line: String) throws {
    let folder = try HowTo.study()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    try Data(Self.interview.utf8).write(to: folder.appending(path: "d.txt"))
    let start = try Command.shell(
      """
      hebra new p.hebra --codebook libro.yaml && hebra import p.hebra d.txt >/dev/null
      sed 's/otra/alguna/' d.txt > copia.txt
      mkdir otra && printf 'E: ¿Nada?\\nP1: Nada que ver, canariovoz.\\n' > otra/d.txt
      """, in: folder)
    #expect(start.status == 0, "\(start.errors)")
    for language in ["es", "en"] {
      let result = try Command.shell("export LANG=\(language)_CO.UTF-8; " + line, in: folder)
      for canary in Self.canaries {
        #expect(!result.errors.contains(canary), "\(result.errors)")
      }
    }
  }
}
