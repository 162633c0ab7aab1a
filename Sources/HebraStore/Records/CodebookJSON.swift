internal import Foundation
package import HebraModel

/// A codebook as the JSON that a project keeps.
package enum CodebookJSON {
  /// One object on one line, its keys in order.
  package static func encode(_ codebook: Codebook) throws -> String {
    try CodebookRecord(codebook).json
  }

  /// The codebook of such an object; throws what the decoder throws, and nil for a later version.
  package static func decode(_ json: String) throws -> Codebook? {
    let record = try JSONDecoder().decode(CodebookRecord.self, from: Data(json.utf8))
    return record.record ?? 1 == 1 ? record.value : nil
  }
}
