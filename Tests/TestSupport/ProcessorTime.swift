internal import Foundation

/// The processor's time of the calling thread: what other programs do meanwhile is not in it.
public enum ProcessorTime {
  /// Seconds that `work` took.
  public static func measure(_ work: () throws -> Void) rethrows -> Double {
    let begin = seconds
    try work()
    return seconds - begin
  }

  private static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
