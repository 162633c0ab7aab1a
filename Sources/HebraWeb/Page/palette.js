// One field finds a code by its id, its words or their initials, without accents; Enter takes it.
//
// A step: { label, hint, quote?, chosen?: Node[], items: [{ id, name, hue?, shown?, why?, … }],
//   about?(item): Node[], chips?(): [{ letter, name, value, isSet, next() }], keys: [[key, words]],
//   take(item, isMore), back?(), closed?() }

class Palette {
  constructor() {
    this.quote = make('p', { class: 'quote' });
    this.chosen = make('span', { class: 'chosen' });
    this.list = make('div', { class: 'choices', id: 'choices', role: 'listbox', tabindex: '-1' });
    this.input = make('input', {
      role: 'combobox', 'aria-expanded': 'true', 'aria-controls': 'choices',
      'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: 'false',
    });
    this.about = make('div', { class: 'about' });
    this.chips = make('div', { class: 'chips' });
    this.keys = make('footer');
    this.none = make('p', { class: 'nothing' });
    this.root = make('dialog', { class: 'palette', id: 'palette' },
      this.quote, make('div', { class: 'entry' }, this.chosen, this.input),
      this.list, this.none, this.about, this.chips, this.keys);
    this.input.addEventListener('input', () => this.#fill());
    this.root.addEventListener('keydown', event => this.#key(event));
    this.list.addEventListener('pointermove', event => this.#point(event));
    this.list.addEventListener('click', event => {
      if (this.#point(event)) this.#take(event.ctrlKey || event.metaKey);
    });
    this.root.addEventListener('click', event => { if (event.target === this.root) this.close(); });
    this.root.addEventListener('close', () => this.step?.closed?.());
    addEventListener('resize', () => this.#place());
  }

  get isOpen() { return this.root.open; }
  // The field lets go of the focus first: until the page is drawn again a hidden field would take the keys.
  close() { this.input.blur(); this.root.close(); }

  // Opens at a step, beside the words in `anchor` (a DOMRect) and never over them.
  open(step, anchor) {
    this.anchor = anchor;
    this.start(step);
    if (!this.root.open) this.root.showModal();
    this.#place();
    this.input.focus();
  }

  start(step) {
    this.step = step;
    this.root.setAttribute('aria-label', step.label);
    this.input.setAttribute('aria-label', step.label);
    this.list.setAttribute('aria-label', step.label);
    this.input.value = '';
    this.input.placeholder = step.hint;
    this.quote.hidden = !step.quote;
    this.quote.textContent = step.quote ? '«' + step.quote + '»' : '';
    this.chosen.replaceChildren(...(step.chosen ?? []));
    this.chosen.hidden = !step.chosen?.length;
    this.keys.replaceChildren(...step.keys.map(([keys, words]) => hint(keys, words)));
    this.#drawChips();
    this.#fill();
  }

  #place() {
    if (!this.root.open) return;
    const { style } = this.root, gap = 10, least = 320;
    style.inlineSize = '';
    const width = this.root.offsetWidth, edge = Math.max(8, Math.min(16, (innerWidth - width) / 2));
    const anchor = this.anchor ?? { left: edge, right: edge, top: 90, bottom: 90 };
    const below = innerHeight - anchor.bottom - 2 * gap, above = anchor.top - 2 * gap;
    const beside = innerWidth - anchor.right - 3 * gap;
    const put = (left, top, bottom, height) => {
      style.left = left + 'px';
      style.top = top == null ? 'auto' : top + 'px';
      style.bottom = bottom == null ? 'auto' : bottom + 'px';
      style.maxBlockSize = height + 'px';
    };
    const left = Math.max(edge, Math.min(anchor.left - 16, innerWidth - width - edge));
    if (below >= least + 60) return put(left, anchor.bottom + gap, null, below);
    if (above >= least) return put(left, null, innerHeight - anchor.top + gap, above);
    if (beside >= 400) {
      style.inlineSize = Math.min(width, beside) + 'px';
      const top = Math.max(gap, Math.min(anchor.top, innerHeight - 560));
      return put(anchor.right + 2 * gap, top, null, innerHeight - top - gap);
    }
    // No side has room: at the end of the words that has more of it.
    if (below >= above) put(left, null, gap, Math.max(below, least)); else put(left, gap, null, Math.max(above, least));
  }

  #drawChips() {
    const chips = this.step.chips?.() ?? [];
    this.chips.hidden = !chips.length;
    this.chips.replaceChildren(...chips.map(chip => make('button', {
      type: 'button', class: chip.isSet ? 'chip set' : 'chip', tabindex: '-1',
      'aria-keyshortcuts': 'Alt+' + chip.letter,
      onclick: () => { chip.next(); this.#drawChips(); this.input.focus(); },
    }, kbd(chip.letter), make('span', { text: chip.isSet ? `${chip.name}: ${chip.value}` : chip.name }))));
  }

  #fill() {
    const query = this.input.value;
    this.found = this.step.items
      .map(item => [rank(query, item), item]).filter(([score]) => score > 0)
      .sort((a, b) => b[0] - a[0]).slice(0, 60).map(([, item]) => item);
    this.list.replaceChildren(...this.found.map((item, n) => make('div', {
      class: 'choice' + (item.hue == null ? ' plain' : ' h' + item.hue), role: 'option',
      id: 'choice-' + n, 'data-n': n, 'aria-selected': 'false',
    }, item.hue == null ? null : make('b', { text: item.shown ?? item.id }),
    make('span', {}, marked(item.name, query)), make('span', { class: 'why', text: item.why ?? '' }))));
    this.list.hidden = !this.found.length;
    this.none.hidden = this.found.length > 0;
    this.none.textContent = word('nothing-found');
    this.#move(0);
  }

  #move(n, isQuiet) {
    if (!this.found.length) {
      this.input.removeAttribute('aria-activedescendant');
      this.about.replaceChildren();
      return;
    }
    this.list.children[this.at]?.setAttribute('aria-selected', 'false');
    this.at = (n + this.found.length) % this.found.length;
    const choice = this.list.children[this.at];
    choice.setAttribute('aria-selected', 'true');
    this.input.setAttribute('aria-activedescendant', choice.id);
    if (!isQuiet) choice.scrollIntoView({ block: 'nearest' });
    this.about.replaceChildren(...(this.step.about?.(this.found[this.at]) ?? []));
  }

  #point(event) {
    const choice = event.target.closest('.choice');
    if (choice && +choice.dataset.n !== this.at) this.#move(+choice.dataset.n, true);
    return !!choice;
  }

  #take(isMore) {
    const item = this.found[this.at];
    if (item) this.step.take(item, isMore);
  }

  #key(event) {
    if (event.isComposing) return;
    const chip = event.altKey && !event.ctrlKey
      && this.step.chips?.().find(c => [event.key.toUpperCase(), event.code.replace('Key', '')].includes(c.letter));
    if (event.key === 'ArrowDown') this.#move(this.at + 1);
    else if (event.key === 'ArrowUp') this.#move(this.at - 1);
    else if (event.key === 'PageDown') this.#move(Math.min(this.at + 7, this.found.length - 1));
    else if (event.key === 'PageUp') this.#move(Math.max(this.at - 7, 0));
    else if (event.key === 'Enter') this.#take(event.ctrlKey || event.metaKey);
    else if (event.key === 'Backspace' && !this.input.value && this.step.back) this.step.back();
    else if (chip) { chip.next(); this.#drawChips(); }
    else return;
    event.preventDefault();
  }
}
