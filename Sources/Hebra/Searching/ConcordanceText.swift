internal import HebraFormats
public import HebraModel
internal import HebraStore

extension Concordance {
  /// The hits as the contract's JSON array; positions in code points, end exclusive.
  public func json(in project: borrowing Project) throws -> String {
    var output = JSONOutput()
    var maps: [String: CodePointMap] = [:]
    for hit in hits where maps[hit.document] == nil {
      maps[hit.document] = CodePointMap(
        try project.asking { try $0.transcript(hit.document).text })
    }
    output.array { output in
      for hit in hits {
        guard let map = maps[hit.document] else { continue }
        output.newLine()
        output.object { output in
          output.key("document")
          output.string(hit.document)
          output.key("turn")
          output.number(hit.turn)
          output.key("speaker")
          output.string(hit.label)
          output.key("start")
          output.number(map.codePoint(atByte: hit.range.start))
          output.key("end")
          output.number(map.codePoint(atByte: hit.range.end))
          output.key("text")
          output.string(hit.text)
          output.key("context")
          output.object { output in
            output.key("before")
            output.string(hit.before)
            output.key("after")
            output.string(hit.after)
          }
        }
      }
    }
    return String(decoding: output.bytes, as: UTF8.self) + "\n"
  }

  /// The hits as rows, for CSV.
  public func matrix(_ language: UserLanguage) -> Matrix {
    Matrix(
      title: Messages.word("search", language),
      columns: ["document", "turn", "label", "role", "before", "hit", "after"].map {
        Matrix.Column($0, language)
      },
      rows: hits.map { hit in
        [
          .text(hit.document), hit.turn.map { .count($0) } ?? .text(""), .text(hit.label ?? ""),
          .text(RoleWords.word(hit.role, language)), .text(hit.before), .text(hit.text),
          .text(hit.after),
        ]
      })
  }

  /// The hits aligned in their context (KWIC) for a terminal of `width` columns.
  public func keywordsInContext(width: Int) -> [String] {
    let sources = hits.map { hit in
      [hit.document, hit.turn.map(String.init), hit.label].compactMap { $0 }.joined(separator: " ")
    }
    let sourceWidth = min(28, sources.map { TextTable.displayWidth($0) }.max() ?? 0)
    let side = max(12, (width - sourceWidth - 22) / 2)
    return zip(hits, sources).map { hit, source in
      let before = String(String.UnicodeScalarView(hit.before.unicodeScalars.suffix(side)))
      let after = String(String.UnicodeScalarView(hit.after.unicodeScalars.prefix(side)))
      return Self.padded(source, sourceWidth) + "  "
        + String(repeating: " ", count: max(0, side - TextTable.displayWidth(before)))
        + Self.shown(before) + "[" + Self.shown(hit.text) + "]" + Self.shown(after)
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    let clipped = TextTable.displayWidth(text) > width ? String(text.prefix(width)) : text
    return clipped
      + String(repeating: " ", count: max(0, width - TextTable.displayWidth(clipped)))
  }

  /// A terminal would obey control and direction characters.
  private static func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20..<0x7F, 0xA0..<0x300:
        // No control or direction character is among these, and nearly all text is.
        shown.append(scalar)
      case 0x200D:
        shown.append(scalar)
      default:
        let category = scalar.properties.generalCategory
        shown.append(category == .control || category == .format ? " " : scalar)
      }
    }
    return String(shown)
  }
}
