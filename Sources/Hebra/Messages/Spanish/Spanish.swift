/// The catalog in Spanish: one text for each subject, with one entry on each line,
/// `key = what happened | what to do`.
enum Spanish {
  static let texts = [
    words, listings, reading, importing, coding, codebook, codebooks, searching, exporting, teams,
    sealing, protecting, custody, dataProtection, agreement, reliability, pictures, reporting,
    desk, page, studyPage, ficha, fichaPage, fichaReaders, facilitators, followUp, cycle,
    exchange, preparation,
    suggesting,
    upkeep,
    usage,
    help,
  ]
}
