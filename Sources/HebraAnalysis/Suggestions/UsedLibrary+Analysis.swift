internal import CLinear
package import HebraLanguage

extension UsedLibrary {
  /// Those that this target uses.
  package static var ofAnalysis: [UsedLibrary] {
    let version = clinear_version()
    return [UsedLibrary("liblinear", "\(version / 100).\(version % 100)")]
  }
}
