extension English {
  /// Files that leave: tables, figures, reports, disclosure.
  static let exporting = """
    word.question = Question
    word.no-municipality = No municipality
    word.no-sector = No sector
    word.definitions-file = definitions

    word.sheet.matrix = Matrix
    word.sheet.form = To fill in
    word.sheet.explanations = Explanations
    word.sheet.definitions = Definitions
    word.sheet.setting = Definition or setting
    word.sheet.value = Value
    word.last-event = last event of the journal
    word.sheet.legend = Cells without a figure
    word.sheet.zero = 0: it was asked or could be known, and nobody coded it
    word.sheet.provisional = provisional: the document is not finished and the figure can still grow; an empty cell is not zero. When it is finished, mark it with “hebra code finish” and repeat the matrix
    word.sheet.cut = Text cut: an Excel cell holds no more than 32,767 characters

    word.missing.unfinished = the coder has not finished the document
    word.missing.not-explored = not explored: the guide did not ask about this code
    word.missing.not-asked-risk = not asked because of risk
    word.missing.not-applicable = does not apply (a code and its own family)
    word.missing.no-agreed-layer = two people coded and there is no agreed layer

    word.csv.unfinished = unfinished
    word.csv.not-explored = not explored
    word.csv.not-asked-risk = not asked because of risk
    word.csv.not-applicable = not applicable
    word.csv.no-agreed-layer = no agreed layer

    word.report.segments = segments
    word.level.A = Level A: for the research team only
    word.level.B = Level B: for facilitators; confidential
    word.level.C = Level C: for the dialogue table
    word.report.team-only = Level A: for the research team only. Do not circulate: it holds participants' words.
    word.report.total = total
    word.report.counts = n: documents with the code. N: documents of the municipality in which someone of that sector speaks, finished or not, asked about or not; without a sector, all documents of the municipality.
    word.report.zero-uninterpretable = That nobody mentions it does not mean that it does not happen.

    output.exists = there is a file of that name | To replace it add --replace; else choose another name.
    output.database = it is a Hebra project or another database, and is never replaced | Choose another name.
    output.sealed = it is a sealed file, and is never replaced | Choose another name.
    output.companion = it is the name or the content of a lock or journal of a project | Choose another name.
    output.origin = it is the original of a document of the project, and is never replaced | Choose another name.
    output.link = it is a link to another place; nothing is written through it | Choose another name.
    output.folder = it is a folder | Say the name of the file, with its extension.
    output.special = it is no common file but a device or a pipe | Choose another name.
    output.unprintable = what was to be printed cannot be written there | See that there is room on the disk, and repeat the command.
    output.project-read-only = the project cannot be written: it can be read on screen, but no file leaves it, because the journal could not say so | Copy the project to a folder in which you can write.
    output.left = the disk failed; the project was not changed, but what was written already could not be removed: {files} | Delete it and repeat the command.
    output.not-a-folder = it is no folder | Choose another.
    output.not-utf8 = the name is not UTF-8 | Choose another name, without letters of another encoding.
    output.name = it is not the name of a file | Say a plain name, without "file:" or "://".

    disclosure.no-rules = at level {level} only the ficha of a municipality leaves, with its rules | Write the file for the team, with --level A, and do not share it outside; or make the ficha: hebra ficha PROJECT MUNICIPALITY --level {level} --output ficha.docx.
    disclosure.no-form = a .{format} file is not written for level {level} | Choose another form, or level A.
    disclosure.screen = the screen shows what is for the team (level A), not what is for level {level} | Say with --output in which file, or leave out --level.

    docx.character-replaced = a character that XML does not allow was replaced by �
    zip.unwritable = the Word file could not be put together | Check the room on the disk.

    xlsx.character-replaced = a character that Excel does not allow was replaced by �
    xlsx.text-cut = a text has more than 32,767 characters and was cut in its cell; it is whole in CSV and JSON
    xlsx.too-large = the matrix ({rows} {rows|row|rows}, {columns} {columns|column|columns}) does not fit a sheet | Write it as .csv.
    xlsx.sheet-name = the sheet's name is not valid | Write it as .csv and tell us.
    xlsx.failed = the workbook could not be written | Check the room on the disk.

    export.done = {file}: {count}
    listing.hidden = {count} more {count|column does|columns do} not fit here | --wide shows {count|it|them}, and so does --format csv.
    listing.done = {file}: {rows} {rows|row|rows}
    matrix.done = {file}: {rows} {rows|row|rows}, layer {layer}.

    matrix.cell = the cell "{place}" says {cell}; behind it {codings|is|are} {codings} {codings|coding|codings}: {segments} {segments|segment|segments}, in {turns} {turns|turn|turns} of {documents} {documents|document|documents} and {participants} {participants|participant|participants}
    framework.case = the matrix has no case "{case}"[[; did you mean "{nearest}"?]] | Write its name as «hebra framework» shows it.
    framework.columns = this is no framework matrix: the column of cases is missing, or one of a code | Fill in one that «hebra framework» wrote, without changing the titles.
    framework.ignored = {count} {count|column that is not of a code was not read|columns that are not of a code were not read}
    framework.imported = Summaries: {added} new, {changed} changed, {confirmed} confirmed, {removed} removed.
    framework.rows = a framework matrix has no rows of "{rows}" | Use document, participant or municipality.
    framework.segments = {count} {count|segment|segments} without a summary
    framework.stale = out of date: {new} {new|new coding|new codings}, {gone} no longer there
    word.framework = Framework matrix
    word.framework.type = summary
    word.framework.what = What it is
    word.framework.definition = for each case and theme, the summary that an analyst wrote about the codings of the theme in the case
    word.framework.layer = Layer
    word.framework.marks = Marks
    word.framework.how = ⚠: the codings are not those of when it was written; read the summary again and take that line away. ·: there is no summary; write it instead of that line. Empty: nobody was asked, or it is not finished

    analysis.unknown-code = codings with code {code}, which is not in the codebook, entered no figure
    analysis.outside-base = codings that cover no participant's words entered no figure
    analysis.unknown-document = codings of an unknown document entered no figure
    analysis.no-agreed-layer = {document}: two people coded and there is no agreed layer; it has no figure
    analysis.provisional = {count} {count|document is|documents are} not finished: {count|its figure has|their figures have} a * and can still grow; what is empty is not zero | When they are finished, mark them with “hebra code finish” and repeat the matrix.
    analysis.unfinished-left-out = {count} {count|document that is not finished has|documents that are not finished have} codings that did not enter the figure | When they are finished, mark them with "hebra code finish" and repeat the matrix.
    """
}
