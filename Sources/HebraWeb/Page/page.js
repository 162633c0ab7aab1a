// The page around the screens: the bar, the rail, where the reader is, and the address, which is always
// in the fragment, so that no words reach a log.

class Page {
  constructor(back) {
    this.back = back;
    this.acts = new Acts({ back, onUndone: answer => this.onUndone(answer), onChanged: () => this.drawBar() });
    this.isMoved = false;
    this.hasLetters = settings.get('letters') !== 'off';
    this.setTheme(settings.get('theme') ?? 'auto');
    dark.addEventListener('change', () => this.setTheme(this.theme));
  }

  async start() {
    const isEntered = await this.back.enter();
    setWords(await this.back.words().catch(() => ({})));
    if (isEntered === false) return this.#closed('no-session', 'no-session-why');
    const status = await this.back.status();
    this.status = status;
    await this.#next();
  }

  // What is still missing before the desk: a project, who codes, a codebook.
  async #next() {
    if (!this.status.project) {
      return this.#ask(start => start.askProject(this.status, async (name, isNew) => {
        this.status = await this.back.openProject(name, isNew);
        setWords(await this.back.words());
        await this.#next();
      }));
    }
    if (!this.status.person) {
      return this.#ask(start => start.askPerson(this.status, async (who, isNew) => {
        this.status = await this.back.choose(who, isNew);
        await this.#next();
      }));
    }
    if (this.status.hasBook === false) {
      return this.#ask(start => start.askBook(this.status, async file => {
        await this.back.takeBook(file ? (await this.back.send(file)).id : null);
        this.status.hasBook = true;
        await this.#next();
      }));
    }
    this.bookAnswer = await this.back.codebook();
    await this.#begin();
  }

  #ask(show) {
    const start = new Start(this);
    document.body.replaceChildren(make('div', { class: 'vh', id: 'say', role: 'status', 'aria-live': 'polite' }), start.root);
    document.title = `${word('start')} · Hebra`;
    show(start);
    document.documentElement.dataset.ready = '1';
  }

  async #begin() {
    this.list = await this.back.documents();
    if (!this.list.documents.length && this.back.screens) history.replaceState(null, '', '#/importar');
    this.book = new Book(this.bookAnswer);
    this.steps = new CodingSteps(this);
    this.palette = new Palette();
    this.screens = { mesa: Desk, segmentos: Segments, buscar: Search, bitacora: Log, acuerdo: Agree };
    if (!this.back.canAgree) delete this.screens.acuerdo;
    Object.assign(this.screens, this.back.screens?.());
    this.#frame();
    addEventListener('hashchange', () => this.#route());
    addEventListener('keydown', event => this.#key(event));
    // Paper is light, and sees all.
    addEventListener('beforeprint', () => {
      document.documentElement.dataset.theme = 'light';
      this.screen?.text?.margin.drawAll();
    });
    addEventListener('afterprint', () => this.setTheme(this.theme));
    await this.#route();
    this.isMoved = true;
    document.documentElement.dataset.ready = '1';
    performance.mark('hebra-ready');
    this.#watch();
  }

  // The frame

  #frame() {
    const button = (id, name, words, act) => make('button', {
      type: 'button', class: 'icon', id, 'aria-label': words, title: words, onclick: act }, icon(name));
    this.toggle = make('button', {
      type: 'button', class: 'icon', id: 'toggle-documents', 'aria-label': word('documents'), title: word('documents') + '  (D)',
      'aria-expanded': 'true', 'aria-controls': 'documents', onclick: () => this.toggleDocuments() }, icon('menu'));
    this.project = make('span', { class: 'project', text: this.status.project });
    this.heading = make('h1', { id: 'title' });
    this.facts = make('span', { class: 'facts', id: 'facts' });
    this.finish = make('button', { type: 'button', class: 'finish', id: 'finish', onclick: () => finishSheet(this) });
    this.undoButton = button('undo', 'undo', word('undo') + '  (Ctrl Z)', () => this.acts.undo());
    this.redoButton = button('redo', 'redo', word('redo') + '  (Ctrl ⇧ Z)', () => this.acts.redo());
    this.sideButton = button('toggle-side', 'book', word('codebook'), () => this.toggleSide());
    this.who = make('button', { type: 'button', class: 'who', id: 'who', 'aria-haspopup': 'dialog', onclick: () => settingsSheet(this) });
    this.bar = make('header', { class: 'bar' },
      make('div', { class: 'where' }, this.toggle, this.project, make('span', { class: 'sep', 'aria-hidden': 'true', text: '/' }),
        this.heading, this.facts, this.finish),
      make('button', { type: 'button', class: 'ask', id: 'ask', 'aria-keyshortcuts': 'Control+K', onclick: () => this.go('buscar', {}) },
        icon('search'), make('span', { text: word('search-here') }), kbd('Ctrl K')),
      make('div', { class: 'acts' },
        make('span', { class: 'saved', id: 'saved' }, make('i', { 'aria-hidden': 'true' }), make('span', { id: 'saved-words', text: this.back.savedWords?.() ?? word('on-disk') })),
        this.back.saveButton?.(this), this.undoButton, this.redoButton, this.sideButton, this.who));
    const links = {
      mesa: 'desk', segmentos: 'segments', buscar: 'search', acuerdo: 'agree', bitacora: 'log',
      matriz: 'matrix', sugerencias: 'suggest', importar: 'importing', ficha: 'ficha', equipo: 'team',
    };
    this.rail = make('nav', { class: 'rail', 'aria-label': word('screens') }, brand(), Object.keys(this.screens).map(name =>
      make('a', { href: this.#address(name), 'data-screen': name }, icon(links[name]), make('span', { text: word(links[name]) }))));
    this.stage = make('div', { class: 'stage-box' });
    this.hereWords = make('span', { class: 'here', id: 'here' });
    this.hereKeys = make('span', { class: 'keys' });
    this.chosenBar = make('div', { class: 'chosen-bar', hidden: true, role: 'toolbar', 'aria-label': word('chosen') });
    document.body.replaceChildren(
      make('a', { class: 'skip', href: '#reader', text: word('skip'), onclick: event => { event.preventDefault(); this.toReader(); } }),
      this.bar, this.rail, this.stage,
      make('footer', { class: 'foot' }, this.hereWords, this.hereKeys),
      this.chosenBar, this.palette.root,
      make('div', { class: 'notice', id: 'notice', hidden: true }),
      make('div', { class: 'vh', id: 'say', role: 'status', 'aria-live': 'polite' }));
    this.drawBar();
  }

  toReader() {
    if (this.screen.text) this.screen.text.go(this.screen.text.at);
    else this.screen.root.querySelector('input, a, button')?.focus();
  }

  setTitle(title, facts) {
    this.heading.textContent = title;
    this.facts.textContent = facts;
    document.title = `${title} · ${this.status.project} · Hebra`;
  }

  setHere(words, hints) {
    this.hereWords.textContent = words;
    this.hereKeys.replaceChildren(...hints.map(([keys, what, act]) => act
      ? make('button', { type: 'button', class: 'hint', onmousedown: event => event.preventDefault(), onclick: () => { this.#keepWords(act); } }, kbd(keys), ' ' + what)
      : hint(keys, what)),
    make('button', { type: 'button', class: 'hint', onclick: () => keysSheet() }, kbd('?'), ' ' + word('all-keys')));
  }

  // A button of the foot acts on the words that are chosen; pressing it must not let them go.
  #keepWords(act) { this.drawChosen(null); act(); }

  drawBar() {
    if (!this.undoButton) return;
    const isDesk = this.screen instanceof Desk;
    this.undoButton.disabled = !this.acts.past.length;
    this.redoButton.disabled = !this.acts.future.length;
    const isDone = isDesk && (this.desk.doc?.finished ?? []).includes(this.status.person);
    this.finish.hidden = !isDesk || !this.desk.doc;
    this.finish.classList.toggle('done', isDone);
    this.finish.replaceChildren(icon('check'), make('span', { text: word(isDone ? 'finished' : 'finish') }));
    this.toggle.hidden = !this.screen?.documents;
    this.sideButton.hidden = !this.screen?.side;
    const others = this.desk?.doc?.layers === 'all' ? word('and-others') : word('blind');
    this.who.replaceChildren(make('b', { text: this.status.person }), make('span', { text: isDesk ? others : '' }));
  }

  get canCompare() { return this.screen instanceof Desk && this.desk?.doc?.others === 'open'; }
  get desk() { return this.screens?.mesa && this.screen instanceof Desk ? this.screen : null; }

  // What a pointer chose can be coded where it was chosen.
  drawChosen(box) {
    this.chosenBar.hidden = !box;
    if (!box) return;
    const last = this.steps.recent[0];
    const act = (words, run, name) => make('button', { type: 'button', class: name, onmousedown: event => event.preventDefault(),
      onclick: () => { this.drawChosen(null); run(); } }, words);
    this.chosenBar.replaceChildren(act([word('code-these'), kbd('C')], () => this.desk.code(), ''),
      last ? act([make('b', { class: 'h' + this.book.hue(last), text: last }), kbd('R')], () => this.desk.repeat(), '') : '');
    const width = this.chosenBar.offsetWidth;
    this.chosenBar.style.left = Math.max(8, Math.min(innerWidth - width - 8, box.left)) + 'px';
    this.chosenBar.style.top = (box.top > 96 ? box.top - 40 : Math.min(box.bottom + 8, innerHeight - 80)) + 'px';
  }

  // Documents and codebook, where there is no room for all columns

  toggleDocuments(isByKey) {
    const isNarrow = matchMedia('(max-width: 84rem)').matches, name = isNarrow ? 'with-documents' : 'no-documents';
    document.body.classList.remove('with-side');
    document.body.classList.toggle(name);
    const isShown = this.screen.documents.checkVisibility();
    this.toggle.setAttribute('aria-expanded', isShown);
    if (isShown && isByKey) (this.screen.documents.querySelector('[aria-current]') ?? this.screen.documents.querySelector('a'))?.focus();
    else if (isByKey) this.toReader();
  }

  toggleSide() {
    document.body.classList.remove('with-documents');
    document.body.classList.toggle('with-side');
  }

  showSide() { if (!this.screen.side.checkVisibility()) document.body.classList.add('with-side'); }

  // The address

  #address(name, facts = {}) {
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(facts)) for (const one of [value].flat()) query.append(key, one);
    const text = query.toString();
    return name === 'mesa' ? '#/' : `#/${name}${text ? '?' + text : ''}`;
  }

  go(name, facts) {
    const address = this.#address(name, facts);
    if (location.hash === address) this.#route(); else location.hash = address;
  }

  async #route() {
    const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
    const [head, ...rest] = path.split('/').map(decodeURIComponent);
    const params = new URLSearchParams(query ?? '');
    const facts = { ...Object.fromEntries(params), all: name => params.getAll(name) };
    const name = head === 'd' || !(head in this.screens) ? 'mesa' : head;
    this.drawChosen(null);
    document.body.classList.remove('with-documents', 'with-side');
    if (!(this.screen instanceof this.screens[name])) {
      this.screen?.end();
      this.screen = new this.screens[name](this);
      this.stage.replaceChildren(this.screen.root);
      document.body.dataset.screen = name;
      for (const link of this.rail.querySelectorAll('a')) {
        if (link.dataset.screen === name) link.setAttribute('aria-current', 'page'); else link.removeAttribute('aria-current');
      }
    }
    this.drawBar();
    try {
      if (name === 'mesa') await this.#openDesk(rest.join('/'), facts);
      else await this.screen.open(facts);
    } catch (failure) {
      if (failure.status === 401) return this.#closed('no-session', 'no-session-why');
      notify([failure.what ?? failure.message, failure.remedy].filter(Boolean).join(' '), true);
    }
    this.toggle.setAttribute('aria-expanded', !!this.screen.documents?.checkVisibility());
    this.drawBar();
  }

  async #openDesk(name, facts) {
    const documents = this.list.documents.filter(d => d.turns || d.words);
    const wanted = name || this.last || documents.find(d => d.isMine && !d.finished.includes(this.status.person))?.name
      || documents.find(d => d.codings[this.status.person])?.name || documents[0]?.name;
    if (!wanted) return this.back.screens ? this.go('importar', {}) : notify(word('no-documents'), true);
    this.last = wanted;
    const [start, end] = (facts.at ?? '').split('-').map(Number);
    await this.screen.open(wanted, end > start ? { start, end } : null);
  }

  // Keys that act everywhere; the rest belongs to the screen.
  #key(event) {
    if (document.querySelector('dialog[open]')) return;
    const { ctrl, alt } = held(event), key = event.key.toLowerCase();
    const isTyped = isTyping(event.target);
    if (ctrl && key === 's' && this.back.save) { event.preventDefault(); return this.back.save(this); }
    if (ctrl && key === 'k') { event.preventDefault(); return this.go('buscar', {}); }
    if (ctrl && !isTyped && (key === 'z' || key === 'y')) {
      event.preventDefault();
      return event.shiftKey || key === 'y' ? this.acts.redo() : this.acts.undo();
    }
    if (isTyped) {
      if (event.key === 'Escape') { event.preventDefault(); this.toReader(); }
      else if (event.key === 'ArrowDown' && this.screen.key?.(event)) event.preventDefault();
      return;
    }
    if (event.target.closest('[role=tree], .documents, .rail, .bar, .foot')) {
      if (event.key === 'Escape') this.toReader();
      return;
    }
    if (!ctrl && !alt && this.hasLetters && key === '?') { event.preventDefault(); return keysSheet(); }
    if (!ctrl && !alt && this.hasLetters && key === 'g') {
      event.preventDefault();
      return (this.rail.querySelector('[aria-current]') ?? this.rail.querySelector('a')).focus();
    }
    if (this.screen.key?.(event)) event.preventDefault();
  }

  // After the journal

  async onUndone(answer) {
    if (this.desk?.doc && (!answer.document || answer.document === this.desk.doc.name)) await this.desk.reload();
    else if (this.desk && answer.document) this.go('d/' + encodeURIComponent(answer.document), {});
    else if (this.screen instanceof Agree) await this.screen.reload();
  }

  // Others may write while this page is open: the journal says so.
  #watch() {
    let seen = this.status.event ?? 0;
    setInterval(async () => {
      if (document.visibilityState !== 'visible' || !this.back.isServed) return;
      try {
        const { last, events } = await this.back.journal({ after: seen, limit: 100 });
        seen = last ?? seen;
        const news = events.filter(event => !this.acts.own.has(event.event));
        if (this.desk?.doc && news.some(event => (event.document ?? this.desk.doc.name) === this.desk.doc.name)) await this.desk.reload();
      } catch (failure) {
        if (failure.status === 401) this.#closed('no-session', 'no-session-why');
        else if (!failure.status) this.acts.fail(failure);
      }
    }, 5000);
  }

  // Settings of this browser

  setTheme(theme) {
    this.theme = theme;
    document.documentElement.dataset.theme = theme === 'auto' ? dark.matches ? 'dark' : 'light' : theme;
    settings.set('theme', theme);
    this.screen?.map?.draw();
  }

  setLetters(isOn) { this.hasLetters = isOn; settings.set('letters', isOn ? 'on' : 'off'); }

  async close() {
    await this.acts.line;
    await this.back.close();
    this.#closed('closed', 'closed-why');
  }

  #closed(title, words) {
    this.screen?.end();
    this.screen = null;
    this.back.isServed = false;
    const start = new Start(this);
    start.message(word(title), word(words));
    document.body.replaceChildren(start.root);
    document.title = 'Hebra';
    document.documentElement.dataset.ready = 'closed';
    // A new token in the same tab is a new desk.
    addEventListener('hashchange', () => location.reload());
  }
}
