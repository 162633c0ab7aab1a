internal import HebraModel

extension DOCXWriter {
  /// `word/comments.xml`.
  static func comments(_ comments: [Comment], notices: inout [Notice]) -> XMLOutput {
    var xml = XMLOutput()
    xml.open(
      "w:comments",
      [
        "xmlns:w": mainNamespace,
        "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "xmlns:w14": "\(officeNamespace)/word/2010/wordml", "mc:Ignorable": "w14",
      ])
    for (id, comment) in comments.enumerated() {
      let date = comment.date.map(wordDate)
      if case .some(.none) = date {
        notices.append(Notice(.docxCommentDate, details: ["comment": String(id)]))
      }
      xml.open(
        "w:comment",
        [
          "w:id": String(id), "w:author": comment.author, "w:date": date ?? nil,
          "w:initials": comment.initials,
        ])
      let lines = comment.lines.isEmpty ? [""] : comment.lines
      for (index, line) in lines.enumerated() {
        // commentsExtended.xml identifies a comment by the id of its last paragraph.
        let isLast = index == lines.count - 1
        xml.open("w:p", ["w14:paraId": isLast ? paragraphID(id) : nil])
        xml.raw("<w:pPr><w:pStyle w:val=\"CommentText\"/></w:pPr>")
        if index == 0 {
          xml.raw(
            "<w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:annotationRef/></w:r>")
        }
        write(Run(line), to: &xml)
        xml.close("w:p")
      }
      xml.close("w:comment")
    }
    xml.close("w:comments")
    return xml
  }

  /// `word/commentsExtended.xml`: which comments are replies, and which are resolved.
  static func commentsExtended(_ comments: [Comment]) -> XMLOutput {
    var xml = XMLOutput()
    xml.open("w15:commentsEx", ["xmlns:w15": "\(officeNamespace)/word/2012/wordml"])
    for (id, comment) in comments.enumerated() {
      xml.empty(
        "w15:commentEx",
        [
          "w15:paraId": paragraphID(id), "w15:paraIdParent": comment.parent.map(paragraphID),
          "w15:done": comment.isResolved ? "1" : "0",
        ])
    }
    xml.close("w15:commentsEx")
    return xml
  }

  /// Eight hexadecimal digits below 80000000, as the format requires.
  private static func paragraphID(_ comment: Int) -> String {
    let digits = String(0x1000_0000 + comment, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }

  /// A date like `2021-07-02T09:33:00Z` unchanged, a date without time at midnight, nil for
  /// anything else.
  static func wordDate(_ date: String) -> String? {
    let shape = String(date.utf8.map { (0x30...0x39).contains($0) ? "0" : Character(.init($0)) })
    if shape == "0000-00-00" { return date + "T00:00:00Z" }
    if shape == "0000-00-00T00:00" { return date + ":00Z" }
    guard shape.hasPrefix("0000-00-00T00:00:00") else { return nil }
    var zone = shape.dropFirst(19)
    if zone.first == "." { zone = zone.dropFirst().drop { $0 == "0" } }
    return ["", "Z", "+00:00", "-00:00"].contains(zone) ? date : nil
  }
}
