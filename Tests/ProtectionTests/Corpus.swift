import Foundation
import HebraLanguage
import HebraModel
import TestSupport

@testable import HebraProtection

/// The texts of the corpus and what a finder needs for them.
enum Corpus {
  /// The 28 texts as they are imported: without marks of codings and the lists after them.
  static let texts: [(name: String, text: String)] = {
    let folder = Places.package.appending(path: "Corpus/sources")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { $0.hasSuffix(".txt") }.compactMap {
      name -> (name: String, text: String)? in
      guard let data = FileManager.default.contents(atPath: folder.appending(path: name).path)
      else { return nil }
      let source = String(decoding: data, as: UTF8.self).components(separatedBy: "\n---\n")[0]
      let body = source.components(separatedBy: "\n\n").dropFirst().joined(separator: "\n\n")
      let text = "\n\(body)"
        .replacing(/\{\+([^{}]*)\+\}/) { String($0.output.1) }
        .replacing(/\{\w+~([^{}~]*)~([^{}]*)\}/) { String($0.output.2) }
        .replacing(/\{[^{}]*\}/, with: "")
        .replacing(/\n([>+|&=] *)+/, with: "\n")
      return (String(name.dropLast(4)), String(text.dropFirst()))
    }
  }()

  /// Words in lower case of the corpus, and a few more that its sentences begin with.
  static let words: Set<String> = {
    var words: Set<String> = Set(
      """
      quisiera hablemos pasemos volvamos perdone tomese empecemos uf amen ayer anoche afuera adentro
      dicen allá cuentan según entonces después fue eso yo sé la gente en ese tiempo vecinos
      """.split { $0 == " " || $0 == "\n" }.map { Words.fold(String($0)) })
    for (_, text) in texts {
      for range in Words.ranges(in: text) {
        guard let word = text.text(in: range), word.first?.isLowercase == true else { continue }
        words.insert(Words.fold(word))
      }
    }
    return words
  }()

  /// The invented municipalities of the corpus and a few that exist.
  static let places = [
    "Peñas de Tuará", "Puerto Sanjoá", "Guaicalá", "Tarimaca", "Aguamorán", "Tabarrosa", "Caicedo",
    "Córdoba", "El Tambo", "Timbío", "Santander de Quilichao", "La Unión", "Argelia", "Florencia",
    "Bolívar", "Paz de Ariporo", "Popayán", "Tumaco", "Puerto Rico", "San Pablo", "Toribío",
    "Mercaderes", "Balboa", "Nariño", "Cauca", "Rosas", "Ricaurte", "Padilla", "Suárez", "Mosquera",
  ]

  static let finder: IdentifierFinder = {
    let ordinary = words
    return IdentifierFinder(places: places) { ordinary.contains($0) }
  }()

  /// The findings of each text.
  static let found: [[FoundIdentifier]] = texts.map { finder.identifiers(in: $0.text) }
}
