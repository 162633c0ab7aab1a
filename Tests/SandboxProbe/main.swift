import CSandbox
import Glibc

// A program for SandboxTests: it shuts itself in and tries what it must not be able to do. Its
// status tells what it could; each trial ends by itself where a limit does not hold.

/// What a shut-in process can still do: 0 for none of these.
func tryCalls() -> Int32 {
  guard csandbox_enter(200 << 20) == Int32(CSANDBOX_LIMITS | CSANDBOX_CALLS) else { return 11 }
  if open("/etc/passwd", O_RDONLY) >= 0 { return 12 }
  if open("/tmp/hebra-sandbox", O_WRONLY | O_CREAT, 0o600) >= 0 { return 13 }
  if socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) >= 0 { return 14 }
  var process: pid_t = 0
  if posix_spawn(&process, "/bin/true", nil, nil, [nil], [nil]) == 0 { return 15 }
  if write(2, "x", 1) >= 0 { return 16 }
  if kill(getppid(), 0) == 0 { return 17 }
  let page = mmap(nil, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
  return page == MAP_FAILED ? 0 : 18
}

/// Takes more memory than it may.
func tryMemory() -> Int32 {
  _ = csandbox_enter(300 << 20)
  if malloc(400 << 20) != nil { return 12 }
  var pieces: [[UInt8]] = []
  while pieces.count < 100 { pieces.append([UInt8](repeating: 1, count: 8 << 20)) }
  return 13
}

/// Works longer than it may, a minute at most.
func tryWork() -> Int32 {
  _ = csandbox_enter(300 << 20)
  csandbox_limit_work(1)
  let begin = time(nil)
  var count = 0
  while time(nil) - begin < 60 { count &+= 1 }
  return count == 0 ? 13 : 12
}

/// Asks how much memory it had, before and after it takes 100 MB.
func tryPeak() -> Int32 {
  _ = csandbox_enter(300 << 20)
  let before = csandbox_peak_memory()
  guard 1 << 20 < before, before < 100 << 20 else { return 12 }
  let piece = [UInt8](repeating: 1, count: 100 << 20)
  let after = csandbox_peak_memory()
  return piece[Int(getpid())] == 1 && before + (90 << 20) < after && after < 250 << 20 ? 0 : 13
}

/// Traps.
func tryTrap() -> Int32 {
  _ = csandbox_enter(300 << 20)
  let none: [Int32] = []
  return none[Int(getpid() % 2) + 1]
}

switch CommandLine.arguments.last {
case "calls": _exit(tryCalls())
case "memory": _exit(tryMemory())
case "peak": _exit(tryPeak())
case "work": _exit(tryWork())
case "trap": _exit(tryTrap())
default: _exit(10)
}
