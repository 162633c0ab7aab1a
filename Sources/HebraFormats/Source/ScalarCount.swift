extension UnsafeBufferPointer<UInt8> {
  /// The number of scalars in UTF-8: every byte counts except continuation bytes.
  package var scalarCount: Int {
    var going = 0
    var i = 0
    while i + 8 <= count {
      let eight = UnsafeRawPointer(baseAddress.unsafelyUnwrapped + i)
        .loadUnaligned(as: UInt64.self)
      // Each continuation byte has its highest bit set and the next one clear; the product adds up
      // the bits.
      let bits = eight & ~(eight << 1) & 0x8080_8080_8080_8080
      going &+= Int((bits >> 7 &* 0x0101_0101_0101_0101) >> 56)
      i += 8
    }
    while i < count {
      if self[i] & 0xC0 == 0x80 { going += 1 }
      i += 1
    }
    return count - going
  }
}
