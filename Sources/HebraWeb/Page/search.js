// Words in their context, with the forms that answered as switches and how often by case.

class Search {
  constructor(page) {
    this.page = page;
    this.title = word('search');
    this.input = make('input', {
      id: 'query', type: 'search', class: 'big', placeholder: word('search-hint'), 'aria-label': word('search'),
      autocomplete: 'off', spellcheck: 'false',
    });
    this.by = make('select', { 'aria-label': word('counts-by'), onchange: () => this.#go({ by: this.by.value }) },
      ['municipality', 'sector', 'document'].filter(by => page.back.groupings?.includes(by) ?? true).map(by => make('option', { value: by, text: word('by-' + by) })));
    this.forms = make('div', { class: 'forms', role: 'group', 'aria-label': word('forms') });
    this.hits = make('div', { class: 'hits', role: 'list', 'aria-label': word('hits') });
    this.counts = make('aside', { class: 'counts', 'aria-label': word('counts-by') });
    this.total = make('p', { class: 'total', role: 'status' });
    const form = make('form', {
      class: 'searching', role: 'search',
      onsubmit: event => { event.preventDefault(); this.#go({ q: this.input.value.trim(), without: [] }); },
    }, this.input, this.forms);
    this.scroller = make('main', { class: 'page', id: 'reader' },
      make('div', { class: 'sheetwide' }, form,
        make('div', { class: 'found' }, make('section', {}, this.total, this.hits), this.counts)));
    this.root = make('div', { class: 'single' }, this.scroller);
    this.input.addEventListener('keydown', event => {
      if (event.key !== 'ArrowDown') return;
      this.hits.querySelector('a')?.focus();
      event.preventDefault();
    });
  }

  end() {}

  #go(changes) {
    const { q, by, without } = { ...this.facts, ...changes };
    this.page.go('buscar', { q, ...(by === 'municipality' ? {} : { by }), ...(without.length ? { without } : {}) });
  }

  async open(facts) {
    this.facts = { q: facts.q ?? '', by: facts.by ?? 'municipality', without: facts.all?.('without') ?? [] };
    const { q, by, without } = this.facts;
    this.input.value = q;
    this.by.value = by;
    this.page.setTitle(word('search'), q);
    this.page.setHere('', this.#hints());
    if (!q) {
      for (const box of [this.forms, this.hits, this.counts]) box.replaceChildren();
      this.total.textContent = word('search-about');
      return this.input.focus();
    }
    try {
      const answer = await this.page.back.search({ q, by, without, limit: 300 });
      this.#draw(answer);
    } catch (failure) {
      for (const box of [this.forms, this.hits, this.counts]) box.replaceChildren();
      this.total.textContent = [failure.what ?? failure.message, failure.remedy].filter(Boolean).join(' ');
      this.input.focus();
    }
  }

  #hints() {
    return [['↑↓', word('key-choose')], ['↵', word('key-jump')], ['C', word('key-code'), () => this.code()]];
  }

  #draw(answer) {
    const facts = { n: answer.total, documents: answer.documents };
    this.total.textContent = [word('n-hits', facts), answer.isCut ? word('hits-cut', { n: answer.hits.length }) : '',
      ...(answer.notices ?? []).map(n => n.what ?? n)].filter(Boolean).join(' ');
    this.#drawForms(answer.forms ?? []);
    let before = null;
    this.hits.replaceChildren(...answer.hits.map(hit => {
      const isFirst = hit.document !== before;
      before = hit.document;
      return this.#hit(hit, isFirst);
    }));
    this.counts.replaceChildren(...answer.counts?.length ? this.#countRows(answer.counts) : []);
    this.page.setHere(word('n-hits', facts), this.#hints());
    const first = this.hits.querySelector('a');
    if (first) { first.tabIndex = 0; first.focus({ preventScroll: true }); } else this.input.focus();
  }

  #drawForms(forms) {
    const off = this.facts.without.filter(form => !forms.some(f => f.form === form));
    this.forms.replaceChildren(...[...forms, ...off.map(form => ({ form, count: null }))].map(({ form, count }) => {
      const isOff = this.facts.without.includes(form);
      return make('button', {
        type: 'button', class: isOff ? 'chip' : 'chip set', 'aria-pressed': String(!isOff),
        onclick: () => this.#go({ without: isOff ? this.facts.without.filter(f => f !== form) : [...this.facts.without, form] }),
      }, make('span', { text: form }), count == null ? null : make('span', { class: 'n', text: count }));
    }));
  }

  #hit(hit, isFirst) {
    const link = make('a', {
      tabindex: '-1', href: `#/d/${encodeURIComponent(hit.document)}?at=${hit.start}-${hit.end}`,
      class: 'hit' + (hit.role === 'interviewer' ? ' interviewer' : ''),
    }, make('span', { class: 'from' }, make('b', { text: isFirst ? hit.document : '' , 'aria-hidden': isFirst ? null : 'true' }),
      make('span', { text: hit.label ?? '' })),
    make('span', { class: 'left', text: hit.before }), make('mark', { text: hit.text }), make('span', { class: 'right', text: hit.after }));
    link.hit = hit;
    link.setAttribute('aria-label', `${hit.document}, ${hit.label ?? ''}: ${hit.before}${hit.text}${hit.after}`);
    return make('div', { role: 'listitem', class: isFirst ? 'first' : null }, link);
  }

  #countRows(counts) {
    const most = Math.max(...counts.map(c => c.n));
    return [make('header', {}, make('h2', { text: word('counts') }), this.by),
      make('ul', {}, counts.map(({ value, n }) => {
        const bar = make('i', { 'aria-hidden': 'true' });
        bar.style.inlineSize = n / most * 100 + '%';
        return make('li', {}, make('span', { text: value || word('unknown') }), make('span', { class: 'n', text: shown(n) }), bar);
      })), make('p', { class: 'note', text: word('counts-base') })];
  }

  // Codes the sentence of the hit that has the focus.
  async code() {
    const hit = (document.activeElement?.hit ? document.activeElement : this.hits.querySelector('a'))?.hit;
    if (!hit) return;
    const link = [...this.hits.querySelectorAll('a')].find(a => a.hit === hit);
    const doc = await this.page.back.document(hit.document);
    const at = this.#sentence(doc, hit), { page } = this;
    page.steps.ask({
      quote: at.text, anchor: link.getBoundingClientRect(), uses: new Map(),
      closed: () => link.focus(),
      save: async (codes, facets) => {
        for (const code of codes) {
          const answer = await page.acts.perform(word('act-code', { code }), () => page.back.addCoding({
            document: doc.name, hash: doc.hash, start: at.start, end: at.end, code, facets: written(facets), memo: null }));
          if (!answer) continue;
          say(word('coded', { code, name: page.book.name(code) }));
          link.append(make('b', { class: 'coded h' + page.book.hue(code), text: code }));
        }
      },
    });
  }

  // The sentence of a hit in its turn, in code points.
  #sentence(doc, hit) {
    const turn = doc.turns.find(t => t.start <= hit.start && hit.end <= t.end);
    if (!turn) return { start: hit.start, end: hit.end, text: hit.text };
    const letters = [...turn.text], offset = letters.slice(0, hit.start - turn.start).join('').length;
    const found = new Intl.Segmenter(Words.lang, { granularity: 'sentence' }).segment(turn.text).containing(offset);
    const text = found.segment.trimEnd(), start = turn.start + [...turn.text.slice(0, found.index)].length;
    const end = start + [...text].length;
    return end < hit.end ? { start, end: hit.end, text: hit.text } : { start, end, text };
  }

  key(event) {
    if (rove(this.hits, 'a', event)) return true;
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (event.key === '/') { this.input.select(); this.input.focus(); return true; }
    if (event.key.toLowerCase() !== 'c' || !this.page.hasLetters || !document.activeElement?.hit) return false;
    this.code();
    return true;
  }
}
