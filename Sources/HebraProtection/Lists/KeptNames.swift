/// Names that need no protection: national bodies, institutions, titles, the country and its
/// departments, months, peoples.
///
/// The tool proposes to keep them; a person decides.
enum KeptNames {
  /// Whether a key is one of them.
  static func contains(_ key: String) -> Bool {
    keys.contains(key) || key == IdentifierKey.clockTime
  }

  /// The names by first word, with what they name.
  static let phrases: PhraseTable = {
    var table = PhraseTable()
    for (kind, lines) in [(IdentifierKind.organization, bodies), (.place, places)] {
      for line in lines.split(separator: "\n") {
        table.insert(line.split(separator: " ").map { FoldedHash.of($0) }, kind)
      }
    }
    return table
  }()

  /// The first words of ``phrases``.
  static let firstWords: [Substring] = (bodies + "\n" + places).split(separator: "\n").compactMap {
    $0.split(separator: " ").first
  }

  private static let keys: Set<String> = {
    var keys = Set((bodies + "\n" + places).split(separator: "\n").map(String.init))
    keys.formUnion(words.split { $0 == " " || $0 == "\n" }.map(String.init))
    for (marks, list) in ContextWords.lists
    where !marks.isDisjoint(with: [
      .title, .kinship, .placeHead, .bodyHead, .localBody, .unitHead, .office, .event, .link,
      .month, .number, .street, .label,
    ]) {
      keys.formUnion(list.split { $0 == " " || $0 == "\n" }.map(String.init))
    }
    for (marks, list) in CommonWords.lists where marks != .noun {
      keys.formUnion(list.split { $0 == " " || $0 == "\n" }.map(String.init))
    }
    return keys
  }()

  private static let bodies = """
    policia
    policia nacional
    policia nacional de colombia
    policia de carreteras
    policia judicial
    policia comunitaria
    policia de infancia y adolescencia
    policia metropolitana
    ejercito
    ejercito nacional
    armada
    armada nacional
    fuerza publica
    fuerza aerea
    fuerza aerea colombiana
    fuerzas militares
    fuerzas armadas
    infanteria de marina
    fiscalia
    fiscalia general
    fiscalia general de la nacion
    procuraduria
    procuraduria general
    procuraduria general de la nacion
    defensoria
    defensoria del pueblo
    contraloria
    contraloria general de la republica
    personeria
    personeria municipal
    alcaldia
    alcaldia municipal
    gobernacion
    inspeccion de policia
    comisaria de familia
    juzgado
    registraduria
    registraduria nacional
    notaria
    gobierno
    gobierno nacional
    estado
    estado colombiano
    nacion
    presidencia
    presidencia de la republica
    congreso
    congreso de la republica
    senado
    camara
    camara de representantes
    corte constitucional
    corte suprema
    corte suprema de justicia
    consejo de estado
    tribunal superior
    ministerio
    ministerio del interior
    ministerio de defensa
    ministerio de justicia
    ministerio publico
    unidad de victimas
    unidad para las victimas
    unidad nacional de proteccion
    unidad de restitucion de tierras
    agencia nacional de tierras
    agencia de renovacion del territorio
    comision de la verdad
    jurisdiccion especial para la paz
    jurisdiccion especial indigena
    acuerdo de paz
    acuerdo final
    acuerdo
    acuerdos
    mesa de victimas
    junta de accion comunal
    juntas de accion comunal
    bienestar familiar
    medicina legal
    cruz roja
    cruz roja colombiana
    cruz roja internacional
    naciones unidas
    mision de verificacion
    mision de observacion electoral
    organizacion de estados americanos
    union europea
    iglesia
    iglesia catolica
    pastoral social
    defensa civil
    guardia indigena
    guardia campesina
    guardia cimarrona
    prosperidad social
    familias en accion
    parques nacionales
    registro unico de victimas
    constitucion
    constitucion politica
    codigo de policia
    codigo penal
    ley
    decreto
    semana santa
    navidad
    año nuevo
    dios
    jesucristo
    cristo
    virgen
    espiritu santo
    biblia
    internet
    whatsapp
    facebook
    youtube
    google
    word
    excel
    jac
    jal
    jep
    sena
    icbf
    dane
    inpec
    gaula
    sijin
    dijin
    cti
    esmad
    undmo
    cai
    unp
    ponal
    sijin
    soat
    sisben
    pvc
    xxx
    ant
    art
    onu
    oea
    ong
    eps
    ips
    farc
    farc ep
    eln
    epl
    auc
    agc
    pnis
    pdet
    usaid
    oim
    acnur
    ocha
    cicr
    rcn
    adn
    pc
    cd
    usb
    gps
    tv
    covid
    covid 19
    nit
    rut
    jurisdiccion
    registro
    programa
    plan
    proyecto
    parque
    """

  private static let places = """
    colombia
    bogota
    cauca
    nariño
    choco
    antioquia
    caqueta
    norte de santander
    santander
    valle del cauca
    valle
    putumayo
    arauca
    meta
    guaviare
    cordoba
    sucre
    bolivar
    magdalena
    cesar
    tolima
    huila
    amazonas
    atlantico
    boyaca
    caldas
    casanare
    cundinamarca
    guainia
    la guajira
    guajira
    quindio
    risaralda
    vaupes
    vichada
    san andres y providencia
    pacifico
    caribe
    orinoquia
    amazonia
    andes
    america latina
    america
    latinoamerica
    venezuela
    ecuador
    peru
    panama
    brasil
    mexico
    españa
    europa
    estados unidos
    """

  /// Words that are often written with a capital and name nobody.
  private static let words = """
    colombiano colombiana colombianos colombianas venezolano venezolana venezolanos nasa misak embera
    wayuu awa inga kamentsa paez afro raizal palenquero castellano español ok si no pdf cd dvd tv radio
    rector colegio escuela hospital centro casa parque salon plaza estacion puente camino carretera zona
    centro norte sur oriente occidente proyecto programa plan mesa dialogo reunion taller encuentro
    conversacion audio grabacion risas silencio pausa inaudible texto pagina anexo formato acta
    consentimiento firma nombre edad sexo genero fecha hora lugar i ii iii iv v vi vii viii ix x xi xii
    """
}
