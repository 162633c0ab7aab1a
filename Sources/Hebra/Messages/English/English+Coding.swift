extension English {
  /// Codings, comments, speakers and off-record speech.
  static let coding = """
    word.state.kept = kept
    word.state.moved = moved
    word.state.doubtful = doubtful
    word.state.lost = lost
    word.state.accepted = placed
    word.state.dropped = no place

    word.off-record.in = counts
    word.off-record.out = does not count
    word.off-record.waiting = undecided: does not count

    speaker.unknown = {document} has no label "{label}" | [[Its labels are: {labels}. ]]"hebra speakers PROJECT DOCUMENT" lists them.
    speaker.renamed = {document}: “{label}” is now called “{new}”.
    speaker.merged = {document}: the turns of “{label}” are now those of “{new}”.
    speaker.split-done = {document}: {turns} {turns|turn|turns} of “{label}” {turns|is|are} now of “{new}”.
    speaker.divided = {document}: those words are now turn {turn}, by “{new}”.[[ “{unknown}” has no role yet: hebra speakers PROJECT DOCUMENT role {'unknown} ROLE.]]
    speaker.no-passage = those words are not inside a single turn of “{label}” in {document} | Quote words that stand whole in one turn of that speaker, without splitting a bracket; “hebra text” shows each turn.
    turns.corrected-before = the turns of the earlier text of {document} had been divided or read again in Hebra; those of the new text are as its file says | Check them: hebra speakers PROJECT DOCUMENT; if need be, hebra speakers reread or split again.
    turns.no-marks = the project does not have the marks of the paragraphs of {document} (bold, styles, cells): an earlier version imported it | Give the file again: hebra speakers reread PROJECT DOCUMENT --file FILE.
    turns.other-text = the text of that file is not that of {document} | Give the file that was imported; if it was corrected: hebra update PROJECT DOCUMENT FILE.
    turns.read = {document}: {turns} {turns|turn|turns}; {changed} {changed|differs|differ} from before. Text and codings did not change.
    turns.same = {document}: the turns are those that it had; nothing was changed.
    turns.shown = {document}: {turns} {turns|turn|turns}[[, {changed} of them {changed|different|different} from those it has]]. Nothing was changed.
    speaker.taken = {document} already has the label “{new}” | If it is the same person: hebra speakers PROJECT DOCUMENT merge {'label} {'new}.
    speaker.no-turns = none of those turns is of “{label}” in {document} | “hebra text” and “hebra search” show the number of each, from 0.

    layer.unknown = there is no layer "{layer}" | [[The layers are: {layers}. ]]"hebra show PROJECT" counts each layer.
    turn.unknown = there is no turn {turn}: they go from 0 to {turns} less one | "hebra text FILE --turns" shows them.
    coder.almost = there is no coder "{coder}"[[, but there is "{nearest}"]] | Write it the same way, or there will be two people.
    coder.near-author = there are comments by “{coder}”, who is new in the project[[ and is spelled almost like “{nearest}”]] | [[If it is the same person: hebra coders PROJECT merge {'coder} {'nearest}.]]
    coder.missing = there is no coder “{coder}” in the project[[; did you mean “{nearest}”?]] | “hebra coders PROJECT” lists them.
    coder.same = “{coder}” is there twice | Write two different names: the one to remove and the one to keep.
    coder.merged = “{coder}” is now “{kept}”: {codings} {codings|coding|codings} and {memos} {memos|memo|memos}.
    coder.near = there is no coder "{coder}" in the project[[; did you mean "{nearest}"?]] | Write that name, or repeat with --new-coder if it is someone else.
    coder.unknown = there is no coder "{coder}" in the project; there are: {coders} | Write the name as it is, or repeat with --new-coder.

    facet.single = the facet has a value and takes only one: "{typed}" | Leave one of the two out.
    facet.unknown = there is no such facet: "{typed}" | [[Did you mean: {nearest}? ]]The codebook says which there are.
    facet.unknown-value = there is no such value: "{typed}" | [[Did you mean: {nearest}? ]]The codebook says which there are.
    facet.ambiguous = "{typed}" can be of several facets | [[Write one of: {options}.]]

    code.unknown = there is no code "{typed}" | [[Did you mean: {nearest}? ]]"hebra codebook show PROJECT" lists them.
    code.ambiguous = "{typed}" can be more than one code | [[Choose: {options}.]]
    code.retired = code {code} is retired and nothing takes its place | Use another code; "hebra codebook show PROJECT" lists them.

    range.bad = the range is empty, outside the text, splits a character or holds only white space | Positions are code points from 0, the end excluded; "hebra text" shows the text.
    range.no-quotation = those words are not in that place of the document | Copy them as they stand; "hebra text" shows the text.
    range.many-quotations = those words are there {count} {count|time|times} | Say the turn with --turn or quote more words.
    range.other-quotation = the quotation is not what stands between those positions | Check the positions, or leave the quotation alone.

    coding.unknown = there is no coding {coding} | "hebra code list PROJECT" shows the ids.
    coding.ambiguous = several codings begin with "{coding}" | Write more of the id.
    coding.to-complete = {code}: {facets} is missing (to complete)
    coding.added = Coding {id}
    coding.known = It was there: {id}
    memo.added = Memo {id}
    memo.changed = Memo {id} changed; the journal keeps what it said.
    memo.removed = Memo removed; the journal keeps it.
    memo.unknown = there is no memo {memo} | “hebra memos PROJECT” shows the ids; the memo of a coding is changed with it.
    memo.ambiguous = several memos begin with “{memo}” | Write more letters of the id.
    memo.no-place = there is no {kind} “{name}” in the project | [[Did you mean “{nearest}”?]]
    memo.on = what the memo is on is not clear[[: “{typed}”]] | Say --on project, code:CODE, document:NAME, participant:PSEUDONYM, place:CODE, coding:ID, search:NAME, figure:NAME or segment:NAME:START-END.
    memo.type = “{typed}” cannot be the type of a memo: it has more than 60 letters, or a colon, a parenthesis or a line break | Use one or two words.
    memo.type-unknown = no memo has the type “{typed}” | “hebra memos PROJECT --format csv” shows the types there are.
    memo.empty = the memo says nothing | Write it with --text or --text-file.
    memo.two-texts = --text and --text-file give the words twice | Leave one of them.
    memo.text-file = {file} cannot be read as text: it is not there, is not UTF-8 or is larger than a megabyte | Save it as plain text in UTF-8.
    memo.no-change = nothing to change was given | Say --text, --text-file, --type, --title or --on.
    memo.imported = {added} {added|new memo|new memos}, {known} already there, {problems} {problems|row|rows} with problems.
    coding.removed = Coding removed; the journal keeps it.

    comment.unknown-code = unknown code "{typed}", kept as memo | [[Did you mean {options}?]]
    comment.ambiguous-code = "{typed}" can be more than one code[[ ({options})]]; kept as memo
    comment.doubtful-code = "{typed}" looks like a code but is none; kept as memo | [[Did you mean {options}?]]
    comment.name-without-sign = “{typed}” is the name of code {code}, written without #; kept as a memo | If it was a coding, write {code} or #{typed} in the comment.
    comment.retired-code = code {code} is retired; read as its replacement, {replacement}
    comment.unknown-facet = unknown facet "{typed}"; kept as memo | [[Did you mean {options}?]]
    comment.unknown-value = unknown value "{typed}"; kept as memo | [[Did you mean {options}?]]
    comment.ambiguous-value = value "{typed}" is of several facets: write facet=value[[ ({options})]]
    comment.second-value = the facet takes one value; the second, "{typed}", was kept as memo ("{kept}" holds)
    comment.widened = a comment on nothing or on one word was widened to its sentence
    comment.no-place = a comment without text near it could not be placed
    comment.on-label = a comment touches a label or a time; kept as it is
    comment.on-interviewer = touches the interviewer's words; kept as it is
    comment.across-speakers = covers more than one speaker; kept as it is
    comment.author-nobody = comments by "{author}", who is nobody, were not taken | Repeat the import with --coder NAME or a --coders table.
    comment.no-codebook = the project has no codebook: the comments were kept as memos

    off-record.found = {count} {count|turn|turns} in which someone asked not to record or to leave it out: {count|it enters|they enter} no figure until a person decides | “hebra receipt PROJECT DOCUMENT --off-record” lists {count|it|them}.
    off-record.aside = {count} {count|turn|turns} off the record {count|is|are} not in this figure, nor {codings} {codings|coding|codings} on {count|it|them} | “hebra receipt PROJECT DOCUMENT --off-record” lists {count|it|them}.
    off-record.included = {number}: counts in the figures.
    off-record.excluded = {number}: stays out of the figures.
    off-record.unknown = there is no request with the number {number}[[ in {document}]] | “hebra receipt PROJECT DOCUMENT --off-record” lists them.

    role.set = {document}: "{label}" is now {role}.
    codings.imported = {added} new {added|coding|codings}, {known} {known|was|were} there, {problems} {problems|row|rows} with problems.
    finish.done = {document} finished by {coder} ({scope}[[, {blind}]]).
    finish.taken = {document} is no longer finished by {coder}.
    finish.none = {coder} had finished none of these documents: {documents} | "hebra transcripts PROJECT" says who finished which.
    """
}
