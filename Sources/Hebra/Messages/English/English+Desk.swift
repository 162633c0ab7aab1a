extension English {
  /// The desk in the browser: what the server says; the words of its page are in `page`.
  static let desk = """
    word.act.coding.edit = coding changed
    brought.bad = this is no work file of a page of Hebra, or it is damaged | Ask for it to be saved again from the page (Ctrl S).
    brought.done = {file}: {coder}; {new} new {new|act|acts}, {known} {known|was|were} here already; {added} new {added|coding|codings}, {changed} changed, {removed} removed[[; {finished} finished {finished|mark|marks}]].
    brought.other = that work is of a page that did not come from this project | Look for the project that it came from; “hebra handoffs” says what this one handed over.
    brought.textless = what was done on texts that the project has no more was left out | That is as it must be when somebody withdrew consent.
    brought.unfinished = the text was corrected after the page was handed over, and the finished mark was not set | Let the coder look at the new text and finish it: hebra finish.
    desk.file = {file}: {documents} {documents|document|documents} for {coder}, {size} kB. It comes back with “hebra merge”.
    desk.file-name = no file can have that name | Rename it: no slashes, no point at the beginning, 200 letters or fewer.
    desk.file-open = whoever has the file can read the testimonies | Without --no-passphrase the page is sealed with seven words.
    desk.file-words = Your words: {words}. Tell them to {coder} by voice, or by another way than the file: they are not shown again, and without them the page does not open.
    coding.of-another = that coding is in another layer; here you change only your own | To decide between two readings: “Agree”, or hebra reconcile PROJECT.
    desk.closed = The desk is closed; everything that it said was saved is in the project.
    desk.idle = The desk closed after {minutes} minutes without use; everything that it said was saved is in the project.
    desk.local = the desk is only for the browser of this computer; the address works once | Ctrl C closes it; what was saved is in the project.
    desk.mode = other accounts on this computer can read the project | Close the file to others: chmod 600 PROJECT
    desk.no-project = no project was chosen | Choose one on the page, or make one.
    desk.project-name = no project can have that name | Use letters, digits and spaces, without slashes or colons, up to 100.
    desk.nobody = nobody has said who codes | Choose your name on the page, or open with --as NAME.
    desk.ready = The desk opened, and closed before anyone used it.
    desk.person = at this desk {person} codes already | For someone else: close it and open another with --as NAME.
    desk.port = port {port} cannot be used | Let the desk choose one, without --port, or try another between 1024 and 65535.
    desk.request = the page asked for something that the desk does not understand | Load the page again; if it goes on, close it and open it with hebra serve PROJECT.
    desk.session = this page is not allowed to read the project | Close it and open it again with hebra serve PROJECT.
    desk.token = five wrong addresses: someone else on this computer is trying to enter; the desk is closed | Close the programs that you do not know, and open it again with hebra serve PROJECT.
    desk.unknown = the desk does not have that | Go back to the main page.
    memo.of-another = that memo is someone else's; here you change only your own | Write one of yours at the same place.
    text.changed = the text of {document} has changed since you opened it; nothing was saved | Load the document again and repeat.
    usage.port = a port is a number between 1024 and 65535, or 0 for a free one | Leave out --port, or write for example --port 8765.
    """
}
