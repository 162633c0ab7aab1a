import Foundation
import Hebra
import HebraModel

/// Searches a project: the hits in their context, the forms that matched and counts by municipality.
///
///     SearchTestimony PROJECT.hebra QUERY
@main
struct SearchTestimony {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      print("SearchTestimony PROJECT.hebra QUERY")
      exit(2)
    }
    do {
      try search(arguments[2], in: arguments[1])
    } catch {
      let failure = Failure(error)
      print(Messages.english.line(failure))
      exit(failure.exitStatus)
    }
  }

  static func search(_ query: String, in path: String) throws {
    // Any number of programs can read a project while another one writes to it.
    let project = try Project.read(path)

    var request = SearchRequest(query)
    request.limit = 20
    let found = try project.search(request)
    for hit in found.hits {
      // `Shown` makes text from a document harmless for a terminal.
      let place = "\(hit.document) \(hit.turn.map(String.init) ?? "-") \(hit.label ?? "")"
      print(Shown.line("\(place): …\(hit.before)[\(hit.text)]\(hit.after)…"))
    }
    print("\(found.total) hits in \(found.documents) documents")

    // A word finds all of its forms. The forms that matched are always reported.
    let forms = found.forms.map { "\($0.form) \($0.count)" }.joined(separator: ", ")
    print("forms: \(Shown.line(forms))")

    // Counts use only the words of participants. The limit does not affect them.
    let counts = try project.countHits(request, by: "municipality")
    print(Shown.text(Listing(counts.matrix).text), terminator: "")
    for notice in counts.notices { print(project.messages.line(notice)) }
  }
}
