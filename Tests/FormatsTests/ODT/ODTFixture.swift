import HebraFormats
import HebraModel

/// A small OpenDocument text written in the test.
struct ODTFixture {
  var body: String
  var automatic = ""
  var styles = ""
  var master = ""
  var manifest = ""

  init(_ body: String) { self.body = body }

  private static let spaces = """
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
    xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    """

  func bytes() throws -> [UInt8] {
    var archive = ZIPWriter()
    archive.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    archive.add(
      "content.xml",
      Array(
        """
        <office:document-content \(Self.spaces)><office:automatic-styles>\(automatic)\
        </office:automatic-styles><office:body><office:text>\(body)</office:text></office:body>\
        </office:document-content>
        """.utf8))
    archive.add(
      "styles.xml",
      Array(
        """
        <office:document-styles \(Self.spaces)><office:styles>\(styles)</office:styles>\
        <office:master-styles>\(master)</office:master-styles></office:document-styles>
        """.utf8))
    if !manifest.isEmpty { archive.add("META-INF/manifest.xml", Array(manifest.utf8)) }
    return try archive.bytes()
  }

  func read() throws -> SourceDocument {
    let (document, reader, _) = try Readers.read(bytes: bytes(), name: "a.odt")
    precondition(reader == "odt")
    return document
  }
}
