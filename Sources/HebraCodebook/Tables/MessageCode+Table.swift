package import HebraModel

/// What is told about a table of codes.
extension MessageCode {
  package static let tableColumnQuotes = MessageCode(rawValue: "codebook-table.column-quotes")
  package static let tableColumnUnread = MessageCode(rawValue: "codebook-table.column-unread")
  package static let tableFamilyFilled = MessageCode(rawValue: "codebook-table.family-filled")
  package static let tableHeaderAgain = MessageCode(rawValue: "codebook-table.header-again")
  package static let tableIDsMade = MessageCode(rawValue: "codebook-table.ids-made")
  package static let tableIDsWritten = MessageCode(rawValue: "codebook-table.ids-written")
  package static let tableKeepsID = MessageCode(rawValue: "codebook-table.keeps-id")
  package static let tableLegend = MessageCode(rawValue: "codebook-table.legend")
  package static let tableMissing = MessageCode(rawValue: "codebook-table.missing")
  package static let tableMoved = MessageCode(rawValue: "codebook-table.moved")
  package static let tableNoDefinition = MessageCode(rawValue: "codebook-table.no-definition")
  package static let tableNoHeader = MessageCode(rawValue: "codebook-table.no-header")
  package static let tableRead = MessageCode(rawValue: "codebook-table.read")
  package static let tableRenamed = MessageCode(rawValue: "codebook-table.renamed")
  package static let tableRetired = MessageCode(rawValue: "codebook-table.retired")
  package static let tableRowTwice = MessageCode(rawValue: "codebook-table.row-twice")
  package static let tableRowUnread = MessageCode(rawValue: "codebook-table.row-unread")
  package static let tableTitleRows = MessageCode(rawValue: "codebook-table.title-rows")
}

extension ReadError.Code {
  /// No table of the file has a header with a code or a name.
  package static let codebookTableNone = Self(rawValue: "codebook-table.none")
  /// More codes than the limit (`limit`).
  package static let codebookTableTooMany = Self(rawValue: "codebook-table.too-many")
  /// One id for two codes (`id`, `first`: its row).
  package static let codebookTableDuplicateID = Self(rawValue: "codebook-table.duplicate-id")
  /// One name with two ids (`id`, `first`: the row of the other).
  package static let codebookTableTwoIDs = Self(rawValue: "codebook-table.two-ids")
  /// A name that another code in use has (`id`, `other`).
  package static let codebookTableDuplicateName = Self(rawValue: "codebook-table.duplicate-name")
  /// A code that is its own ancestor (`id`).
  package static let codebookTableCycle = Self(rawValue: "codebook-table.cycle")
}
