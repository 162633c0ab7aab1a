package import HebraDisclosure
internal import HebraLanguage
internal import HebraModel

/// Writes a sheet as JSON: its head, its blocks with their text, and its figures by name.
///
/// Signs are characters: ● ○ ◐ – for people, ■ □ ◧ – for documents, ▨ for what one of two readers
/// marked.
package enum SheetJSON {
  /// The file; equal sheets give equal bytes.
  package static func write(_ released: Released<Sheet>) -> WrittenFile {
    let sheet = released.value
    var output = JSONOutput()
    output.object { output in
      func text(_ key: String, _ value: String) {
        output.key(key)
        output.string(value)
      }
      text("level", released.level.rawValue)
      text("heading", sheet.level)
      text("audience", sheet.audience)
      text("title", sheet.title)
      text("subtitle", sheet.subtitle)
      text("language", sheet.language)
      text("manifest", sheet.manifest)
      output.key("blocks")
      write(sheet.blocks, to: &output)
      output.key("figures")
      output.object { output in
        for (name, value) in sheet.figures.sorted(by: { $0.key < $1.key }) {
          output.key(name)
          output.string(value)
        }
      }
    }
    return WrittenFile(bytes: output.bytes + [0x0A], for: released.level)
  }

  private static func write(_ blocks: [Sheet.Block], to output: inout JSONOutput) {
    output.array { output in
      for block in blocks where block != .pageBreak {
        output.newLine()
        output.object { write(block, to: &$0) }
      }
    }
  }

  private static func write(_ block: Sheet.Block, to output: inout JSONOutput) {
    func kind(_ name: String, _ text: String) {
      output.key("kind")
      output.string(name)
      output.key("text")
      output.string(text)
    }
    func lines(_ key: String, _ lines: [String]) {
      output.key(key)
      output.array { output in for line in lines { output.string(line) } }
    }
    switch block {
    case .heading(let text): kind("heading", text)
    case .topic(let text): kind("topic", text)
    case .label(let text): kind("label", text)
    case .paragraph(let spans): kind("paragraph", spans.plain)
    case .note(let spans): kind("note", spans.plain)
    case .box(let spans): kind("box", spans.plain)
    case .question(let spans): kind("question", spans.plain)
    case .blank(let label): kind("blank", label)
    case .picture(let picture): kind("picture", picture.description)
    case .quotation(let spans, let source):
      kind("quotation", spans.plain)
      output.key("source")
      output.string(source)
    case .list(let items, _):
      output.key("kind")
      output.string("list")
      lines("items", items.map(\.plain))
    case .signatures(let names):
      output.key("kind")
      output.string("signatures")
      lines("items", names)
    case .legend(let meanings):
      output.key("kind")
      output.string("legend")
      lines("items", meanings.map { ($0.mark.map { $0.glyph + " " } ?? "") + $0.text })
    case .table(let table):
      output.key("kind")
      output.string("table")
      lines("columns", table.columns.map(\.title))
      output.key("rows")
      output.array { output in
        for row in table.rows {
          output.array { output in for cell in row { output.string(cell.plain) } }
        }
      }
    case .columns(let columns):
      output.key("kind")
      output.string("columns")
      output.key("columns")
      output.array { output in for column in columns { write(column, to: &output) } }
    case .pageBreak: break
    }
  }
}
