import CSandbox
import Foundation
import Glibc
import Testing

/// What a child cannot do, asked of the kernel.
@Suite struct SandboxTests {
  /// Whether this kernel refuses calls; where it does not, children have their other limits.
  static let hasFilter = FileManager.default.fileExists(
    atPath: "/proc/sys/kernel/seccomp/actions_avail")

  @Test(.enabled(if: hasFilter, "this kernel refuses no calls"))
  func `no file, no network, no program`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      let pipe = UnsafeMutablePointer<Int32>.allocate(capacity: 2)
      guard Glibc.pipe(pipe) == 0, dup2(pipe[1], 2) == 2 else { exit(10) }
      let has = csandbox_enter(200 << 20)
      guard has == Int32(CSANDBOX_LIMITS | CSANDBOX_CALLS) else { exit(11) }
      if open("/etc/passwd", O_RDONLY) >= 0 { _exit(12) }
      if open("/tmp/hebra-sandbox", O_WRONLY | O_CREAT, 0o600) >= 0 { _exit(13) }
      if socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) >= 0 { _exit(14) }
      var process: pid_t = 0
      if posix_spawn(&process, "/bin/true", nil, nil, [nil], [nil]) == 0 { _exit(15) }
      if write(2, "x", 1) >= 0 { _exit(16) }
      if kill(getppid(), 0) == 0 { _exit(17) }
      let page = mmap(nil, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      if page != MAP_FAILED { _exit(18) }
      _exit(0)
    }
  }

  @Test func `no more memory than is allowed`() async {
    await #expect(processExitsWith: .exitCode(Int32(CSANDBOX_OUT_OF_MEMORY))) {
      _ = csandbox_enter(300 << 20)
      if malloc(400 << 20) != nil { _exit(12) }
      var pieces: [[UInt8]] = []
      while true { pieces.append([UInt8](repeating: 1, count: 8 << 20)) }
    }
  }

  @Test func `no more work than is allowed`() async {
    await #expect(processExitsWith: .signal(SIGPROF)) {
      // Not shut in: the threads of this test's own runner ask for more than a child may.
      csandbox_limit_work(1)
      var count = 0
      while true { count &+= Int(clock() % 2) }
    }
  }

  @Test func `a trap is a fault`() async {
    await #expect(processExitsWith: .exitCode(Int32(CSANDBOX_FAULT))) {
      _ = csandbox_enter(300 << 20)
      let none: [Int] = []
      print(none[Int(getpid() % 2) + 1])
    }
  }
}
