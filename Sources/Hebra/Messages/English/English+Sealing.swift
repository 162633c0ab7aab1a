extension English {
  /// Keys, sealed projects and backups.
  static let sealing = """
    word.key.file.sheet = recovery
    word.key.file.list = recipients
    word.key.list.work = the key for every day
    word.key.list.recovery = the recovery sheet
    word.key.sheet.title = HEBRA RECOVERY SHEET
    word.key.sheet.what = Whoever has this sheet opens everything that was sealed for it too, without words and without another key.
    word.key.sheet.keep = Print it and keep it away from the office, in a closed envelope. Then delete this file: no program reads paper.
    word.key.sheet.use = To use it, copy the line that begins with AGE-SECRET-KEY-1 into a text file and open with that: hebra open FILE.age --identity SHEET.txt
    word.key.sheet.lost = If someone sees it who must not, make a new key, seal again what you keep and delete what was sealed with this one.
    word.key.sheet.date = Made on

    key.done = New key in {file}. It was tried: these words open it, and it opens what is sealed for {recipient}.
    key.words = Your words: {words}
    key.write = Write them by hand on paper and keep it away from the computer. They are not shown again, nobody else has them, and without them the key does not open.
    key.again = Now type the seven words, with the hyphens. They do not show while you type:
    key.typed-other = the words that you typed are not those that were shown, and no key was made | Repeat the command: there will be other words. Copy them from the paper, in lower case and with the hyphens.
    key.sheet = Recovery sheet in {file}: print it, keep it away from the office and delete the file. It was tried too.
    key.list = Recipients in {file}, which is no secret: seal everything for both with --recipients.

    passphrase.ask = Words of {file} (they do not show while you type):
    usage.passphrase = the words are needed, and this command does not talk to a person | Run it in a terminal, or say with --passphrase-fd from which descriptor they are read: 0 is standard input. They are not typed in the command: other programs would see them.
    usage.passphrase-source = no words could be read from that descriptor | Check the number of --passphrase-fd; 0 is standard input.
    usage.recipients = it does not say for whom to seal | Give at least one recipient with --to age1…, or a file of them with --recipients.
    usage.seal-remove = before the project that is not sealed is removed, show that someone can open the sealed one | Add --identity with a key for which it is sealed.
    usage.open-output = the name does not end in .age, and does not give the name of the project | Give the name of the project with --output.

    seal.done = {file}: sealed for {recipients} {recipients|recipient|recipients}. It was opened again and is the project, byte for byte.
    seal.opened = The key that you showed opened it too.
    seal.stays = The project that is not sealed is still in {file}.
    seal.removed = The project that was not sealed was deleted. On a solid-state disk or a memory stick traces may remain: encrypt the whole disk.
    backup.done = Backup in {file}, for {recipients} {recipients|recipient|recipients}. The project was checked, the backup was opened again and is the same, byte for byte.
    open.done = Project opened in {file}.
    open.folder = Folder opened in {folder}, with {files} {files|file|files}.
    open.plain = It is not sealed any more: anybody who uses this computer can read it. The sealed file is still where it was.

    seal.nothing = it has no Word documents and no project | If it is something else, open it with “hebra open” or with the program age.
    seal.not-sealed = it is not a sealed file | Sealed files end in .age; check the name.
    seal.newer = it is sealed with a later version of the format ({version}) | Open it with a later version of Hebra, or with the program that sealed it.
    seal.unknown-stanza = it is sealed for keys of a kind that this version does not know ({kinds}) | Open it with the program that sealed it, or ask for it to be sealed for a recipient age1….
    seal.header = it is damaged at its beginning, in line {line} | Get another copy: nothing can be recovered from this one.
    seal.armor = it is damaged in line {line} of its form as text | Copy the whole file again, with the lines at its beginning and its end.
    seal.changed = someone or something changed the beginning of the file after it was sealed | Get another copy; nothing can be recovered from this one.
    seal.payload = it is damaged or cut: from byte {byte} of the content on it is not what was sealed | Get another copy. Nothing was opened: half a project is of no use.
    seal.cut-off = its end is missing: the content goes up to byte {byte} | Copy it again from where it was sealed. Nothing was opened.
    seal.wrong-passphrase = the words are not those of this file | Check them on the paper: lower case, no accents, with the hyphens. The file is not damaged at its beginning.
    seal.no-identity = it is not sealed for any of these keys | Try the other key or the recovery sheet.
    seal.needs-passphrase = it opens with words, not with a key | Repeat the command without --identity.
    seal.needs-identity = it opens with a key | Say which one with --identity.
    seal.work-factor = the words of this file ask for more work (2^{factor}) than this program gives (2^{most}) | If you trust whoever sealed it, open it with the program age.
    seal.bad-recipient = there is no recipient in line {line} | A recipient begins with age1 and is alone on its line; copy all of it.
    seal.recipient-typed = that is not a recipient, or a letter of it is missing or another | A recipient begins with age1; copy all of it, in lower case.
    seal.secret-typed = that is a secret key, not a recipient, and by now it is in the history of the terminal | Do not use it any more: make another with “hebra key new” and seal again what it opens.
    seal.bad-identity = it is not a file of keys: there is none in line {line} | A key begins with AGE-SECRET-KEY-1; the file is the one that “hebra key new” made or the recovery sheet.
    seal.no-recipients = there is nobody to seal it for | Give at least one recipient.
    seal.unproved = what is on the disk is not what was to be sealed, and it was taken away | Check the disk and repeat the command. The project did not change.
    seal.library = the library of ciphers did not do its work ({step}) | Close other programs if memory is short, and repeat the command.
    seal.not-removed = the project is sealed, but the one that is not sealed could not be removed | Check the permissions of the folder and delete it by hand.
    """
}
