import CSandbox
import Foundation
import TestSupport
import Testing

/// What a child cannot do, asked of the kernel by a program that shuts itself in.
@Suite struct SandboxTests {
  /// Whether this kernel refuses calls; where it does not, children have their other limits.
  static let hasFilter = FileManager.default.fileExists(
    atPath: "/proc/sys/kernel/seccomp/actions_avail")

  @Test(.enabled(if: hasFilter, "this kernel refuses no calls"))
  func `no file, no network, no program`() throws {
    #expect(try Self.end("calls") == .exited(0))
  }

  @Test func `no more memory than is allowed`() throws {
    #expect(try Self.end("memory") == .exited(Int32(CSANDBOX_OUT_OF_MEMORY)))
  }

  @Test func `how much memory it had is its own`() throws {
    let held = [UInt8](repeating: 1, count: 300 << 20)
    let end = try Self.end("peak")
    #expect(end == .exited(0) && held[held.count - 1] == 1)
  }

  @Test func `no more work than is allowed`() throws {
    #expect(try Self.end("work") == .signalled(SIGPROF))
  }

  @Test func `a trap is a fault`() throws {
    #expect(try Self.end("trap") == .exited(Int32(CSANDBOX_FAULT)))
  }

  private enum End: Equatable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// How the probe ended that tries one of these.
  private static func end(_ trial: String) throws -> End {
    let process = Process()
    process.executableURL = Command.products.appending(path: "SandboxProbe")
    process.arguments = [trial]
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationReason == .exit
      ? .exited(process.terminationStatus) : .signalled(process.terminationStatus)
  }
}
