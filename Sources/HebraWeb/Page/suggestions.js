// Suggestions, one at a time: the words in their turn, the code and why; a person decides.

class Suggestions {
  constructor(page) {
    this.page = page;
    this.source = make('select', { 'aria-label': word('suggest-source'), onchange: () => this.#go({ source: this.source.value }) },
      ['rules', 'learned'].map(value => make('option', { value, text: word('suggest-' + value) })));
    this.all = make('input', { type: 'checkbox', onchange: () => this.#go({ every: this.all.checked ? '1' : '' }) });
    this.card = make('div', { class: 'suggestion', tabindex: '-1' });
    this.facts = {};
    this.scroller = make('main', { class: 'page', id: 'reader' }, make('div', { class: 'sheetwide narrow' },
      make('form', { class: 'filters', onsubmit: event => event.preventDefault() },
        make('label', {}, word('suggest-source'), this.source), make('label', { class: 'option' }, this.all, word('suggest-all'))),
      this.card));
    this.root = make('div', { class: 'single' }, this.scroller);
  }

  end() {}

  #go(changes) {
    this.page.go('sugerencias', Object.fromEntries(Object.entries({ ...this.facts, ...changes }).filter(([, value]) => value)));
  }

  async open(facts) {
    this.facts = { source: facts.source ?? 'rules', every: facts.every ?? '' };
    this.source.value = this.facts.source;
    this.all.checked = !!this.facts.every;
    this.page.setTitle(word('suggestions'), '');
    this.page.setHere('', []);
    this.card.setAttribute('aria-busy', 'true');
    try {
      this.answer = await this.page.back.suggestions({ ...this.facts, any: '1', limit: 300 });
    } catch (failure) {
      fill(this.card, make('p', { class: 'empty', text: [failure.what ?? failure.message, failure.remedy].filter(Boolean).join(' ') }));
      return;
    } finally { this.card.setAttribute('aria-busy', 'false'); }
    this.at = 0;
    this.decided = 0;
    this.#draw();
  }

  get one() { return this.answer?.pending[this.at]; }

  #draw() {
    const { one, answer } = this, { book } = this.page;
    const left = answer.total - this.decided;
    this.page.setTitle(word('suggestions'), word('n-pending', { n: left }));
    if (!one) {
      fill(this.card, make('p', { class: 'empty', text: answer.hasRules || this.facts.source === 'learned' ? word('suggest-none') : word('suggest-no-rules') }),
        answer.apart ? make('p', { class: 'note', text: word('suggest-apart', { n: answer.apart }) }) : null,
        answer.blind.length ? make('p', { class: 'note', text: word('suggest-blind', { documents: answer.blind.join(', ') }) }) : null);
      this.page.setHere('', []);
      return;
    }
    const act = (key, words, run, strong) => make('button', { type: 'button', class: strong ? 'button strong' : 'button', onclick: run }, words, kbd(key));
    fill(this.card,
      make('p', { class: 'total', text: [one.document, word('turn-number', { n: one.turn + 1 }), one.label].filter(Boolean).join(' · ') }),
      make('p', { class: 'quoted' }, one.before, make('mark', { text: one.words }), one.after),
      make('div', { class: 'about-segment h' + book.hue(one.code) }, make('b', { text: one.code }), make('span', { text: book.name(one.code) })),
      make('p', { class: 'note', text: word('suggest-because', { reasons: one.reasons.join(', ') }) }),
      one.support.length ? make('p', { class: 'note', text: word('suggest-support', { terms: one.support.join(', ') }) }) : null,
      make('div', { class: 'about' }, book.about(one.code).slice(0, 3)),
      make('div', { class: 'pair answers' },
        act('S', word('suggest-yes'), () => this.accept('accept'), true), act('L', word('suggest-longer'), () => this.accept('longer')),
        act('C', word('suggest-other'), () => this.other()), act('N', word('suggest-no'), () => this.reject()),
        act('→', word('suggest-skip'), () => this.skip(1)),
        make('a', { class: 'button', href: `#/d/${encodeURIComponent(one.document)}?at=${one.start}-${one.end}`, text: word('suggest-see') })));
    this.page.setHere(word('n-of', { n: this.at + 1, all: answer.pending.length }),
      [['S', word('suggest-yes'), () => this.accept('accept')], ['L', word('suggest-longer'), () => this.accept('longer')],
        ['N', word('suggest-no'), () => this.reject()], ['→ ←', word('suggest-skip')]]);
    this.card.focus({ preventScroll: true });
    this.scroller.scrollTop = 0;
  }

  #anchor() { return this.card.querySelector('.answers').getBoundingClientRect(); }

  // A code with its required facets; a family asks for one of its codes first.
  accept(answer) {
    const { one } = this;
    if (!one) return;
    if (one.isFamily) return this.other(answer);
    this.#ask(answer, [one.code]);
  }

  other(answer = 'accept') { if (this.one) this.#ask(answer, []); }

  #ask(answer, codes) {
    const { one, page } = this;
    page.steps.ask({
      quote: one.words, anchor: this.#anchor(), uses: new Map(), codes,
      closed: () => this.card.focus({ preventScroll: true }),
      save: async ([code], facets) => {
        await this.#decide({ answer, code: code === one.code ? null : code, facets: written(facets) }, word('act-code', { code }));
      },
    });
  }

  reject() {
    const { one, page, answer } = this;
    if (!one) return;
    page.palette.open({
      label: word('reason'), hint: word('suggest-why-not'), quote: one.words,
      items: answer.reasons.map(reason => ({ id: reason.id, name: reason.name, uses: 0 })),
      keys: [['↵', word('key-save')], ['↑↓', word('key-choose')], ['Esc', word('key-not-save')]],
      closed: () => this.card.focus({ preventScroll: true }),
      take: item => { page.palette.close(); this.#decide({ answer: 'reject', reason: item.id }, word('act-reject', { code: one.code })); },
    }, this.#anchor());
  }

  async #decide(facts, name) {
    const { one, page } = this;
    const done = await page.acts.perform(name, () => page.back.decide({ document: one.document, hash: one.hash, key: one.key, ...facts }));
    if (!done) return;
    this.answer.pending.splice(this.answer.pending.indexOf(one), 1);
    this.decided += 1;
    this.at = Math.min(this.at, Math.max(0, this.answer.pending.length - 1));
    this.#draw();
    say(word('suggest-decided', { n: this.answer.total - this.decided }));
  }

  skip(by) {
    const { length } = this.answer?.pending ?? [];
    if (!length) return;
    this.at = (this.at + by + length) % length;
    this.#draw();
  }

  async reload() { await this.open(this.facts); }

  key(event) {
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return false;
    const act = {
      s: () => this.accept('accept'), l: () => this.accept('longer'), c: () => this.other(), n: () => this.reject(),
      ArrowRight: () => this.skip(1), ArrowLeft: () => this.skip(-1),
    }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act || event.key.length === 1 && !this.page.hasLetters) return false;
    act();
    return true;
  }
}
