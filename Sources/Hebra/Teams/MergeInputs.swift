internal import HebraFormats
internal import HebraLanguage
public import HebraModel

/// What was given to be merged, divided by what the bytes of each file are.
public struct MergeInputs: Sendable {
  /// Files that may be Word documents of a handoff: all that are no projects.
  public private(set) var documents: [String] = []
  /// Copies of a project.
  public private(set) var projects: [String] = []
  /// Sealed files: age v1, as bytes or as text.
  public private(set) var sealed: [String] = []
  /// Work files of desks that are one file.
  public private(set) var works: [String] = []
  /// Why a file cannot be read.
  public private(set) var refused: [Failure] = []
  /// What was passed over in a folder.
  public private(set) var notices: [Notice] = []

  /// Divides files; a folder stands for the documents below it.
  public init(_ paths: [String]) {
    let files = FileList(paths)
    refused = files.missing
    notices = files.notices
    for path in files.paths {
      do throws(Failure) {
        let file = try OpenFile(path, limits: .unlimited)
        let head = Descriptor.read(file.descriptor, at: 0, atMost: 64) ?? []
        if head.starts(with: Self.database) {
          projects.append(path)
        } else if Self.seals.contains(where: { head.starts(with: $0) }) {
          sealed.append(path)
        } else if BroughtWork.isBegun(by: head) {
          works.append(path)
        } else {
          documents.append(path)
        }
      } catch {
        refused.append(error)
      }
    }
  }

  /// How sealed files begin.
  private static let seals = ["age-encryption.org/", "-----BEGIN AGE ENCRYPTED FILE-----"]
    .map { Array($0.utf8) }

  /// How every SQLite database begins.
  private static let database = Array("SQLite format 3\0".utf8)
}
