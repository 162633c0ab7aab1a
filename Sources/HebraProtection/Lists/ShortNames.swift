/// Diminutives and short forms of given names.
enum ShortNames {
  /// The names of which a folded word may be a diminutive or a short form.
  static func bases(of word: String) -> [String] {
    var bases = table[word] ?? []
    for (ending, replacements) in endings where word.count > ending.count + 2 {
      guard word.hasSuffix(ending) else { continue }
      let stem = word.dropLast(ending.count)
      bases += replacements.map { stem + $0 }
    }
    // `rosi`, `luchi`: the c and qu of a diminutive stand for c, qu for k.
    if word.hasSuffix("quita") { bases.append(word.dropLast(5) + "ca") }
    if word.hasSuffix("quito") { bases.append(word.dropLast(5) + "co") }
    if word.hasSuffix("guita") { bases.append(word.dropLast(5) + "ga") }
    if word.hasSuffix("guito") { bases.append(word.dropLast(5) + "go") }
    return bases
  }

  private static let endings: [(String, [String])] = [
    ("cito", ["", "e", "o"]), ("cita", ["", "e", "a"]), ("ecito", ["", "e"]), ("ecita", ["", "e"]),
    ("ito", ["o", "", "e", "io"]), ("ita", ["a", "", "e", "ia"]), ("itos", ["os"]),
    ("itas", ["as"]),
    ("illo", ["o", ""]), ("illa", ["a"]),
  ]

  /// Each line: a short form and the names it stands for.
  private static let table: [String: [String]] = {
    var table: [String: [String]] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let short = words.first else { continue }
      table[short, default: []] += words.dropFirst()
    }
    return table
  }()

  /// The short forms that are no ordinary words, for the list of given names.
  static var forms: [String] { table.keys.filter { !words.contains($0) } }

  private static let words: Set = [
    "caro", "cata", "chava", "concha", "edu", "isa", "lola", "lucha", "mane", "mono", "nacho",
    "nena",
    "pao", "pepe", "pili", "pipe", "rafa", "tito", "vale", "leo", "dago", "charo", "nico",
  ]

  private static let lines = """
    chepe jose
    pepe jose
    joche jose
    pacho francisco
    paco francisco
    pachito francisco
    kiko francisco
    juancho juan
    nando fernando hernando
    fercho fernando
    toño antonio
    toñito antonio
    toña antonia
    lucho luis
    memo guillermo
    beto alberto roberto gilberto
    tito alberto roberto
    rafa rafael
    santi santiago
    sebas sebastian
    alejo alejandro
    aleja alejandra
    nacho ignacio
    quique enrique
    kike enrique
    manolo manuel
    mane manuel
    migue miguel
    mincho maximiliano
    mono ramon
    moncho ramon
    nico nicolas
    pipe felipe
    caliche carlos
    charlie carlos
    dani daniel daniela
    dago dagoberto
    edu eduardo
    lalo eduardo
    gabi gabriel gabriela
    goyo gregorio
    hernancho hernan
    isa isabel
    jairito jairo
    javi javier
    javicho javier
    jesusito jesus
    chucho jesus
    chuy jesus
    leo leonardo leonor
    manu manuel manuela
    mafe maria
    maru maria
    marcelita marcela
    marce marcela marcelino
    meche mercedes
    mercho mercedes
    concha concepcion
    conchita concepcion
    chela graciela marcela
    chelo consuelo
    chava isabel salvador
    charo rosario
    chayo rosario
    cata catalina
    caro carolina
    cami camilo camila
    clau claudia
    dorita dora
    esperancita esperanza
    gloris gloria
    lucha lucia luz
    lola dolores
    lolita dolores
    lupe guadalupe
    luchi luz
    luzma luz
    marta martha
    nena elena
    neyi neyla
    ofe ofelia
    pao paola
    pati patricia
    pili pilar
    ceci cecilia
    rosi rosa
    rosita rosa
    sandrita sandra
    tere teresa
    tulia obdulia
    vale valentina
    vicky victoria
    yoli yolanda
    yola yolanda
    yuli yuliana
    """
}
