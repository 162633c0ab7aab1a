extension English {
  /// Exchange with other programs.
  static let exchange = """
    exchange.astral = there are letters that NVivo counts twice (emoji): if it goes to NVivo, see whether the segments behind them are in their place
    exchange.done = {file}: {count} {count|coding|codings}
    exchange.lost = the format has no place for {what} ({count})
    exchange.replaced = {count} {count|letter that XML does not allow became|letters that XML does not allow became} � in memos and names; the texts are whole
    word.exchange-lost.finished = marks of finished documents
    word.exchange-lost.note = memos that are not on a text, a code or the study
    word.exchange-lost.coding = codings with a code that the codebook does not have
    word.exchange-lost.suggestion = decisions on suggestions
    word.exchange-lost.assignment = who codes what
    word.exchange-lost.facet = facets as such; they are written in notes
    """
}
