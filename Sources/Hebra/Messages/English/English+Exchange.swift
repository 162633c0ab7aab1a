extension English {
  /// Exchange with other programs.
  static let exchange = """
    exchange.astral = there are letters that NVivo counts twice (emoji): if it goes to NVivo, see whether the segments behind them are in their place
    exchange.done = {file}: {count} {count|coding|codings}
    exchange.lost = the format has no place for {what} ({count})
    exchange.misplaced = {count} {count|mark was|marks were} left out: the words are in no text
    exchange.moved = {count} {count|mark was|marks were} carried to where the words are, since reading the text changed something between them
    exchange.no-code = {count} {count|coding is|codings are} of something that is no code of the file
    exchange.no-text = the file does not have the text of {source}
    exchange.not-qdpx = it is no REFI-QDA project: there is no .qde file inside | Export it again from the other program as “REFI-QDA Project”.
    exchange.read = {file}[[ ({origin})]]: {added} new {added|document|documents}, {known} {known|was|were} there; {codes} new {codes|code|codes}, {codings} new {codings|coding|codings}, {memos} new {memos|memo|memos}. Positions: {positions}.
    exchange.refused = the text of {source} was not taken ({code})
    exchange.unread = {element}: {count} not read
    usage.exchange = a .qdpx project is imported alone, without --dry-run or --protect | Import it apart; to try it, into a new project.
    word.exchange-nobody = imported
    exchange.replaced = {count} {count|letter that XML does not allow became|letters that XML does not allow became} � in memos and names; the texts are whole
    word.exchange-lost.finished = marks of finished documents
    word.exchange-lost.note = memos that are not on a text, a code or the study
    word.exchange-lost.coding = codings with a code that the codebook does not have
    word.exchange-lost.suggestion = decisions on suggestions
    word.exchange-lost.assignment = who codes what
    """
}
