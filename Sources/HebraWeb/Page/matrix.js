// A matrix as a table with shades; each number opens the segments behind it.

class Crossing {
  constructor(page) {
    this.page = page;
    const pick = (name, values) => make('select', { 'aria-label': word('matrix-' + name), onchange: event => this.#go({ [name]: event.target.value }) },
      values.map(value => make('option', { value, text: word(`matrix-${name}-${value}`) })));
    this.kind = pick('kind', ['case-by-code', 'participant-by-code', 'code-by-attribute', 'municipality-by-code', 'code-by-code']);
    this.rows = pick('rows', ['document', 'municipality', 'sector']);
    this.cell = pick('cell', ['presence', 'codings', 'segments', 'words']);
    this.layer = make('select', { 'aria-label': word('layer'), onchange: () => this.#go({ layer: this.layer.value }) });
    this.causes = this.#check('matrix-causes', 'causes');
    this.without = this.#check('matrix-without', 'without-suggested');
    this.table = make('div', { class: 'crossing', role: 'region', tabindex: '0' });
    this.found = make('aside', { class: 'behind', hidden: true, 'aria-live': 'polite' });
    this.notes = make('div', { class: 'notes' });
    this.scroller = make('main', { class: 'page', id: 'reader' }, make('div', { class: 'sheetwide' },
      make('form', { class: 'filters', onsubmit: event => event.preventDefault() },
        this.kind, this.rows, this.cell, make('label', {}, word('layer'), this.layer),
        this.causes.root, this.without.root,
        make('button', { type: 'button', class: 'button', id: 'export', text: word('export'), onclick: () => this.export() })),
      this.table, this.found, this.notes));
    this.root = make('div', { class: 'single' }, this.scroller);
  }

  end() {}

  #check(name, key) {
    const box = make('input', { type: 'checkbox', onchange: () => this.#go({ [key]: box.checked ? '1' : '' }) });
    return { box, root: make('label', { class: 'option' }, box, word(name)) };
  }

  #go(changes) {
    this.page.go('matriz', Object.fromEntries(Object.entries({ ...this.facts, ...changes }).filter(([, value]) => value)));
  }

  // What the server is asked for: only what has a meaning for the kind.
  #query() {
    const { kind, rows, cell, layer, causes } = this.facts, query = { kind, layer, causes };
    query['without-suggested'] = this.facts['without-suggested'];
    if (kind === 'case-by-code') query.rows = rows;
    if (kind === 'code-by-attribute') query.by = rows === 'document' ? 'sector' : rows;
    if (kind === 'case-by-code' || kind === 'participant-by-code') query.cell = cell;
    return query;
  }

  async open(facts) {
    const { status, list } = this.page;
    this.facts = {
      kind: facts.kind ?? 'case-by-code', rows: facts.rows ?? (list.documents.some(d => d.municipality) ? 'municipality' : 'document'), cell: facts.cell ?? 'codings',
      layer: facts.layer ?? status.person, causes: facts.causes ?? '', 'without-suggested': facts['without-suggested'] ?? '',
    };
    const others = (list.coders ?? status.coders).filter(name => name !== status.person);
    this.layer.replaceChildren(make('option', { value: status.person, text: status.person }),
      make('option', { value: 'final', text: word('layer-final') }), make('option', { value: 'union', text: word('layer-union') }),
      ...others.map(name => make('option', { value: name, text: name })));
    for (const name of ['kind', 'rows', 'cell', 'layer']) this[name].value = this.facts[name];
    this.rows.hidden = !['case-by-code', 'code-by-attribute'].includes(this.facts.kind);
    this.cell.hidden = !['case-by-code', 'participant-by-code'].includes(this.facts.kind);
    this.causes.box.checked = !!this.facts.causes;
    this.without.box.checked = !!this.facts['without-suggested'];
    this.found.hidden = true;
    this.page.setTitle(word('matrix'), word('matrix-kind-' + this.facts.kind));
    this.page.setHere('', [['↵', word('matrix-open')]]);
    this.table.setAttribute('aria-busy', 'true');
    try {
      this.answer = await this.page.back.matrix(this.#query());
    } catch (failure) {
      this.table.replaceChildren(make('p', { class: 'empty', text: [failure.what, failure.remedy].filter(Boolean).join(' ') }));
      this.notes.replaceChildren();
      throw failure;
    } finally { this.table.setAttribute('aria-busy', 'false'); }
    this.#draw();
  }

  #draw() {
    const { columns, rows, keyColumns, title, settings, notices } = this.answer;
    const number = cell => cell.n != null && cell.of == null ? cell.n : cell.value ?? (cell.of ? cell.n / cell.of : null);
    // How much was read; it is no figure of a code, and nothing stands behind it.
    const isBase = column => column.key === 'documents' || column.key === 'participants';
    const isCode = column => this.page.book.byID.has(column.key);
    const most = Math.max(0, ...rows.flatMap(row => row.filter((_, n) => n >= keyColumns && !isBase(columns[n])).map(number)).filter(n => n != null));
    this.table.setAttribute('aria-label', title);
    fill(this.table, rows.length ? make('table', {}, make('caption', { class: 'vh', text: title }),
      make('thead', {}, make('tr', {}, columns.map((column, n) => make('th', {
        scope: 'col', class: n < keyColumns ? 'key' : isCode(column) ? 'code h' + this.page.book.hue(column.key) : null, title: column.title },
        make('span', { text: isCode(column) ? column.key : column.title }))))),
      make('tbody', {}, rows.map(row => make('tr', {}, row.map((cell, n) => n < keyColumns
        ? make(this.#said(cell) ? 'th' : 'td', { scope: this.#said(cell) ? 'row' : null, class: 'key', text: this.#said(cell) })
        : isBase(columns[n]) ? make('td', { class: 'n', text: this.#said(cell) })
          : this.#cell(cell, number(cell), most, row, columns[n])))))) : make('p', { class: 'empty', text: word('matrix-empty') }));
    fill(this.notes, notices.map(notice => make('p', { class: 'note', text: notice.what })),
      make('details', {}, make('summary', { text: word('definitions') }),
        make('dl', {}, settings.map(s => make('div', {}, make('dt', { text: s.name }), make('dd', { text: s.value }))))));
    this.page.setHere(word('n-rows', { n: rows.length }), [['↵', word('matrix-open')]]);
    this.table.querySelector('td button')?.focus({ preventScroll: true });
  }

  #said(cell) {
    if (cell.missing) return cell.what;
    const text = cell.text ?? (cell.of != null ? `${shown(cell.n)}/${shown(cell.of)}` : cell.n != null ? shown(cell.n)
      : cell.value != null ? Words.number.format(Math.round(cell.value * 1000) / 1000) : '');
    return cell.provisional ? text + '*' : text;
  }

  // A shade in five steps, always with its number; what is missing says why.
  #cell(cell, value, most, row, column) {
    const text = this.#said(cell), name = this.#name(row);
    if (cell.missing) return make('td', { class: 'missing', title: cell.what }, make('span', { class: 'vh', text: cell.what }), make('span', { 'aria-hidden': 'true', text: '–' }));
    const shade = value > 0 && most > 0 ? Math.max(1, Math.ceil(value / most * 5)) : 0;
    if (!shade || cell.text != null) return make('td', { class: 's0', text });
    return make('td', { class: 's' + shade }, make('button', {
      type: 'button', 'aria-label': `${name}, ${column.title}: ${text}`, text,
      onclick: event => this.behind(name, column, event.currentTarget) }));
  }

  #name(row) { return row.slice(0, this.answer.keyColumns).map(cell => this.#said(cell)).filter(Boolean)[0] ?? ''; }

  async behind(row, column, button) {
    let answer;
    try {
      answer = await this.page.back.cell({ ...this.#query(), row, column: column.key });
    } catch (failure) { return notify([failure.what ?? failure.message, failure.remedy].filter(Boolean).join(' '), true); }
    const at = key => answer.columns.findIndex(c => c.key === key);
    const [document_, text, code, coder, start, end, who] = ['document', 'text', 'code', 'coder', 'start', 'end', 'pseudonym'].map(at);
    const { book } = this.page;
    fill(this.found, make('header', {}, make('h2', { text: answer.notices[0]?.what ?? `${row} · ${column.title}` }),
      make('button', { type: 'button', class: 'icon', 'aria-label': word('key-close'), onclick: () => { this.found.hidden = true; button.focus(); } }, icon('close'))),
    answer.rows.map(cells => make('a', {
      class: 'segment h' + book.hue(cells[code].text),
      href: `#/d/${encodeURIComponent(cells[document_].text)}?at=${cells[start].n}-${cells[end].n}` },
    make('div', { class: 'about-segment' }, make('b', { text: cells[code].text }), make('span', { text: book.name(cells[code].text) }),
      make('span', { class: 'where', text: [cells[document_].text, cells[who]?.text].filter(Boolean).join(', ') })),
    make('p', { class: 'quoted', text: cells[text].text }), make('p', { class: 'note', text: cells[coder]?.text ?? '' }))));
    this.found.hidden = false;
    this.found.querySelector('a')?.focus();
    this.found.scrollIntoView({ block: 'nearest' });
  }

  export() {
    const query = new URLSearchParams(Object.entries(this.#query()).filter(([, value]) => value)).toString();
    exportSheet(this.page, { what: 'matrix', query }, ['xlsx', 'csv'], 'A');
  }

  key(event) { return !this.found.hidden && rove(this.found, 'a.segment', event); }
}

// Asks for the format and for whom a file is, and says where it was written or why not.
function exportSheet(page, facts, formats, level) {
  const choose = (name, values, chosen, said) => make('fieldset', {}, make('legend', { text: word('export-' + name) }),
    values.map(value => make('label', { class: 'option' },
      make('input', { type: 'radio', name, value, checked: value === chosen }), said(value))));
  const result = make('p', { class: 'result', role: 'status' });
  const act = async () => {
    const value = name => dialog.querySelector(`[name=${name}]:checked`).value;
    result.className = 'result';
    result.textContent = word('writing');
    try {
      const answer = await page.back.leave({ ...facts, format: value('format'), level: value('level') });
      fill(result, word('written', { file: answer.file }), answer.notices.map(n => make('span', { class: 'note', text: ' ' + n.what })));
    } catch (failure) {
      result.className = 'result failed';
      result.textContent = [failure.what ?? failure.message, failure.remedy].filter(Boolean).join(' ');
    }
  };
  const dialog = sheet(word('export'), choose('format', formats, formats[0], value => value.toUpperCase()),
    choose('level', ['A', 'B', 'C'], level, value => word('level-' + value.toLowerCase())),
    make('p', { class: 'note', text: word('export-why') }), result,
    make('div', { class: 'sheet-acts' },
      make('button', { type: 'button', class: 'button', text: word('key-close'), onclick: () => dialog.close() }),
      make('button', { type: 'button', class: 'button strong', id: 'export-now', text: word('export-act'), onclick: act })));
  dialog.querySelector('#export-now').focus();
}
