// Two readings of one text, each with its own margin; each disagreement is decided, with a reason, and
// what is decided becomes the agreed layer.

class Agree {
  constructor(page) {
    this.page = page;
    this.title = word('agree');
    this.scroller = make('main', { class: 'reader two-margins', id: 'reader' });
    this.feed = make('div', { class: 'text', id: 'text', role: 'feed', tabindex: '-1', 'aria-label': word('agree') });
    this.heads = make('div', { class: 'heads' });
    this.scroller.append(this.heads, this.feed);
    this.text = new Transcript(this.feed, this.scroller, {
      hue: id => page.book.hue(id), name: id => page.book.name(id), side: c => c.layer === this.left ? 0 : 1,
    });
    this.panel = make('aside', { class: 'side decide', 'aria-label': word('decision') });
    this.documents = make('nav', { class: 'documents', id: 'documents', 'aria-label': word('documents') });
    this.root = make('div', { class: 'desk agreeing' }, this.documents, this.scroller, this.panel);
    this.feed.addEventListener('click', event => {
      const marked = event.target.closest('[data-id]');
      const n = marked ? this.questions.findIndex(q => q.codings.includes(marked.dataset.id)) : -1;
      if (n >= 0) this.show(n);
    });
    this.feed.addEventListener('pointerover', event => {
      const marked = event.target.closest('[data-id]');
      this.text.peek(marked && this.codings.get(marked.dataset.id));
    });
  }

  end() { this.text.end(); getSelection().removeAllRanges(); }

  async open(facts) {
    const both = this.page.list.documents.filter(d => d.finished.length > 1 || Object.keys(d.codings).length > 1);
    const name = facts.d ?? both[0]?.name;
    this.#drawDocuments(both, name);
    this.page.setTitle(word('agree'), name ?? '');
    if (!name) return this.panel.replaceChildren(make('p', { class: 'empty', text: word('agree-none') }));
    this.reading = [name, facts.left, facts.right].join();
    let answer;
    try {
      answer = await this.page.back.compare({ document: name, left: facts.left, right: facts.right });
    } catch (failure) {
      this.questions = [];
      this.feed.replaceChildren();
      return this.panel.replaceChildren(make('p', { class: 'empty', text: [failure.what, failure.remedy].filter(Boolean).join(' ') }));
    }
    this.doc = await this.page.back.document(name);
    this.left = answer.left;
    this.right = answer.right;
    this.#take(answer);
    this.text.show({ turns: this.doc.turns });
    this.text.setCodings([...this.codings.values()]);
    this.heads.replaceChildren(make('h2', { text: this.left }), make('h2', { text: this.right }));
    const first = this.questions.findIndex(q => !q.decision && q.kind !== 'same');
    this.show(first < 0 ? 0 : first);
  }

  #take(answer) {
    this.answer = answer;
    this.codings = new Map(answer.codings.map(c => [c.id, { ...c, isOther: c.layer !== this.page.status.person }]));
    this.questions = answer.questions.slice().sort((a, b) => a.start - b.start);
  }

  #drawDocuments(rows, name) {
    this.documents.replaceChildren(make('h2', { text: word('two-readings') }), make('ul', {}, rows.map(row => make('li', {}, make('a', {
      href: '#/acuerdo?d=' + encodeURIComponent(row.name), 'aria-current': row.name === name ? 'page' : null,
    }, make('span', { class: 'state ' + (row.finished.length > 1 ? 'done' : 'some'), role: 'img', 'aria-label': word('n-finished', { n: row.finished.length }) }),
    make('span', { text: row.name }), make('span', { class: 'n' }))))));
  }

  get unanswered() { return this.questions.filter(q => !q.decision); }

  show(n) {
    const question = this.questions[n];
    this.n = n;
    this.page.setHere(word('questions-open', { n: this.unanswered.length, all: this.questions.length }), [
      [']', word('key-next-question'), () => this.step(1)], ['1', word('take', { coder: this.left }), () => this.take([this.left])],
      ['2', word('take', { coder: this.right }), () => this.take([this.right])], ['3', word('take-both'), () => this.take([this.left, this.right])],
      ['0', word('take-none'), () => this.decide({ neither: true })],
    ]);
    if (!question) return this.panel.replaceChildren(make('p', { class: 'empty', text: word('agree-all') }));
    this.text.go(this.text.place(question.start).turn.n, { block: 'center', focus: this.page.isMoved });
    this.#mark(question);
    this.#draw(question);
  }

  // The words in question stand out; both readings' marks too.
  #mark(question) {
    Paint.choose(this.text.range(question.start, question.end));
    this.text.marked = new Set(question.codings);
    for (const element of this.feed.querySelectorAll('[data-id]')) {
      element.classList.toggle('on', this.text.marked.has(element.dataset.id));
    }
  }

  #reading(question, layer) {
    const codings = question.codings.map(id => this.codings.get(id)).filter(c => c?.layer === layer), { book } = this.page;
    const line = coding => make('div', { class: 'reading-code h' + book.hue(coding.code) },
      make('p', {}, make('b', { text: coding.code + ' ' }), book.name(coding.code)),
      make('p', { class: 'note', text: coding.facets.filter(f => !f.assumed).map(f => book.valueName(f.facet, f.value)).join(', ') }),
      make('p', { class: 'words' , text: '«' + this.text.quote(coding.start, coding.end) + '»' }),
      coding.memo && make('p', { class: 'note memo-note', text: coding.memo }));
    return make('section', { class: 'reading', 'aria-label': layer }, make('h3', { text: layer }),
      codings.length ? codings.map(line) : make('p', { class: 'note', text: word('no-code-here') }));
  }

  #draw(question) {
    const { decision } = question;
    this.reason = make('textarea', { id: 'reason', rows: 2, placeholder: word('reason-hint'), value: decision?.reason ?? '',
      onkeydown: event => { if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); this.text.go(this.text.at); } } });
    const act = (key, words, run, isFirst) => make('button', { type: 'button', class: isFirst ? 'button strong' : 'button', onclick: run }, words, kbd(key));
    fill(this.panel,
      make('header', { class: 'decide-head' }, make('h2', { text: word('kind-' + question.kind) }),
        make('span', { text: word('n-of', { n: this.n + 1, all: this.questions.length }) })),
      this.#reading(question, this.left), this.#reading(question, this.right),
      decision ? make('p', { class: 'decided' }, icon('check'), word('decided-' + decision.outcome, { layers: decision.layers.join(', '), coder: decision.by })) : null,
      make('label', { class: 'memo-field' }, word('reason'), this.reason),
      make('div', { class: 'choose' },
        question.kind === 'same' ? act('4', word('take-common'), () => this.decide({ common: true }), true) : null,
        act('1', word('take', { coder: this.left }), () => this.take([this.left])),
        act('2', word('take', { coder: this.right }), () => this.take([this.right])),
        act('3', word('take-both'), () => this.take([this.left, this.right])),
        act('0', word('take-none'), () => this.decide({ neither: true })),
        act('O', word('take-other'), () => this.other())),
      this.answer.unfinished?.length ? make('p', { class: 'note', text: word('unfinished', { coders: this.answer.unfinished.join(', ') }) }) : null,
      make('div', { class: 'decide-foot' },
        make('button', { type: 'button', class: 'link', onclick: () => this.step(-1) }, kbd('['), ' ' + word('key-previous')),
        make('button', { type: 'button', class: 'link', onclick: () => this.step(1) }, kbd(']'), ' ' + word('key-next')),
        this.unanswered.some(q => q.kind === 'same')
          ? make('button', { type: 'button', class: 'link', onclick: () => this.allCommon() }, word('all-common', { n: this.unanswered.filter(q => q.kind === 'same').length })) : null));
  }

  // The next question that is open; without one, the next of all.
  step(by) {
    const count = this.questions.length;
    if (!count) return;
    for (let k = 1; k <= count; k++) {
      const n = (this.n + by * k + count * k) % count;
      if (!this.questions[n].decision) return this.show(n);
    }
    this.show((this.n + by + count) % count);
  }

  take(layers) {
    const present = layers.filter(layer => this.questions[this.n].codings.some(id => this.codings.get(id)?.layer === layer));
    return this.decide(present.length ? { take: present } : { neither: true });
  }

  // Other limits: the words chosen in the text, with the code of the reading that has one.
  other() {
    const at = this.text.chosen(), question = this.questions[this.n];
    if (!at) return notify(word('choose-words'), false);
    const { book, palette } = this.page;
    const codes = [...new Set(question.codings.map(id => this.codings.get(id).code))];
    palette.open({
      label: word('code'), hint: word('code-hint'), quote: this.text.quote(at.start, at.end),
      items: book.usable.map(code => ({ id: code.id, name: code.name, hue: book.hue(code.id), recent: codes.indexOf(code.id) + 1, uses: 0, more: fold(code.definition ?? '') })),
      about: item => book.about(item.id).slice(0, 3), keys: [['↵', word('key-save')], ['Esc', word('key-not-save')]],
      take: item => {
        palette.close();
        const like = question.codings.map(id => this.codings.get(id)).find(c => c.code === item.id);
        this.decide({ other: [{ code: item.id, ...(like ? { layer: like.layer } : {}), ...at,
          facets: written((like ?? this.codings.get(question.codings[0])).facets.filter(f => !f.assumed)) }] });
      },
      closed: () => this.text.go(this.text.at),
    }, this.text.range(at.start, at.end).getBoundingClientRect());
  }

  decide(answer) {
    const question = this.questions[this.n];
    if (!question) return;
    return this.#send({ answers: [{ question: question.id, ...answer, reason: this.reason.value.trim() || null }] });
  }

  allCommon() { return this.#send({ allCommon: true }); }

  async #send(body) {
    getSelection().removeAllRanges();
    const { name, hash } = this.doc;
    const answer = await this.page.acts.perform(word('act-agree', { document: name }), () =>
      this.page.back.agree({ document: name, hash, ...body }));
    if (!answer) return;
    for (const refusal of answer.refused ?? []) notify([refusal.what, refusal.remedy].filter(Boolean).join(' '), true);
    await this.reload();
    if (answer.refused?.length) return this.show(this.n);
    say(word('decided', { n: answer.open }));
    if (answer.isFinal) notify(word('agreed-final', { document: name }), false);
    this.step(1);
  }

  async reload() {
    const answer = await this.page.back.compare({ document: this.doc.name, left: this.left, right: this.right });
    const id = this.questions[this.n]?.id;
    this.#take(answer);
    this.text.setCodings([...this.codings.values()]);
    this.n = Math.max(0, this.questions.findIndex(q => q.id === id));
    this.show(this.n);
  }

  key(event) {
    if (held(event).ctrl || held(event).alt || isTyping(event.target)) return false;
    if (event.shiftKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      if (!this.text.chosen()) {
        const { start, end } = this.questions[this.n];
        this.text.select(start, end);
      } else this.text.stretch(event.key === 'ArrowRight' ? 1 : -1, 'word', false);
      return true;
    }
    const acts = {
      ']': () => this.step(1), '[': () => this.step(-1), 1: () => this.take([this.left]), 2: () => this.take([this.right]),
      3: () => this.take([this.left, this.right]), 0: () => this.decide({ neither: true }), 4: () => this.decide({ common: true }),
      o: () => this.other(), m: () => this.reason?.focus(), e: () => this.text.widen(),
      j: () => this.text.go(this.text.at + 1), k: () => this.text.go(this.text.at - 1),
      ArrowDown: () => this.text.go(this.text.at + 1), ArrowUp: () => this.text.go(this.text.at - 1),
      Escape: () => getSelection().removeAllRanges(),
    };
    const act = acts[event.key] ?? acts[event.key.toLowerCase()];
    if (!act || !this.page.hasLetters && event.key.length === 1) return false;
    act();
    return true;
  }
}
