// Searches of Hebra beside SQLite's own FTS5, in one process and in turn: Benchmarks/README.md.
//
//     SearchBench PROJECT SCRATCH [ROUNDS]
//
// The index of the project is made anew: give a copy.
internal import Glibc
internal import Hebra
internal import HebraModel
internal import HebraStore

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
/// Of `make_workload.py`'s words those that are said 11,000, 11,000, 36,000 and 365,000 times.
let words = ["bueno", "entonces", "cuando", "que"]
let path = arguments[1]
let yardstick = FTS5(copying: path, to: arguments[2])
print("| row | hebra, CPU ms | FTS5, CPU ms | FTS5 : hebra | spread | found |")
print("| --- | --- | --- | --- | --- | --- |")
do {
  let store = try ProjectStore.open(path, for: .write(who: "bench"))
  try row("index", rounds: max(3, rounds / 3)) {
    try store.rebuildIndex(who: "bench", at: "2021-06-14T10:00:00Z")
    return try store.turnCount()
  } _: {
    yardstick.build()
  }
}
let project = try Project.read(path)
for word in words {
  var request = SearchRequest("=" + word)
  request.patience = nil
  var best = request
  best.order = .relevance
  best.limit = 50
  try row("best 50 in context, =\(word)", rounds: rounds) {
    try project.search(best).hits.count
  } _: {
    yardstick.ranked(word).count
  }
  try row("count by municipality, =\(word)", rounds: rounds) {
    try project.countHits(request, by: "municipio").matrix.rows.reduce(0) { sum, row in
      if case .share(let turns, _) = row[2] { sum + turns } else { sum }
    }
  } _: {
    yardstick.counts(word)
  }
  try row("all hits in context, =\(word)", rounds: rounds) {
    try project.search(request).hits.count
  } _: {
    yardstick.concordance(word)
  }
}
