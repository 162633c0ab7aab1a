internal import CFuzzer
internal import Foundation

/// Reads projects with changed cells for as long as libFuzzer asks.
///
/// The arguments are libFuzzer's own: a corpus folder, `-max_total_time=…`. A trap, a hang, an internal
/// error or a message with participants' words ends the run and keeps the input.
let runner = try CellRunner()
shared.runner = runner
var argumentCount = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(
  LLVMFuzzerRunDriver(&argumentCount, &arguments) { data, size in
    shared.runner?.run(UnsafeBufferPointer(start: data, count: size))
    return 0
  })
