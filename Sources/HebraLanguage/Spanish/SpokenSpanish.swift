/// Spoken spellings of words, each followed by the standard spelling, folded.
enum SpokenSpanish {
  static let words = """
    pa para
    pal para
    palla para
    uste usted
    ustede ustedes
    verda verdad
    ciuda ciudad
    comunida comunidad
    autorida autoridad
    segurida seguridad
    necesida necesidad
    realida realidad
    oportunida oportunidad
    universida universidad
    enfermeda enfermedad
    volunta voluntad
    cantida cantidad
    salu salud
    ta esta
    taba estaba
    taban estaban
    tabamos estabamos
    tamos estamos
    toy estoy
    na nada
    to todo
    toa toda
    toos todos
    toas todas
    mijo hijo
    mija hija
    entonce entonces
    despue despues
    pue pues
    lao lado
    """

  /// Words in -ao and -aos that are not spoken participles: `bacalao` does not stand for
  /// `bacalado`.
  static let notParticiples = """
    bacalao bacalaos cacao cacaos caos nao naos sarao saraos vaho chao tao mao bilbao curaçao
    curacao macao lao laos balao kakao chaos estanislao wenceslao
    ladislao nicolao menelao mindanao chacao curazao manaos falcao henao pacquiao cibao fijaos
    """

  /// Words that look like an imperative with pronouns but are not.
  static let notEnclitics = """
    abandonos actuales almeida animales aquello banquete barriales cabala cabalas cabales cabrales
    caracteres causales centenos centrales chupete combate comerciales compartes corrales create
    cuarteles debate debates debiles decanas decanos diferenciales disparate disparates documentales
    emocionales escaparate escaparates escribanas escribanos estacionales estela estelas experimentales
    formales funcionales fundamentales generales graduales habituales ideales informales iniciales
    integrales juguete laborales legales liberales locales lucila mandela marcela medianas medianos
    mentales metales morales morelos morenas morenos notariales ocasionales originales paganas paganos
    pasarela pasarelas pedales penales piquete piquetes potenciales procesales proporcionales racionales
    radicales rescate salame salames semanales seriales sindicales soplete tapete tapetes terminales
    tiranas tiranos titeres tomate tomates venenos veranos viveres vocales volantes
    """
}
