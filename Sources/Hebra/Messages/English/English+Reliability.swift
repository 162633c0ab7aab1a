extension English {
  /// Agreement of coders as a figure, and saturation.
  static let reliability = """
    word.missing.too-few-cases = too few cases: someone gave the code in fewer than 5 turns
    word.missing.no-variation = no variation: all always gave the same value, and the coefficient is 0 ÷ 0
    word.csv.too-few-cases = too few cases
    word.csv.no-variation = no variation
    word.blind.blind = blind
    word.blind.open = not blind
    word.blind.unknown = with no record of whether blind
    word.methods-section = for the section on methods

    reliability.methods = {documents} of {all} documents {documents|has|have} finished codings of two coders or more ({coders}), {blind}: {units} {units|turn|turns} of participants. Krippendorff's alpha (nominal, by code) is reliable (≥ .800) for {reliable} {reliable|code|codes}, tentative (.667 to .800) for {tentative} and too low for {insufficient}; {few} {few|has|have} too few cases[[ and {constant} {constant|has|have} no variation]][[. With all codes of each turn, alpha = {jaccard} (Jaccard)]][[ and {masi} (MASI)]]. 95 % intervals that draw whole documents ({samples} samples, seed {seed}).
    reliability.families = {documents} of {all} documents {documents|has|have} finished codings of two coders or more ({coders}), {blind}: {units} {units|turn|turns} of participants. Krippendorff's alpha (nominal, by family) is reliable (≥ .800) for {reliable} {reliable|family|families}, tentative (.667 to .800) for {tentative} and too low for {insufficient}; {few} {few|has|have} too few cases[[ and {constant} {constant|has|have} no variation]][[. With all codes of each turn, alpha = {jaccard} (Jaccard)]][[ and {masi} (MASI)]]. 95 % intervals that draw whole documents ({samples} samples, seed {seed}).
    reliability.not-blind = in {count} {count|document|documents} it is not known whether coding was blind: {count|it does|they do} not measure reliability until it is on record | Say in your report whether the coders saw each other's work, or a suggestion.
    reliability.nothing = no document is finished by two coders: there is no agreement to measure | When two have finished the same document: hebra code finish PROJECT --document DOCUMENT --coder NAME, each of them.
    reliability.unfinished = {count} {count|document was|documents were} left out, because two coded and not both have finished: {documents} | What is not finished is missing, not zero. Mark it when it is: hebra code finish PROJECT --document DOCUMENT --coder NAME.
    reliability.without-turns = {count} {count|document has|documents have} no turns of participants to compare: {documents} | "hebra speakers PROJECT DOCUMENT" says who speaks in each.
    ratings.too-few-coders = the table does not have two columns of coders | One row a unit and one column a coder; there may also be a column "unit" and a column "document".
    ratings.nothing = no row has two values: there is no agreement to measure | An empty cell is a missing value; each row needs at least two.
    ratings.not-a-number = the value is not a possible number, which this level needs | Write numbers (2; 2.5), or use --level nominal.
    ratings.negative = the value is below zero, and a ratio begins at zero | Use --level interval.
    ratings.too-many-values = the table has more than {limit} distinct values | Round the values, or group them.
    usage.coder-pair = comparing needs two different coders, not "{coders}" | --coders Ana,Luis; without the option all are compared.
    usage.document-number = {number} is not a possible number of documents | Write one from 1 to 1000.
    usage.orders = {number} is not a possible number of orders | Write one from 0 to 10000; 0, none.
    usage.threshold = {number} is not a percentage | Write one from 0 to 100, for example 5.
    usage.values = {number} is not a possible number of values | Write one from 2 to {limit}.
    usage.samples = {number} is not a possible number of samples | Write one from 0 to 100000; 0, none and no interval.
    usage.agreement-input = it needs a project or --ratings with a table, not both | hebra help agreement
    usage.ratings-option = {option} is for a project, not for a table | hebra help agreement
    usage.ratings-only = {option} is for a table with --ratings | hebra help agreement
    """
}
