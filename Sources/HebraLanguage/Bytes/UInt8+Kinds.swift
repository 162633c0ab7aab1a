/// The kinds of bytes in UTF-8.
extension UInt8 {
  /// An ASCII letter, lower or upper case.
  ///
  /// The subtraction wraps on purpose: one comparison checks both ends of the range.
  @inlinable @inline(__always)
  package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// ASCII white space: space, tab, line feed, vertical tab, form feed and carriage return.
  @inlinable @inline(__always)
  package var isASCIISpace: Bool { self == 0x20 || self &- 0x09 < 5 }

  /// An ASCII letter or digit, or a byte of any character beyond ASCII.
  @inlinable @inline(__always)
  package var isWordByte: Bool { self >= 0x80 || isASCIILetter || self &- 0x30 < 10 }
}
