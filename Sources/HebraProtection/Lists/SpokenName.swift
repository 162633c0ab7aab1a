/// How a folded name sounds in Colombia: what people misspell is the same.
enum SpokenName {
  /// The key of a name: `marcelina` and `marselina`, `velasquez` and `belasques` have one.
  static func key(_ word: String) -> String {
    let letters = Array(word.utf8)
    var out: [UInt8] = []
    var i = 0
    func next(_ offset: Int = 1) -> UInt8 { i + offset < letters.count ? letters[i + offset] : 0 }
    while i < letters.count {
      let letter = letters[i]
      let isSoft = next() == 0x65 || next() == 0x69
      var sound = letter
      switch letter {
      case 0x63 where next() == 0x68:  // ch
        sound = 0x21
        i += 1
      case 0x63: sound = isSoft ? 0x73 : 0x6B  // c
      case 0x7A, 0x78: sound = 0x73  // z, x
      case 0x76, 0x77: sound = 0x62  // v, w
      case 0x71 where next() == 0x75:  // qu
        sound = 0x6B
        i += 1
      case 0x67 where isSoft: sound = 0x6A  // ge, gi
      case 0x6C where next() == 0x6C:  // ll
        sound = 0x79
        i += 1
      case 0x68: sound = 0  // h
      default: break
      }
      if sound != 0, sound != out.last { out.append(sound) }
      i += 1
    }
    return String(decoding: out, as: UTF8.self)
  }
}
