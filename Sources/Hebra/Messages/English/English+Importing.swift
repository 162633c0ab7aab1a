extension English {
  /// Importing and correcting documents, and the tables of documents and speakers.
  static let importing = """
    word.roster = speakers
    word.roster-empty = no labels: if it is one voice, write its name under “speaker”
    word.template.fieldwork = sheet of fieldwork
    word.template.states = states of a guide block

    word.outcome.added = new
    word.outcome.known = was there
    word.outcome.corrected = corrected text
    word.outcome.refused = refused

    word.register.literal = literal
    word.register.relatoria = account
    word.register.notas = notes

    word.topic.asked = asked
    word.topic.unasked = came up unasked
    word.topic.not-explored = not explored
    word.topic.not-asked-risk = not asked because of risk

    word.roster.given = the table says so
    word.roster.declared = the file says so
    word.roster.legend = a list in the document says so
    word.roster.label = by the word of the label
    word.roster.label-pair = by the other labels
    word.roster.asks = is the one who asks
    word.roster.answers = does not ask, and another voice does
    word.roster.unknown = unknown

    receipt.turns = turns {turns} · speakers: {speakers}
    receipt.words = words: {in} in the file = {text} in the text + {aside} set aside; {out} without labels and marks
    receipt.identifiers = possible identifiers: {list}
    receipt.codings = new codings {codings} · new memos {memos}[[ · new relations {relations}]] · coders: {coders}
    receipt.words-differ = the reader met {in} words, and {out} are in the text and set aside | Look the document over before coding and tell us: this should not happen.

    import.done = Import: {files} {files|file|files}, {added} new {added|document|documents}, {known} {known|was|were} there, {refused} refused; {turns} {turns|turn|turns} and {codings} new {codings|coding|codings}.
    import.would = Rehearsal (nothing was changed): {files} {files|file|files}, {added} new {added|document|documents}, {known} {known|was|were} there, {refused} refused; {turns} {turns|turn|turns} and {codings} new {codings|coding|codings}.
    import.identifiers = Possible identifiers: {names} {names|name|names}, {ids} identity {ids|number|numbers}, {telephones} {telephones|telephone|telephones}, {addresses} {addresses|address|addresses}; the receipts say in which paragraphs. The project holds what the files hold: treat it as confidential.
    import.links = {count} {count|link|links} of the folder {count|was|were} not followed | If {count|it leads|they lead} to a transcript, name its path.
    import.hidden = {count} hidden {count|name|names} of the folder (with a dot in front) {count|was|were} not read
    import.passed-over = {count} {count|file|files} of the folder {count|does not look like a transcript and was not read|do not look like transcripts and were not read}

    templates.done = Templates: {files}

    turns.none = no speaker was recognized: the text has no turns | See that each turn begins with a label and a colon ("E:").
    turns.cut-off = someone's text seems to go on elsewhere
    turns.label-once = {count} {count|label stands|labels stand} only once and {count|is|are} unlike the others; taken for {count|a speaker|speakers}: paragraph {paragraphs} | Look whether it is one; if not, remove it with "hebra speakers PROJECT DOCUMENT merge".
    turns.like-label = {count} {count|paragraph begins|paragraphs begin} like a label and stayed in the turn above: paragraph {paragraphs} | Look who speaks there; if it is someone else, mend the label in the file and use "hebra update", or "hebra speakers PROJECT DOCUMENT split".
    turns.alike = {count} {count|label written only once was|labels written only once were} taken for another that resembles it: paragraph {paragraphs} | Look whether it is the same person; if not: hebra speakers PROJECT DOCUMENT split.
    turns.no-asker = {count} {count|answer has|answers have} no question above: paragraph {paragraphs} | Look whether what stands above is a question; if it is: hebra speakers PROJECT DOCUMENT split.
    turns.order = in {count} {count|place|places} question and answer do not alternate: paragraph {paragraphs} | Look who speaks there; if it is wrong: hebra speakers PROJECT DOCUMENT split.
    turns.remark = a remark with a colon (such as "OBSERVACIÓN:") was not taken for a speaker
    turns.dashes = dashes instead of labels: two voices take turns, “¿…?” asks and “…” answers | If that is not so: hebra speakers PROJECT DOCUMENT split or rename.
    turns.question-lines = no labels: what is a question alone was taken for the interviewer (“¿…?”), the rest for who answers (“…”) | If that is not so: hebra speakers PROJECT DOCUMENT split or rename.
    turns.role-guessed = "{label}" was taken for the interviewer, being the one who asks | If not: hebra speakers PROJECT DOCUMENT role {'label} participant.
    turns.role-unknown = speakers without a role: whether they interview or take part is not known | Say it with "hebra speakers PROJECT DOCUMENT" or in the table of participants.

    table.empty = the table is empty | It needs a row of headers and at least one of data.
    table.row-long = a row has more cells than there are headers | Check the commas and quotes of that row.
    table.limit = the table passes a limit ({limit}) | Divide it.
    table.header-missing = a column has no header
    table.title = there is a title above the table: the headers were read in row {line}
    table.header-twice = two columns have the same header
    table.unread-date = {document}: the column “{column}” has something that is not a date; the document is left without one | Write it like 2022-05-03, 3/05/2022 (day first) or May 2022.
    table.not-a-date = there is something in column "{column}" that is no date | Write it as 2021-07-01: that row was not taken.
    table.not-a-number = there is something in column "{column}" that is no whole number | Mend the cell: that row was not taken.
    table.no-column = the table lacks the column "{column}" | Add it; "hebra import … --templates FOLDER" writes a template.
    table.document-twice = document {document} is there twice; the first row holds
    table.document-missing = the table names document {document}, which is not in the project | Import it or mend the name.
    table.label-missing = {document} has no label "{label}" | [[Its labels are: {labels}. ]]"hebra speakers PROJECT DOCUMENT" lists them.
    table.unknown-state = column "{column}" has a state that makes no sense | Use: asked, came up unasked, not explored, not asked because of risk.
    table.unknown-instrument = instrument "{value}" is not in the codebook | [[The instruments are: {instruments}. ]]“hebra codebook show PROJECT --guide” shows them.
    table.unknown-register = register "{value}" makes no sense | Use: literal, relatoria or notas.
    table.unknown-role = role "{value}" makes no sense | Use: interviewer, participant or other.
    table.row-short = a row has {found} {found|cell|cells} of {expected}; the missing ones are empty

    csv.unclosed-quote = a quote is not closed | Check that row.
    csv.after-quote = there is text right after a closing quote | Check that row.
    csv.windows-1252 = the table is not in UTF-8; it was read as Windows-1252 | Check accents and ñ.
    csv.utf-16 = the table is in UTF-16 (Excel's Unicode text); it was read so

    xlsx.no-sheet = the workbook has no sheet with data | Check the file.
    xlsx.merged-cells = there are cells merged downwards; each row got their value | Check that it holds for all of those rows.
    xlsx.error-cell = there are cells with an Excel error (#N/A, #REF!…); they were read as empty | Mend them in Excel.
    xlsx.no-workbook = the file holds no Excel workbook | Open it in Excel and save it as .xlsx.
    xlsx.other-sheets = the workbook has {count} more {count|sheet, which was not read|sheets, which were not read}

    fieldwork.how = One row for each interview, filled in on return from the field: place, date, what was consented to (recording, quoting, sharing), whether the recording and the signed form are at hand, and for each block of the guide whether it was asked or left out because of risk. The drop-down lists have what may be written. An empty row does not prevent the import; the figures say how many there are.
    documents.undescribed = {count} {count|document has|documents have} nothing in the table of documents ({documents}) | Fill in the row and import it: hebra import PROJECT FILES --metadata corpus.xlsx.
    place.invented = {count} place {count|code|codes} of a department that the list of municipalities does not have ({codes}): taken as invented
    place.none = there is no municipality in that table | It must have the columns codigo, municipio and departamento.
    place.other-name = the code {code} is {name}[[, {department}]], and the table says “{written}”; that row is left without a municipality | Mend the code or the name.
    place.rename = the code {code} is called “{old}” in other documents ({others}), and this row says “{new}”; it was left as it was | Write the same name, or write the new one in every row of that code.
    place.twice = the code {code} is there twice | Leave one row for each code.
    place.two-names = the code {code} has several names ({names}); those rows are left without a municipality | Leave one name for each code.
    place.unknown-code = the code {code} is not in the list of municipalities[[ ({department})]]; that row is left without a municipality | Look up the DIVIPOLA code; for another country: hebra new … --places FILE.
    place.no-code = {document}: there is a municipality but no place code; the name alone is not enough | Add the five-digit DIVIPOLA code.
    place.bad-code = "{code}" is not a place code of five digits
    place.code-mended = place code {from} read as {code} (Excel had taken its zero)
    place.unknown = no document is from the municipality "{place}" | [[Did you mean "{nearest}"? ]]"hebra transcripts PROJECT" says which municipalities there are.

    document.unknown = there is no document "{document}" in the project | [[Did you mean "{nearest}"? ]]"hebra transcripts PROJECT" lists them.
    document.other-text = document {document} is in the project with another text | If this is the corrected version: hebra update PROJECT DOCUMENT FILE; if it only brings comments, with --comments; if it is another document, rename the file.
    document.similar = {share} % of it is like {document}, which is there. Is it the same interview under another name? | If so, do not import it twice; if not, repeat with --allow-similar.
    document.text-elsewhere = that text is another document's, {document} | Check which file belongs here.
    document.old-text = it is an earlier text of {document}, which was corrected since | To bring its comments to today's text: hebra update PROJECT DOCUMENT FILE --comments.
    document.withdrawn = consent for this document was withdrawn on {date}: it does not enter the project | Destroy the file and its copies, and tell whoever gave it to you.
    document.aside = {document} is outside the study | To bring it back: hebra documents PROJECT restore DOCUMENT.
    document.name-taken = there is already a document "{document}", in the study or outside it | Write another name.
    document.named-after-person = "{document}" looks like a person's name | Use a neutral name, like E-01: hebra documents PROJECT rename.
    document.name-of-person = the document's name looks like a person's | Give it a neutral one before coding, {neutral} for example: in the table of documents (--metadata), a row with the file in the column "file" and {neutral} in "document"; or rename the file and import it again into a new project.

    update.done = {document}: version {number} of the text holds now. Codings and memos: {kept} kept, {moved} moved, {accepted} by the file's comments, {doubtful} doubtful, {lost} lost.
    update.comments = {document}: comments carried to version {number} of the text, which did not change: {kept} in place, {moved} moved, {doubtful} doubtful, {lost} lost.
    update.reverted = {document}: version {number} of the text holds again. Codings and memos: {kept} in place, {moved} moved, {doubtful} doubtful, {lost} lost.
    update.dry-run = Dry run: nothing was changed.
    update.waiting = {count} {count|coding or memo waits|codings or memos wait} for a decision and {count|enters|enter} no figure | “hebra update PROJECT DOCUMENT --pending” lists {count|it|them}; “--accept ID” or “--drop ID” decides.
    update.new-words = the new text has {count} {count|word|words} that nobody has coded; marks of finished documents stay | Look through those parts.

    waiting.accepted = {coding}: placed in the text.
    waiting.dropped = {coding}: stays in the text before only.
    waiting.unknown = nothing waits with the id {coding} | “hebra update PROJECT DOCUMENT --pending” lists what waits.
    waiting.no-proposal = no place is proposed for {id} | Say it with --quote "words" and --turn, or with --start and --end.

    version.none-before = {document} has no earlier text | Nothing to do.
    version.unknown = {document} has no version {version} of its text | Without --version the one before is taken.
    roster.how = Two labels with one speaker are one person; another name changes the label; a dash (-) says that it is no speaker; the label * is the voice of a file without labels.
    roster.file-missing = the table of speakers names {file}, which was not imported this time | Check the file's name.
    """
}
