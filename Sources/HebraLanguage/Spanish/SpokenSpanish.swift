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
    abandonos aquello estela estelas barriales formales funcionales informales liberales disparate disparates juguete cabala cabales cabalas cabrales causales centrales corrales cuarteles compartes
    combate create debate debates decanos debiles decanas escaparate escaparates escribanos escribanas
    legales locales lucila mandela medianos medianas mentales metales morales morelos
    morenos morenas notariales paganos paganas pasarela pasarelas pedales piquete piquetes 
    penales rescate salame salames semanales seriales tapete tapetes terminales tiranos tiranas
    tomate tomates venenos veranos vocales volantes centenos banquete 
    """
}
