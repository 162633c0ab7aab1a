import Foundation
import Synchronization

/// A window of the browser on this computer.
///
/// The address holds a secret, and every account of the computer can read what a program was started
/// with. So the browser gets the name of a file that only this account can read, which leads to the
/// address.
enum BrowserWindow {
  private static let folder = Mutex<URL?>(nil)

  /// Browsers that open a window of their own without history or extensions.
  private static let browsers = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
    "brave-browser",
  ]

  /// Opens the address; false when there is no browser on this computer, or the address is for that of
  /// another system (WSL).
  static func open(_ address: String) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    guard !isWSL, environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil else {
      return false
    }
    for name in browsers {
      guard let program = program(name), let page = try? page(to: address) else { continue }
      if start(program, ["--incognito", "--no-first-run", "--app=\(page.absoluteString)"]) {
        return true
      }
    }
    guard let program = program("xdg-open"), let page = try? page(to: address) else { return false }
    return start(program, [page.path])
  }

  /// Removes the file.
  static func forget() {
    guard let place = folder.withLock({ $0 }) else { return }
    try? FileManager.default.removeItem(at: place)
  }

  private static var isWSL: Bool {
    let version = (try? String(contentsOfFile: "/proc/version", encoding: .utf8)) ?? ""
    return version.lowercased().contains("microsoft")
  }

  private static func program(_ name: String) -> URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").lazy
      .map { URL(fileURLWithPath: String($0)).appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// A page that leads to the address, in a folder that only this account can enter.
  private static func page(to address: String) throws -> URL {
    if let place = folder.withLock({ $0 }) { return place.appending(path: "hebra.html") }
    // What is made from here on is for this account alone.
    umask(0o077)
    let base =
      ProcessInfo.processInfo.environment["XDG_RUNTIME_DIR"].map { URL(fileURLWithPath: $0) }
      ?? FileManager.default.homeDirectoryForCurrentUser.appending(path: ".cache")
    let place = base.appending(path: "hebra-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let page = place.appending(path: "hebra.html")
    let text = """
      <!doctype html><meta charset="utf-8"><title>Hebra</title>
      <meta http-equiv="refresh" content="0; url=\(address)">
      """
    try Data(text.utf8).write(to: page)
    folder.withLock { $0 = place }
    return page
  }

  private static func start(_ program: URL, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    return true
  }
}
