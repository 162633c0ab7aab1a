import HebraModel
import TestSupport

@testable import HebraProtection

/// A fixed list of 400 identifiers and the sentences in which they are planted.
///
/// All are invented.
enum PlantedSet {
  /// An identifier in a sentence.
  struct Item {
    var words: String
    var kind: IdentifierKind
    /// Whose it is, or what it names.
    var entity: String
    /// How it is written: `plain`, `misspelt`, `nfd`, `split`, `capitals`, `lower`, `diminutive`, `word`.
    var form: String
    /// A sentence with `$` for the words.
    var sentence: String

    /// Whether it names a person alone, without other facts.
    var isDirect: Bool { kind == .person || kind == .number }
    /// Whether the safety net can see it: each of its words of three letters or more, but those that
    /// are generic, has a capital or a digit.
    var isVisible: Bool { words.contains { $0.isUppercase || $0.isNumber } }
  }

  /// Forty people: given names and surnames, some of which are ordinary words or towns.
  private static let people = """
    María Ofelia|Caicedo Angulo
    Luz Marina|Paz Ordóñez
    Cruz Elena|Mosquera
    Flor Alba|Rosas Muñoz
    Rosa Esperanza|Córdoba
    José Arcesio|Trochez
    Yeison Andrés|Bolívar Mina
    Carmen Rosa|Padilla
    Ángel María|Suárez Peña
    Segundo Eliécer|Cuero Riascos
    Nubia Stella|Piñacué
    Jhon Jairo|Sinisterra
    Blanca Nieves|Guejia
    Wilmar Antonio|Balboa
    Mercedes|Rentería Lucumí
    Aura Milena|Ricaurte
    Jesús Hernando|Argelia Toro
    Dolores|Campo Muelas
    Libardo|Castillo Ríos
    Leidy Johana|Florencia Vidal
    Édgar Iván|Torres Blanco
    Gloria Amparo|Sandoval
    Fabián Camilo|León Guerrero
    Victoria Eugenia|Nariño Pabón
    Pastor|Ulcué Dagua
    Consuelo|Zúñiga Prado
    Samuel David|Moreno Franco
    Clara Inés|Valencia
    Tránsito|Noscué
    Olmedo|Chocué Yonda
    Estrella|Hinestroza
    Domingo|Banguera Torres
    Soledad|Carabalí
    Marcelina|Guapacha
    Marcela|Ibarra Castaño
    Francisco Javier|Burbano
    Antonio|Quiñones
    Guillermo|Chindoy
    Carlos Alberto|Viveros
    Sofía|Quilindo
    """.split(separator: "\n").map { line in
      line.split(separator: "|").map(String.init)
    }

  private static let frames = [
    "Eso lo dijo $ en la reunión.", "Ayer vi a $ por la tienda.", "$ no quiso denunciar.",
    "Dicen que fue $, pero nadie sabe.", "A mí me lo contó $ llorando.", "¿Y $ qué dijo?",
    "Esa noche llegaron preguntando por $.", "Yo trabajo con $ hace años.",
  ]
  private static let titles = [
    "don", "doña", "la profe", "el sargento", "la lideresa", "mi hermano",
  ]

  static let items: [Item] = {
    var items: [Item] = []
    for (index, person) in people.enumerated() {
      let full = person.joined(separator: " ")
      let given = String(person[0].split(separator: " ")[0])
      let surname = String(person[1].split(separator: " ")[0])
      func add(_ words: String, _ form: String, _ sentence: String? = nil) {
        items.append(
          Item(
            words: words, kind: .person, entity: full, form: form,
            sentence: sentence ?? frames[items.count % frames.count]))
      }
      add(full, "plain")
      add("\(given) \(surname)", "plain")
      add(given, "plain", "Y \(titles[index % 6]) $ se fue del pueblo.")
      add("\(given) \(person[1])", "plain", "La casa de $ queda sola.")
      switch index % 6 {
      case 0: add(full.uppercased(), "capitals")
      case 1: add(decomposed(full), "nfd")
      case 2: add(split(full), "split")
      case 3: add(misspelt(full), "misspelt")
      case 4: add("\(initials(person[0])) \(surname)", "initials")
      default: add(surname, "word", "Ese señor, el tal $, también firmó.")
      }
      switch index % 4 {
      case 0: add(full.lowercased(), "lower")
      case 1: add(given, "word", "$ me dijo que no fuera.")
      case 2: add(given.lowercased(), "lower", "y la finada $ se quedó esperando.")
      default: add(diminutive(given), "diminutive", "Con $ nos criamos juntos.")
      }
    }
    items += others
    return items
  }()

  private static func decomposed(_ words: String) -> String { words.decomposed }

  private static func split(_ words: String) -> String {
    var words = words
    words.insert("\u{AD}", at: words.index(words.startIndex, offsetBy: 2))
    words.insert("\u{200B}", at: words.index(words.endIndex, offsetBy: -2))
    return words
  }

  private static func misspelt(_ words: String) -> String {
    words.replacing("ez", with: "es").replacing("ll", with: "y").replacing("c", with: "s")
      .replacing("á", with: "a").replacing("ó", with: "o")
  }

  private static func initials(_ words: String) -> String {
    words.split(separator: " ").map { $0.prefix(1) + "." }.joined(separator: " ")
  }

  private static func diminutive(_ word: String) -> String {
    for (ending, small) in [
      ("ca", "quita"), ("co", "quito"), ("ga", "guita"), ("go", "guito"), ("ia", "ita"),
      ("ía", "ita"),
      ("a", "ita"), ("o", "ito"),
    ] where word.hasSuffix(ending) {
      return word.dropLast(ending.count) + small
    }
    return word + "cita"
  }

  /// What names no person by itself, and numbers.
  private static let others: [Item] = lines.split(separator: "\n").flatMap { line -> [Item] in
    let parts = line.split(separator: "|").map { $0.trimmed }
    guard parts.count == 3, let kind = IdentifierKind(rawValue: parts[0]) else { return [] }
    let marked = MarkedText(parts[2])
    return marked.ranges.enumerated().compactMap { index, range in
      guard let words = marked.text.text(in: range) else { return nil }
      var sentence = marked.text
      sentence.replaceSubrange(
        sentence.range(at: range) ?? sentence.startIndex..<sentence.startIndex, with: "$")
      return Item(words: words, kind: kind, entity: words, form: parts[1], sentence: sentence)
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension String {
  /// The range of UTF-8 bytes as indices.
  func range(at range: TextRange) -> Range<String.Index>? {
    guard let from = utf8.index(startIndex, offsetBy: range.start, limitedBy: endIndex),
      let to = utf8.index(startIndex, offsetBy: range.end, limitedBy: endIndex)
    else { return nil }
    return from..<to
  }

  /// In NFD.
  fileprivate var decomposed: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
          let pairs: [Unicode.Scalar: (Unicode.Scalar, Unicode.Scalar)] = [
            "á": ("a", "\u{301}"), "é": ("e", "\u{301}"), "í": ("i", "\u{301}"),
            "ó": ("o", "\u{301}"),
            "ú": ("u", "\u{301}"), "ñ": ("n", "\u{303}"), "Á": ("A", "\u{301}"),
            "É": ("E", "\u{301}"),
          ]
          return pairs[scalar].map { [$0.0, $0.1] } ?? [scalar]
        }))
  }
}
