package import HebraDisclosure
internal import HebraModel

/// Writes a program for Python's standard library that reads a CSV file of figures.
package enum PythonScript {
  /// The program.
  package static func write(_ table: Released<TableScript>) -> WrittenFile {
    let script = table.value
    let quoted = TableScript.quoted
    // So that nobody takes a line of the program for one of this file.
    let use = "import"
    var text = """
      \"\"\"Reads the CSV file of the same name, with types and labels. Made by Hebra.

      rows     a dictionary a row, by the names of columns: str, int, float, datetime.date or None
      states   the same for each cell: final, provisional (can still grow), empty, or why there is no figure
      LABELS   the label of each column
      frame()  a pandas DataFrame, where pandas is installed: Int64, float, category, datetime
      \"\"\"
      \(use) csv
      \(use) datetime
      \(use) pathlib
      \(use) re

      FILE = \(quoted(script.file))
      TITLE = \(quoted(script.title))
      SEPARATOR = \(quoted(script.separator.rawValue))
      # The name, the label and the type of each column.
      COLUMNS = [

      """
    for column in script.columns {
      let parts = [column.name, column.label, column.kind.name].map(quoted)
      text += "    (\(parts.joined(separator: ", "))),\n"
    }
    text += "]\nLEVELS = {\n"
    for column in script.columns {
      guard case .factor(let levels) = column.kind else { continue }
      text += "    \(quoted(column.name)): [\(levels.map(quoted).joined(separator: ", "))],\n"
    }
    text += "}\n# What is written in the place of a figure, and why there is none.\nREASONS = {\n"
    for (reason, mark) in script.marks.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where !mark.isEmpty {
      text += "    \(quoted(mark)): \(quoted(reason.rawValue)),\n"
    }
    text += """
      }
      LABELS = {name: label for name, label, _ in COLUMNS}


      def read_cell(text, kind):
          \"\"\"The value of a cell, and its state.\"\"\"
          if kind in ("count", "decimal"):
              state = "provisional" if text.endswith("*") else "final"
              text = text.removesuffix("*")
              if text == "" or text in REASONS:
                  return None, REASONS.get(text, "empty")
              return (int(text) if kind == "count" else float(text.replace(",", "."))), state
          if re.match("'+[-=+@\\t\\r\\n]", text):
              text = text[1:]
          if text == "":
              return ("" if kind == "text" else None), "empty"
          return (datetime.date.fromisoformat(text) if kind == "date" else text), "final"


      def read():
          \"\"\"The rows and their states.\"\"\"
          path = pathlib.Path(__file__).with_name(FILE)
          with open(path, newline="", encoding="utf-8-sig") as file:
              lines = list(csv.reader(file, delimiter=SEPARATOR))
          rows, states = [], []
          for line in lines[1:]:
              if len(line) != len(COLUMNS):
                  raise ValueError(f"{FILE}: a row has {len(line)} columns, not {len(COLUMNS)}")
              cells = [read_cell(text, kind) for text, (_, _, kind) in zip(line, COLUMNS)]
              names = [name for name, _, _ in COLUMNS]
              rows.append(dict(zip(names, (value for value, _ in cells))))
              states.append(dict(zip(names, (state for _, state in cells))))
          return rows, states


      def frame():
          \"\"\"The rows as a pandas DataFrame; its labels are in frame().attrs["labels"].\"\"\"
          \(use) pandas

          data = pandas.DataFrame(rows, columns=[name for name, _, _ in COLUMNS])
          for name, _, kind in COLUMNS:
              if kind == "count":
                  data[name] = data[name].astype("Int64")
              elif kind == "decimal":
                  data[name] = data[name].astype("float64")
              elif kind == "date":
                  data[name] = pandas.to_datetime(data[name])
              elif kind == "factor":
                  data[name] = pandas.Categorical(data[name], categories=LEVELS[name])
          data.attrs["labels"] = LABELS
          return data


      rows, states = read()

      """
    return WrittenFile(bytes: Array(text.utf8), for: table.level)
  }
}
