import Foundation
import Hebra
import TestSupport
import Testing

@testable import HebraWeb

/// The files of the page, as they are in the program.
@Suite struct FilesTests {
  private static let folder = Places.package.appending(path: "Sources/HebraWeb/Page")

  @Test func `every script of the folder is in the page, and each is as it stands there`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let scripts = names.filter { $0.hasSuffix(".js") }.sorted()
    #expect(Files.scripts.map(\.name).sorted() == scripts)
    #expect(Files.scripts.first?.name == "dom.js" && Files.scripts.last?.name == "main.js")
    for (name, bytes) in Files.scripts {
      #expect(try Data(bytes) == Data(contentsOf: Self.folder.appending(path: name)), "\(name)")
    }
    #expect(try Data(Files.index) == Data(contentsOf: Self.folder.appending(path: "index.html")))
    #expect(try Data(Files.style) == Data(contentsOf: Self.folder.appending(path: "hebra.css")))
  }

  @Test func `no file loads anything from outside or makes markup of text`() throws {
    let banned =
      #/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|style=|\son[a-z]+="|setAttribute\('style'|@import|url\(/#
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
      let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        #expect(!line.contains(banned), "\(file):\(number + 1)")
        let outside = line.replacing("http://www.w3.org/2000/svg", with: "")
          .replacing("'http:' + '//www.w3.org", with: "")
        #expect(!outside.contains(#/https?:|\b(src|href)="\/\//#), "\(file):\(number + 1)")
      }
    }
  }

  @Test func `the page has its words in both languages`() {
    let (spanish, english) = (Messages.spanish.pageWords, Messages.english.pageWords)
    #expect(spanish.count > 50)
    #expect(spanish.keys.sorted() == english.keys.sorted())
  }
}
