// Searches of Hebra beside SQLite's own FTS5, in one process and in turn: Benchmarks/README.md.
//
//     SearchBench PROJECT SCRATCH [ROUNDS]
//
// The project is changed (its documents get municipalities, its index is made anew): give a copy.
internal import Glibc
internal import Hebra
internal import HebraModel

/// CPU seconds of this process, user and system.
func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// What a contender took, and what it found.
func timed(_ body: () throws -> Int) rethrows -> (seconds: Double, found: Int) {
  let start = seconds()
  let found = try body()
  return (seconds() - start, found)
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func digits(_ value: Double, _ count: Int) -> String {
  var scale = 1.0
  for _ in 0..<count { scale *= 10 }
  let parts = "\((value * scale).rounded() / scale)".split(separator: ".")
  return parts[0] + "." + (parts.count > 1 ? parts[1] : "0").prefix(count)
}

func row(
  _ title: String, rounds: Int, _ ours: () throws -> Int, _ theirs: () throws -> Int
) rethrows {
  _ = try (ours(), theirs())
  var pairs: [(ours: Double, theirs: Double)] = []
  var found = (0, 0)
  for _ in 0..<rounds {
    let (a, b) = (try timed(ours), try timed(theirs))
    pairs.append((a.seconds, b.seconds))
    found = (a.found, b.found)
  }
  let ratios = pairs.map { $0.theirs / $0.ours }.sorted()
  print(
    "| \(title) | \(digits(median(pairs.map(\.ours)) * 1000, 2)) | "
      + "\(digits(median(pairs.map(\.theirs)) * 1000, 2)) | **\(digits(median(ratios), 2))** | "
      + "\(digits(ratios[0], 2))-\(digits(ratios[ratios.count - 1], 2)) | \(found.0), \(found.1) |")
}

let arguments = CommandLine.arguments
guard arguments.count >= 3 else { fatalError("SearchBench PROJECT SCRATCH [ROUNDS]") }
let rounds = arguments.count > 3 ? Int(arguments[3]) ?? 11 : 11
if CommandLine.arguments.count > 4 {
  let project = try Project.read(arguments[1])
  var request = SearchRequest(arguments[5])
  request.patience = nil
  for _ in 0..<rounds {
    switch arguments[4] {
    case "best":
      request.order = .relevance
      request.limit = 50
      _ = try project.search(request)
    case "count": _ = try project.countHits(request, by: "municipio")
    default: _ = try project.search(request)
    }
  }
  exit(0)
}
let yardstick = FTS5(copying: arguments[1], to: arguments[2])
yardstick.build()
yardstick.optimize()
let project = try Project.read(arguments[1])
print("| row | hebra, CPU ms | FTS5, CPU ms | FTS5 : hebra | spread | found |")
print("| --- | --- | --- | --- | --- | --- |")
for word in ["bueno", "entonces", "cuando", "que"] {
  var request = SearchRequest("=" + word)
  request.order = .relevance
  request.limit = 50
  try row("best 50 in context, =\(word)", rounds: rounds) {
    try project.search(request).hits.count
  } _: {
    yardstick.ranked(word).count
  }
}
for word in ["bueno", "entonces", "cuando", "que"] {
  var request = SearchRequest("=" + word)
  request.patience = nil
  try row("concordance of all, =\(word)", rounds: rounds) {
    try project.search(request).hits.count
  } _: {
    yardstick.concordance(word)
  }
  try row("count by municipality, =\(word)", rounds: rounds) {
    try project.countHits(request, by: "municipio").matrix.rows.count
  } _: {
    yardstick.counts(word)
  }
}
