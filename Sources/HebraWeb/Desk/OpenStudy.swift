internal import Foundation
internal import Hebra
internal import HebraModel
internal import Synchronization

/// The project of a desk: the one that it was opened for, or that a person chose or made on the page.
final class OpenStudy: Sendable {
  private struct State {
    var path: String?
    var messages: Messages
    var drop: Drop?
  }

  /// Where projects are looked for and made.
  let folder: URL
  /// The codebook that a new project can begin with; nil where it is not installed.
  let sample: String?
  private let state: Mutex<State>

  /// A study; without a path it is chosen on the page.
  init(path: String?, folder: URL, sample: String?, messages: Messages) {
    self.folder = folder
    self.sample = sample
    state = Mutex(
      State(path: path, messages: messages, drop: path.map { Drop(beside: $0) }))
  }

  /// The words of the desk.
  var messages: Messages { state.withLock(\.messages) }
  /// The path of the project; nil before one was chosen.
  var chosen: String? { state.withLock(\.path) }

  /// The path of the project.
  ///
  /// - Throws: ``Failure`` before one was chosen.
  func path() throws -> String {
    guard let path = chosen else { throw Failure(.deskNoProject) }
    return path
  }

  /// The files that were dropped for the project.
  ///
  /// - Throws: ``Failure`` before one was chosen.
  func drop() throws -> Drop {
    guard let drop = state.withLock(\.drop) else { throw Failure(.deskNoProject) }
    return drop
  }

  /// Removes the files that were dropped.
  func clear() { state.withLock(\.drop)?.clear() }

  /// The names of the projects of the folder.
  func names() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".hebra") && !$0.hasPrefix(".") }
      .map { String($0.dropLast(".hebra".count)) }.sorted()
  }

  /// The file of a project of the folder, by its name, which is no path.
  ///
  /// - Throws: ``Failure`` for a name that cannot be one.
  func file(named name: String) throws -> String {
    let name = name.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespaces)
    let isName =
      !name.isEmpty && name.count <= 100 && !name.hasPrefix(".")
      && name.unicodeScalars.allSatisfy {
        !"/\\:".unicodeScalars.contains($0) && $0.properties.generalCategory != .control
      }
    guard isName else { throw Failure(.deskProjectName) }
    return folder.appending(path: name + ".hebra").path
  }

  /// Takes a project, once.
  ///
  /// - Throws: ``Failure`` when it cannot be opened, or another one was chosen.
  func open(_ path: String) throws {
    let messages = Messages(try Project.read(path).language, project: path)
    try state.withLock { state in
      guard state.path == nil else { throw Failure(.deskRequest) }
      state.path = path
      state.messages = messages
      state.drop = Drop(beside: path)
    }
  }
}
