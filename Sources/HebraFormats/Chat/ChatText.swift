/// The placeholders that WhatsApp writes instead of words, and the direction marks that it adds.
enum ChatText {
  /// The length of the direction mark at `at`, or nil if there is none.
  static func mark(_ bytes: ArraySlice<UInt8>, at: Int) -> Int? {
    guard at + 2 < bytes.endIndex else { return nil }
    switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
    case (0xE2, 0x80, 0x8E), (0xE2, 0x80, 0x8F), (0xE2, 0x80, 0xAA...0xAE),
      (0xE2, 0x81, 0xA6...0xA9), (0xEF, 0xBB, 0xBF):
      return 3
    default: return nil
    }
  }

  /// `line` without direction marks.
  static func withoutMarks(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(line.count)
    var i = line.startIndex
    while i < line.endIndex {
      if let length = mark(line, at: i) {
        i += length
      } else {
        result.append(line[i])
        i += 1
      }
    }
    return result
  }

  /// Whether a message is only a placeholder for an image, a recording or a deleted message.
  static func isTrace(_ line: [UInt8]) -> Bool {
    guard 3...160 ~= line.count else { return false }
    let text = String(decoding: line, as: UTF8.self).lowercased()
      .trimmingPrefix { $0 == " " || $0 == "\u{A0}" }
    if traces.contains(String(text)) { return true }
    if text.hasPrefix("<"), text.hasSuffix(">") {
      let inner = text.dropFirst().dropLast()
      return traces.contains(String(inner))
        || attachments.contains { inner.hasPrefix($0) }
    }
    return files.contains { text.hasSuffix($0) }
  }

  /// Whether a line after a direction mark is a message of the app.
  static func isProgramLine(_ line: [UInt8]) -> Bool {
    let text = String(decoding: line.prefix(240), as: UTF8.self).lowercased()
    return programs.contains { text.contains($0) }
  }

  private static let programs = [
    "cifrados de extremo a extremo", "cifradas de extremo a extremo", "end-to-end encrypted",
    "mensajes temporales", "disappearing messages", "código de seguridad", "security code",
    "creó este grupo", "creó el grupo", "created this group", "created group", "se unió usando",
    "joined using", "salió del grupo", "cambió el ícono", "cambió el icono", "changed the icon",
    "cambió el asunto", "changed the subject", "cambió de número", "changed their phone number",
  ]

  private static let attachments = ["adjunto:", "attached:", "archivo adjunto:"]
  private static let files = ["(archivo adjunto)", "(file attached)"]
  private static let traces: Set<String> = [
    "multimedia omitido", "medios omitidos", "media omitted", "archivo omitido", "imagen omitida",
    "foto omitida", "image omitted", "video omitido", "vídeo omitido", "video omitted",
    "audio omitido", "audio omitted", "sticker omitido", "sticker omitted", "gif omitido",
    "gif omitted", "documento omitido", "document omitted", "tarjeta de contacto omitida",
    "contact card omitted", "videonota omitida", "video note omitted", "null",
    "eliminaste este mensaje.", "eliminaste este mensaje", "se eliminó este mensaje.",
    "se eliminó este mensaje", "este mensaje fue eliminado", "este mensaje fue eliminado.",
    "you deleted this message", "you deleted this message.", "this message was deleted",
    "this message was deleted.", "llamada perdida", "llamada perdida de voz",
    "videollamada perdida",
    "missed voice call", "missed video call",
  ]

  /// Texts at the end of a message that say it was edited.
  static let editedMarks = ["<Se editó este mensaje.>", "<This message was edited>"]
}
