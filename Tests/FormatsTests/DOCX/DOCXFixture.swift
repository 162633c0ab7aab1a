import HebraFormats
import HebraModel

/// A small Word package written in the test: the body's XML and whatever parts it needs.
struct DOCXFixture {
  var body: String
  var parts: [String: String] = [:]
  /// Type and target of each relationship of the main part.
  var relationships: [(type: String, target: String)] = []
  var isStrict = false
  var main = "word/document.xml"

  init(_ body: String) { self.body = body }

  static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
  private static let others = """
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
    xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" \
    xmlns:v="urn:schemas-microsoft-com:vml"
    """

  private var namespaces: String {
    "xmlns:w=\"\(isStrict ? Self.strict : Self.transitional)\" \(Self.others)"
  }

  /// Adds a part that the main part points to; `xml` is what stands inside its root.
  mutating func add(_ type: String, _ name: String, root: String, _ xml: String) {
    parts["word/" + name] = "<w:\(root) \(namespaces)>\(xml)</w:\(root)>"
    relationships.append((type, name))
  }

  func bytes() throws -> [UInt8] {
    let types =
      isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func list(_ rows: [(type: String, target: String)]) -> String {
      let rows = rows.enumerated().map { index, row in
        "<Relationship Id=\"r\(index)\" Type=\"\(types)/\(row.type)\" Target=\"\(row.target)\"/>"
      }
      return """
        <Relationships \
        xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        \(rows.joined())</Relationships>
        """
    }
    var archive = ZIPWriter()
    archive.add("_rels/.rels", Array(list([("officeDocument", main)]).utf8))
    archive.add(
      main, Array("<w:document \(namespaces)><w:body>\(body)</w:body></w:document>".utf8))
    archive.add("word/_rels/document.xml.rels", Array(list(relationships).utf8))
    for (name, xml) in parts.sorted(by: { $0.key < $1.key }) { archive.add(name, Array(xml.utf8)) }
    return try archive.bytes()
  }

  func read() throws -> SourceDocument {
    try Readers.read(bytes: bytes(), name: "prueba.docx").document
  }
}

/// A paragraph of one run.
func wp(_ text: String, _ properties: String = "") -> String {
  "<w:p>\(properties)\(wr(text))</w:p>"
}

/// A run.
func wr(_ text: String, _ properties: String = "") -> String {
  let formatting = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
  return "<w:r>\(formatting)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}
