// Codings by an open project: Benchmarks/README.md.
//
//     CodingBench one PROJECT [COUNT]            one coding after another, beside SQLite's own commits
//     CodingBench segments PROJECT CODE [ROUNDS]  the segments of a code
//     CodingBench write PROJECT CODER COUNT      adds codings, and prints the id of each
//
// The project is changed: give a copy.
internal import Glibc
internal import Hebra
internal import HebraModel

/// CPU seconds of this process, user and system.
func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func report(_ title: String, _ values: [Double], _ unit: String) {
  func round(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
  print(
    "\(title): \(round(median(values))) \(unit) of CPU, median of \(values.count) "
      + "(\(round(values.min() ?? 0))-\(round(values.max() ?? 0)))")
}

/// Codings of one coder, each on another place.
struct Codings {
  let names: [String]
  let code: String
  let coder: String
  private var number = 0

  init(_ project: borrowing Project, coder: String) throws {
    names = try project.documents().map(\.name)
    code = try project.codebook().codes.last { !$0.isRetired }?.id ?? ""
    self.coder = coder
  }

  /// Adds the next one; `perDocument` stay in one document before the next is taken.
  mutating func add(
    to project: borrowing Project, perDocument: Int
  ) throws -> (id: String, isNew: Bool) {
    defer { number += 1 }
    let start = 20 + 3 * (number / names.count / perDocument * perDocument + number % perDocument)
    let added = try project.addCoding(
      CodingRequest(
        document: names[number / perDocument % names.count], at: .codePoints(start..<start + 9),
        code: code, coder: coder, isNewCoder: true))
    return (added.id, added.isNew)
  }
}

/// One coding after another, in turn with bare commits of the same rows.
func one(_ path: String, _ count: Int) throws {
  let project = try Project.write(path, who: "CodingBench")
  let bare = BareCommits(copying: path, to: path + ".bare")
  var codings = try Codings(project, coder: "CodingBench")
  var (ours, theirs): ([Double], [Double]) = ([], [])
  for perDocument in [1_000_000, 1] {
    (ours, theirs) = ([], [])
    for round in 0...20 {
      var start = seconds()
      for _ in 0..<count { _ = try codings.add(to: project, perDocument: perDocument) }
      let own = (seconds() - start) / Double(count)
      start = seconds()
      for _ in 0..<count { bare.commit() }
      let other = (seconds() - start) / Double(count)
      guard round > 0 else { continue }
      ours.append(own * 1e6)
      theirs.append(other * 1e6)
    }
    print(perDocument == 1 ? "each in another document:" : "all in one document:")
    report("  one coding", ours, "µs")
    report("  bare commit of its rows", theirs, "µs")
    report("  difference", zip(ours, theirs).map { $0 - $1 }, "µs")
  }
}

/// The segments of a code.
func segments(_ path: String, _ code: String, _ rounds: Int) throws {
  let project = try Project.read(path)
  var found = 0
  var times: [Double] = []
  for _ in 0..<rounds {
    let start = seconds()
    found = try project.segments(code: code).count
    times.append((seconds() - start) * 1000)
  }
  report("segments of \(code) (\(found))", times, "ms")
}

/// Opens a project, however long others write to it.
func waiting(_ open: () throws -> Project) throws -> Project {
  while true {
    do {
      return try open()
    } catch let failure as Failure where failure.code.rawValue == "project.locked" {
      print("waits: \(Messages(.spanish).line(failure))")
    }
  }
}

/// Adds codings and acknowledges each; whoever has to wait too long says for whom and tries again.
func write(_ path: String, _ coder: String, _ count: Int) throws {
  let project = try waiting { try Project.write(path, who: coder) }
  var codings = try Codings(project, coder: coder)
  var done = 0
  while done < count {
    do {
      let (id, isNew) = try codings.add(to: project, perDocument: 1)
      guard isNew else { continue }
      print(id)
      fflush(nil)
      done += 1
    } catch let failure as Failure where failure.code.rawValue == "project.locked" {
      print("waits: \(Messages(.spanish).line(failure))")
    } catch let failure as Failure where failure.code.rawValue == "range.bad" {
      continue
    }
  }
}

let arguments = CommandLine.arguments
let usage = """
  CodingBench one PROJECT [COUNT] | segments PROJECT CODE [ROUNDS] | write PROJECT CODER COUNT
  """
guard arguments.count >= 3 else { fatalError(usage) }
let last = arguments.last.flatMap(Int.init)
switch (arguments[1], arguments.count) {
case ("one", _): try one(arguments[2], last ?? 200)
case ("segments", 4...): try segments(arguments[2], arguments[3], last ?? 11)
case ("write", 5): try write(arguments[2], arguments[3], last ?? 0)
default: fatalError(usage)
}
