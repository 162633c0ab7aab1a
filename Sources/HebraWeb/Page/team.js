// The team: copies of the project come together, what they changed apart is decided, and a participant
// can withdraw.

class Team {
  constructor(page) {
    this.page = page;
    this.copy = make('input', { id: 'copy', type: 'file', accept: '.hebra', onchange: () => this.copy.files[0] && this.merge(this.copy.files[0]) });
    this.status = make('p', { class: 'total', role: 'status' });
    this.conflicts = make('div', { class: 'receipts', 'aria-live': 'polite' });
    this.documents = make('div', { class: 'crossing' , tabindex: '0', role: 'region', 'aria-label': word('documents') });
    this.scroller = make('main', { class: 'page', id: 'reader' }, make('div', { class: 'sheetwide narrow team' },
      make('section', {}, make('h2', { text: word('join-copies') }), make('p', { class: 'note', text: word('join-why') }),
        make('label', { for: 'copy', class: 'vh', text: word('join-copies') }), this.copy, this.status, this.conflicts),
      make('section', {}, make('h2', { text: word('documents') }), this.documents)));
    this.root = make('div', { class: 'single' }, this.scroller);
  }

  end() {}

  async open() {
    this.page.setTitle(word('team'), '');
    this.page.setHere('', []);
    this.page.list = await this.page.back.documents();
    this.#drawDocuments();
    // Who codes blind is not shown what copies disagree about.
    this.#drawConflicts(await this.page.back.conflicts().catch(() => []));
    (this.conflicts.querySelector('button') ?? this.copy).focus();
  }

  // Copies

  async merge(file) {
    const { page } = this;
    this.status.textContent = word('reading');
    const answer = await page.acts.perform(word('act-merge'), async () => {
      const { id } = await page.back.send(file);
      return page.back.merge({ file: id, isPreview: false });
    });
    this.copy.value = '';
    if (!answer) { this.status.textContent = ''; return; }
    fill(this.status, word('merged', { n: answer.events }), answer.lines.map(line =>
      make('span', { class: 'note', text: ` · ${line.kind}: ${[['+', line.added], ['±', line.changed], ['−', line.removed]].filter(([, n]) => n).map(([sign, n]) => sign + shown(n)).join(' ')}` })));
    await this.open();
  }

  #drawConflicts(list) {
    fill(this.conflicts, list.length ? make('h3', { text: word('n-conflicts', { n: list.length }) }) : null, list.map(conflict =>
      make('section', { class: 'receipt' },
        make('h3', { text: [conflict.document, conflict.what, conflict.subject, conflict.field].filter(Boolean).join(' · ') }),
        conflict.versions.map(version => make('div', { class: 'pair' },
          make('button', { type: 'button', class: 'button' + (version.holds ? ' strong' : ''), onclick: () => this.hold(conflict, version) },
            make('span', { text: version.value })),
          make('span', { class: 'note', text: `${version.who}, ${day(version.at)}, ${clock(version.at)}` + (version.holds ? ` · ${word('holds')}` : '') }))))));
  }

  async hold(conflict, version) {
    const list = await this.page.acts.perform(word('act-hold'), () =>
      this.page.back.hold({ number: conflict.number, version: version.version }));
    if (!list) return;
    this.#drawConflicts(list);
    say(word('n-conflicts', { n: list.length }));
    (this.conflicts.querySelector('button') ?? this.copy).focus();
  }

  // Documents

  #drawDocuments() {
    const { documents } = this.page.list, columns = ['document', 'municipality', 'turns', 'words', 'codings', 'finished'];
    fill(this.documents, documents.length ? make('table', {}, make('caption', { class: 'vh', text: word('documents') }),
      make('thead', {}, make('tr', {}, columns.map(name => make('th', { scope: 'col', text: word('doc-' + name) })),
        make('td', {}, make('span', { class: 'vh', text: word('withdraw') })))),
      make('tbody', {}, documents.map(row => make('tr', {},
        make('th', { scope: 'row' }, make('a', { class: 'link', href: '#/d/' + encodeURIComponent(row.name), text: row.name })),
        make('td', {}, ...this.#place(row)), make('td', { text: shown(row.turns) }), make('td', { text: shown(row.words) }),
        make('td', { text: shown(Object.values(row.codings).reduce((sum, n) => sum + n, 0)) }), make('td', { text: row.finished.join(', ') }),
        make('td', {}, make('button', { type: 'button', class: 'link', 'aria-label': `${word('withdraw')}: ${row.name}`, text: word('withdraw'), onclick: () => this.withdraw(row.name) }))))))
      : make('p', { class: 'empty', text: word('no-documents') }));
  }

  // The municipality can be said here, as in the table of documents; the list offers what begins so.
  #place(row) {
    const { page } = this, list = make('datalist', { id: 'places-' + row.name });
    let places = [];
    const said = place => `${place.name} (${place.department || place.code})`;
    const field = make('input', { 'aria-label': `${word('doc-municipality')}: ${row.name}`, value: row.municipality ?? '', list: list.id, autocomplete: 'off', spellcheck: 'false',
      oninput: async () => {
        if (places.some(place => said(place) === field.value)) return;
        places = await page.back.places({ q: field.value }).catch(() => []);
        fill(list, places.map(place => make('option', { value: said(place) })));
      },
      onchange: async () => {
        const name = word('act-describe', { document: row.name });
        places = places.length ? places : await page.back.places({ q: field.value }).catch(() => []);
        const place = places.find(p => said(p) === field.value) ?? (places.length === 1 ? places[0] : null);
        const answer = place ? await page.acts.perform(name, () => page.back.describe({ document: row.name, place: place.code })) : null;
        if (!place) notify(word('which-place'), true);
        page.list = await page.back.documents();
        field.value = page.list.documents.find(d => d.name === row.name)?.municipality ?? '';
        if (answer) say(word('changed', { act: name }));
      } });
    return [field, list];
  }

  // A participant withdraws: the name typed once more, and then nothing of it is left.
  withdraw(name) {
    const { page } = this, field = (id, words) => [make('label', { for: id, text: words }), make('input', { id, autocomplete: 'off', spellcheck: 'false', maxlength: 500 })];
    const result = make('p', { class: 'result', role: 'status' });
    const act = async () => {
      const [reason, typed] = ['withdraw-reason', 'withdraw-name'].map(id => $(id).value.trim());
      result.className = 'result';
      try {
        const answer = await page.back.withdraw({ document: name, reason, confirmation: typed });
        fill(result, word(answer.isClean ? 'withdrawn' : 'withdrawn-not', { document: name, n: answer.erased, found: answer.found }),
          answer.copies.length ? make('span', { class: 'note', text: ' ' + word('withdrawn-copies', { files: answer.copies.join(', ') }) }) : null);
        dialog.querySelector('#withdraw-now').disabled = true;
        page.last = null;
        await this.open();
      } catch (failure) {
        result.className = 'result failed';
        result.textContent = [failure.what ?? failure.message, failure.remedy].filter(Boolean).join(' ');
      }
    };
    const dialog = sheet(word('withdraw-of', { document: name }), make('p', { text: word('withdraw-why') }),
      make('div', { class: 'new-person' }, field('withdraw-reason', word('withdraw-reason')), field('withdraw-name', word('withdraw-name', { document: name }))),
      result, make('div', { class: 'sheet-acts' },
        make('button', { type: 'button', class: 'button', text: word('key-close'), onclick: () => dialog.close() }),
        make('button', { type: 'button', class: 'button strong', id: 'withdraw-now', text: word('withdraw-act'), onclick: act })));
    $('withdraw-reason').focus();
  }

  key() { return false; }
}
