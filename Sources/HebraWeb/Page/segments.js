// The segments of a code, in groups, each with the question before it; the filters are the address.

class Segments {
  constructor(page) {
    this.page = page;
    this.title = word('segments');
    this.pick = make('button', { type: 'button', class: 'pick', onclick: () => this.pickCode() });
    this.by = make('select', { 'aria-label': word('by'), onchange: () => this.#go({ by: this.by.value }) },
      (page.back.groupings ?? ['municipality', 'sector', 'document', 'coder', 'none']).map(by => make('option', { value: by, text: word('by-' + by) })));
    this.layer = make('select', { 'aria-label': word('layer'), onchange: () => this.#go({ layer: this.layer.value }) });
    this.results = make('div', { class: 'results' });
    this.scroller = make('main', { class: 'page', id: 'reader' },
      make('div', { class: 'sheetwide narrow' },
        make('form', { class: 'filters', onsubmit: event => event.preventDefault() },
          this.pick, make('label', {}, word('by'), this.by), make('label', {}, word('layer'), this.layer)),
        this.results));
    this.root = make('div', { class: 'single' }, this.scroller);
  }

  end() {}

  #go(changes) {
    const facts = { ...this.facts, ...changes };
    this.page.go('segmentos', Object.fromEntries(Object.entries(facts).filter(([, value]) => value)));
  }

  pickCode() {
    const { book, palette } = this.page;
    palette.open({
      label: word('code'), hint: word('code-hint'),
      items: book.codes.filter(c => !c.isRetired).map(code => ({
        id: code.id, name: code.name, hue: book.hue(code.id), more: fold(code.definition ?? ''), uses: 0 })),
      about: item => book.about(item.id).slice(0, 2),
      keys: [['↵', word('key-see')], ['↑↓', word('key-choose')], ['Esc', word('key-close')]],
      take: item => { palette.close(); this.#go({ code: item.id }); },
    }, this.pick.getBoundingClientRect());
  }

  async open(facts) {
    this.facts = { code: facts.code ?? '', by: facts.by ?? 'municipality', layer: facts.layer ?? '' };
    const { book, status, list } = this.page, { code, by, layer } = this.facts;
    this.page.setTitle(word('segments'), code ? `${code} · ${book.name(code)}` : '');
    this.by.value = by;
    const others = (list.coders ?? status.coders).filter(name => name !== status.person);
    this.layer.replaceChildren(make('option', { value: '', text: status.person }),
      ...this.page.back.canAgree ? [make('option', { value: '*', text: word('all-layers') })] : [],
      ...others.map(name => make('option', { value: name, text: name })));
    this.layer.value = layer;
    this.pick.className = 'pick' + (code ? ' h' + book.hue(code) : '');
    this.pick.replaceChildren(...code ? [make('b', { text: code }), make('span', { text: book.name(code) })] : [word('pick-code')]);
    this.page.setHere('', [['↑↓', word('key-choose')], ['↵', word('key-jump')]]);
    if (!code) {
      this.results.replaceChildren(make('p', { class: 'empty', text: word('segments-hint') }));
      return this.pick.focus();
    }
    this.results.setAttribute('aria-busy', 'true');
    const answer = await this.page.back.segments({ code, by, layer, limit: 200 });
    const shownCount = answer.groups.reduce((n, group) => n + group.segments.length, 0);
    this.results.replaceChildren(
      make('p', { class: 'total', text: [word('n-segments', { n: answer.total }), shownCount < answer.total ? word('hits-cut', { n: shownCount }) : ''].join(' ').trim() }), ...answer.groups.map(g => this.#group(g)));
    this.results.setAttribute('aria-busy', 'false');
    this.page.setHere(word('n-segments', { n: answer.total }), [['↑↓', word('key-choose')], ['↵', word('key-jump')]]);
    const first = this.results.querySelector('a.segment');
    if (first) { first.tabIndex = 0; first.focus({ preventScroll: true }); }
    this.scroller.scrollTop = 0;
  }

  #group(group) {
    const name = group.value || word('unknown');
    return make('section', { class: 'group', 'aria-label': name },
      make('header', {}, make('h2', { text: name }), make('span', {
        text: [word('n-segments', { n: group.n }), word('n-documents', { n: group.documents ?? new Set(group.segments.map(s => s.document)).size })].join(' · ') })),
      group.segments.map(segment => this.#segment(segment)));
  }

  #segment(segment) {
    const { book } = this.page;
    const context = (lines, name) => lines.slice(name === 'before' ? -1 : 0, name === 'before' ? undefined : 1)
      .map(line => make('p', { class: 'context' }, make('b', { text: (line.label ?? '') + ' ' }), line.text));
    const facets = segment.facets.filter(f => !f.assumed).map(f => book.valueName(f.facet, f.value));
    return make('a', {
      class: 'segment h' + book.hue(segment.code), tabindex: '-1',
      href: `#/d/${encodeURIComponent(segment.document)}?at=${segment.start}-${segment.end}`,
    }, make('div', { class: 'about-segment' }, make('b', { text: segment.code }), make('span', { text: book.name(segment.code) }),
      make('span', { class: 'where' , text: [segment.document, segment.turn != null ? segment.turn + 1 : null].filter(x => x != null).join(', ') })),
    context(segment.before, 'before'),
    make('p', { class: 'quoted' }, make('b', { text: (segment.pseudonym ?? segment.label ?? '') + ' ' }), segment.text),
    context(segment.after, 'after'),
    make('p', { class: 'note' }, [facets.join(', '), segment.coder].filter(Boolean).join(' · '),
      segment.memo && make('span', { class: 'memo-note', text: segment.memo })));
  }

  key(event) { return rove(this.results, 'a.segment', event); }
}
