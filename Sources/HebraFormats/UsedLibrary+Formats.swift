internal import CDeflate
internal import CFreeType
internal import CXLSXWriter
internal import CXML2
internal import CZip
internal import CZlib
package import HebraLanguage

extension UsedLibrary {
  /// The libraries that read and write formats.
  ///
  /// The version of libdeflate is that of its headers, because the library does not say its own.
  package static var ofFormats: [UsedLibrary] {
    [
      UsedLibrary("FreeType", number: cfreetype_version()),
      UsedLibrary("libdeflate", LIBDEFLATE_VERSION_STRING),
      UsedLibrary("libxlsxwriter", String(cString: lxw_version())),
      UsedLibrary("libxml2", number: cxml2_version()),
      UsedLibrary("libzip", String(cString: zip_libzip_version())),
      UsedLibrary("zlib", String(cString: zlibVersion())),
    ]
  }
}
