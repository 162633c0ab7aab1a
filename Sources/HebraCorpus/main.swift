internal import Foundation

let arguments = CommandLine.arguments.dropFirst()
func report(_ message: String) {
  FileHandle.standardError.write(Data((message + "\n").utf8))
}

if arguments.count == 2, let sources = arguments.first, let output = arguments.last {
  exit(CorpusRun.pour(sources: sources, into: output, report: report) ? 0 : 1)
}
report("usage: HebraCorpus SOURCES_DIR OUT_DIR")
exit(2)
