internal import CFuzzer
internal import Foundation

/// Reads comments with threads for as long as libFuzzer asks.
///
/// The arguments are libFuzzer's own: a corpus folder, `-max_total_time=…`. A trap, a hang or a broken
/// law ends the run and keeps the input.
shared.runner = try CommentRunner()
var argumentCount = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(
  LLVMFuzzerRunDriver(&argumentCount, &arguments) { data, size in
    shared.runner?.run(Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
  })
