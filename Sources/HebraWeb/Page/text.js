// The transcript: one element a turn, one text node a turn, and colour laid over it without touching it.
// Positions are code points of the canonical text, end exclusive.

const CHUNK = 40;
// A turn of a participant with fewer words than this may well stay without a code.
const LONG = 8;

class Transcript {
  // look: { hue(code), name(code), side(coding), onTurn(n) }
  constructor(root, scroller, look) {
    Paint.start();
    Paint.clear();
    Object.assign(this, { root, scroller, look });
    this.turns = [];
    this.codings = [];
    this.chunks = [];
    this.at = 0;
    this.open = null;
    // Ids of codings that stand out without being open.
    this.marked = new Set();
    this.words = new Intl.Segmenter(Words.lang, { granularity: 'word' });
    this.sentences = new Intl.Segmenter(Words.lang, { granularity: 'sentence' });
    this.margin = new Margin(this);
  }

  end() { this.margin.end(); Paint.clear(); }

  show(doc) {
    this.margin.forget();
    this.root.replaceChildren();
    this.turns = doc.turns;
    this.chunks = [];
    this.open = null;
    this.at = 0;
    const spoken = this.turns.filter(t => t.i != null).length;
    const whole = document.createDocumentFragment();
    for (let from = 0; from < this.turns.length; from += CHUNK) {
      const part = this.turns.slice(from, from + CHUNK);
      const box = make('div', { class: 'chunk' });
      let height = 0;
      part.forEach((turn, k) => {
        box.append(this.#turn(turn, from + k, spoken));
        turn.chunk = this.chunks.length;
        height += Math.ceil(turn.text.length / 66 + 0.2) * 29 + 14;
      });
      box.style.containIntrinsicBlockSize = `auto ${height}px`;
      this.chunks.push({
        box, from, to: from + part.length, start: part[0].start, end: part.at(-1).end, codings: [],
      });
      whole.append(box);
    }
    this.root.append(whole);
    this.margin.watch();
  }

  #turn(turn, n, spoken) {
    const isStage = turn.i == null;
    const said = make('p', { class: 'said', text: turn.text });
    if (!said.firstChild) said.append('');
    const element = make('article', {
      id: 't' + n, tabindex: '-1', class: isStage ? 'stage' + (n ? '' : ' title') : 'turn ' + (turn.role ?? 'other'),
    });
    if (isStage) {
      element.setAttribute('aria-label', word('aside'));
    } else {
      const header = make('header', { id: 'w' + n },
        make('span', { class: 'label', text: turn.pseudonym ?? turn.label ?? '—' }),
        make('span', { class: 'no', text: turn.i + 1 }));
      element.setAttribute('aria-labelledby', header.id);
      element.setAttribute('aria-posinset', turn.i + 1);
      element.setAttribute('aria-setsize', spoken);
      element.append(header);
    }
    element.append(said);
    // plain: every code point is one unit of UTF-16, so that positions need no counting.
    Object.assign(turn, { n, element, said, node: said.firstChild, plain: turn.text.length === turn.end - turn.start });
    return element;
  }

  setCodings(codings) {
    this.codings = codings.slice().sort(
      (a, b) => a.start - b.start || b.end - a.end || a.code.localeCompare(b.code));
    const lanes = [[], []];
    for (const coding of this.codings) {
      coding.side = this.look.side?.(coding) ?? 1;
      const ends = lanes[coding.side];
      let lane = ends.findIndex(end => end <= coding.start);
      if (lane < 0) lane = Math.min(ends.length, 7);
      ends[lane] = coding.end;
      coding.lane = lane;
    }
    this.lanes = lanes.map(ends => ends.length);
    for (const chunk of this.chunks) chunk.codings = [];
    for (const coding of this.codings) {
      for (let k = this.#chunkAt(coding.start); this.chunks[k]?.start < coding.end; k++) {
        if (this.chunks[k].end > coding.start) this.chunks[k].codings.push(coding);
      }
    }
    if (this.open) this.open = this.codings.find(c => c.id === this.open.id) ?? null;
    this.coded = null;
    this.margin.draw();
    this.peek(null);
  }

  // Places

  #chunkAt(position) {
    let low = 0, high = this.chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.chunks[middle].start <= position) low = middle; else high = middle - 1;
    }
    return low;
  }

  // The turn of a position and the offset in its node; an end belongs to the turn before it.
  place(position, isEnd) {
    let low = 0, high = this.turns.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.turns[middle].start < position + (isEnd ? 0 : 1)) low = middle; else high = middle - 1;
    }
    const turn = this.turns[low];
    const n = Math.max(0, Math.min(position, turn.end) - turn.start);
    return { turn, offset: turn.plain ? n : [...turn.text].slice(0, n).join('').length };
  }

  position(turn, offset) {
    return turn.start + (turn.plain ? offset : [...turn.text.slice(0, offset)].length);
  }

  range(start, end) {
    const from = this.place(start), to = this.place(end, true);
    const range = document.createRange();
    range.setStart(from.turn.node, from.offset);
    range.setEnd(to.turn.node, to.offset);
    return range;
  }

  quote(start, end) {
    const from = this.place(start), to = this.place(end, true);
    if (from.turn === to.turn) return from.turn.text.slice(from.offset, to.offset);
    const between = this.turns.slice(from.turn.n + 1, to.turn.n).map(turn => turn.text);
    return [from.turn.text.slice(from.offset), ...between, to.turn.text.slice(0, to.offset)].join(' ');
  }

  turnOf(node) {
    const element = (node?.nodeType === 3 ? node.parentElement : node)?.closest?.('.turn, .stage');
    return element && this.root.contains(element) ? this.turns[+element.id.slice(1)] : null;
  }

  // Which turns have a code of the person who codes.
  codedTurns() {
    if (this.coded) return this.coded;
    this.coded = new Set();
    for (const coding of this.codings) {
      if (coding.isOther) continue;
      for (let n = this.place(coding.start).turn.n; this.turns[n]?.start < coding.end; n++) this.coded.add(n);
    }
    return this.coded;
  }

  isLong(turn) { return turn.i != null && turn.role !== 'interviewer' && turn.words >= LONG; }
  bare() { return this.turns.filter(t => this.isLong(t) && !this.codedTurns().has(t.n)); }

  nextBare(by) {
    for (let n = this.at + by; n >= 0 && n < this.turns.length; n += by) {
      if (this.isLong(this.turns[n]) && !this.codedTurns().has(n)) return n;
    }
    return null;
  }

  // What is open and where the reader is

  setOpen(coding) {
    this.open = coding;
    this.peek(null);
    for (const element of this.root.querySelectorAll('.on')) element.classList.remove('on');
    if (!coding) return;
    for (const element of this.root.querySelectorAll('[data-id]')) {
      if (element.dataset.id === coding.id) element.classList.add('on');
    }
  }

  isOn(coding) { return coding === this.open || this.marked.has(coding.id); }

  // The words of a coding in its strong colour while it is pointed at.
  peek(coding) {
    for (const highlight of Paint.open) highlight.clear();
    const shown = coding ?? this.open;
    if (shown) Paint.open[this.look.hue(shown.code)]?.add(this.range(shown.start, shown.end));
  }

  go(n, { focus = true, block = 'nearest' } = {}) {
    n = Math.max(0, Math.min(this.turns.length - 1, n));
    const before = this.turns[this.at], turn = this.turns[n];
    if (!turn) return;
    before.element.classList.remove('at');
    before.element.tabIndex = -1;
    this.#reach(before, -1);
    this.at = n;
    turn.element.classList.add('at');
    turn.element.tabIndex = 0;
    turn.element.scrollIntoView({ block });
    this.#reach(turn, 0);
    if (focus) turn.element.focus({ preventScroll: true });
    this.look.onTurn?.(n);
  }

  // Tab goes from a turn to the codes that begin in it, and to no others.
  #reach(turn, index) {
    for (const mark of turn.element.querySelectorAll('.mark')) mark.tabIndex = index;
  }

  // Choosing words

  // The chosen words, widened to whole words so that no coding cuts one; null for none.
  chosen() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const a = this.turnOf(range.startContainer), b = this.turnOf(range.endContainer);
    if (!a || !b) return null;
    let from = range.startContainer === a.node ? range.startOffset
      : range.startContainer === a.said || range.startContainer === a.element ? 0 : a.text.length;
    let to = range.endContainer === b.node ? range.endOffset
      : range.endOffset === 0 ? 0 : b.text.length;
    from += a.text.slice(from).match(/^\s*/)[0].length;
    to = b.text.slice(0, to).trimEnd().length;
    const first = this.words.segment(a.text).containing(Math.min(from, a.text.length - 1));
    if (first?.isWordLike) from = first.index;
    const last = to > 0 && this.words.segment(b.text).containing(to - 1);
    if (last?.isWordLike) to = last.index + last.segment.length;
    const start = this.position(a, from), end = this.position(b, to);
    return end > start ? { start, end } : null;
  }

  select(start, end) {
    const selection = getSelection(), range = this.range(start, end);
    selection.removeAllRanges();
    selection.addRange(range);
    const turn = this.place(start).turn;
    if (turn.n !== this.at) this.go(turn.n, { focus: false });
  }

  #sentence(turn, offset) {
    const found = this.sentences.segment(turn.text).containing(
      Math.max(0, Math.min(offset, turn.text.length - 1)));
    return found && { from: found.index, to: found.index + found.segment.trimEnd().length };
  }

  sentenceAt(position) {
    const { turn, offset } = this.place(position);
    const found = this.#sentence(turn, offset);
    return found && { start: this.position(turn, found.from), end: this.position(turn, found.to) };
  }

  // One press wider: sentence, turn, the turn with the question before it.
  widen() {
    const turn = this.turns[this.at], now = this.chosen();
    if (!now) {
      const first = this.sentenceAt(turn.start);
      return first && this.select(first.start, first.end);
    }
    const a = this.place(now.start), b = this.place(now.end, true);
    const first = this.#sentence(a.turn, a.offset), last = this.#sentence(b.turn, b.offset - 1);
    const start = this.position(a.turn, first.from), end = this.position(b.turn, last.to);
    if (start < now.start || end > now.end) return this.select(start, end);
    if (a.turn.start < now.start || b.turn.end > now.end) return this.select(a.turn.start, b.turn.end);
    const before = this.turns[a.turn.n - 1];
    if (before) this.select(before.start, b.turn.end);
  }

  // Moves the end of what is chosen, or its start, by a word or a sentence.
  stretch(by, unit, isStart) {
    const turn = this.turns[this.at];
    const now = this.chosen() ?? { start: turn.start, end: turn.start };
    const here = isStart ? this.place(now.start) : this.place(Math.max(now.end, now.start), true);
    const next = this.#edge(here, by, unit, isStart);
    if (next == null) return;
    if (isStart ? next < now.end : next > now.start) {
      this.select(isStart ? next : now.start, isStart ? now.end : next);
    }
  }

  // The next edge of a word or a sentence, in the turn beside when this one has no more.
  #edge({ turn, offset }, by, unit, isStart) {
    const segmenter = unit === 'sentence' ? this.sentences : this.words;
    for (let n = turn.n; this.turns[n]; n += by) {
      const there = this.turns[n];
      const edges = [...segmenter.segment(there.text)]
        .filter(s => unit === 'sentence' ? s.segment.trim() : s.isWordLike)
        .map(s => isStart ? s.index : s.index + s.segment.trimEnd().length);
      const edge = n !== turn.n ? (by > 0 ? edges[0] : edges.at(-1))
        : by > 0 ? edges.find(e => e > offset) : edges.findLast(e => e < offset);
      if (edge != null) return this.position(there, edge);
    }
    return null;
  }
}
