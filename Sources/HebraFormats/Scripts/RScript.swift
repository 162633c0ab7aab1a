package import HebraDisclosure
internal import HebraModel

/// Writes a program in base R that reads a CSV file of figures.
package enum RScript {
  /// The program.
  package static func write(_ table: Released<TableScript>) -> WrittenFile {
    let script = table.value
    func list(_ texts: [String]) -> String {
      texts.isEmpty
        ? "character(0)"
        : "c(\n  \(texts.map(TableScript.quoted).joined(separator: ",\n  ")))"
    }
    let marks = script.marks.sorted { $0.key.rawValue < $1.key.rawValue }.filter {
      !$0.value.isEmpty
    }
    var text = """
      # Reads the CSV file of the same name, with types and labels. Made by Hebra, in base R.
      #
      #     setwd("the folder of both files"); source("this file", encoding = "UTF-8")
      #
      # hebra_data   the figures; hebra_data[["COR-03"]] is a column, attr(x, "label") its label
      # hebra_state  for each cell: final, provisional (can still grow), empty, or why there is no figure

      hebra_file <- \(TableScript.quoted(script.file))
      hebra_title <- \(TableScript.quoted(script.title))
      hebra_names <- \(list(script.columns.map(\.name)))
      hebra_labels <- \(list(script.columns.map(\.label)))
      hebra_types <- \(list(script.columns.map(\.kind.name)))
      hebra_reasons <- setNames(\(list(marks.map(\.key.rawValue))), \(list(marks.map(\.value))))
      hebra_levels <- list()

      """
    for column in script.columns {
      guard case .factor(let levels) = column.kind else { continue }
      text += "hebra_levels[[\(TableScript.quoted(column.name))]] <- \(list(levels))\n"
    }
    text += """

      hebra_data <- read.csv(hebra_file, sep = \(TableScript.quoted(script.separator.rawValue)), \
      colClasses = "character", check.names = FALSE,
        na.strings = character(0), fileEncoding = "UTF-8-BOM", comment.char = "", fill = FALSE)
      stopifnot(ncol(hebra_data) == length(hebra_names))
      names(hebra_data) <- hebra_names
      hebra_state <- hebra_data
      for (i in seq_along(hebra_names)) {
        x <- hebra_data[[i]]
        state <- ifelse(x == "", "empty", "final")
        if (hebra_types[i] %in% c("count", "decimal")) {
          open <- grepl("[*]$", x)
          state[open] <- "provisional"
          x <- sub("[*]$", "", x)
          known <- x %in% names(hebra_reasons)
          state[known] <- hebra_reasons[x[known]]
          x[!(state %in% c("final", "provisional"))] <- NA
          x <- as.numeric(sub(",", ".", x, fixed = TRUE))
          if (hebra_types[i] == "count") x <- as.integer(x)
        } else {
          guarded <- grepl("^'+[-=+@\\t\\r\\n]", x)
          x[guarded] <- substring(x[guarded], 2)
          if (hebra_types[i] != "text") x[x == ""] <- NA
          if (hebra_types[i] == "date") x <- as.Date(x)
          if (hebra_types[i] == "factor") x <- factor(x, levels = hebra_levels[[hebra_names[i]]])
        }
        attr(x, "label") <- hebra_labels[i]
        hebra_data[[i]] <- x
        hebra_state[[i]] <- state
      }
      rm(i, x, state)

      """
    return WrittenFile(bytes: Array(text.utf8), for: table.level)
  }
}
