/// The words in figures about agreement, in Spanish and English.
enum ReliabilityWords: String, CaseIterable {
  case title, disagreementTitle, tableTitle
  case blind, isBlind, isOpen, isUnknown, pair, all, allCodes, distance, nominal, jaccard, masi
  case documents, turnCount, positives, percent, alpha, low, high, verdict, halfAlpha, moreDocuments
  case reliable, tentative, insufficient, tooFew, noVariation
  case jackknife, below667, below800, cohen, cohenMaximum, fleiss, conger, brennanPrediger
  case gwet, gwetWeighted, holsti, f1, unitizing, scott, cohenWeighted, categoryKappa
  case measure, measureName, category, figure, error, units, coders, ordinal, interval, ratio
  case definition, unit, unitOfTurn, unitRow, unitDisagreement, finishedOnly, compared, readings
  case intervals, limits, small, sensitivity, measures, power, others, level, seed, samples
  case defPositives, defPercent, defAlpha, defSet, defLimits, defSmall, defSensitivity, defMeasures,
    defPower, defInterval
  case defDisagreements, defTable, unitInterval, clusterInterval, noInterval, blindRule, defBlind
  case with, without, instead, quotation, undefined, defTableMeasures, given, missingValues,
    notComputed, defFinished

  func text(_ language: FigureLanguage) -> String {
    let pair = Self.table[self] ?? (rawValue, rawValue)
    return language == .es ? pair.es : pair.en
  }

  private static let table: [ReliabilityWords: (es: String, en: String)] = [
    .title: ("Acuerdo entre quienes codifican", "Agreement of coders"),
    .disagreementTitle: ("Desacuerdos para conversar", "Disagreements to talk about"),
    .tableTitle: ("Acuerdo en una tabla", "Agreement in a table"),
    .blind: ("A ciegas", "Blind"),
    .isBlind: ("a ciegas", "blind"),
    .isOpen: ("no a ciegas", "not blind"),
    .isUnknown: ("a ciegas: no se sabe", "blind: not known"),
    .pair: ("Pareja", "Pair"),
    .all: ("todos", "all"),
    .allCodes: ("todos los códigos", "all codes"),
    .distance: ("Distancia", "Distance"),
    .nominal: ("nominal", "nominal"),
    .jaccard: ("Jaccard", "Jaccard"),
    .masi: ("MASI", "MASI"),
    .documents: ("Documentos", "Documents"),
    .turnCount: ("Intervenciones", "Turns"),
    .defPositives: (
      "intervenciones con el código, de quien se nombra", "turns with the code, of the coder named"
    ),
    .defPercent: (
      "Acuerdo: parte de las intervenciones en que dos personas coinciden, también en no darlo",
      "Agreement: the share of turns on which two coders agree, also on not giving it"
    ),
    .positives: ("n", "n"),
    .percent: ("Acuerdo", "Agreement"),
    .alpha: ("Alfa", "Alpha"),
    .low: ("Desde", "From"),
    .high: ("Hasta", "To"),
    .verdict: ("Lectura", "Reading"),
    .halfAlpha: ("Alfa con ≥ 50 %", "Alpha with ≥ 50 %"),
    .moreDocuments: ("Faltan", "More"),
    .reliable: ("confiable", "reliable"),
    .tentative: ("tentativo", "tentative"),
    .insufficient: ("no alcanza", "too low"),
    .tooFew: ("muy pocos casos", "too few cases"),
    .noVariation: ("sin variación", "no variation"),
    .jackknife: ("Error estándar (jackknife)", "Standard error (jackknife)"),
    .below667: ("Muestras bajo ,667", "Samples below .667"),
    .below800: ("Muestras bajo ,800", "Samples below .800"),
    .cohen: ("Kappa de Cohen", "Cohen's kappa"),
    .cohenMaximum: ("Kappa máximo", "Maximum kappa"),
    .fleiss: ("Pi de Scott, kappa de Fleiss", "Scott's pi, Fleiss' kappa"),
    .conger: ("Kappa de Conger", "Conger's kappa"),
    .brennanPrediger: ("Brennan–Prediger", "Brennan–Prediger"),
    .gwet: ("AC1 de Gwet", "Gwet's AC1"),
    .gwetWeighted: ("AC2 de Gwet", "Gwet's AC2"),
    .holsti: ("Holsti", "Holsti"),
    .f1: ("F1", "F1"),
    .unitizing: ("uα (límites)", "uα (limits)"),
    .scott: ("Pi de Scott", "Scott's pi"),
    .cohenWeighted: ("Kappa ponderado de Cohen", "Cohen's weighted kappa"),
    .categoryKappa: ("Kappa de Fleiss de un valor", "Fleiss' kappa of a value"),
    .measure: ("Medida", "Measure"),
    .measureName: ("Nombre", "Name"),
    .category: ("Valor", "Value"),
    .figure: ("Cifra", "Figure"),
    .error: ("Error estándar", "Standard error"),
    .units: ("Unidades", "Units"),
    .coders: ("Quienes codifican", "Coders"),
    .ordinal: ("ordinal", "ordinal"),
    .interval: ("de intervalo", "interval"),
    .ratio: ("de razón", "ratio"),
    .definition: ("Definición", "Definition"),
    .unit: ("Unidad", "Unit"),
    .unitOfTurn: (
      "una intervención de participante con al menos una palabra",
      "a participant's turn with at least one word"
    ),
    .unitRow: ("una fila de la tabla", "a row of the table"),
    .unitDisagreement: (
      "una intervención y un código que no todos dieron", "a turn and a code that not all gave"
    ),
    .finishedOnly: ("Documentos comparados", "Documents compared"),
    .compared: ("Quienes se comparan", "Coders compared"),
    .readings: ("Cómo se codificó", "How they were coded"),
    .intervals: ("Intervalo", "Interval"),
    .limits: ("Lectura", "Reading"),
    .small: ("Muy pocos casos", "Too few cases"),
    .sensitivity: ("Sensibilidad", "Sensitivity"),
    .measures: ("Otras medidas", "Other measures"),
    .power: ("Faltan", "More"),
    .others: ("Códigos que nadie dio aquí", "Codes that nobody gave here"),
    .level: ("Nivel de medición", "Level of measurement"),
    .seed: ("Semilla", "Seed"),
    .samples: ("Muestras", "Samples"),
    .defAlpha: (
      "alfa de Krippendorff, nominal: una intervención vale 1 si las codificaciones del código, o "
        + "de los que están bajo él, cubren al menos una de sus palabras, y 0 si quien la leyó no lo "
        + "dio; un documento sin terminar falta y no es 0",
      "Krippendorff's alpha, nominal: a turn is 1 if the codings of the code, or of those below it, "
        + "cover at least one of its words, and 0 if who read it did not give it; a document that is "
        + "not finished is missing and not 0"
    ),
    .defSet: (
      "alfa con el conjunto de códigos de cada intervención como valor (el conjunto vacío también): "
        + "distancia 1 − Jaccard, y 1 − Jaccard × (1; ⅔; ⅓; 0) (MASI, Passonneau 2006)",
      "alpha with the set of codes of each turn as its value (the empty set too): distance "
        + "1 − Jaccard, and 1 − Jaccard × (1; ⅔; ⅓; 0) (MASI, Passonneau 2006)"
    ),
    .defLimits: (
      "confiable desde ,800; tentativo desde ,667; por debajo, no alcanza para conclusiones "
        + "(Krippendorff). El porcentaje nunca solo: no descuenta el azar",
      "reliable from .800; tentative from .667; below, not for conclusions (Krippendorff). Never the "
        + "percentage alone: it does not discount chance"
    ),
    .defSmall: (
      "alguien dio el código en menos de 5 intervenciones: no se da un coeficiente",
      "someone gave the code in fewer than 5 turns: no coefficient is given"
    ),
    .defSensitivity: (
      "el mismo alfa si una intervención solo vale 1 con al menos la mitad de sus palabras cubiertas",
      "the same alpha if a turn is 1 only with at least half of its words covered"
    ),
    .defMeasures: (
      "Cohen 1960 (dos personas) y su máximo con esas marginales; Scott 1955 y Fleiss 1971; Conger "
        + "1980; Brennan–Prediger 1981 (q = 2); AC1 de Gwet 2008; Holsti 1969: 2 × acuerdos ÷ "
        + "decisiones; F1: 2 × ambas ÷ (una + otra); uα: alfa de unidades sobre los caracteres del "
        + "habla, código y huecos (Krippendorff y otros 2016); error estándar por jackknife de "
        + "documentos",
      "Cohen 1960 (two coders) and its maximum with these marginals; Scott 1955 and Fleiss 1971; "
        + "Conger 1980; Brennan–Prediger 1981 (q = 2); Gwet's AC1 2008; Holsti 1969: 2 × agreements ÷ "
        + "decisions; F1: 2 × both ÷ (one + other); uα: unitizing alpha over the characters of "
        + "speech, code and gaps (Krippendorff et al. 2016); standard error by jackknife of documents"
    ),
    .defPower: (
      "cuántos documentos más, codificados por dos personas, dejarían el intervalo en ± ,1 si se "
        + "angosta con la raíz de su número: una estimación",
      "how many more double-coded documents would bring the interval to ± .1 if it narrows with the "
        + "root of their number: an estimate"
    ),
    .defInterval: (
      "del 95 %, percentiles de muestras con reemplazo, generador SplitMix64",
      "95 %, percentiles of samples with replacement, generator SplitMix64"
    ),
    .clusterInterval: ("se sortean documentos enteros", "whole documents are drawn"),
    .unitInterval: (
      "se sortean unidades, porque la tabla no dice de qué documento son: puede ser más angosto de "
        + "lo debido",
      "units are drawn, because the table does not say which document they are of: it may be "
        + "narrower than is due"
    ),
    .noInterval: (
      "celda vacía: un solo documento, o una medida que no se puede calcular",
      "empty cell: only one document, or a measure that cannot be computed"
    ),
    .defDisagreements: (
      "intervenciones de participantes en que unas personas dieron un código y otras, que terminaron "
        + "el documento, no; «en su lugar» son los códigos que estas dieron ahí",
      "participants' turns in which some gave a code and others, who finished the document, did not; "
        + "“instead” has the codes that these gave there"
    ),
    .defTable: (
      "acuerdo entre columnas; una celda vacía falta y no es un valor",
      "agreement of columns; an empty cell is missing and no value"
    ),
    .blindRule: ("A ciegas", "Blind"),
    .defBlind: (
      "solo lo codificado a ciegas (sin ver lo de otra persona ni una sugerencia) mide la "
        + "confiabilidad; lo demás va aparte",
      "only what was coded blind (without seeing another's work or a suggestion) measures "
        + "reliability; the rest is apart"
    ),
    .undefined: ("Muestras sin coeficiente", "Samples without a coefficient"),
    .defTableMeasures: (
      "Cohen 1960 y 1968; Scott 1955; Fleiss 1971; Conger 1980; Brennan–Prediger 1981 y AC1 y AC2 de "
        + "Gwet 2008, con q valores posibles; con valores que faltan, como Gwet 2014; Holsti 1969. "
        + "Errores estándar: jackknife (alfa) y de Gwet 2014 (Scott, Fleiss, AC1, AC2)",
      "Cohen 1960 and 1968; Scott 1955; Fleiss 1971; Conger 1980; Brennan–Prediger 1981 and Gwet's AC1 "
        + "and AC2 2008, with q possible values; with missing values, as Gwet 2014; Holsti 1969. "
        + "Standard errors: jackknife (alpha) and Gwet 2014 (Scott, Fleiss, AC1, AC2)"
    ),
    .with: ("Lo dieron", "Gave it"),
    .without: ("No lo dieron", "Did not give it"),
    .instead: ("En su lugar", "Instead"),
    .quotation: ("Cita", "Quotation"),
    .given: ("Valores distintos", "Distinct values"),
    .missingValues: ("Valores que faltan", "Missing values"),
    .notComputed: ("Celda vacía", "Empty cell"),
    .defFinished: (
      "terminados por dos personas o más", "finished by two or more"
    ),
  ]
}
