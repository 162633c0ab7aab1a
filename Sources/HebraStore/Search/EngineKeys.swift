/// The key of a document in a search engine.
///
/// A front end receives it from the engine and passes it back. Only the engine interprets its
/// number.
package struct DocumentKey: Hashable, Sendable {
  package let engineNumber: Int64

  package init(engineNumber: Int64) { self.engineNumber = engineNumber }
}

/// The key of a speaker of a document in a search engine.
///
/// A front end receives it from the engine and passes it back. Only the engine interprets its
/// number.
package struct SpeakerKey: Hashable, Sendable {
  package let engineNumber: Int64

  package init(engineNumber: Int64) { self.engineNumber = engineNumber }
}

/// A set of documents for fast lookup by an engine.
package struct DocumentKeys: Hashable, Sendable {
  package private(set) var engineNumbers: Set<Int64>

  package init(_ keys: some Sequence<DocumentKey> = []) {
    engineNumbers = Set(keys.lazy.map(\.engineNumber))
  }

  package var isEmpty: Bool { engineNumbers.isEmpty }

  package func contains(_ key: DocumentKey) -> Bool { engineNumbers.contains(key.engineNumber) }

  package func intersection(_ other: Self) -> Self {
    var common = self
    common.engineNumbers.formIntersection(other.engineNumbers)
    return common
  }
}

/// A set of speakers for fast lookup by an engine.
package struct SpeakerKeys: Hashable, Sendable {
  package private(set) var engineNumbers: Set<Int64>

  package init(_ keys: some Sequence<SpeakerKey>) {
    engineNumbers = Set(keys.lazy.map(\.engineNumber))
  }
}
