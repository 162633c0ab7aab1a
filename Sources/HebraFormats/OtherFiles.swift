internal import HebraModel

/// Files that people take for transcripts and that no reader reads: each has its own sentence.
enum OtherFiles {
  /// A file whose reading failed, by the extension of its name; nil when that says nothing.
  ///
  /// The extension is asked only after the bytes: what can be read is read under any name.
  static func code(extension ending: String) -> ReadError.Code? {
    kinds.first { $0.extensions.contains(ending) }?.code
  }

  private static let kinds: [(code: ReadError.Code, extensions: Set<String>)] = [
    (
      .recording,
      [
        "mp3", "m4a", "wav", "aac", "ogg", "oga", "opus", "flac", "wma", "amr", "mp4", "mov", "avi",
        "mkv", "webm", "3gp", "m4v", "mpg", "mpeg", "wmv",
      ]
    ),
    (.image, ["jpg", "jpeg", "png", "gif", "tif", "tiff", "bmp", "heic", "heif", "webp", "svg"]),
    (
      .otherProgram,
      [
        "qdpx", "qdc", "nvp", "nvpx", "nvcx", "mx18", "mx20", "mx22", "mx24", "mqda", "mex", "hpr7",
        "hpr", "hpr23", "atlproj", "atlproj23", "qda", "f4p", "rqda",
      ]
    ),
    (.workbook, ["xlsx", "xlsm", "xls", "ods", "numbers"]),
    (.slides, ["pptx", "ppt", "odp"]),
    (.archive, ["zip", "rar", "7z", "tar", "gz", "tgz"]),
  ]
}

extension ReadError.Code {
  /// Sound or video.
  static let recording = Self(rawValue: "format.recording")
  /// A picture.
  static let image = Self(rawValue: "format.image")
  /// A project of another program for qualitative analysis, also in the exchange format REFI-QDA.
  static let otherProgram = Self(rawValue: "format.other-program")
  /// A workbook where a transcript is expected.
  static let workbook = Self(rawValue: "format.workbook")
  /// A presentation.
  static let slides = Self(rawValue: "format.slides")
  /// An archive of files.
  static let archive = Self(rawValue: "format.archive")
}
