extension English {
  /// The project file: opening, checking, purging.
  static let upkeep = """
    word.checkup = check-up

    word.purged.texts = earlier texts
    word.purged.turns = their turns
    word.purged.codings = their codings
    word.purged.memos = their memos
    word.purged.carried = what became of them in other texts
    word.purged.files = their files and receipts
    word.purged.set-aside = pieces set aside
    word.purged.remarks = remarks off the record in them
    word.purged.hits = saved hits in them
    word.purged.labels = labels without turns
    word.purged.places = municipalities without documents
    word.purged.lemmas = forms of words
    word.purged.journal = words of the journal

    word.unsettled.coding = coding
    word.unsettled.memo = memo

    word.check.file = file
    word.check.links = references
    word.check.texts = texts
    word.check.turns = turns
    word.check.ranges = codings
    word.check.codebook = codebook
    word.check.records = other data
    word.check.settings = settings
    word.check.events = journal
    word.check.index = index
    word.check.index-version = index version
    word.check.journal = writing to disk
    word.check.head = last event

    word.checked.sound = sound
    word.checked.damaged = wrong
    word.checked.unchecked = not checked

    project.missing = there is no such project[[; did you mean “{nearest}”?]] | Check the name, or make it with "hebra new NAME.hebra --codebook BOOK.yaml".
    project.is-folder = it is a folder, not a project | Write the .hebra file; in each command, the project comes before files and folders.
    project.exists = there is a file of that name | Choose another: it is not overwritten.
    project.unwritable = that folder cannot be read or written | Check its permissions and name.
    project.not-a-project = the file is no Hebra project | Check the name.
    project.not-utf8 = the name of the project or of a folder on its way is not UTF-8 | Rename them and repeat the command.
    project.companion = it is the name of the lock or journal of another project | Say a plain name such as study.hebra
    project.bad-name = it is not the name of a file | Say a plain name such as study.hebra, without "file:" or "://".
    project.foreign-lock = it stands where the project's lock or journal would be and is not Hebra's; it was not touched | See what it is and move it elsewhere.
    project.damaged = the project is damaged ({finding}) | Do not write to it: use the newest backup.
    project.newer = the project is of a newer version of Hebra ({version}) | Update Hebra on this computer.
    project.foreign-objects = the project has {count} {count|object|objects} that Hebra did not make ({objects}) | Keep a copy and take them out with "hebra doctor --drop-foreign PROJECT".
    project.mixed-versions = the file calls itself version {version} of the schema and has the tables of {found} | Do not write to it: use the newest backup.
    project.locked = {who} has been writing to the project since {since} | Wait for them to finish and try again.
    project.replaced = another file took the project's place while it was open; nothing was changed | Give the command again: it will open the one that is there now.
    project.disk-full = there is no room on the disk; nothing was changed | Make room and repeat the command.
    project.disk-error = the disk failed to read or write; nothing was changed | Copy the project to another disk and repeat the command.
    project.database = SQLite answered "{result}"; nothing was changed | Try again; if it goes on, "hebra doctor PROJECT".
    project.new = Project {file} made.
    project.codebook = Codebook: {title} {version}, {codes} {codes|code|codes} in use.

    interrupted = interrupted; nothing was changed | To do it, repeat the command.
    interrupted.changed = interrupted; what was saved before stays | See with "hebra log PROJECT" how far it came.
    interrupted.at-once = interrupted without waiting; what was not saved will be undone when the project is opened | Open it with "hebra doctor PROJECT" and repeat the command.

    folder.unsafe = the folder is on {name}, which may lose or double the file | Work in a folder of this computer and copy the project when you finish.

    doctor.ok = The project is sound: file, texts, ranges and index.
    doctor.partly = What could be checked is sound.
    doctor.dropped = Taken out, since Hebra did not make {count|it|them}: {objects}.
    doctor.nothing-foreign = There was nothing foreign to take out.
    doctor.rebuilt = Index made anew.
    doctor.file = the file is damaged ({finding}) | Do not write to it: use the newest backup.
    doctor.links = {count} {count|row points|rows point} at something that is not there (table “{table}”) | Do not write to the project: use the newest backup.
    doctor.texts = {count|the text of a document is no longer the one imported|the texts of several documents are no longer those imported}: {documents} | Do not write to the project: use the newest backup.
    doctor.texts-rows = {count} {count|row does|rows do} not go with {count|its|their} text: paragraphs, number of the version or sketch ({rows}) | Do not write to the project: use the newest backup.
    doctor.turns = {count} {count|turn is|turns are} not what the text says in {count|its|their} place ({rows}) | Do not write to the project: use the newest backup.
    doctor.ranges = {count} {count|coding lies|codings lie} outside the text: {codings} | Use the newest backup, or remove them with “hebra code remove PROJECT ID”.
    doctor.ranges-rows = {count} {count|row does|rows do} not fit {count|its|their} place in the text or {count|its|their} identifier ({rows}) | Do not write to the project: use the newest backup.
    doctor.codebook = the codebook is not the one that the journal tells of, or its codes are not those of the book ({rows}) | Do not write to the project: use the newest backup.
    doctor.records = {count} {count|row holds|rows hold} something that Hebra does not write ({rows}) | Do not write to the project: use the newest backup.
    doctor.settings = the settings are not those that the journal tells of ({rows}) | Do not write to the project: use the newest backup.
    doctor.events = the journal is not complete, or does not say what is in the project ({rows}) | Do not write to the project: use the newest backup.
    doctor.index = the index does not say what the texts say, and a search may miss hits | Make it anew: “hebra doctor PROJECT --rebuild-index”.
    doctor.index-rows = the tables of the index are not as Hebra writes them ({rows}) | Make it anew: “hebra doctor PROJECT --rebuild-index”; if it goes on, use the newest backup.
    doctor.index-version = the index is of another version ({found}), and a search may miss hits | Make it anew: “hebra doctor PROJECT --rebuild-index”.
    doctor.journal = the file is written in mode “{mode}”, and a copy made now may be incomplete | Close the other programs that have it open and repeat the command.
    doctor.head = the event {head} is not in this project: events were cut from the end of its journal, or it is not the project from which that was made | Compare with whoever has the other copy: merging it ("hebra merge") brings back what is missing. Do not go on working in this one.
    doctor.head-work = a work file has only the events since it was handed over, and {head} is not one of them | Check the project from which it was handed over.
    doctor.unchecked = what is above comes first
    doctor.unchecked-copy = the project is of an earlier version and cannot be written: a copy in memory was checked | Copy it to a folder that can be written to and repeat the command.
    doctor.unchecked-index = to compare it with the texts the project must be open for writing[[, and {who} has been writing since {since}]] | Repeat the command when nobody else uses the project and its folder can be written to.

    word.libraries = libraries
    word.column.library = library
    word.column.mended = mended in
    word.column.defects = known defects

    library.known = {library} {version}: there is reason to upgrade it; before {mended} it has {defects}
    libraries.sound = No reason is known to upgrade any of them.
    libraries.upgrade = What to do: if Hebra comes from a package, bring the system up to date (“sudo apt update && sudo apt upgrade”); Debian and Ubuntu mend defects without changing the number, so on an updated system this notice stays and the defect is gone. If it is the portable folder, use the newest one.

    purge.waiting = nothing was erased: {count} {count|coding or memo of an earlier text waits|codings or memos of earlier texts wait} for a decision and would be lost | Decide on each: “hebra update PROJECT DOCUMENT --pending” lists them, --accept and --drop decide.
    purge.dry-run = Nothing was erased: this was a dry run.
    purge.searched = The bytes of the file were searched for {sought} {sought|word or beginning of a line that stood|words and beginnings of lines that stood} only in what was erased: none is there.
    purge.nothing-to-search = Nothing that was erased had words of its own to search the bytes of the file for.
    purge.found = {count} of {sought} words of what was erased {count|is|are} still in the bytes of the file | Do not hand this file on. Repeat the command; if they stay, tell whoever maintains Hebra.
    purge.not-rewritten = it was erased, but the file could not be written anew or searched: the words may still be in its bytes | Make room on the disk, close other programs that use it and repeat the command.
    purge.elsewhere = what is outside the file cannot be cleaned: free blocks of the disk, copies, backups, memory sticks and original files | Destroy or encrypt earlier copies.

    word.withdrawn.texts = texts
    word.withdrawn.turns = turns
    word.withdrawn.codings = codings
    word.withdrawn.memos = memos
    word.withdrawn.files = files and receipts
    word.withdrawn.participants = participants who speak in no other
    word.withdrawn.statements = statements that can only come from it
    word.withdrawn.signatures = signatures of statements to be repeated
    word.withdrawn.journal = words of the journal
    word.study.in = in the study
    word.study.aside = outside the study

    documents.aside = {count} {count|document is|documents are} outside the study and {count|does|do} not count | "hebra documents PROJECT" lists {count|it|them}.
    documents.withdrawn = {count} {count|document was|documents were} erased because consent was withdrawn.
    documents.renamed = "{old}" is now called "{document}".
    documents.removed = {document} is outside the study: it does not count in matrices, searches or listings. To bring it back: hebra documents PROJECT restore DOCUMENT
    documents.restored = {document} is in the study again, with everything it had.
    documents.in-study = {document} was already in the study.
    withdrawal.done = {document} was erased because consent was withdrawn. Its texts and files will not come in again.
    withdrawal.tell = Copies of its words may be in {count} {count|file|files} that left the project. Tell whoever has {count|it|them}, and have {count|it|them} destroyed or replaced:
    withdrawal.tell-nobody = The journal has no exports in which its words could be.
    withdrawal.elsewhere = Hebra cannot erase copies of the project, backups, original files or what was copied elsewhere; nor what somebody quoted in memos, codes or searches of other documents | Ask everyone in the team to destroy their copy, and give this same command in theirs.

    usage.purge-unsure = nothing was erased: what is erased does not come back | If you are sure, repeat the command with --yes.
    """
}
