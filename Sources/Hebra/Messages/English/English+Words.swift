extension English {
  /// General words of the interface.
  static let words = """
    word.notice = notice
    word.error = error
    word.paragraph = paragraph
    word.yes = yes
    word.no = no
    word.what = what there is
    word.documents = documents
    word.participants = participants
    word.municipalities = municipalities
    word.codings = codings
    word.memos = memos
    word.codebook = codebook
    word.table = table
    word.general-family = Codes
    word.no-definition = No definition.
    word.layers = layers
    word.turns = turns
    word.coders = coders
    word.turn = turn
    word.words = words
    word.journal = journal
    word.erased = erased
    word.exports = exports
    word.decimal-sign = .
    word.spelling-tag = en-US

    word.paragraphs.short = par.
    word.layers.all = all

    word.role.interviewer = interviewer
    word.role.participant = participant
    word.role.other = other
    """
}
