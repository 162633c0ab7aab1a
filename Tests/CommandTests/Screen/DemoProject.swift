import Foundation
import TestSupport

/// The project of `Scripts/demo`, made once from the corpus of the repository.
enum DemoProject {
  /// The folder with `estudio.hebra` as it is when people have coded; only read.
  static let coded: Result<URL, any Error> = Result { try make(coding) }

  /// The folder with `estudio.hebra`, which holds something of everything; only read.
  static let folder: Result<URL, any Error> = Result { try make(more, from: coded.get()) }

  /// Makes a folder by commands of a shell, on a copy of the `estudio.hebra` of `folder` if there is one.
  static func make(_ steps: String, from folder: URL? = nil) throws -> URL {
    let made = try Places.temporary()
    for name in ["Corpus", "Codebooks"] {
      try FileManager.default.createSymbolicLink(
        at: made.appending(path: name), withDestinationURL: Places.package.appending(path: name))
    }
    if let folder {
      try FileManager.default.copyItem(
        at: folder.appending(path: "estudio.hebra"), to: made.appending(path: "estudio.hebra"))
    }
    let result = try Command.shell(mostly + steps, in: made)
    guard result.status == 0 else { throw NotMade(errors: result.errors) }
    return made
  }

  struct NotMade: Error {
    let errors: String
  }

  /// Status 1 lists things that wait for a person.
  private static let mostly = """
    mostly() { "$@" >/dev/null 2>&1 || [ $? -eq 1 ] || exit 9; }

    """

  private static let coding = """
    hebra new estudio.hebra --codebook Codebooks/desconfianza.yaml >/dev/null
    mostly hebra import estudio.hebra Corpus/interviews --metadata Corpus/corpus.csv \
      --participants Corpus/participants.csv --coders Corpus/coders.csv
    for copy in E-06 E-17 E-22 E-23; do
      mostly hebra update estudio.hebra $copy Corpus/interviews/${copy}_luis.docx --comments \
        --coders Corpus/coders.csv
    done
    for table in Corpus/interviews/*.codings.csv; do
      mostly hebra code import estudio.hebra $table
    done
    while IFS=, read -r document coder scope; do
      [ "$document" = documento ] || mostly hebra code finish estudio.hebra --document $document \
        --coder $coder --scope $(printf %s "$scope" | tr -d '\\r')
    done <Corpus/finished.csv
    """

  private static let more = """
    mostly hebra search estudio.hebra 'denunciar CERCA/10 miedo' --save 'denunciar con miedo'
    mostly hebra transcripts estudio.hebra --output lista.csv
    mostly hebra panel import estudio.hebra Corpus/follow-up/panel.csv \
      --items Corpus/follow-up/preguntas.yaml --municipality 01001
    mostly hebra commitments add estudio.hebra 'Patrulla rural, dos días fijos al mes' \
      --municipality 01001 --responsible Policía --due 'mediados de febrero de 2022'
    mostly hebra codebook add estudio.hebra COR-05 --parent COR --name 'Avisan a quien se denuncia' \
      --definition 'La persona denunciada se entera por la autoridad.'
    mostly hebra codebook add estudio.hebra COR-06 --parent COR --name 'Avisan a un grupo' \
      --definition 'Un grupo armado se entera por la autoridad.'
    mostly hebra codebook split estudio.hebra COR-03 --into COR-05,COR-06 --reason 'son dos cosas'
    """
}
