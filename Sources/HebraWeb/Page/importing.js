// Files come in: dropped, looked at with their receipt and their labels, and only then taken.

class Importing {
  constructor(page) {
    this.page = page;
    this.files = [];
    this.picker = make('input', { id: 'files', type: 'file', multiple: true, onchange: () => this.add([...this.picker.files]) });
    this.zone = make('label', { class: 'drop', for: 'files' }, icon('importing'), make('b', { text: word('drop-files') }), make('span', { class: 'note', text: word('drop-why') }), this.picker);
    for (const name of ['dragover', 'drop']) {
      this.zone.addEventListener(name, event => {
        event.preventDefault();
        if (name === 'drop') this.add([...event.dataTransfer.files]);
      });
    }
    this.status = make('p', { class: 'total', role: 'status' });
    this.receipts = make('div', { class: 'receipts' });
    this.take = make('button', { type: 'button', class: 'button strong', id: 'take-files', hidden: true, onclick: () => this.enter(), text: word('take-files') });
    this.scroller = make('main', { class: 'page', id: 'reader' },
      make('div', { class: 'sheetwide narrow' }, this.zone,
        make('div', { class: 'ready' }, this.status, this.take), this.receipts));
    this.root = make('div', { class: 'single' }, this.scroller);
  }

  end() {}

  async open() {
    this.page.setTitle(word('importing'), '');
    this.page.setHere('', []);
    this.picker.focus();
  }

  // A table says what is known about documents or people; every other file is an interview.
  #kind(name) {
    if (!/\.(csv|xlsx)$/i.test(name)) return 'interview';
    return /partic|person/i.test(name) ? 'participants' : 'documents';
  }

  async add(files) {
    for (const [n, file] of files.entries()) {
      this.status.textContent = word('sending', { n: n + 1, all: files.length });
      try {
        const { id } = await this.page.back.send(file);
        this.files = this.files.filter(f => f.name !== file.name);
        this.files.push({ id, name: file.name, kind: this.#kind(file.name), labels: new Map() });
      } catch (failure) { this.#fail(failure); }
    }
    this.picker.value = '';
    await this.look();
  }

  #fail(failure) { notify([failure.what ?? failure.message, failure.remedy].filter(Boolean).join(' '), true); }

  #request(isPreview) {
    const of = kind => this.files.filter(f => f.kind === kind).map(f => f.id);
    // Once one label of a file is mended, all of its labels are said.
    const labels = this.files.filter(f => f.labels.size).flatMap(f => f.original.map(({ label, role }) => ({
      file: f.name, label, speaker: '', role: role ?? '', ...f.labels.get(label) })));
    return { files: of('interview'), documents: of('documents').at(-1) ?? null, participants: of('participants').at(-1) ?? null, labels, isPreview };
  }

  // What would come in, without taking anything.
  async look() {
    this.take.hidden = true;
    if (!this.files.some(f => f.kind === 'interview')) {
      this.status.textContent = this.files.length ? word('no-interviews') : '';
      return fill(this.receipts, this.files.map(f => this.#table(f)));
    }
    this.status.textContent = word('reading');
    try {
      this.report = await this.page.back.takeFiles(this.#request(true));
    } catch (failure) { this.status.textContent = ''; return this.#fail(failure); }
    for (const file of this.report.files) {
      const own = this.files.find(f => f.name === file.file);
      if (own && !own.original?.length) own.original = file.labels;
    }
    const good = this.report.files.filter(f => !f.refusal);
    this.status.textContent = word('looked', { n: good.length, all: this.report.files.length });
    const { notices } = this.report, told = notices.map(n => make('p', { class: 'note', text: n.what }));
    fill(this.receipts, notices.length > 3 ? make('details', {}, make('summary', { text: word('n-notices', { n: notices.length }) }), told) : told,
      this.files.filter(f => f.kind !== 'interview').map(f => this.#table(f)),
      this.report.files.map(file => this.#receipt(file)));
    this.take.hidden = !good.length;
  }

  #table(file) {
    return make('section', { class: 'receipt' }, make('h2', { text: file.name }),
      make('p', { class: 'note', text: word('table-' + file.kind) }), this.#drop(file.name));
  }

  #drop(name) {
    return make('button', { type: 'button', class: 'link', text: word('drop-file'), onclick: () => {
      this.files = this.files.filter(f => f.name !== name);
      this.look();
    } });
  }

  #receipt(file) {
    const own = this.files.find(f => f.name === file.file);
    return make('section', { class: 'receipt' + (file.refusal ? ' failed' : '') },
      make('h2', {}, file.document && file.document !== file.file ? `${file.file} → ${file.document}` : file.file,
        make('span', { class: 'note', text: ' · ' + word('outcome-' + file.outcome) })),
      file.refusal ? make('p', { class: 'problem', text: [file.refusal.what, file.refusal.remedy].filter(Boolean).join(' ') }) : null,
      make('details', {}, make('summary', { text: word('receipt') }), file.lines.map(line => make('p', { class: 'note', text: line }))),
      file.notices.map(n => make('p', { class: 'note', text: n.what })),
      own?.original?.length > 8
        ? make('details', {}, make('summary', { text: word('n-labels', { n: own.original.length }) }), this.#labels(own))
        : own?.original?.length ? this.#labels(own) : null, this.#drop(file.file));
  }

  // Who speaks: another name, a role, or that it is no speaker.
  #labels(own) {
    const set = (label, key, value) => {
      own.labels.set(label, { ...own.labels.get(label), [key]: value });
      this.look();
    };
    return make('table', { class: 'labels' }, make('thead', {}, make('tr', {},
      ['label', 'turns', 'role', 'speaker'].map(name => make('th', { scope: 'col', text: word('label-' + name) })))),
    make('tbody', {}, own.original.map(({ label, role, turns }) => {
      const roles = make('select', { 'aria-label': `${word('label-role')}: ${label}`, onchange: () => set(label, 'role', roles.value) },
        ['', 'participant', 'interviewer', 'other'].map(value => make('option', { value, text: word('role-' + (value || 'unknown')) })));
      roles.value = own.labels.get(label)?.role ?? role ?? '';
      const name = make('input', { 'aria-label': `${word('label-speaker')}: ${label}`, value: own.labels.get(label)?.speaker ?? '', placeholder: label,
        autocomplete: 'off', spellcheck: 'false', onchange: () => set(label, 'speaker', name.value.trim()) });
      return make('tr', {}, make('th', { scope: 'row', text: label }), make('td', { class: 'n', text: shown(turns) }),
        make('td', {}, roles), make('td', { class: 'pair' }, name,
          make('button', { type: 'button', class: 'link', text: word('no-speaker'), onclick: () => set(label, 'speaker', '-') })));
    })));
  }

  async enter() {
    this.take.disabled = true;
    this.status.textContent = word('taking');
    try {
      const report = await this.page.back.takeFiles(this.#request(false));
      this.files = [];
      this.page.list = await this.page.back.documents();
      const names = report.files.filter(f => f.document && !f.refusal).map(f => f.document);
      this.status.textContent = word('taken', { n: report.added });
      this.take.hidden = true;
      fill(this.receipts, make('ul', { class: 'taken' }, names.map(name => make('li', {}, make('a', {
        class: 'button', href: '#/d/' + encodeURIComponent(name), text: word('code-document', { document: name }) })))),
      report.files.filter(f => f.refusal).map(file => this.#receipt(file)));
      this.receipts.querySelector('a')?.focus();
    } catch (failure) { this.status.textContent = ''; this.#fail(failure); }
    this.take.disabled = false;
  }

  key() { return false; }
}
