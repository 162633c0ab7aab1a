internal import Foundation
internal import HebraModel

/// The JSON record of a codebook in `codebook.content`.
struct CodebookRecord: StoredRecord, Encodable {
  struct Facet: Codable {
    var id: String
    var name: String
    var nameEnglish: String?
    var isMultiple: Bool
    var isRequired: Bool
    var isOrdinal: Bool
    var defaultValue: String?
    var defaultExceptions: [String: String]
    var values: [Choice]
  }

  struct Choice: Codable {
    var id: String
    var name: String
    var nameEnglish: String?
    var parent: String?
  }

  struct Mirror: Codable {
    var a: String
    var b: String
    var reading: String
  }

  struct Group: Codable {
    var id: String
    var name: String
    var nameEnglish: String?
    var codes: [String]
  }

  struct Instrument: Codable {
    var id: String
    var name: String
    var nameEnglish: String?
    /// Absent in the records of earlier versions.
    var side: String?
    var blocks: [Block]
  }

  struct Block: Codable {
    var id: String
    var name: String
    var nameEnglish: String?
    var codes: [String]
  }

  struct Change: Codable {
    var version: String
    var from: String
    var act: String
    var codes: [String]
    var into: [String]
    var author: String
    var date: String
    var reason: String?
  }

  var record: Int?
  var title: String
  var titleEnglish: String?
  var version: String
  var language: String
  var rules: [String]
  var codes: [CodeRecord]
  var facets: [Facet]
  var mirrors: [Mirror]
  /// Nil when there are none, and in the records of earlier versions.
  var mirrorGroups: [Group]?
  var instruments: [Instrument]
  /// The changes that led to the version; nil when there are none.
  var history: [Change]?

  init(_ codebook: Codebook) {
    title = codebook.title
    titleEnglish = codebook.titleEnglish
    version = codebook.version
    language = codebook.language
    rules = codebook.rules
    codes = codebook.codes.map(CodeRecord.init)
    facets = codebook.facets.map(Facet.init)
    mirrors = codebook.mirrors.map { Mirror(a: $0.a, b: $0.b, reading: $0.reading) }
    let groups = codebook.mirrorGroups.map {
      Group(id: $0.id, name: $0.name, nameEnglish: $0.nameEnglish, codes: $0.codes)
    }
    mirrorGroups = groups.isEmpty ? nil : groups
    instruments = codebook.instruments.map(Instrument.init)
    history = codebook.history.isEmpty ? nil : codebook.history.map(Change.init)
  }

  var value: Codebook? {
    Codebook(
      title: title, titleEnglish: titleEnglish, version: version, language: language, rules: rules,
      codes: codes.map(\.value), facets: facets.map(\.value),
      mirrors: mirrors.map { HebraModel.Mirror(a: $0.a, b: $0.b, reading: $0.reading) },
      mirrorGroups: (mirrorGroups ?? []).map {
        MirrorGroup(id: $0.id, name: $0.name, nameEnglish: $0.nameEnglish, codes: $0.codes)
      },
      instruments: instruments.map(\.value), history: (history ?? []).compactMap(\.value))
  }

  /// An object on one line, with its keys in order.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}

extension CodebookRecord.Facet {
  fileprivate init(_ facet: Facet) {
    self.init(
      id: facet.id, name: facet.name, nameEnglish: facet.nameEnglish,
      isMultiple: facet.isMultiple, isRequired: facet.isRequired, isOrdinal: facet.isOrdinal,
      defaultValue: facet.defaultValue, defaultExceptions: facet.defaultExceptions,
      values: facet.values.map {
        CodebookRecord.Choice(
          id: $0.id, name: $0.name, nameEnglish: $0.nameEnglish, parent: $0.parent)
      })
  }

  fileprivate var value: Facet {
    Facet(
      id: id, name: name, nameEnglish: nameEnglish, isMultiple: isMultiple,
      isRequired: isRequired, isOrdinal: isOrdinal, defaultValue: defaultValue,
      defaultExceptions: defaultExceptions,
      values: values.map {
        FacetChoice(id: $0.id, name: $0.name, nameEnglish: $0.nameEnglish, parent: $0.parent)
      })
  }
}

extension CodebookRecord.Instrument {
  fileprivate init(_ instrument: Instrument) {
    self.init(
      id: instrument.id, name: instrument.name, nameEnglish: instrument.nameEnglish,
      side: instrument.side,
      blocks: instrument.blocks.map {
        CodebookRecord.Block(
          id: $0.id, name: $0.name, nameEnglish: $0.nameEnglish, codes: $0.codes)
      })
  }

  fileprivate var value: Instrument {
    Instrument(
      id: id, name: name, nameEnglish: nameEnglish, side: side,
      blocks: blocks.map {
        GuideBlock(id: $0.id, name: $0.name, nameEnglish: $0.nameEnglish, codes: $0.codes)
      })
  }
}

extension CodebookRecord.Change {
  fileprivate init(_ change: CodebookChange) {
    self.init(
      version: change.version, from: change.from, act: change.act.rawValue, codes: change.codes,
      into: change.into, author: change.author, date: change.date, reason: change.reason)
  }

  /// Nil for an act of a later program version.
  fileprivate var value: CodebookChange? {
    CodebookChange.Act(rawValue: act).map {
      CodebookChange(
        version: version, from: from, act: $0, codes: codes, into: into, author: author,
        date: date, reason: reason)
    }
  }
}
