internal import Foundation

extension String {
  /// Without white space and line breaks at its ends.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

  /// The text, or nil when it is empty.
  var nilIfEmpty: String? { isEmpty ? nil : self }
}
