public import Foundation

/// What a program left behind.
public struct CommandResult: Sendable {
  /// How it ended.
  public let status: Int32
  /// What it wrote to standard output.
  public let output: String
  /// What it wrote to standard error.
  public let errors: String
}

/// The built programs, run as a user runs them.
public enum Command {
  /// The folder of the built programs: the one in which the tests themselves lie.
  public static let products: URL = {
    let places =
      [Bundle.main.executableURL, Bundle.main.bundleURL].compactMap { $0 }
      + CommandLine.arguments.filter { $0.contains(".xctest") }.map { URL(fileURLWithPath: $0) }
    for place in places {
      var folder = place
      while folder.path.count > 1 {
        folder.deleteLastPathComponent()
        if FileManager.default.isExecutableFile(atPath: folder.appending(path: "hebra").path) {
          return folder
        }
      }
    }
    return Places.package.appending(path: ".build/debug")
  }()

  /// Runs `hebra` in Spanish, at a fixed moment.
  public static func hebra(
    _ arguments: String..., in folder: URL, environment: [String: String] = [:]
  ) throws -> CommandResult {
    try hebra(arguments, in: folder, environment: environment)
  }

  /// Runs `hebra` in Spanish, at a fixed moment.
  public static func hebra(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> CommandResult {
    try run(
      products.appending(path: "hebra"), arguments, in: folder, environment: environment)
  }

  /// Runs a line of shell with the built programs on the path and the package in `$HEBRA`.
  public static func shell(_ line: String, in folder: URL) throws -> CommandResult {
    try run(URL(fileURLWithPath: "/bin/sh"), ["-c", line], in: folder)
  }

  /// Runs a program to its end, in a fixed environment to which `environment` is added.
  public static func run(
    _ program: URL, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> CommandResult {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    // What a machine has installed must not change what is tested.
    process.environment = [
      "HEBRA_DICTIONARY": "no",
      "PATH": products.path + ":" + path, "HOME": folder.path, "LANG": "es_CO.UTF-8",
      "HEBRA": Places.package.path, "SOURCE_DATE_EPOCH": "1623751200",
    ].merging(environment) { $1 }
    // Files, not pipes: a pipe that nobody empties stops who writes to it.
    let written = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: written) }
    let streams = try ["output", "errors"].map { name in
      let file = written.appending(path: name)
      try Data().write(to: file)
      return (file, try FileHandle(forWritingTo: file))
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = streams[0].1
    process.standardError = streams[1].1
    try process.run()
    process.waitUntilExit()
    let texts = try streams.map { file, handle in
      try handle.close()
      return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
    return CommandResult(
      status: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}
