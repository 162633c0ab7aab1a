/// Classes of words that help to recognize names, places and numbers; case and accents are ignored.
struct IdentifierWords: OptionSet {
  let rawValue: UInt8

  /// A title, a kinship term or a naming verb: a name follows.
  static let person = IdentifierWords(rawValue: 1)
  /// A place so small that naming it can identify someone: an address follows.
  static let place = IdentifierWords(rawValue: 2)
  /// A street: an address if a number or a name follows.
  static let street = IdentifierWords(rawValue: 4)
  /// A cue after which a name may be in lower case (`alias gato`).
  static let naming = IdentifierWords(rawValue: 8)
  /// May stand between a cue and its name (`vereda de la Esperanza`).
  static let link = IdentifierWords(rawValue: 16)
  /// Capitalized, but does not identify a person.
  static let kept = IdentifierWords(rawValue: 32)
  /// Often begins a sentence, where its capital letter is no evidence of a name.
  static let common = IdentifierWords(rawValue: 64)
  /// A given name, which counts as a name even at the beginning of a sentence.
  static let given = IdentifierWords(rawValue: 128)

  static let cues: IdentifierWords = [.person, .place, .street]

  private static let personWords = """
    don doña señor señora sr sra srta señorita seño profe profesor profesora compadre comadre
    compañero compañera sargento intendente patrullero patrullera subintendente comandante capitan
    teniente mayor coronel cabo soldado agente comisario alcalde alcaldesa concejal doctor doctora
    dr dra licenciado licenciada padre hermana hermano monsenor pastor alias apodado apodada
    llamado llamada llamaba llamaban llamo llama dicen decian decimos nombre papa mama hijo hija
    tio tia primo prima abuelo abuela sobrino sobrina cuñado cuñada suegro suegra yerno nuera
    esposo esposa marido mujer vecino vecina amigo amiga lider lideresa taita mano parcero
    personero personera rector rectora presidente presidenta
    """

  private static let placeWords = """
    vereda veredas corregimiento barrio barrios finca hacienda resguardo quebrada caserio
    inspeccion sector urbanizacion parcela predio conjunto consejo
    """

  private static let streetWords = """
    calle cll cl carrera cra cr kra kr diagonal dg transversal tv av avenida manzana mz autopista
    casa apartamento apto kilometro km lote
    """

  private static let cueWords = [personWords, placeWords, streetWords].joined(separator: " ")

  static let table = WordTable([
    (
      IdentifierWords.person.rawValue,
      personWords
    ),
    (
      IdentifierWords.place.rawValue,
      placeWords
    ),
    (
      IdentifierWords.street.rawValue,
      streetWords
    ),
    (
      IdentifierWords.naming.rawValue,
      """
      alias apodado apodada
      """
    ),
    (
      IdentifierWords.link.rawValue,
      """
      de del la las los el y san santa a da do van von
      """
    ),
    (
      IdentifierWords.kept.rawValue,
      """
      dios señor jesus cristo virgen biblia estado policia policias nacional nacionales fiscalia
      procuraduria defensoria personeria alcaldia gobernacion gobierno ministerio ministerios
      ejercito armada fuerza fuerzas militares congreso senado camara corte constitucional suprema
      justicia paz constitucion republica presidencia contraloria registraduria unidad victimas
      restitucion tierras comision verdad jurisdiccion especial acuerdo acuerdos sena icbf dane
      inpec gaula sijin dijin cti esmad colombia colombiano bogota cauca nariño choco antioquia
      caqueta norte santander valle putumayo arauca meta guaviare cordoba sucre bolivar magdalena
      cesar tolima huila pacifico caribe amazonas america latina europa estados unidos venezuela
      ecuador panama mexico españa enero febrero marzo abril mayo junio julio agosto septiembre
      octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo navidad
      semana santa farc eln epl auc internet whatsapp facebook covid derechos humanos accion comunal
      junta juntas asamblea consejo cabildo guardia indigena cruz roja naciones onu iglesia catolica
      plan colombia centro salud hospital escuela colegio universidad ley decreto articulo programa
      persona personas lugar municipio departamento
      """
    ),
    (
      IdentifierWords.common.rawValue,
      """
      el la los las un una unos unas yo tu usted ustedes ellos ellas nosotros nosotras vos me te se
      le les lo nos mi mis su sus este esta esto estos estas ese esa eso esos esas aquel aquella
      aquello y e o u ni pero sino porque pues entonces si no ya asi cuando como donde que quien
      quienes cual cuales cuanto para por con sin sobre entre hasta desde hacia en de del al a ante
      bajo segun durante mientras aunque tambien tampoco muy mas menos bien mal aqui alli alla ahi
      ahora antes despues luego siempre nunca hoy ayer mañana todo toda todos todas nada nadie algo
      alguien algunos algunas cada otro otra otros otras mismo misma hay es era son eran fue fueron
      ha han habia esta estan estaba estaban tiene tienen tenia bueno mire mira vea claro gracias
      gente ejemplo
      """
    ),
    (
      IdentifierWords.given.rawValue,
      """
      maria jose juan luis carlos jorge pedro ana rosa luz marta martha gloria carmen jesus miguel
      angel rafael manuel antonio francisco javier fernando andres camilo felipe diego daniel david
      santiago sebastian alejandro alejandra ricardo roberto hernando hernan gustavo alberto alvaro
      alfonso enrique eduardo edgar oscar william wilson jhon john yeison jefferson edwin nelson
      hector hugo ivan julio cesar mario marco pablo orlando gilberto guillermo gerardo german jaime
      jairo leonardo omar ramon raul ruben samuel victor wilmer yesid arnulfo efrain eusebio fabio
      libardo nicolas olga nancy sandra claudia patricia adriana paola diana carolina catalina
      angela beatriz blanca cecilia clara cristina dora edith elena elvira emilia esperanza
      esther eugenia fabiola flor francisca gladys graciela ines irene isabel juana julia laura
      leidy leonor ligia lilia lucia lucy luisa magdalena marcela margarita mariela marina marisol
      mercedes milena monica myriam natalia nelly nubia ofelia paula piedad pilar rocio rosalba
      ruth sara silvia sofia sonia stella susana teresa valentina victoria viviana yolanda yuli
      yolima zoila chepe pacho juancho nando toño lucho memo
      """
    ),
  ])

  static let cueSieve = WordSieve(cueWords)
}
