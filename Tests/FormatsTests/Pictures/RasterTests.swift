import Foundation
import HebraDisclosure
import HebraModel
import TestSupport
import Testing

@testable import HebraFormats

/// The dots of a picture.
@Suite struct RasterTests {
  private func raster(
    _ size: (Double, Double) = (40, 30), scale: Double = 1, _ draw: (inout Picture) -> Void
  ) throws -> Raster {
    var picture = Picture(title: "x", description: "", language: "es")
    (picture.width, picture.height) = size
    draw(&picture)
    return try Raster(picture, scale: scale)
  }

  /// How many dots' worth of black was painted.
  private func painted(_ raster: Raster) -> Double {
    let black = Double(Picture.Tone.black.rawValue)
    return raster.dots.reduce(0) { $0 + (255 - Double($1)) / (255 - black) }
  }

  @Test(arguments: [0.0, 0.25, 0.5, 0.9]) func `a shape is as dark as it is large`(shift: Double)
    throws
  {
    let rectangle = try raster { $0.rectangle(5 + shift, 3 + shift, 10, 7, .init(fill: .black)) }
    #expect(abs(painted(rectangle) - 70) < 0.2)
    let triangle = try raster {
      $0.polygon([.init(2 + shift, 2), .init(37, 9 + shift), .init(11, 27)], .init(fill: .black))
    }
    let (a, b, c) = ((2 + shift, 2.0), (37.0, 9 + shift), (11.0, 27.0))
    let twice = (b.0 - a.0) * (c.1 - a.1) - (c.0 - a.0) * (b.1 - a.1)
    #expect(abs(painted(triangle) - abs(twice) / 2) < 0.5)
    let circle = try raster { $0.circle(20 + shift, 15, radius: 9, .init(fill: .black)) }
    // A polygon of 48 corners is a little smaller than its circle.
    #expect(abs(painted(circle) - 48.0 / 2 * 81 * sin(2 * .pi / 48)) < 0.5)
    let line = try raster {
      $0.line([.init(3, 3 + shift), .init(33, 25)], .init(stroke: .black, width: 2))
    }
    let length = (30 * 30 + (22 - shift) * (22 - shift)).squareRoot()
    #expect(abs(painted(line) - 2 * length) < 0.5)
  }

  @Test func `every dot inside is black and every dot outside is white`() throws {
    let raster = try raster { $0.rectangle(10, 10, 5, 5, .init(fill: .black)) }
    for y in 0..<30 {
      for x in 0..<40 {
        let isInside = (10..<15).contains(x) && (10..<15).contains(y)
        let expected = (isInside ? Picture.Tone.black : .white).rawValue
        #expect(raster.dots[y * 40 + x] == expected, "\(x), \(y)")
      }
    }
  }

  @Test func `what is outside the picture does no harm`() throws {
    _ = try raster {
      $0.rectangle(-50, -50, 500, 500, .init(fill: .black, stroke: .dark, width: 9, dash: 4))
      $0.line([.init(-9, 400), .init(900, -4)], .init(stroke: .black, width: 3))
      $0.text(.init("fuera", 35, 2, size: 40))
      $0.text(.init("fuera", 2, 200, size: 40, isUpright: true))
      $0.polygon([], .init(fill: .black))
    }
  }

  @Test func `letters have holes, accents and both directions`() throws {
    func ink(_ text: String, isUpright: Bool = false) throws -> Double {
      painted(
        try raster((200, 200), scale: 2) {
          $0.text(.init(text, 40, 160, size: 40, isUpright: isUpright))
        })
    }
    #expect(try ink("a") > 0 && ink(" ") == 0)
    // A filled letter would be darker than the two strokes that make it.
    #expect(try ink("o") < 2.2 * ink("("))
    for (plain, marked) in [("n", "ñ"), ("a", "á"), ("u", "ü"), ("c", "ç"), ("e", "ê")] {
      #expect(try ink(marked) > ink(plain) * 1.02, "\(marked)")
    }
    #expect(try abs(ink("Señales", isUpright: true) - ink("Señales")) < 2)
    // A letter that the font lacks is a box, not nothing.
    #expect(try ink("語") > 0)
  }

  /// Widths that the makers of Helvetica published, in thousandths of the size.
  @Test(arguments: [
    ("0", 556, 556), ("i", 222, 278), ("m", 833, 889), ("W", 944, 944), (" ", 278, 278),
    ("ñ", 556, 611), ("Á", 667, 722), ("¿", 611, 611), ("—", 1000, 1000), ("«", 556, 556),
  ])
  func `letters are as wide as published`(letter: String, regular: Int, bold: Int) {
    #expect(abs(Letters.width(letter, size: 1000) - Double(regular)) < 1)
    #expect(abs(Letters.width(letter, size: 1000, isBold: true) - Double(bold)) < 1)
  }

  @Test func `broken lines fit and lose no word`() {
    let text = "Denunciar cuesta un día y no trae respuesta; hay quien cuenta que lo dicho se supo"
    for room in stride(from: 80.0, through: 400, by: 35) {
      let lines = Letters.lines(text, size: 12, within: room, most: 50)
      #expect(lines.joined(separator: " ") == text)
      for line in lines { #expect(Letters.width(line, size: 12) <= room) }
      let cut = Letters.lines(text, size: 12, within: room, most: 1)
      #expect(cut.count == 1 && Letters.width(cut[0], size: 12) <= room)
    }
  }
}

/// The file, as another program reads it.
@Suite struct PNGWriterTests {
  private let picture: Picture = {
    var picture = Picture(title: "Título", description: "Lo que se ve: ñ", language: "es")
    (picture.width, picture.height) = (31, 17)
    picture.rectangle(3, 4, 6, 5, .init(fill: .black))
    picture.text(.init("ñ", 15, 12))
    return picture
  }()

  @Test func `Python reads every part, and the dots are those of the raster`() throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try PNGWriter.write(DisclosureRule.show(picture))
    #expect(try file.bytes == PNGWriter.write(DisclosureRule.show(picture)).bytes)
    try Data(file.bytes).write(to: folder.appending(path: "x.png"))
    let program = """
      import struct, zlib
      file = open("x.png", "rb").read()
      assert file[:8] == b"\\x89PNG\\r\\n\\x1a\\n"
      place, parts = 8, {}
      while place < len(file):
          size, kind = struct.unpack(">I4s", file[place:place + 8])
          body = file[place + 8:place + 8 + size]
          assert struct.unpack(">I", file[place + 8 + size:place + 12 + size])[0] == zlib.crc32(kind + body)
          parts.setdefault(kind, []).append(body)
          place += 12 + size
      width, height, bits, colour = struct.unpack(">IIBB", parts[b"IHDR"][0][:10])
      rows = zlib.decompress(parts[b"IDAT"][0])
      assert len(rows) == (width + 1) * height and not any(rows[::width + 1])
      print(width, height, bits, colour, *[p.split(b"\\0")[-1].decode() for p in parts[b"iTXt"]], sep="|")
      print(rows.hex())
      """
    let read = try Command.run(
      URL(fileURLWithPath: "/usr/bin/env"), ["python3", "-c", program], in: folder)
    #expect(read.status == 0, "\(read.errors)")
    let lines = read.output.split(separator: "\n")
    #expect(lines.first == "62|34|8|0|Título|Lo que se ve: ñ")
    let raster = try Raster(picture, scale: 2)
    let rows = (0..<34).map { row in
      "00" + raster.dots[row * 62..<(row + 1) * 62].map { String(format: "%02x", $0) }.joined()
    }
    #expect(lines.last.map(String.init) == rows.joined())
  }

  @Test func `letters that cannot be drawn are named`() throws {
    var strange = picture
    strange.text(.init("語 y 字, otra vez 語", 2, 10))
    let notices = try PNGWriter.write(DisclosureRule.show(strange)).notices
    #expect(notices.map(\.code) == [.pictureLetters])
    #expect(notices.first?.details["letters"] == "語字")
    #expect(try PNGWriter.write(DisclosureRule.show(picture)).notices.isEmpty)
  }
}
