internal import Foundation
internal import HebraDisclosure
internal import HebraFormats
internal import HebraLanguage
package import HebraModel
internal import HebraSeal
internal import HebraStore

/// The page of the desk without what it is about.
package struct DeskFrame: Sendable {
  package var page: String
  package var style: String
  package var script: String
  /// `es` or `en`.
  package var language: String
  /// The sentences of the page, by name.
  package var words: [String: String]

  package init(
    page: String, style: String, script: String, language: String, words: [String: String]
  ) {
    self.page = page
    self.style = style
    self.script = script
    self.language = language
    self.words = words
  }
}

/// A desk in one file that was handed to a coder.
package struct WrittenDesk: Sendable {
  /// What it is known by: 32 hexadecimal digits.
  package var page: String
  /// The words that open it; nil for one that anybody can open.
  package var words: String?
  /// The number of bytes of the file.
  package var size: Int
}

extension Project {
  /// Writes the desk of a coder as one file, which opens in a browser without this program.
  ///
  /// The journal has a row that says who holds it; ``bring(_:)`` takes back the work done in it.
  ///
  /// - Parameters:
  ///   - coder: who will code in it.
  ///   - documents: the documents in it.
  ///   - destination: where it goes; for the team only.
  ///   - frame: the page.
  ///   - isSealed: whether new words seal it.
  ///   - content: what it is about, as JSON, given what it is known by.
  /// - Returns: the words, which are nowhere else.
  /// - Throws: ``Failure``; no file is left behind then.
  package func writeDesk(
    for coder: String, _ documents: [Document], to destination: Destination, _ frame: DeskFrame,
    isSealed: Bool, content: (_ page: String) throws -> [UInt8]
  ) throws -> WrittenDesk {
    let file = try output(
      destination, of: .desk, as: "handoff.desk", documents: documents.map(\.name))
    let page = TextIdentity.uuid4().replacing("-", with: "")
    do {
      let plain = try content(page)
      // Nobody finds a name in the file itself, which is packed and sealed.
      try checkNames(in: plain, of: file)
      guard let packed = BytePacker.deflated(plain) else {
        throw Failure(.internalError, ["type": "deflate"])
      }
      let words = isSealed ? try Passphrase.new() : nil
      let seal = try words.map { try BrowserSeal(packed, with: $0) }
      let desk = DeskFile(
        page: frame.page, style: frame.style, script: frame.script,
        head: try frame.head(seal, packed))
      let written = DeskFile.write(try DisclosureRule.release(desk, for: destination.level))
      try export([
        Export(
          kind: "handoff.desk", files: [Outgoing(file: file, written: written)],
          settings: [
            "coder": coder, "page": page, "sealed": words == nil ? "no" : "passphrase",
            "texts": documents.map(\.hash).sorted().joined(separator: " "),
          ])
      ])
      return WrittenDesk(
        page: page, words: words.map { String(decoding: $0.bytes, as: UTF8.self) },
        size: written.bytes.count)
    } catch {
      throw Failure(error)
    }
  }

  /// What a search for each word of documents' texts finds in them; see ``WordForms/table(of:)``.
  package func searchForms(of documents: [String]) throws -> [String: [String]] {
    var words: Set<String> = []
    for name in documents {
      words.formUnion(WordForms.written(in: try transcript(of: name).text))
    }
    return WordForms(.spanish).table(of: words)
  }
}

extension DeskFrame {
  /// What the page knows before it is opened, and the rest, packed and perhaps sealed; as JSON.
  fileprivate func head(_ seal: BrowserSeal?, _ packed: [UInt8]) throws -> String {
    let head = Head(
      language: language, words: words,
      sealed: seal.map {
        Head.Sealed(
          salt: Data($0.salt).base64EncodedString(), iv: Data($0.nonce).base64EncodedString())
      }, data: Data(seal?.bytes ?? packed).base64EncodedString())
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(head), as: UTF8.self)
  }

  private struct Head: Encodable {
    struct Sealed: Encodable {
      var kdf = "PBKDF2-SHA-256"
      var iterations = BrowserSeal.rounds
      var salt: String
      var iv: String
    }

    var format = "hebra.page"
    var version = 1
    var language: String
    var words: [String: String]
    var sealed: Sealed?
    var data: String
  }
}
