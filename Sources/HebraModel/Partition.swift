extension Array {
  /// The first index whose element does not satisfy `before`, by binary search; all elements that
  /// satisfy it must come first.
  @inlinable
  public func partition(_ before: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if before(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
