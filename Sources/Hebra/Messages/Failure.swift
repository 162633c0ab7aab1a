internal import Foundation
internal import HebraDisclosure
internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraSeal
internal import HebraStore

/// Why an operation failed: a fact with its location; ``Messages`` has the sentence.
public struct Failure: Error, Hashable, Sendable {
  /// The reason; ``Messages`` has its sentence.
  public var code: MessageCode
  /// Where it failed.
  public var location: Location
  /// Values that the sentence needs; never participants' words.
  public var details: [String: String]

  /// A failure.
  public init(
    _ code: MessageCode, at location: Location = Location(), _ details: [String: String] = [:]
  ) {
    self.code = code
    self.location = location
    self.details = details
  }

  /// Any error as a failure.
  public init(_ error: any Error) {
    switch error {
    case let error as Failure:
      self = error
    case let error as ReadError:
      self.init(MessageCode(error.code), at: error.location, error.details)
    case let error as StoreError:
      let file = error.details["file"] ?? ""
      if error.code == .notAProject, FolderContents.isFolder(file) {
        self.init(.projectIsFolder, at: Location(file: Location.name(file)))
        return
      }
      if error.code == .missing, let nearest = FolderContents.project(near: file) {
        self.init(
          .projectMissing, at: Location(file: Location.name(file)), ["nearest": nearest])
        return
      }
      self.init(
        MessageCode(error.code), at: Location(file: error.details["file"].map(Location.name)),
        error.details)
    case let error as WriteError:
      self.init(
        MessageCode(error.code), at: Location(file: error.details["file"].map(Location.name)),
        error.details)
    case let error as SealError:
      self.init(MessageCode(error.code), error.details)
    case let error as DisclosureError:
      self.init(MessageCode(error.code), ["level": error.level.rawValue])
    case let error as SearchQuery.Failure:
      self.init(
        MessageCode(error.reason), at: Location(column: error.start + 1),
        [
          "start": String(error.start), "end": String(error.end),
          "words": String(Matcher.mostWords),
        ])
    case let error as CocoaError:
      self.init(.fileUnreadable, at: Location(file: error.filePath))
    default:
      self.init(.internalError, ["type": String(describing: type(of: error))])
    }
  }

  /// The exit status of the command: 1 problems listed, 2 usage, 3 disclosure refused, 4 input
  /// refused, 5 project damaged or newer.
  public var exitStatus: Int32 {
    switch code {
    case .projectDamaged, .projectNewer, .projectNotAProject, .projectForeignObjects,
      .projectMixedVersions:
      5
    case _ where code.rawValue.hasPrefix("disclosure."): 3
    case _ where code.rawValue.hasPrefix("query.") || code.rawValue.hasPrefix("usage."): 2
    default: 4
    }
  }
}
