internal import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
func report(_ message: String) {
  FileHandle.standardError.write(Data((message + "\n").utf8))
}

switch (arguments.first, arguments.count) {
case ("key", 3):
  let (csv, isWhole) = CorpusRun.key(
    sources: arguments[1], codebook: arguments[2], report: report)
  FileHandle.standardOutput.write(Data(csv))
  exit(isWhole ? 0 : 1)
case ("measures", 2):
  let (markdown, isWhole) = CorpusRun.measures(sources: arguments[1], report: report)
  FileHandle.standardOutput.write(Data(markdown.utf8))
  exit(isWhole ? 0 : 1)
case (_?, 2):
  exit(CorpusRun.pour(sources: arguments[0], into: arguments[1], report: report) ? 0 : 1)
default:
  report(
    """
    usage: HebraCorpus SOURCES_DIR OUT_DIR            the interviews
           HebraCorpus key SOURCES_DIR CODEBOOK       what readers should find in them, as CSV
           HebraCorpus measures SOURCES_DIR           how original they are, as Markdown
    """)
  exit(2)
}
