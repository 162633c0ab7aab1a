import Testing

extension OverwritingTests {
  /// A command that writes a file, with its extension.
  struct Writer: CustomTestStringConvertible, Sendable {
    var ending: String
    /// `P` stands for the project; the output's name is added.
    var line: String
    var testDescription: String { "\(line) X.\(ending)" }

    init(_ ending: String, _ line: String) {
      self.ending = ending
      self.line = line
    }
  }

  /// Commands that give the codebook an example to practise with, and a practice that was filled in.
  static let practice = """
    hebra codebook define p.hebra DES-01 --example 'Uno llama y nadie viene.' --reason x; \
    id=$(printf 'ejemplo\\nUno llama y nadie viene.' | sha256sum | cut -c1-12); \
    printf "id,códigos\\n$id,DES-01\\n" > practica.csv;
    """

  static let writers = [
    Writer("docx", "export transcript P --document E-01 --layer Ana --output"),
    Writer("docx", "report code P DES --output"),
    Writer("xlsx", "matrix P case-by-code --layer Ana --output"),
    Writer("csv", "matrix P segments --layer Ana --output"),
    Writer("json", "matrix P municipality-by-code --layer Ana --output"),
    Writer("xlsx", "framework show P --layer Ana --output"),
    Writer("docx", "ficha write P 01001 --output"), Writer("csv", "ficha trace P 01001 --output"),
    Writer("html", "compare P --output"), Writer("docx", "brief P policia --output"),
    Writer("xlsx", "words P --output"), Writer("csv", "keyness P --by municipality --output"),
    Writer("json", "collocates P policía --output"), Writer("html", "search P policía --output"),
    Writer("csv", "search P policía --by municipality --output"),
    Writer("svg", "search P policía --by municipality --plot"),
    Writer("docx", "report coreq P --output"), Writer("html", "report srqr P --output"),
    Writer("txt", "export iramuteq P --output"),
    Writer("graphml", "export graphml P codebook --output"),
    Writer("qdpx", "export qdpx P --output"),
    Writer("png", "plot P dispersion --query policía --output"),
    Writer("xlsx", "transcripts P --output"), Writer("csv", "documents P --output"),
    Writer("csv", "participants P --output"), Writer("json", "show P --output"),
    Writer("csv", "log P --output"), Writer("json", "codebook show P --output"),
    Writer("docx", "codebook handbook P --output"), Writer("csv", "code list P --output"),
    Writer("xlsx", "searches P --output"), Writer("json", "speakers list P E-01 --output"),
    Writer("csv", "coders P --output"), Writer("csv", "conflicts list P --output"),
    Writer("csv", "data P --output"), Writer("csv", "progress P --output"),
    Writer("csv", "reconcile list P --output"), Writer("csv", "protect status P --output"),
    Writer("html", "page P --coder Ana --output"),
    Writer("xlsx", "reconcile feedback P Ana --output"),
    Writer("json", "handoffs P --output"), Writer("xlsx", "holders P --output"),
    Writer("docx", "holders P --output"), Writer("csv", "declare P --output"),
    Writer("md", "report data-protection P --output"), Writer("xlsx", "memos list P --output"),
    Writer("xlsx", "agreement P --output"), Writer("json", "saturation P --output"),
    Writer("csv", "agreement P --disagreements --output"),
    Writer("csv", "codebook diff P 1 1 --output"),
    Writer("json", "codebook drift P --output"), Writer("csv", "pending P --output"),
    Writer("xlsx", "suggest P --output"), Writer("csv", "review P --coder Ana --output"),
    Writer("xlsx", "codebook split P DES-01 --into DES-02,COR-01 --reason x --output"),
    Writer("html", "codebook handbook P --output"),
    Writer("csv", "panel list P --output"), Writer("json", "panel show P 05001 --output"),
    Writer("xlsx", "commitments list P --output"), Writer("csv", "commitments propose P --output"),
    Writer("html", "followup P 05001 --output"), Writer("docx", "cycle P 05001 --output"),
    Writer("html", "workshop P --output"), Writer("docx", "practice write P --output"),
    Writer("json", "practice score P practica.csv --output"),
  ]
}
