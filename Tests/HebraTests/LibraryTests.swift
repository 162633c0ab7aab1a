import Foundation
import TestSupport
import Testing

@testable import Hebra

/// The libraries that are loaded, and what is known of them.
@Suite struct LibraryTests {
  @Test func `every library says its version`() {
    let names = Library.all.map(\.name)
    #expect(
      names == [
        "FreeType", "ICU", "libdeflate", "liblinear", "libxlsxwriter", "libxml2", "libzip",
        "OpenSSL",
        "SQLite", "zlib",
      ])
    for library in Library.all {
      #expect(library.version.contains(/^[0-9]+\.[0-9]+/), "\(library.name) \(library.version)")
    }
  }

  @Test(arguments: [
    ("SQLite", "3.40.1", "3.50.2"), ("SQLite", "3.50.1", "3.50.2"), ("SQLite", "3.50.2", nil),
    ("SQLite", "3.51", nil), ("FreeType", "2.9.0", "2.13.1"), ("libxml2", "2.10.3", "2.10.4"),
    ("libxml2", "2.14.0", nil), ("OpenSSL", "3.0.7-fips", nil), ("other", "0.1", nil),
  ])
  func `a version is earlier number by number`(name: String, version: String, mended: String?) {
    let library = Library(name: name, version: version)
    #expect(library.mended == mended)
    #expect(library.defects.isEmpty == (mended == nil))
  }

  @Test(arguments: UserLanguage.allCases)
  func `a known defect is named with what to do`(language: UserLanguage) {
    let messages = Messages(language)
    let old = Library.report([Library(name: "zlib", version: "1.2.11")], messages)
    #expect(old.count == 2)
    #expect(old[0].contains("CVE-2022-37434") && old[0].contains("1.2.13"))
    #expect(old[1].contains("apt upgrade"))
    let sound = Library.report([Library(name: "zlib", version: "1.3.1")], messages)
    #expect(sound.count == 2 && sound[0] == "zlib 1.3.1" && !sound[1].contains("apt"))
  }
}
