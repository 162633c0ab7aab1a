/// Collects notices.
///
/// Equal notices become one with a count, and of each code only the first hundred different ones
/// are kept, so that a file cannot fill the memory or the screen.
///
/// ```swift
/// var notices = NoticeTally()
/// for row in rows where row.isShort { notices.add(Notice(.tableRowShort, at: row.place)) }
/// report.notices += notices.all
/// ```
public struct NoticeTally: Sendable {
  /// The greatest number of different notices kept for each code.
  public static let most = 100

  private struct Key: Hashable {
    var code: MessageCode
    var location: Location?
    var details: [String: String]
  }

  private var places: [Key: Int] = [:]
  private var kept: [Notice] = []
  private var kinds: [MessageCode: Int] = [:]
  /// For each code, the number of notices that were not kept.
  private var others: [MessageCode: Int] = [:]

  /// An empty collection.
  public init() {}

  /// Adds a notice.
  public mutating func add(_ notice: Notice) {
    let key = Key(code: notice.code, location: notice.location, details: notice.details)
    if let known = places[key] {
      kept[known].count += notice.count
    } else if kinds[notice.code, default: 0] < Self.most {
      kinds[notice.code, default: 0] += 1
      places[key] = kept.count
      kept.append(notice)
    } else {
      others[notice.code, default: 0] += notice.count
    }
  }

  /// Adds notices.
  public mutating func add(_ notices: some Sequence<Notice>) {
    for notice in notices { add(notice) }
  }

  /// The notices in the order of their first occurrence; `notices.more` gives the number not kept.
  public var all: [Notice] {
    kept
      + others.sorted { $0.key < $1.key }.map {
        Notice(.noticesMore, count: $0.value, details: ["code": $0.key.rawValue])
      }
  }
}
