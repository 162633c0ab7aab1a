/// Municipality codes as Excel changes them: `5001` for `05001`, `5001.0`, `5001,0`, `'05001`.
enum PlaceCode {
  static func mended(_ written: String) -> String? {
    var text = written[...]
    if text.first == "'" { text = text.dropFirst() }
    for ending in [".0", ",0", ".00", ",00"] where text.hasSuffix(ending) {
      text = text.dropLast(ending.count)
      break
    }
    guard (4...5).contains(text.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return text.count == 4 ? "0" + text : String(text)
  }
}
