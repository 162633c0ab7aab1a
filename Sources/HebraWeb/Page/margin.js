// The margin: a stripe says how far a coding goes, a label says what it is. Only what is near the window
// is drawn, and all places of a chunk are read before anything is written: one layout a chunk.

const LANE = 8;
const forced = matchMedia('(forced-colors: active)');

class Margin {
  constructor(text) {
    this.text = text;
    this.near = new Set();
    this.layouts = 0;
    this.seen = new IntersectionObserver(
      entries => this.#see(entries), { root: text.scroller, rootMargin: '60% 0%' });
    this.sized = new ResizeObserver(() => {
      if (this.width === text.root.clientWidth) return;
      this.width = text.root.clientWidth;
      this.draw();
    });
    this.sized.observe(text.root);
  }

  end() { this.seen.disconnect(); this.sized.disconnect(); }
  forget() {
    this.seen.disconnect();
    for (const i of this.near) this.#lift(i);
    this.near.clear();
  }

  watch() {
    this.text.chunks.forEach((chunk, i) => {
      chunk.box.dataset.i = i;
      this.seen.observe(chunk.box);
    });
  }

  #see(entries) {
    for (const { target, isIntersecting } of entries) {
      const i = +target.dataset.i;
      if (isIntersecting === this.near.has(i)) continue;
      if (isIntersecting) { this.near.add(i); this.#lay(i); } else { this.near.delete(i); this.#lift(i); }
    }
  }

  draw() { for (const i of this.near) { this.#lift(i); this.#lay(i); } }

  // For the printer, which sees all.
  drawAll() { this.text.chunks.forEach((_, i) => this.near.add(i)); this.draw(); }

  #lift(i) {
    const chunk = this.text.chunks[i];
    for (const [highlight, range] of chunk.painted ?? []) highlight.delete(range);
    for (const element of chunk.drawn ?? []) element.remove();
    chunk.painted = [];
    chunk.drawn = [];
  }

  // Where each coding of a chunk stands on the page.
  #read(chunk) {
    this.layouts += 1;
    const { text } = this;
    const box = chunk.box.getBoundingClientRect();
    const said = text.turns[chunk.from].said.getBoundingClientRect();
    const tops = new Map();
    const plan = chunk.codings.map(coding => {
      const from = text.place(Math.max(coding.start, chunk.start));
      const to = text.place(Math.min(coding.end, chunk.end), true);
      const edge = document.createRange();
      edge.setStart(from.turn.node, from.offset);
      edge.setEnd(from.turn.node, Math.min(from.offset + 1, from.turn.text.length));
      const first = edge.getBoundingClientRect();
      edge.setStart(to.turn.node, Math.max(0, to.offset - 1));
      edge.setEnd(to.turn.node, to.offset);
      const last = edge.getBoundingClientRect();
      if (!tops.has(from.turn)) tops.set(from.turn, from.turn.said.getBoundingClientRect().top);
      return {
        coding, from, to, top: first.top - box.top, height: last.bottom - first.top,
        line: first.height, inTurn: first.top - tops.get(from.turn),
      };
    });
    return { plan, left: said.left - box.left, right: said.right - box.left, height: box.height };
  }

  #lay(i) {
    const { text } = this, chunk = text.chunks[i];
    chunk.painted = [];
    chunk.drawn = [];
    chunk.box.style.paddingBlockEnd = '';
    if (!chunk.codings.length) return;
    const { plan, left, right, height } = this.#read(chunk);
    const isNarrow = text.scroller.clientWidth < 736;
    const stripes = make('div', { class: 'stripes', 'aria-hidden': 'true' });
    const lists = new Map();
    const floors = [-Infinity, -Infinity];
    const placed = [[], []];
    for (const row of plan) {
      const { coding } = row;
      this.#tint(chunk, row);
      stripes.append(this.#stripe(chunk, row, left, right));
      if (coding.start < chunk.start) continue;
      const mark = this.#mark(coding);
      mark.tabIndex = row.from.turn.n === text.at ? 0 : -1;
      if (!isNarrow) {
        const top = Math.max(row.top + (row.line - 24) / 2, floors[coding.side]);
        floors[coding.side] = top + 24;
        mark.style.top = top - row.top + row.inTurn + 'px';
        mark.style.setProperty('--lanes', Math.min(text.lanes[coding.side], 8));
        placed[coding.side].push([mark, top]);
      }
      const key = row.from.turn.n + '/' + coding.side;
      if (!lists.has(key)) lists.set(key, { turn: row.from.turn, side: coding.side, marks: [] });
      lists.get(key).marks.push(mark);
    }
    for (const side of [0, 1]) this.#wrap(placed[side], floors, side);
    for (const { turn, side, marks } of lists.values()) {
      const list = make('ul', { class: side ? 'marks' : 'marks before', 'aria-label': word('begins-here') },
        marks.map(mark => make('li', {}, mark)));
      turn.element.append(list);
      chunk.drawn.push(list);
    }
    chunk.box.append(stripes);
    chunk.drawn.push(stripes);
    const spill = Math.max(...floors) - height;
    if (spill > 0) chunk.box.style.paddingBlockEnd = Math.ceil(spill + 4) + 'px';
  }

  // A label takes a second line where the next one leaves room for it.
  #wrap(placed, floors, side) {
    placed.forEach(([mark, top], n) => {
      const room = (placed[n + 1]?.[1] ?? top + 60) - top;
      if (room < 41 || mark.title.length < 26) return;
      mark.classList.add('two');
      if (n === placed.length - 1) floors[side] = top + 41;
    });
  }

  #tint(chunk, { coding, from, to }) {
    const highlight = Paint.families[this.text.look.hue(coding.code)];
    if (!highlight || forced.matches) return;
    const range = document.createRange();
    range.setStart(from.turn.node, from.offset);
    range.setEnd(to.turn.node, to.offset);
    highlight.add(range);
    chunk.painted.push([highlight, range]);
  }

  #stripe(chunk, { coding, top, height }, left, right) {
    const names = ['h' + this.text.look.hue(coding.code)];
    if (coding.start < chunk.start) names.push('open-top');
    if (coding.end > chunk.end) names.push('open-end');
    if (coding.isOther) names.push('other');
    if (this.text.isOn(coding)) names.push('on');
    const stripe = make('i', { class: names.join(' '), 'data-id': coding.id });
    const x = coding.side ? right + 14 + coding.lane * LANE : left - 17 - coding.lane * LANE;
    stripe.style.top = top + 3 + 'px';
    stripe.style.height = Math.max(8, height - 6) + 'px';
    stripe.style.left = x + 'px';
    return stripe;
  }

  #mark(coding) {
    const name = this.text.look.name(coding.code);
    const names = ['mark', 'h' + this.text.look.hue(coding.code)];
    if (this.text.isOn(coding)) names.push('on');
    if (coding.isNew) names.push('new');
    const memo = coding.memo && word('memo-is', { memo: coding.memo });
    return make('button',
      { type: 'button', class: names.join(' '), 'data-id': coding.id, title: `${coding.code} ${name}`,
        'aria-description': memo || null },
      make('b', { text: coding.code }), make('span', { text: name }),
      coding.isOther && !this.text.look.side && make('em', { text: coding.coder }),
      coding.memo && make('i', { class: 'memo', title: memo }));
  }
}
