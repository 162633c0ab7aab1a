// The desk: documents, the transcript with its margin, the map, and the codebook with the open coding.

class Desk {
  constructor(page) {
    this.page = page;
    this.scroller = make('main', { class: 'reader', id: 'reader' });
    this.feed = make('div', { class: 'text', id: 'text', role: 'feed', 'aria-busy': 'true', tabindex: '-1' });
    this.scroller.append(this.feed);
    this.documents = make('nav', { class: 'documents', id: 'documents', 'aria-label': word('documents') });
    this.text = new Transcript(this.feed, this.scroller, {
      hue: id => page.book.hue(id), name: id => page.book.name(id), onTurn: () => this.here(),
    });
    this.map = new DocumentMap(this.text, this.scroller);
    this.tree = new Tree(page.book, { counts: () => this.uses(), choose: id => this.chooseCode(id) });
    this.card = new Card(page.book, {
      memo: (coding, memo) => this.change(coding, { memo }, word('act-memo', { code: coding.code })),
      facet: (coding, facet) => this.askFacet(coding, facet),
      limits: coding => this.startLimits(coding),
      remove: coding => this.remove(coding),
      back: () => { this.card.flush(); this.toText(); },
    });
    this.side = make('aside', { class: 'side', 'aria-label': word('codes') }, this.card.root, this.tree.root);
    this.root = make('div', { class: 'desk' }, this.documents, this.scroller, this.map.root, this.side);
    this.keys = deskKeys(this);
    pointAt(this);
  }

  end() { this.card.flush(); this.text.end(); this.map.end(); getSelection().removeAllRanges(); }

  get me() { return this.page.status.person; }
  toText() { this.text.go(this.text.at); }

  // Opening

  async open(name, at) {
    if (this.doc?.name === name) {
      if (at) this.jump(at); else if (this.page.isMoved) this.toText();
      return;
    }
    this.card.clear();
    this.limits = null;
    this.feed.setAttribute('aria-busy', 'true');
    this.doc = await this.page.back.document(name);
    this.text.show(this.doc);
    this.feed.setAttribute('aria-label', word('transcript-of', { document: name }));
    this.feed.setAttribute('aria-busy', 'false');
    this.page.setTitle(name, this.#facts());
    this.refresh();
    this.scroller.scrollTop = 0;
    if (at) this.jump(at);
    else this.text.go(Math.max(0, this.text.turns.findIndex(t => t.i != null)), { focus: this.page.isMoved });
  }

  #facts() {
    const turns = this.doc.turns.filter(t => t.i != null);
    return [this.doc.municipality, word('n-turns', { n: turns.length }),
      word('n-words', { n: turns.reduce((n, t) => n + t.words, 0) })].filter(Boolean).join(' · ');
  }

  // Goes to a place of the document: { start, end } in code points.
  jump({ start, end }) {
    this.text.go(this.text.place(start).turn.n, { block: 'center' });
    this.text.select(start, end);
    const found = this.text.codings.find(c => c.start === start && c.end === end && !c.isOther);
    if (found) this.look(found);
  }

  // After the journal changed: the codings again, the reader where it was.
  async reload() {
    const { name } = this.doc, layers = this.doc.layers;
    const doc = await this.page.back.document(name, layers);
    if (this.doc?.name !== name) return;
    if (doc.hash !== this.doc.hash) { this.doc = null; return this.open(name); }
    this.doc.codings = doc.codings;
    this.doc.finished = doc.finished;
    if (this.text.open && !doc.codings.some(c => c.id === this.text.open.id)) this.look(null);
    this.refresh();
  }

  async compare() {
    const layers = this.doc.layers === 'all' ? 'own' : 'all';
    const doc = await this.page.back.document(this.doc.name, layers);
    this.doc.codings = doc.codings;
    this.doc.layers = layers;
    this.refresh();
  }

  refresh() {
    for (const coding of this.doc.codings) coding.isOther = coding.coder !== this.me;
    this.text.setCodings(this.doc.codings);
    const own = this.doc.codings.filter(c => !c.isOther);
    const row = this.page.list.documents.find(d => d.name === this.doc.name);
    if (row) { row.codings[this.me] = own.length; row.finished = this.doc.finished ?? row.finished; }
    this.tree.draw();
    this.map.draw();
    if (this.text.open) this.card.show(this.text.open); else if (this.card.shown) this.card.clear();
    drawDocuments(this);
    this.here();
    this.page.drawBar();
  }

  uses() {
    const counts = new Map();
    for (const { code, isOther } of this.doc?.codings ?? []) {
      if (!isOther) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    return counts;
  }

  // Where we are

  here() {
    if (!this.doc) return;
    const turn = this.text.turns[this.text.at];
    const spoken = this.text.turns.filter(t => t.i != null).length;
    const own = this.doc.codings.filter(c => !c.isOther).length;
    this.page.setHere([
      turn?.i != null ? word('turn-of', { n: turn.i + 1, all: spoken }) : word('aside'),
      word('n-codings', { n: own }), word('n-bare', { n: this.text.bare().length }),
    ].join(' · '), this.#keyHints());
  }

  #keyHints() {
    if (this.limits) {
      return [
        ['⇧ →', word('key-end-on'), () => this.stretch(1, 'word')],
        ['⇧ ←', word('key-end-back'), () => this.stretch(-1, 'word')],
        ['Ctrl ⇧ ←', word('key-start-back'), () => this.stretch(-1, 'word', true)],
        ['Ctrl ⇧ →', word('key-start-on'), () => this.stretch(1, 'word', true)],
        ['↵', word('key-save-limits'), () => this.endLimits(true)],
        ['Esc', word('key-leave'), () => this.endLimits(false)],
      ];
    }
    return [
      ['C', word('key-code'), () => this.code()], ['E', word('key-widen'), () => this.text.widen()],
      ['N', word('key-next-bare'), () => this.nextBare(1)], ['R', word('key-repeat'), () => this.repeat()],
      ['M', word('key-memo'), () => this.toMemo()],
    ];
  }

  look(coding) {
    this.text.setOpen(coding);
    if (coding) this.card.show(coding); else this.card.clear();
    this.map.draw();
  }

  toMemo() {
    if (!this.text.open) this.look(this.#codingHere());
    if (!this.text.open) return say(word('no-coding-here'));
    this.card.memo.focus();
  }

  // The coding that begins nearest before the end of the turn where the reader is.
  #codingHere() {
    const turn = this.text.turns[this.text.at];
    return this.text.codings.findLast(c => !c.isOther && c.start < turn.end && c.end > turn.start) ?? null;
  }

  // What an act on a coding is for: the open one, else the one of this turn.
  withOpen(act) {
    const coding = this.text.open ?? this.#codingHere();
    if (!coding) return say(word('no-coding-here'));
    if (coding.isOther) return say(word('of-another', { coder: coding.coder }));
    if (!this.text.open) this.look(coding);
    act(coding);
  }

  step(by) {
    const order = this.text.codings;
    if (!order.length) return;
    const from = this.text.open
      ? order.indexOf(this.text.open) + by
      : by > 0 ? order.findIndex(c => c.end > this.text.turns[this.text.at].start)
        : order.findLastIndex(c => c.start < this.text.turns[this.text.at].start);
    const n = Math.max(0, Math.min(order.length - 1, from < 0 ? 0 : from)), coding = order[n];
    getSelection().removeAllRanges();
    this.text.go(this.text.place(coding.start).turn.n, { block: 'center' });
    this.look(coding);
    say(`${coding.code} ${this.page.book.name(coding.code)}, ${word('n-of', { n: n + 1, all: order.length })}`);
  }

  nextBare(by) {
    const n = this.text.nextBare(by);
    if (n == null) return say(word('none-left'));
    getSelection().removeAllRanges();
    this.look(null);
    this.text.go(n, { block: 'center' });
  }

  // Coding

  target() {
    const turn = this.text.turns[this.text.at];
    return this.text.chosen() ?? (turn?.i != null && turn.text.trim() ? { start: turn.start, end: turn.end } : null);
  }

  // Shows what will be coded while the palette has the focus.
  #hold(at) {
    const range = this.text.range(at.start, at.end);
    Paint.choose(range);
    const box = range.getBoundingClientRect(), view = this.scroller.getBoundingClientRect();
    if (box.bottom < view.top + 40 || box.top > view.bottom - 40) {
      this.text.go(this.text.place(at.start).turn.n, { block: 'center', focus: false });
      return range.getBoundingClientRect();
    }
    return box;
  }

  code() {
    const at = this.target();
    if (!at) return;
    this.page.steps.ask({
      quote: this.text.quote(at.start, at.end), anchor: this.#hold(at), uses: this.uses(),
      closed: () => { Paint.choose(null); this.toText(); },
      save: async (codes, facets) => { for (const id of codes) await this.add(id, at, facets); },
    });
  }

  // From the tree: codes what is chosen, else shows the definition.
  chooseCode(id) {
    const at = this.text.chosen();
    if (at) return this.add(id, at, this.#lastFacets());
    this.text.setOpen(null);
    this.card.define(id);
    say(this.page.book.byID.get(id).definition ?? this.page.book.name(id));
  }

  #lastFacets() {
    return this.page.book.required.flatMap(facet => {
      const last = this.page.steps.lastValues.get(facet.id)?.[0];
      return last ? [{ facet: facet.id, value: last }] : [];
    });
  }

  repeat() {
    const at = this.target(), last = this.page.steps.recent[0];
    if (!last) return say(word('nothing-to-repeat'));
    if (at) return this.add(last, at, this.#lastFacets());
  }

  async add(code, at, facets) {
    const name = this.page.book.name(code), { doc } = this;
    getSelection().removeAllRanges();
    const answer = await this.page.acts.perform(word('act-code', { code }), () => this.page.back.addCoding({
      document: doc.name, hash: doc.hash, start: at.start, end: at.end, code, facets: written(facets), memo: null,
    }));
    if (!answer || this.doc !== doc) return;
    if (!answer.isNew && answer.event == null) say(word('was-there', { code }));
    else say(word('coded', { code, name }));
    this.#take(answer.coding);
    answer.coding.isNew = true;
    this.refresh();
    answer.coding.isNew = false;
    this.look(answer.coding);
  }

  // Puts an answer's coding in the place of the one it was made of.
  #take(coding, before = coding) {
    const at = this.doc.codings.findIndex(c => c.id === before.id);
    if (at < 0) this.doc.codings.push(coding); else this.doc.codings[at] = coding;
    if (this.text.open?.id === before.id) this.text.open = coding;
  }

  async change(coding, changes, name) {
    const { doc } = this;
    if (changes.memo != null) coding.memo = changes.memo || null;
    const answer = await this.page.acts.perform(name, () =>
      this.page.back.changeCoding(coding.id, { hash: doc.hash, ...changes }));
    if (!answer) return this.reload();
    if (this.doc !== doc) return;
    this.#take(answer.coding, coding);
    this.refresh();
    say(word('changed', { act: name }));
  }

  askFacet(coding, facet) {
    this.page.steps.askFacet({
      coding, facet, quote: this.text.quote(coding.start, coding.end), anchor: this.#hold(coding),
      closed: () => { Paint.choose(null); this.toText(); },
      save: facets => this.change(coding, { facets: written(facets) }, word('act-facets', { code: coding.code })),
    });
  }

  async remove(coding) {
    const { doc } = this;
    const answer = await this.page.acts.perform(word('act-remove', { code: coding.code }), () =>
      this.page.back.removeCoding(coding.id, { hash: doc.hash }));
    if (!answer || this.doc !== doc) return;
    doc.codings = doc.codings.filter(c => c.id !== coding.id);
    this.look(null);
    this.refresh();
    this.toText();
    say(word('removed', { code: coding.code }));
  }

  // Limits: the words of the coding are chosen, grown and shrunk, and kept by Enter.

  startLimits(coding) {
    this.limits = coding;
    this.text.go(this.text.place(coding.start).turn.n);
    this.text.select(coding.start, coding.end);
    say(word('limits-started'));
    this.here();
    getSelection().isCollapsed || this.page.drawChosen(null);
  }

  endLimits(isKept) {
    const coding = this.limits, at = this.text.chosen();
    this.limits = null;
    getSelection().removeAllRanges();
    this.here();
    this.toText();
    if (!isKept || !at || at.start === coding.start && at.end === coding.end) return;
    return this.change(coding, at, word('act-limits', { code: coding.code }));
  }

  stretch(by, unit, isStart) {
    if (this.text.open && !this.text.open.isOther && !this.limits && !this.text.chosen()) {
      this.startLimits(this.text.open);
    }
    this.text.stretch(by, unit, isStart);
  }

  release() {
    if (this.limits) return this.endLimits(false);
    if (!getSelection().isCollapsed) return getSelection().removeAllRanges();
    this.look(null);
  }

  // Keys: letters act only while the transcript has the focus.

  key(event) {
    const { key } = event, { ctrl, alt } = held(event);
    if (event.shiftKey && (key === 'ArrowRight' || key === 'ArrowLeft')) {
      this.stretch(key === 'ArrowRight' ? 1 : -1, alt ? 'sentence' : 'word', ctrl);
      return true;
    }
    if (ctrl || alt) return false;
    if (key === 'Enter' && event.target.closest('button, a')) return false;
    const act = this.keys[key] ?? (this.page.hasLetters ? this.keys[key.toLowerCase()] : null);
    if (!act || key.length === 1 && !this.page.hasLetters) return false;
    act(event);
    return true;
  }
}
