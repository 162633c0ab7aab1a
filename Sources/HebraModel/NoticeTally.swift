/// Notices as they come: those that are equal are one with a count, and of one code only the first
/// hundred are kept, so that a file cannot fill the memory or the screen with them.
///
/// ```swift
/// var notices = NoticeTally()
/// for row in rows where row.isShort { notices.add(Notice("table.row-short", at: row.place)) }
/// report.notices += notices.all
/// ```
public struct NoticeTally: Sendable {
  /// Different notices of one code that are kept.
  public static let most = 100

  private struct Key: Hashable {
    var code: String
    var location: Location?
    var details: [String: String]
  }

  private var places: [Key: Int] = [:]
  private var kept: [Notice] = []
  private var kinds: [String: Int] = [:]
  /// By code, those past the first hundred.
  private var others: [String: Int] = [:]

  /// No notice.
  public init() {}

  /// Takes a notice.
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

  /// Takes notices.
  public mutating func add(_ notices: some Sequence<Notice>) {
    for notice in notices { add(notice) }
  }

  /// The notices in the order in which they first came; `notices.more` says how many are not listed.
  public var all: [Notice] {
    kept
      + others.sorted { $0.key < $1.key }.map {
        Notice("notices.more", count: $0.value, details: ["code": $0.key])
      }
  }
}
