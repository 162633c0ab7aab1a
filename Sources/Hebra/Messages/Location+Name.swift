internal import HebraFormats
internal import HebraModel

extension Location {
  /// A file's name without its folder, with invalid bytes escaped: messages may be passed on, so
  /// they contain no paths.
  static func name(_ path: String) -> String {
    var name = path[...]
    while name.count > 1, name.hasSuffix("/") { name = name.dropLast() }
    if let slash = name.lastIndex(of: "/"), name.count > 1 {
      name = name[name.index(after: slash)...]
    }
    return FileName.marked(String(name))
  }

  /// A file's name without its extension.
  static func stem(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
