internal import CXLSXWriter
internal import HebraModel

/// The cell formats of a workbook.
struct XLSXFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  let title: Format?
  let header: Format?
  /// The heading above several columns.
  let band: Format?
  /// A title that reads upwards, so that its column can be narrow.
  let upright: Format?
  let text: Format?
  let note: Format?
  /// Text in a row that sums up others.
  let summary: Format?
  let count: Format?
  let decimal: Format?
  let share: Format?
  let provisionalCount: Format?
  let provisionalDecimal: Format?
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let fills: [Matrix.Missing: Format]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    self.workbook = workbook
    func make(_ style: (Format) -> Void) -> Format? {
      guard let format = workbook_add_format(workbook) else { return nil }
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      style(format)
      return format
    }
    title = make {
      format_set_bold($0)
      format_set_font_size($0, 14)
    }
    header = make {
      format_set_bold($0)
      format_set_text_wrap($0)
      format_set_bg_color($0, 0xDCE6F1)
      format_set_bottom($0, UInt8(LXW_BORDER_THIN.rawValue))
    }
    band = make {
      format_set_bold($0)
      format_set_text_wrap($0)
      format_set_bg_color($0, 0xB8CCE4)
      format_set_align($0, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_left($0, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_right($0, UInt8(LXW_BORDER_THIN.rawValue))
    }
    upright = make {
      format_set_bold($0)
      format_set_text_wrap($0)
      format_set_rotation($0, 90)
      format_set_font_size($0, 9)
      format_set_bg_color($0, 0xDCE6F1)
      format_set_bottom($0, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
    }
    text = make { format_set_text_wrap($0) }
    note = make { format_set_italic($0) }
    summary = make {
      format_set_bold($0)
      format_set_text_wrap($0)
      format_set_bg_color($0, 0xEDF2F9)
    }
    count = make { format_set_num_format($0, "0") }
    decimal = make { format_set_num_format($0, "0.000") }
    // A number with a sign that belongs to its format: it can still be added up, and says what it is.
    provisionalCount = make {
      format_set_num_format($0, "0\"*\"")
      format_set_italic($0)
    }
    provisionalDecimal = make {
      format_set_num_format($0, "0.000\"*\"")
      format_set_italic($0)
    }
    // Formatted as text (`@`), because the number `3/12` would become a date when the cell is
    // edited.
    share = make {
      format_set_num_format($0, "@")
      format_set_align($0, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    var fills: [Matrix.Missing: Format] = [:]
    for reason in Matrix.Missing.allCases {
      let look = Self.look(reason)
      fills[reason] = make {
        format_set_pattern($0, UInt8(look.pattern.rawValue))
        format_set_bg_color($0, look.back)
        if look.pattern != LXW_PATTERN_SOLID { format_set_fg_color($0, 0x7F7F7F) }
      }
    }
    self.fills = fills
  }

  /// Reasons differ by pattern as well as by colour, because sheets are printed in black and white.
  private static func look(
    _ reason: Matrix.Missing
  ) -> (pattern: lxw_format_patterns, back: UInt32) {
    switch reason {
    case .unfinished: (LXW_PATTERN_SOLID, 0xEDEDED)
    case .notExplored: (LXW_PATTERN_LIGHT_UP, 0xFFF2CC)
    case .notAskedRisk: (LXW_PATTERN_LIGHT_TRELLIS, 0xF8CBAD)
    case .notApplicable: (LXW_PATTERN_SOLID, 0xBFBFBF)
    case .noAgreedLayer: (LXW_PATTERN_LIGHT_DOWN, 0xD9D2E9)
    case .tooFewCases: (LXW_PATTERN_GRAY_0625, 0xEDEDED)
    case .noVariation: (LXW_PATTERN_LIGHT_HORIZONTAL, 0xEDEDED)
    }
  }

  func fill(_ reason: Matrix.Missing) -> Format? { fills[reason] }

  /// The numbers by which the cells of a sheet refer to formats.
  struct Numbers {
    var text = 0
    var count = 0
    var decimal = 0
    var share = 0
    var provisionalCount = 0
    var provisionalDecimal = 0
    var fills: [Matrix.Missing: Int] = [:]
  }

  /// The numbers of the formats of rows that are not written by the library.
  ///
  /// The library numbers formats in the order in which they are used: before anything is written, the
  /// numbers are the same in every workbook.
  func numbered() -> Numbers {
    func number(_ format: Format?) -> Int { Int(lxw_format_get_xf_index(format)) }
    var numbers = Numbers()
    numbers.text = number(text)
    numbers.count = number(count)
    numbers.decimal = number(decimal)
    numbers.share = number(share)
    numbers.provisionalCount = number(provisionalCount)
    numbers.provisionalDecimal = number(provisionalDecimal)
    for reason in Matrix.Missing.allCases { numbers.fills[reason] = number(fill(reason)) }
    return numbers
  }
}
