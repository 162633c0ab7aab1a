internal import CDeflate
package import HebraDisclosure
internal import HebraModel

/// Writes a picture as PNG in grey, with its title and description as text.
///
/// The letters are those of Liberation Sans, whatever other fonts this machine has.
package enum PNGWriter {
  /// Dots for each pixel, for paper.
  private static let scale = 2.0

  /// The picture as a PNG file; equal pictures give equal bytes.
  ///
  /// - Throws: ``WriteError/Code/noFont`` when this machine lacks the font.
  package static func write(_ picture: Released<Picture>) throws(WriteError) -> WrittenFile {
    let raster = try Raster(picture.value, scale: scale)
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // Eight bits of grey, without interlacing.
    chunk("IHDR", number(raster.width) + number(raster.height) + [8, 0, 0, 0, 0], &file)
    // 96 pixels an inch, in dots a metre.
    let density = number(Int((96 * scale / 0.0254).rounded()))
    chunk("pHYs", density + density + [1], &file)
    for (key, text) in [
      ("Title", picture.value.title), ("Description", picture.value.description),
    ] where !text.isEmpty {
      let language = Array(picture.value.language.utf8)
      // The two zeros after the key say that the text is not compressed; it has no translated key.
      chunk("iTXt", Array(key.utf8) + [0, 0, 0] + language + [0, 0] + Array(text.utf8), &file)
    }
    chunk("IDAT", packed(raster), &file)
    chunk("IEND", [], &file)
    // Letters that the font lacks are drawn as boxes; other formats leave them to the reader's fonts.
    let unknown = String(String.UnicodeScalarView(raster.unknownLetters.prefix(20)))
    let notices =
      unknown.isEmpty
      ? [] : [Notice(.pictureLetters, count: unknown.count, details: ["letters": unknown])]
    return WrittenFile(bytes: file, notices: notices, for: picture.level)
  }

  /// The rows, each after a byte that says that it is stored as it is.
  private static func packed(_ raster: Raster) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity((raster.width + 1) * raster.height)
    for row in 0..<raster.height {
      rows.append(0)
      rows += raster.dots[row * raster.width..<(row + 1) * raster.width]
    }
    let packer = libdeflate_alloc_compressor(9)
    defer { libdeflate_free_compressor(packer) }
    guard let packer else { return [] }
    var room = [UInt8](repeating: 0, count: libdeflate_zlib_compress_bound(packer, rows.count))
    let count = libdeflate_zlib_compress(packer, rows, rows.count, &room, room.count)
    return Array(room[..<count])
  }

  /// A part of the file: its size, its type, its bytes and their check sum.
  private static func chunk(_ type: String, _ bytes: [UInt8], _ file: inout [UInt8]) {
    let content = Array(type.utf8) + bytes
    file += number(bytes.count) + content
    file += number(Int(libdeflate_crc32(0, content, content.count)))
  }

  /// A number in four bytes, the greatest first.
  private static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
