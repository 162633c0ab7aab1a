internal import Foundation
internal import HebraDisclosure
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

extension Project {
  /// Writes the handbook of the codebook, a Word document or a page: rules, codes with their limits,
  /// examples and neighbours, facets, guides, groups of mirrors and an index.
  public func writeHandbook(to destination: Destination) throws -> Exported {
    let target = try output(destination, of: .handbook)
    let codebook = try self.codebook()
    let source = try asking { try $0.codebookSource() } ?? ""
    let date = try asking { try $0.codebookDate() }
    do {
      let hash = TextIdentity.sha256(source)
      let handbook = Handbook(codebook, hash: hash, date: date, messages).document
      let released = try DisclosureRule.release(handbook, for: destination.level)
      let file =
        target.ending == "docx" ? try DOCXWriter.write(released) : ReportPage.write(released)
      try export([
        Export(
          kind: "codebook.handbook", files: [Outgoing(file: target, written: file)],
          settings: ["codebook": codebook.version, "codebook_sha256": hash])
      ])
      let count = codebook.codes.count { $0.parent != nil && !$0.isRetired }
      return Exported(path: target.path, count: count, notices: file.notices)
    } catch {
      throw Failure(error)
    }
  }
}

/// The handbook of a codebook as a report.
struct Handbook {
  let codebook: Codebook
  let messages: Messages
  private let hash: String
  private let date: String?
  private let codes: [String: Code]
  /// Code → the group of its mirrors.
  private let groups: [String: MirrorGroup]

  init(_ codebook: Codebook, hash: String, date: String?, _ messages: Messages) {
    self.codebook = codebook
    self.messages = messages
    self.hash = hash
    self.date = date
    codes = Dictionary(codebook.codes.map { ($0.id, $0) }) { first, _ in first }
    var groups: [String: MirrorGroup] = [:]
    for group in codebook.groupsOfMirrors { for code in group.codes { groups[code] = group } }
    self.groups = groups
  }

  private func says(_ key: String) -> String { messages.word("handbook." + key) }

  private var families: [Code] { codebook.codes.filter { $0.parent == nil && !$0.isRetired } }

  /// The codes in use below a family, at any depth, in their order.
  private func codes(of family: Code) -> [Code] {
    let below = codebook.descendants(of: family.id)
    return codebook.codes.filter { below.contains($0.id) && $0.id != family.id && !$0.isRetired }
  }

  private func title(of code: Code) -> String { "\(code.id)  \(messages.name(of: code))" }

  var document: ReportDocument {
    let title =
      (messages.language == .english ? codebook.titleEnglish : nil) ?? codebook.title
    var blocks: [ReportDocument.Block] = [.heading(1, says("contents"))]
    blocks.append(
      .index(
        headers: [says("family"), says("name"), says("count")],
        rows: families.map { [$0.id, messages.name(of: $0), String(codes(of: $0).count)] },
        links: families.map { self.title(of: $0) }, widths: [1.2, 6, 1]))
    blocks.append(.pageBreak)
    if !codebook.rules.isEmpty {
      blocks.append(.heading(1, says("rules")))
      blocks += codebook.rules.map { .paragraph([DOCXWriter.Run("•  " + $0)]) }
    }
    for family in families {
      blocks.append(.heading(1, self.title(of: family)))
      blocks += entry(family)
      for code in codes(of: family) {
        blocks.append(.heading(2, self.title(of: code)))
        blocks += entry(code)
      }
    }
    blocks += retired + mirrors + facets + guides + index
    let properties = DOCXWriter.Properties(
      title: title, created: date.map { String($0.prefix(10)) + "T00:00:00Z" },
      language: messages.spellingTag,
      custom: [DOCXWriter.Properties.Custom("hebra.codebook", hash)])
    var subtitles = [says("title"), "\(says("version")): \(codebook.version)"]
    if let date { subtitles.append("\(says("date")): \(date.prefix(10))") }
    subtitles.append("\(says("hash")): \(hash.prefix(16))")
    return ReportDocument(
      title: title, subtitles: subtitles, blocks: blocks, properties: properties)
  }

  private func line(_ label: String, _ text: String, isItalic: Bool = false)
    -> ReportDocument.Block
  {
    .paragraph([
      DOCXWriter.Run(says(label) + ": ", isBold: true), DOCXWriter.Run(text, isItalic: isItalic),
    ])
  }

  /// What the handbook says below the name of a code.
  private func entry(_ code: Code) -> [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = []
    var first: [DOCXWriter.Run] = []
    if let colour = code.colour {
      // The square is for those who print in colour, its name for those who do not.
      first.append(DOCXWriter.Run("■ ", colour: Self.digits(colour)))
      first.append(DOCXWriter.Run("\(says("colour")): \(colour). "))
    }
    first.append(DOCXWriter.Run(messages.definition(of: code)))
    if code.isCore { first.append(DOCXWriter.Run(" [\(says("core"))]", isBold: true)) }
    blocks.append(.paragraph(first))
    if let table = code.tableName { blocks.append(line("table-name", table)) }
    if let text = code.include { blocks.append(line("include", text)) }
    if let text = code.exclude { blocks.append(line("exclude", text)) }
    if let text = code.example { blocks.append(line("example", text, isItalic: true)) }
    if code.isZeroUninterpretable {
      blocks.append(.paragraph([DOCXWriter.Run(Messages.capitalized(says("no-zero")) + ".")]))
    }
    let named = neighbours(of: code)
    if !named.isEmpty { blocks.append(line("limits", list(named))) }
    let mirrors = code.mirrors.compactMap { codes[$0] }.filter { !$0.isRetired }
    if !mirrors.isEmpty {
      let group = groups[code.id].map(messages.name(of:)) ?? ""
      let end = group.isEmpty ? "" : " (\(says("group")): \(group))"
      blocks.append(line("mirrors", list(mirrors) + end))
    }
    if let parent = code.parent {
      let siblings = codebook.codes.filter {
        $0.parent == parent && $0.id != code.id && !$0.isRetired
      }
      if !siblings.isEmpty {
        blocks.append(line("siblings", Self.ids(siblings.map(\.id))))
      }
    }
    return blocks
  }

  private static func digits(_ colour: String) -> String? {
    let digits = colour.hasPrefix("#") ? colour.dropFirst() : colour[...]
    let isHex = digits.utf8.count == 6 && digits.allSatisfy { $0.isASCII && $0.isHexDigit }
    return isHex ? digits.uppercased() : nil
  }

  private func list(_ codes: [Code]) -> String {
    codes.map { "\(Self.ids([$0.id])) \(messages.name(of: $0))" }.joined(separator: "; ")
  }

  /// Ids that no line ends within.
  private static func ids(_ ids: [String]) -> String {
    ids.joined(separator: ", ").replacing("-", with: "\u{2011}")
  }

  /// The codes that its limits name.
  private func neighbours(of code: Code) -> [Code] {
    let words = (code.exclude ?? "").split { !($0.isLetter || $0.isNumber || "-._".contains($0)) }
    var seen: Set<String> = [code.id]
    return words.compactMap { word in
      var id = String(word)
      while let last = id.last, "-._".contains(last) { id.removeLast() }
      return codes[id].flatMap { seen.insert(id).inserted ? $0 : nil }
    }
  }

  private var retired: [ReportDocument.Block] {
    let retired = codebook.codes.filter(\.isRetired)
    guard !retired.isEmpty else { return [] }
    return [
      .heading(1, says("retired")),
      .table(
        headers: [says("id"), says("name"), says("replaced")],
        rows: retired.map { code in
          let other = code.replacedBy.flatMap { codes[$0] }
          return [code.id, messages.name(of: code), other.map { list([$0]) } ?? "—"]
        }, widths: [1, 4, 4]),
    ]
  }

  private var mirrors: [ReportDocument.Block] {
    let all = codebook.groupsOfMirrors
    guard !all.isEmpty else { return [] }
    var blocks: [ReportDocument.Block] = [.heading(1, says("mirror-groups"))]
    for group in all {
      let name = messages.name(of: group)
      blocks.append(.heading(2, name.isEmpty ? group.codes.joined(separator: " · ") : name))
      let members = Set(group.codes)
      let pairs = codebook.mirrors.filter { members.contains($0.a) && members.contains($0.b) }
      blocks.append(table(pairs))
    }
    let cut = codebook.mirrors.filter { groups[$0.a]?.id != groups[$0.b]?.id }
    if !cut.isEmpty { blocks += [.heading(2, says("pairs")), table(cut)] }
    return blocks
  }

  private func table(_ pairs: [Mirror]) -> ReportDocument.Block {
    func name(_ id: String) -> String { codes[id].map { list([$0]) } ?? id }
    return .table(
      headers: [says("id"), says("mirrors"), says("reading")],
      rows: pairs.map { [name($0.a), name($0.b), $0.reading] }, widths: [3, 3, 4])
  }

  private var facets: [ReportDocument.Block] {
    guard !codebook.facets.isEmpty else { return [] }
    var blocks: [ReportDocument.Block] = [.heading(1, says("facets"))]
    for facet in codebook.facets {
      blocks.append(.heading(2, "\(messages.name(of: facet)) (\(facet.id))"))
      let marks = [
        facet.isRequired ? says("required") : nil, facet.isMultiple ? says("several") : nil,
      ].compactMap { $0 }
      if !marks.isEmpty {
        blocks.append(
          .paragraph([DOCXWriter.Run(marks.joined(separator: "; "))], keepsNext: true))
      }
      blocks.append(
        .table(
          headers: [says("value"), says("meaning")],
          rows: facet.values.map { value in
            let isDefault = value.id == facet.defaultValue
            let name = messages.name(of: value) + (isDefault ? " (\(says("default")))" : "")
            return [value.parent == nil ? value.id : "· " + value.id, name]
          }, widths: [3, 5]))
    }
    return blocks
  }

  private var guides: [ReportDocument.Block] {
    guard !codebook.instruments.isEmpty else { return [] }
    var blocks: [ReportDocument.Block] = [.heading(1, says("guide"))]
    for instrument in codebook.instruments {
      let asks = instrument.side.map { " (\(says("asks-\($0)")))" } ?? ""
      blocks.append(.heading(2, messages.name(of: instrument) + asks))
      blocks.append(
        .table(
          headers: [says("block"), says("topic"), says("count")],
          rows: instrument.blocks.map {
            [$0.id, messages.name(of: $0), Self.ids($0.codes)]
          }, widths: [1.2, 3.5, 5]))
    }
    return blocks
  }

  private var index: [ReportDocument.Block] {
    let listed = codebook.codes.filter { !$0.isRetired && $0.parent != nil }
      .map { (code: $0, key: NameKey(messages.name(of: $0)).text) }
      .sorted { ($0.key, $0.code.id) < ($1.key, $1.code.id) }.map(\.code)
    guard !listed.isEmpty else { return [] }
    return [
      .heading(1, says("index")),
      .index(
        headers: [says("name"), says("id"), says("family")],
        rows: listed.map { code in
          [
            messages.name(of: code), code.id,
            code.parent.flatMap { codes[$0] }.map(messages.name(of:)) ?? "",
          ]
        },
        links: listed.map { title(of: $0) }, widths: [5, 1.3, 4]),
    ]
  }
}
