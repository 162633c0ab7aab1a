// The registered highlights: h0 … h11 for a family, f0 … f11 for what is open, mine for what is chosen.
const Paint = {
  families: [], open: [], mine: null,
  start() {
    if (this.mine || !globalThis.Highlight) return;
    const add = (name, priority) => {
      const highlight = new Highlight();
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
      return highlight;
    };
    for (let i = 0; i < 12; i++) {
      this.families.push(add('h' + i, i));
      this.open.push(add('f' + i, 50));
    }
    this.mine = add('mine', 60);
  },
  choose(range) { this.mine?.clear(); if (range) this.mine?.add(range); },
  clear() {
    for (const highlight of [...this.families, ...this.open]) highlight.clear();
    this.mine?.clear();
  },
};
