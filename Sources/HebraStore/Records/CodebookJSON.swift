internal import Foundation
package import HebraModel

/// A codebook as the JSON that a project keeps.
package enum CodebookJSON {
  /// An object on one line, with its keys in order.
  package static func encode(_ codebook: Codebook) throws -> String {
    try CodebookRecord(codebook).json
  }

  /// Decodes a codebook; throws the decoder's error, and returns nil for a record of a later
  /// version.
  package static func decode(_ json: String) throws -> Codebook? {
    let record = try JSONDecoder().decode(CodebookRecord.self, from: Data(json.utf8))
    return record.record ?? 1 == 1 ? record.value : nil
  }
}
