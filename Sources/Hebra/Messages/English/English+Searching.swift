extension English {
  /// Searches, counted hits and figures about words.
  static let searching = """
    word.search = search
    word.searches = saved searches
    word.searched-for = search
    word.searched-within = unit
    word.hits-found = hits
    word.hit-documents = documents with hits
    word.hit-forms = forms found
    word.forms-left-out = forms left out
    word.read-leniently = typed without ñ
    word.plot-within = where it must hold
    word.plot-unattributed = nobody attributed
    word.plot-municipalities = Municipalities of the documents
    word.plot-dates = Dates of the documents
    word.plot-unit = per thousand words of participants
    word.plot-not-applicable = no base

    word.unit.sentence = sentence
    word.unit.paragraph = paragraph
    word.unit.turn = turn
    word.unit.document = document

    words.limited = {count} more {count|word|words} left out by the list's limit
    words.one-document = {count} key {count|word comes|words come} from one document only | Do not take them for a theme of the place.
    words.single-document = {value} has one document only: whatever it repeats comes out as key
    words.nothing-to-compare = {value}: one of the sides has no words; not compared
    words.without-value = {count} {count|document|documents} ({words} words) without a value of the attribute are on neither side
    words.node-not-found = nobody says that word in the speech counted

    query.empty = the search is empty | Write a word.
    query.code = “{code}” is a code, and the search is for words that were said | What was coded is found by: hebra search PROJECT code:{code}
    query.date = “{value}” is not a date | Write it like this: date>=2021-06, or date:2021-06-14 for one day.
    query.near-default = NEAR without a number searches at most {words} words away | For another distance, say it: NEAR/5.
    query.unclosed-quote = a quote is not closed | Write the missing one, or take the other away.
    query.unclosed-parenthesis = a parenthesis is not closed | Write the missing one, or take the other away.
    query.stray-parenthesis = there is a parenthesis too many | Take it away, or write the one that opens it.
    query.missing-term = a word is missing beside the operator | Write it: police OR soldier. To search for the operator as a word, write it in lower case.
    query.only-negative = something must be searched: NOT only takes away | Write first what to search: police NOT soldier.
    query.no-word = there is no word there | Write one with letters or digits.
    query.short-prefix = a beginning of one letter finds nearly everything | Write two letters or more before the asterisk.
    query.bad-distance = the distance goes from 0 to 100 words | For example: policía NEAR/10 miedo.
    query.near-operand = NEAR joins words or phrases, not conditions | For example: (policía OR soldado) NEAR/10 miedo.
    query.missing-value = a value is missing behind the colon | If you search words, put them in quotes.
    query.unknown-field = there is no field “{field}”[[ ({nearest}?)]] | If you search words, put them in quotes.
    query.unknown-value = no document or speaker has “{value}”[[; did you mean “{nearest}”?]] | Look at the tables with “hebra transcripts PROJECT” and “hebra participants PROJECT”.
    query.unknown-facet = “{facet}” is not a facet with its value | Write facet:name=value; the codebook's facets are {facets}.
    query.one-word = one word goes here, or several with OR | For example: desconfianza OR desconfiar.
    query.only-conditions = conditions go here, without words | For example: sector:comunidad municipality:Guaicalá.
    query.only-words = only words go here, no conditions | For a document or a person: --document and --coder.
    query.missing-relation = between two codes, or a code and words, it does not say how they relate | Write WITH, OVERLAPS, WITHIN, ENCLOSES, OUTSIDE, BEFORE, AFTER, NEAR/3t or OR: [COR-03] WITH [MIE-01].
    query.missing-operand = what is related is missing | It is a code between brackets, or words: [COR-03] WITHIN [COR], or policía WITHIN [COR].
    query.missing-list = ATLEAST takes a number and then, in parentheses and with commas, at least so many things | For example: ATLEAST/2 ([COR-03], [MIE-01], miedo).
    query.unclosed-bracket = a bracket is not closed | Write the one that is missing: [COR-03].
    query.retrieval-order = what relates ranges stands in order of place, not of relevance | Take --order away.
    query.too-long = the search is too long | Divide it into several.
    query.too-many-words = the search has more than {words} different words | Divide it.
    query.too-slow = the search did not end in {seconds} {seconds|second|seconds} | Make it more precise, or give it more time with --seconds.

    plot.done = {file}: {bars} {bars|bar|bars}
    plot.beside = [[{hits} {hits|hit|hits}]][[ · participants {participants}]][[ · {unattributed}]][[ · documents {documents}]]
    plot.title = “{query}”
    plot.missing = Hatched: not zero; how much cannot be said (and why).

    search.saved = search “{name}” saved with {count} {count|hit|hits}
    search.grown = “{name}” had {old} {old|hit|hits} on {date}; of today's, {new} {new|is|are} new, and {gone} of then {gone|is|are} gone
    search.unknown = there is no saved search “{name}”[[; did you mean “{nearest}”?]] | “hebra searches PROJECT” lists them.
    search.forgotten = search “{name}” forgotten
    search.cut = the search stopped for time: there are more hits | Make it more precise, or give it more time with --seconds.
    search.lenient = n was read as ñ too in {documents} {documents|document|documents} typed without ñ: {names}
    search.strict = {documents} {documents|document looks|documents look} typed without ñ ({names}): the search's ñ is not there | With --lenient n is read too.
    search.total = {hits} {hits|hit|hits} in {documents} {documents|document|documents}
    search.shown = {shown} of {hits} {shown|is|are} shown (--limit)
    search.forms = forms found: {forms}
    search.forms-shown = forms in the hits shown: {forms}
    """
}
