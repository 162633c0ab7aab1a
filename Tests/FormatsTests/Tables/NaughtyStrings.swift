import Foundation

/// Text that has broken other programs: ours, and a public list where it is at hand.
enum NaughtyStrings {
  static let own = [
    "", " ", "=1+1", "'=1+1", "''=1+1", "+57 300 000 00 00", "-12", "-12,5", "- Pues sí", "@todos",
    "\tcon tabulador", "\rcon retorno", "una línea\notra", "una línea\r\notra", "\"comillas\"",
    "\"",
    ",", ";", "a,b;c\td", "'", "'sí'", "a\u{301}rbol", "ñandú", "ﬁn", "👩🏽‍🌾", "\u{202E}al revés",
    "_x0041_", "_x005F_x0041_", "\u{FFFE}", "\u{FFFF}", "\u{1}\u{1F}", "</w:t>&amp;<b>", "0",
    "0.10",
    "3/12", "05001", "1e5", "TRUE", "sep=;", "\u{FEFF}inicio", "fin ", "\u{A0}", "\u{85}",
  ]

  /// The public list, empty when it is not there.
  static let list: [String] = {
    let path = #filePath.split(separator: "/").dropLast(5).joined(separator: "/")
    let url = URL(filePath: "/\(path)/shared/data/hostile/naughty/blns.json")
    guard let data = try? Data(contentsOf: url) else { return [] }
    return (try? JSONDecoder().decode([String].self, from: data)) ?? []
  }()
}
