extension English {
  /// Pictures.
  static let pictures = """
    word.picture-figures = The figures of the picture
    word.picture.map-documents = A sign a document: whether the code is in it
    word.picture.map-participants = A sign a participant: whether they say the code
    word.picture.map-municipalities = A square a document of the municipality; n/N: documents that name it, of those that explored the topic
    word.picture.map-amounts = Each square as large as its number; in a broken frame, of a document that is not finished
    word.picture.sign-full = names it
    word.picture.sign-hollow = was asked, did not name it
    word.picture.sign-half = named it without being asked (not in n/N)
    word.picture.sign-dash = was not asked
    word.picture.sign-risk = was not asked because of the risk
    word.picture.sign-provisional = names it; document not finished
    word.picture.sign-dot = not known yet: not finished or not agreed
    word.picture.network = Codes in the same turns of participants; beside each, in how many it is
    word.picture.node = a code; the size of the circle, in how many turns it is. The place says nothing: it is the order of the codebook
    word.picture.pairs = The most frequent pairs
    word.picture.line = From left to right, the words of participants that count; at the end, how many
    word.picture.coded = coded
    word.picture.speaks = who speaks; thin lines separate turns
    word.picture.words = words
    word.picture.saturation = Distinct codes at the end of each document
    word.picture.new-codes = codes that the document brings for the first time (+n)
    word.picture.saturation-word = Saturation
    word.picture.agreement = Krippendorff's alpha with its 95% interval (resampling of documents); the lines, .667 and .8
    word.picture.dispersion = Each document as long as its words of participants
    word.picture.hit = a hit
    picture.edge = a line: turns in common, {number} or more; wider and darker, more
    picture.pair = {a} and {b}: {both} {both|turn|turns} in common, of {n1} with {a} and {n2} with {b}
    picture.portrait = A square: {words} words of participants in a row, with the family that has most of them; “+” where there are others; a marked corner: a turn begins. Coded: {coded} of {all}
    picture.portrait-title = Portrait of {document}
    picture.saturated = saturation {saturation}; {relapses} {relapses|relapse|relapses}
    picture.hits = {count} in {words} {words|word|words}
    picture.letters = letters that the picture shows as a box: {letters} | Write it as SVG or HTML, which take them from the reader's fonts.
    picture.done = {file}
    picture.nothing = there is nothing to draw | Check the layer (--layer), and that documents are finished: hebra progress PROJECT.
    picture.no-pairs = no pair of codes is in {number} turns or more | Ask for fewer: --minimum 1.
    picture.undecided = {document} has two readings and no agreed layer | Name a layer: --layer Ana; or agree: hebra reconcile PROJECT DOCUMENT.
    usage.picture-kind = there is no picture “{kind}” | Use map, network, line, portrait, saturation, agreement or dispersion.
    usage.picture-cases = there is no map by “{by}” | Use document, participant or municipality.
    usage.picture-cell = a map by municipality does not show “{cell}” | Leave out --cell; or use --by document.
    usage.picture-document = {kind} is of one document | Say which: --document E-01.
    usage.picture-query = {kind} is of a word or search | Say which: --query policía.
    usage.picture-minimum = --minimum cannot be {number} | Use a number from 1 on.
    usage.picture-option = {option} is of no use for {kind} | Leave out that option.
    """
}
