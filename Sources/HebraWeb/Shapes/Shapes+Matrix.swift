package import Hebra
package import HebraModel

extension Shapes {
  struct Column: Encodable, Sendable {
    var key: String
    var title: String
  }

  struct Setting: Encodable, Sendable {
    var name: String
    var value: String
  }

  /// A cell; exactly one of its values is there, and the others are left out.
  package struct Cell: Encodable, Sendable {
    var text: String?
    var n: Int?
    var of: Int?
    var value: Double?
    var missing: String?
    var what: String?
    var provisional: Bool?

    package init(_ cell: Matrix.Cell, _ messages: Messages) {
      switch cell {
      case .text(let text): self.text = text
      case .count(let n): self.n = n
      case .share(let n, let total): (self.n, of) = (n, total)
      case .decimal(let value): self.value = value
      case .missing(let reason):
        missing = reason.rawValue
        what = messages.word("missing.\(reason.rawValue)")
      case .provisional(let inner):
        self = Cell(inner, messages)
        provisional = true
      }
    }
  }

  /// A figure with what it means.
  struct Table: Encodable, Sendable {
    var title: String
    var columns: [Column]
    var keyColumns: Int
    var settings: [Setting]
    var rows: [[Cell]]
    var notices: [Remark]

    init(_ matrix: Matrix, _ notices: [Notice], _ messages: Messages) {
      title = matrix.title
      columns = matrix.columns.map { Column(key: $0.key, title: $0.title) }
      keyColumns = matrix.keyColumns
      settings = matrix.settings.map { Setting(name: $0.name, value: $0.value) }
      rows = matrix.rows.map { $0.map { Cell($0, messages) } }
      self.notices = notices.map { Remark($0, messages) }
    }
  }
}
