/// Small files of the formats that nobody writes but we, about invented people.
enum BrokenSamples {
  static let others: [(name: String, text: String)] = []
}
