extension English {
  /// The frame of help pages, and the names of the values that commands take.
  static let help = """
    word.help.arguments = ARGUMENTS:
    word.help.commands = COMMANDS:
    word.help.default = (default:
    word.help.default-command = (if no other is given)
    word.help.default-too = ; default:
    word.help.help = Shows this help.
    word.help.options = OPTIONS:
    word.help.usage = USAGE:
    word.help.values = (values:
    word.help.version = Shows the version; with --verbose, the libraries too.

    help.more = Help: {command} --help
    help.commands = Help about a command: {command} COMMAND

    word.value.action = action
    word.value.by = attribute
    word.value.cell = cell
    word.value.code = code
    word.value.codebook = codebook.yaml
    word.value.coder = name
    word.value.conditions = conditions
    word.value.date = day
    word.value.document = document
    word.value.end = n
    word.value.facet = facet=value
    word.value.file = file
    word.value.folder = folder
    word.value.form = form
    word.value.format = form
    word.value.kind = kind
    word.value.lang = language
    word.value.layer = layer
    word.value.measure = measure
    word.value.memo = text
    word.value.municipality = municipality
    word.value.name = name
    word.value.options = options
    word.value.order = order
    word.value.path = path
    word.value.port = port
    word.value.project = project
    word.value.query = query
    word.value.quote = words
    word.value.reason = reason
    word.value.role = role
    word.value.scope = scope
    word.value.seconds = seconds
    word.value.separator = sign
    word.value.speaker = label
    word.value.start = n
    word.value.subcommand = command
    word.value.subcommands = commands
    word.value.table = table
    word.value.turn = n
    word.value.unit = unit
    word.value.value = value
    word.value.word = word
    """
}
