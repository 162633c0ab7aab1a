extension English {
  /// What was typed in a command.
  static let usage = """
    usage.encoding = the encoding “{encoding}” is not known | Use utf-8, utf-16le, utf-16be, windows-1252 or macintosh.
    usage.turns = the list of turns “{turns}” is not understood | Write it like this: 34-60,72.
    usage.speaker-same = “{label}” stands twice | Write two different labels.
    usage.label = that label will not do | Use one line of up to 120 visible characters.
    usage.output-format = ".{extension}" cannot be written | Use {formats}.
    usage.role = role "{role}" makes no sense | Use: interviewer, participant or other.
    usage.coder = who codes is missing | Say --coder NAME.
    usage.doctor = it needs a project or --program, not both | hebra help doctor
    usage.head = --head is not the name of an event: {head} | Give its 64 characters, or at least the first 12, as "hebra log PROJECT --exports" and the properties of the file say them.
    usage.range = what to code is missing | Say --turn N --quote "…", or --start and --end.
    usage.matrix = there is no matrix "{kind}" | Use: case-by-code, participant-by-code, code-by-attribute, municipality-by-code, attribute-by-attribute, code-by-code, code-pairs, document-table, sequence or segments.
    usage.matrix-needs = "{kind}" needs --{option} | Say --{option} with a value: «hebra matrix --help» has examples.
    usage.matrix-option = "{kind}" takes no --{option} | Take --{option} {value} away.
    usage.cell-words = --cell needs a row and a column | Write both, in quotes where they have spaces: --cell E-01 COR-03. What a cell holds is said with --value.
    usage.cell-row = the matrix has no row "{typed}"[[; did you mean "{nearest}"?]] | Write what its first column says.
    usage.cell-column = the matrix has no column "{typed}"[[; did you mean "{nearest}"?]] | Write its title, or the code or value that it is about.
    usage.cell-kind = each row of this table is already what somebody coded | Ask for --cell in a matrix.
    usage.pair-cell = a cell between codes cannot be "{cell}" | Use: together, conditional, jaccard, dice, lift, overlaps, extent, distance or followed.
    usage.pair-unit = codes do not occur together in "{cell}" | Use: turn, paragraph or document.
    usage.attribute-label = "{attribute}" makes no cases: the same label is somebody else in another document | Use participant, or document.
    usage.cell = a cell cannot be "{cell}" | Use: presence, codings, segments, stretches, words, characters, coverage-speech or coverage-text.
    usage.order = there is no measure “{order}” | Use: log-likelihood, log-dice, mutual-information, t-score or together.
    usage.against = --against needs --value | Say which value is compared with it.
    usage.search = what to search is missing | Write a search, or --saved with the name of a saved one.
    usage.search-order = there is no order “{order}” | Use place or relevance.
    usage.labels = --labels does not go with --by: a label is no speech, and counts are of what was said | Search without --by, or count without --labels.
    usage.scripts = the programs in R and Python read a CSV file | Use a name that ends in .csv.
    usage.plot = --plot needs --by | Say by which attribute: --by municipality.
    usage.plot-format = a chart cannot be written as “.{extension}” | Use a name that ends in .svg, .png or .html.
    usage.unit = there is no unit “{unit}” | Use sentence, paragraph, turn or document.
    usage.window = a window of {window} words will not do | Use 1 to 100: --window 5.
    usage.turns-around = {count} turns before and after cannot be | Use 0 to 100: --turns 2.
    usage.attribute = there is no attribute "{attribute}" | Use: {attributes}.

    usage.speakers = use: role LABEL ROLE, rename LABEL NEW, merge LABEL THE-ONE-KEPT or split LABEL NEW TURNS (or --quote WORDS in place of TURNS)
    usage.update = use one thing: a file, --revert, --pending, --accept or --drop
    usage.codebook-show = use only one of --facets, --guide, --mirrors and --versions
    usage.coders = use: merge NAME THE-ONE-KEPT
    usage.documents = use: rename NAME NEW, remove NAME --reason "…" or restore NAME
    usage.finish = say --document once or more, or --all; not both
    usage.repeated = {option} is there twice and can only be said once | Remove one of the two.
    usage.document-name = that name does not serve for a document | Use a single line of up to 120 visible characters.
    usage.reason = the reason is missing | Say --reason "…", in a sentence of up to 500 characters and without names of people: it stays in the project.
    usage.withdrawal = nothing was erased: a withdrawal of consent cannot be undone | If you are sure, repeat the command with the document's name: --confirm {'document}
    usage.argument-missing = {argument} is missing[[: {help}]] | Write it in the command.
    usage.command-unknown = there is no command “{typed}”[[; did you mean “{nearest}”?]] | “{command} --help” shows the commands.
    usage.dash = “{typed}” begins with a long dash (— or –) | Word puts it in the place of two hyphens. Type two hyphens: {option}
    usage.extra = “{words}” is too much in the command | Take it away; if it is a part of something, put all of it in quotes.
    usage.number = “{value}” is no number, and {option} takes one[[ ({help})]] | Write it in digits.
    usage.option-unknown = there is no option “{option}”[[; did you mean “{nearest}”?]] | The help of the command shows them.
    usage.quotes = the terminal does not understand Word's quotes (“ ”) | Type straight ones: 'the police' or "the police".
    usage.search-words = the search “{words}” has several words without quotes | Write it in quotes: {command}
    usage.unclear = the command is not understood | See its help.
    usage.value = “{value}” does not serve for {option}[[ ({help})]] | Use: {values}.
    usage.value-extra = {option} takes no value, and the command gives it “{value}” | Take “={value}” away.
    usage.value-missing = the value of {option} is missing[[: {help}]] | Write it after the option.
    internal = internal error ({type}) | Tell us with the command you gave; nothing was changed.
    """
}
