extension English {
  /// Handing documents to a coder, and taking them back.
  static let teams = """
    word.handoff.file.page = README
    word.handoff.file.codes = codes
    word.handoff.file.facets = facets
    word.handoff.file.codebook = codebook
    word.handoff.codebook = the whole codebook as it is in the project: it opens in a text editor, or with Hebra
    word.handoff.file.documents = documents
    word.handoff.what = What is in this folder
    word.handoff.contents = what it is
    word.handoff.how = How to code
    word.handoff.if-lost = If the laptop or the stick is lost
    word.handoff.rules = Rules of the codebook
    word.handoff.codes = the codes: what each one means, when to use it and when not
    word.handoff.facets = the facets and their values, which are written after the code and a colon

    word.handoffs = handoffs
    word.handoff-state.handed = handed
    word.handoff-state.partly = partly back
    word.handoff-state.back = back
    word.column.since = since
    word.column.documents = documents
    word.column.handoff_state = state
    word.column.out = out
    word.column.last_return = last return
    handoffs.lost = If a laptop or a stick is lost: tell the team today, and those who speak in that person's documents if they may be in danger; what is out is not handed over again until it is known what happened.

    word.handoff.work = a work file for someone who codes in Hebra: the same documents, the codebook and what is theirs; who does not use Hebra does not need it
    work-file.erase = nothing is erased for good, and no consent withdrawn, in a work file | Do it in the project that it came from.
    work-file.target = this is the work file of a handoff: it takes only another copy of itself | Merge the other way round: the work file into the project that it came from.
    work-file.unknown = this project lacks acts that the work file knew: it came from another copy | First merge the copy of the project that it came from.
    work-file.conflict = there are undecided conflicts between copies, and a work file would decide them unseen | Decide them first: hebra conflicts PROJECT.

    handoff.title = Handoff for {coder}
    handoff.count = {count} {count|transcript|transcripts} to code in Word
    handoff.open = Open a document of the folder in Word or LibreOffice.
    handoff.mark = Mark the passage, from its first word to its last.
    handoff.comment = Insert a comment (in Word: Review, New Comment; in LibreOffice: Insert, Comment) and write the code, for example {code}. Another code goes on another line. A line that does not begin with a code becomes a memo.
    handoff.save = Save the document as a Word document (.docx), even if LibreOffice proposes another format, and under the same name.
    handoff.return = When you have finished, send the whole folder back to the person who gave it to you, and delete yours.
    handoff.protected = The text is protected: Word lets you add comments only. LibreOffice takes no notice of the protection: do not type in the text there. It has no password; it keeps a hand from slipping and stops nobody. If there is a mistake in the transcript, do not correct it: say so in a comment.
    handoff.lost = Tell the team at once, even at night. These texts are testimony, and whoever speaks in them may be in danger. The team knows who holds what and since when: it is in the journal of the project (hebra log PROJECT --exports).
    handoff.done = Handoff for {coder} in {folder}: {documents} {documents|document|documents}, with {codings} {codings|coding|codings} and {memos} {memos|memo|memos} by {coder} and nobody else. Begin with {page}.
    handoff.would = Dry run (nothing was written): handoff for {coder} in {folder}, {documents} {documents|document|documents}, with {codings} {codings|coding|codings} and {memos} {memos|memo|memos} by {coder} and nobody else.
    handoff.folder-taken = there is something in the folder already | Name another one: a handoff begins in a new or empty folder.
    handoff.cut-off = has part of a handoff that was cut off: its page README is missing | Delete it and repeat the command; do not hand off what is in it.
    handoff.no-documents = the project has no documents | Import them with “hebra import”.
    handoff.name = a name does not fit into the properties of a Word document: it has more than 255 characters, or a line break, or spaces at an edge ({document}, {coder}) | Change it: hebra documents PROJECT rename.

    undo.done = Undone: no. {number}, {act}[[ ({subject})]].
    redo.done = Done again: what no. {number} had undone.
    undo.unknown = there is no act no. {number} that can be undone | "hebra log PROJECT" numbers them; what an earlier version of the program recorded cannot be undone.
    undo.someone-elses = act no. {number} is {who}'s | Everyone undoes their own: {who} does it, or you with "--as {'who}" if you agreed on that.
    undo.impossible = act no. {number} ({act}) cannot be undone | What was erased for good or left the project does not come back; anything else is corrected by another act.
    undo.erased = the words of act no. {number} were erased for good; there is nothing to return to | Do again by hand what you need.
    undo.later = act no. {number} cannot be undone: no. {later} by {who} ({act}) depends on it | Undo no. {later} first: "hebra undo PROJECT {later}".
    undo.nothing = there is nothing of yours to undo or to do again | "hebra log PROJECT" says who did what; "--as NAME" says who acts.
    merge.text-missing = the copy lacks a text that its journal refers to ({text}…) | Merge the complete copy that it came from.
    merge.done = {file}: {events} {events|act that was not here|acts that were not here}.
    merge.documents = New {count|document|documents}: {documents}.
    merge.conflicts = {count} {count|thing|things} that two copies changed without knowing of each other: both versions are kept, and the last one holds until someone decides | "hebra conflicts PROJECT" lists them.
    merge.unrelated = the copy has no act in common with this project: it did not come from it, or both were made with an earlier version of the program | Try --dry-run first and look at what would come in.
    conflict.open = {count} {count|conflict|conflicts} between copies {count|is|are} not decided; these figures are not final | "hebra conflicts PROJECT" lists {count|it|them}.
    conflict.decided = Decided. {count} left to decide.
    conflict.unknown = there is no conflict or version with the number {number} | "hebra conflicts PROJECT" lists them.
    moment.unknown = "{moment}" is neither a date nor the number of an act of this project | Give a date, such as 2026-03-31, or a number of "hebra log PROJECT" that is not before its first.
    usage.moment-output = what --as-of shows is not written to a file | Leave out --output; what leaves the project is as it is today.
    package.head = this project lacks an act that the handoff knew: the copy is older than the handoff, or someone lost the end of the journal | Merge the newest copy with "hebra merge" before you go on.
    package.taken = {file} → {document} ({coder}): {codings} {codings|new coding|new codings}, {memos} {memos|new memo|new memos}
    package.page = is the page of instructions of the handoff: it has no codings
    package.none = does not say inside which document it is and for whom: it is not from a handoff, or a program has removed its properties | If it is a transcript with comments: hebra import PROJECT {'file}.
    package.damaged = says inside that it is from a handoff, but in a damaged form | If it is a transcript with comments: hebra import PROJECT FILE.
    package.newer = was written by a newer version of Hebra | Update Hebra.
    package.foreign = the text that was handed off ({document}) is not and was never in this project | Check whether it belongs to another project.
    package.renamed = was handed off under the name {name}; in the project it is now {document}
    package.edited = someone changed the text after the handoff, in spite of the protection; that of the project stays, and the comments were carried to it | Look at the list; if the change corrects the transcript, use “hebra update” with the corrected file.
    package.unprotected = someone took the protection off and changed the text after the handoff; that of the project stays, and the comments were carried to it | Look at the list; if the change corrects the transcript, use “hebra update” with the corrected file.
    package.codebook = was handed off with version {version} of the codebook; the project has {now}, with which the codes were read
    package.other-coder = was handed to {inside}; its new comments went to the layer of {coder}, as was asked
    package.other-author = {count} {count|comment is signed|comments are signed} by “{author}”; {count|it|they} went to the layer of {coder}, to whom the document was handed | If it is someone else’s work: hebra merge PROJECT FILE --coder NAME.
    package.gone = {count} {count|coding or memo|codings or memos} by {coder} {count|has|have} no comment in the file any more, or {count|was|were} made after the handoff; {count|it stays|they stay} in the project | What is too many is removed with “hebra code remove”.
    merge.dry-run = Dry run: nothing was changed.
    """
}
