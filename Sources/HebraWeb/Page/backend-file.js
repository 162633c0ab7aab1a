// The desk as one file: named documents for one coder, opened by a passphrase; what is done is a list of
// acts, saved as a work file that Hebra brings into the project. Nothing here reaches a network.

class FileBack {
  isServed = false;
  canAgree = false;
  groupings = ['municipality', 'document', 'none'];
  acts = [];
  savedCount = 0;
  keeping = Promise.resolve();

  async enter() {
    this.head = JSON.parse($('hebra-page').textContent);
    setWords({ words: this.head.words, lang: this.head.language });
    const start = new Start(null), { sealed } = this.head;
    document.body.replaceChildren(start.root);
    document.documentElement.dataset.ready = 'sealed';
    const bytes = Bytes.from(this.head.data);
    this.content = sealed
      ? await start.askPassphrase(async words => {
        const seal = await Seal.open(sealed, words);
        const content = await Bytes.inflated(await seal.opened(Bytes.from(sealed.iv), bytes));
        this.seal = seal;
        return content;
      })
      : await Bytes.inflated(bytes);
    await this.#continue(start);
    this.#build();
    addEventListener('beforeunload', event => { if (this.unsaved) event.preventDefault(); });
    return true;
  }

  // A draft of this browser or a work file that was saved before.
  async #continue(start) {
    const draft = await this.#draft();
    const acts = await start.askWork(draft, async file => {
      const work = await this.#work(JSON.parse(await file.text()));
      if (work.page !== this.content.page) throw new Error('page');
      return work.acts;
    });
    this.acts = acts === 'draft' ? draft.acts : acts ?? [];
    this.savedCount = acts === 'draft' ? draft.saved ?? 0 : this.acts.length;
    if (draft && acts !== 'draft') this.#dropDraft();
  }

  async #work(file) {
    if (file.format !== 'hebra.work') throw new Error('format');
    return file.sealed ? Bytes.inflated(await this.seal.opened(Bytes.from(file.sealed.iv), Bytes.from(file.sealed.data))) : file;
  }

  // The draft is sealed with the key of the page, and there is none where the page is not sealed.

  get #draftName() { return 'hebra.draft.' + this.content.page; }
  async #draft() {
    try {
      const { iv, data } = JSON.parse(localStorage.getItem(this.#draftName));
      return await Bytes.inflated(await this.seal.opened(Bytes.from(iv), Bytes.from(data)));
    } catch { return null; }
  }
  // One after another, so that an older draft never comes after a newer one.
  #keepDraft() {
    this.keeping = this.keeping.then(() => this.#writeDraft());
    return this.keeping;
  }
  async #writeDraft() {
    if (!this.seal) return;
    const draft = { acts: this.acts, saved: this.savedCount, at: new Date().toISOString() };
    try {
      localStorage.setItem(this.#draftName, JSON.stringify(await this.seal.sealed(await Bytes.deflated(draft))));
    } catch { /* a full or closed store: the work file remains */ }
  }
  #dropDraft() { try { localStorage.removeItem(this.#draftName); } catch { /* as above */ } }

  // What the acts make of what was handed over

  #build() {
    this.texts = new Map(Object.entries(this.content.texts).map(([name, text]) =>
      [name, { ...text, codings: text.codings.map(c => ({ ...c, facets: [...c.facets] })), finished: [...text.finished ?? []] }]));
    for (const act of this.acts) this.#apply(act);
  }

  #find(act) {
    return this.texts.get(act.document)?.codings.find(c => c.code === act.code && c.start === act.start && c.end === act.end);
  }

  #apply(act) {
    const text = this.texts.get(act.document), { person } = this.content;
    if (!text) return null;
    if (act.kind === 'add') {
      const coding = {
        id: act.id, code: act.code, layer: person, coder: person, start: act.start, end: act.end, memo: act.memo || null,
        origin: 'hand', date: act.at, facets: (act.facets ?? []).map(f => ({ ...f, assumed: false })),
      };
      text.codings.push(coding);
      return coding;
    }
    const coding = this.#find(act);
    if (act.kind === 'remove') text.codings = text.codings.filter(c => c !== coding);
    if (act.kind === 'change' && coding) {
      const { start, end, memo, facets } = act.to;
      const changed = { ...coding, id: start == null ? coding.id : act.id };
      if (start != null) Object.assign(changed, { start, end });
      if (memo != null) changed.memo = memo || null;
      if (facets) changed.facets = facets.map(f => ({ ...f, assumed: false }));
      text.codings[text.codings.indexOf(coding)] = changed;
      return changed;
    }
    if (act.kind === 'finish') text.finished = act.isFinished ? [person] : [];
    return coding;
  }

  // Each act has an id of its own, so that a work file that is brought twice adds nothing twice.
  async #do(kind, facts, undoes) {
    const act = { id: crypto.randomUUID(), at: new Date().toISOString(), kind, ...facts, ...(undoes ? { undoes } : {}) };
    this.acts.push(act);
    const coding = this.#apply(act), event = this.acts.length;
    await this.#keepDraft();
    return { coding: coding && { ...coding }, isNew: kind === 'add', event, notices: [] };
  }

  #place(id) {
    for (const [document, text] of this.texts) {
      const coding = text.codings.find(c => c.id === id);
      if (coding) return { coding, at: { document, hash: text.hash, code: coding.code, start: coding.start, end: coding.end } };
    }
    throw new Error(id);
  }

  // The routes of the desk

  async words() { return { words: this.head.words, lang: this.head.language }; }
  status() { return { ...this.content.status, language: this.head.language, person: this.content.person }; }
  documents() {
    const { person } = this.content;
    return { ...this.content.documents, documents: this.content.documents.documents.map(row => {
      const text = this.texts.get(row.name);
      return { ...row, codings: { [person]: text.codings.length }, finished: text.finished };
    }) };
  }
  document(name) { return structuredClone(this.texts.get(name)); }
  codebook() { return this.content.codebook; }

  addCoding({ document, hash, start, end, code, facets, memo }) {
    const there = this.#find({ document, start, end, code });
    if (there) return { coding: { ...there }, isNew: false, event: null, notices: [] };
    return this.#do('add', { document, hash, start, end, code, facets: parted(facets), memo });
  }
  changeCoding(id, { start, end, facets, memo }) {
    const { coding, at } = this.#place(id), to = {}, from = {};
    if (start != null) { Object.assign(to, { start, end }); Object.assign(from, { start: coding.start, end: coding.end }); }
    if (facets) { to.facets = parted(facets); from.facets = coding.facets.filter(f => !f.assumed).map(({ facet, value }) => ({ facet, value })); }
    if (memo != null) { to.memo = memo; from.memo = coding.memo ?? ''; }
    return this.#do('change', { ...at, from, to });
  }
  removeCoding(id) {
    const { coding, at } = this.#place(id);
    const was = { memo: coding.memo, facets: coding.facets.filter(f => !f.assumed).map(({ facet, value }) => ({ facet, value })) };
    return this.#do('remove', { ...at, was });
  }
  finish(document, { hash, scope }) { return this.#do('finish', { document, hash, scope, isFinished: true }); }
  unfinish(document, { hash }) { return this.#do('finish', { document, hash, isFinished: false }); }

  // Undoing is an act too: the opposite, which names what it undoes.
  async undo(event) {
    const act = this.acts[event - 1], { document, hash, code, start, end } = act, at = { document, hash, code };
    const answer = await (act.kind === 'add' ? this.#do('remove', { ...at, start, end, was: { memo: act.memo, facets: act.facets } }, act.id)
      : act.kind === 'remove' ? this.#do('add', { ...at, start, end, ...act.was }, act.id)
      : act.kind === 'finish' ? this.#do('finish', { document, hash, scope: act.scope, isFinished: !act.isFinished }, act.id)
      : this.#do('change', { ...at, start: act.to.start ?? start, end: act.to.end ?? end, from: act.to, to: act.from }, act.id));
    return { event: answer.event, undone: event, document };
  }
  redo(event) { return this.undo(event); }

  journal({ limit }) {
    const what = act => act.undoes
      ? word('log-undone', { act: what({ ...this.acts.find(a => a.id === act.undoes), undoes: null }) })
      : act.kind === 'finish' ? word(act.isFinished ? 'log-finished' : 'log-reopened')
      : word({ add: 'log-added', change: 'log-changed', remove: 'log-removed' }[act.kind], { code: act.code });
    const undone = new Set(this.acts.map(a => a.undoes).filter(Boolean));
    return { last: this.acts.length, events: this.acts.map((act, n) => ({
      event: n + 1, at: act.at, who: this.content.person, act: act.kind, what: what(act), document: act.document,
      isMine: true, isUndo: !!act.undoes, canUndo: !undone.has(act.id),
    })).reverse().slice(0, limit) };
  }

  segments({ code, by }) {
    const book = new Map(this.content.codebook.codes.map(c => [c.id, c])), groups = new Map();
    const isBelow = id => { for (let c = id; c; c = book.get(c)?.parent) if (c === code) return true; return false; };
    for (const [name, text] of this.texts) {
      const row = this.content.documents.documents.find(d => d.name === name);
      const value = { municipality: row?.municipality ?? '', document: name, none: '' }[by] ?? '';
      for (const coding of text.codings.filter(c => isBelow(c.code)).sort((a, b) => a.start - b.start)) {
        const n = text.turns.findLastIndex(t => t.start <= coding.start), turn = text.turns[n];
        const inside = text.turns.filter(t => t.start < coding.end && t.end > coding.start);
        const words = inside.map(t => [...t.text].slice(Math.max(0, coding.start - t.start), coding.end - t.start).join('')).join(' ');
        const line = t => t ? [{ label: t.label, role: t.role, text: t.text }] : [];
        groups.set(value, [...groups.get(value) ?? [], { ...coding, document: name, turn: turn.i, label: turn.label,
          role: turn.role, pseudonym: turn.pseudonym, text: words, before: line(text.turns[n - 1]), after: line(text.turns[n + inside.length]) }]);
      }
    }
    const all = [...groups].map(([value, segments]) => ({ value, n: segments.length, segments }));
    return { code, by, total: all.reduce((n, g) => n + g.n, 0), groups: all.sort((a, b) => a.value.localeCompare(b.value)) };
  }

  search({ q, by, without = [], limit }) {
    const query = new FileQuery(q, this.content.forms ?? {}), off = new Set(without.map(fold));
    const hits = [], forms = new Map(), counts = new Map();
    if (query.isBeyond) return { total: 0, documents: 0, forms: [], hits: [], counts: [], notices: [{ what: word('search-exact') }] };
    for (const [name, text] of this.texts) {
      const row = this.content.documents.documents.find(d => d.name === name);
      for (const turn of text.turns) {
        for (const { from, to } of query.find(turn.text, turn.quiet ?? [])) {
          const form = turn.text.slice(from, to).toLowerCase();
          forms.set(form, (forms.get(form) ?? 0) + 1);
          if (off.has(fold(form))) continue;
          const start = turn.start + [...turn.text.slice(0, from)].length, value = by === 'document' ? name : row?.municipality ?? '';
          // Who asks is no testimony: found, and not counted.
          if (turn.i != null && turn.role !== 'interviewer') counts.set(value, (counts.get(value) ?? 0) + 1);
          hits.push({ document: name, turn: turn.i, label: turn.label, role: turn.role, start, end: start + [...turn.text.slice(from, to)].length,
            before: turn.text.slice(Math.max(0, from - 60), from), text: turn.text.slice(from, to), after: turn.text.slice(to, to + 60) });
        }
      }
    }
    const rows = [...counts].map(([value, n]) => ({ value, n })).sort((a, b) => b.n - a.n);
    return { total: hits.length, documents: new Set(hits.map(h => h.document)).size, isCut: hits.length > limit, hits: hits.slice(0, limit), notices: [],
      counts: rows, forms: [...forms].map(([form, count]) => ({ form, count })).filter(f => !off.has(fold(f.form))).sort((a, b) => b.count - a.count) };
  }

  // Saving

  get unsaved() { return this.acts.length - this.savedCount; }
  savedWords() {
    return this.unsaved ? word('unsaved', { n: this.unsaved })
      : this.savedAt ? word('saved-work', { time: clock(this.savedAt) }) : word('saved-none');
  }
  saveButton(page) {
    return make('button', { type: 'button', class: 'button strong', id: 'save', title: word('save-work') + '  (Ctrl S)',
      'aria-keyshortcuts': 'Control+S', onclick: () => this.save(page) }, icon('save'), word('save-work'));
  }

  // Writes all acts: into the file chosen before where the browser can, else as a download.
  async save(page) {
    const work = { format: 'hebra.work', version: 1, page: this.content.page, project: this.content.status.project,
      person: this.content.person, acts: this.acts };
    const count = this.acts.length;
    const file = this.content.sealsWork && this.seal
      ? { format: work.format, version: 1, page: work.page, sealed: { ...this.head.sealed, ...await this.seal.sealed(await Bytes.deflated(work)) } } : work;
    const blob = new Blob([JSON.stringify(file)], { type: 'application/json' }), name = this.content.workName ?? 'trabajo.hebra-trabajo.json';
    try {
      if (globalThis.showSaveFilePicker) {
        this.handle ??= await showSaveFilePicker({ suggestedName: name });
        const writer = await this.handle.createWritable();
        await writer.write(blob);
        await writer.close();
      } else this.#download(blob, name);
    } catch (failure) {
      if (failure.name === 'AbortError') return;
      this.handle = null;
      this.#download(blob, name);
    }
    this.savedCount = count;
    this.savedAt = Date.now();
    await this.keeping;
    if (!this.unsaved) this.#dropDraft();
    $('saved').className = 'saved done';
    $('saved-words').textContent = this.savedWords();
    say(this.savedWords());
    page?.drawBar();
  }

  #download(blob, name) {
    const link = make('a', { href: URL.createObjectURL(blob), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  async close() { if (this.unsaved) await this.save(null); }
}

// actor=policia, as the desk writes facets.
const parted = facets => facets.map(f => ({ facet: f.slice(0, f.indexOf('=')), value: f.slice(f.indexOf('=') + 1) }));

const makeBack = () => new FileBack();
