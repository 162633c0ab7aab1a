// The codebook: what its codes are called and in which colour, the tree at the side, and the card of
// the coding that is open.

class Book {
  constructor(answer) {
    Object.assign(this, answer);
    this.byID = new Map(answer.codes.map(code => [code.id, code]));
    this.families = answer.codes.filter(code => !code.parent);
    this.hues = new Map(this.families.map((family, i) => [family.id, i % 12]));
    this.facetByID = new Map(answer.facets.map(facet => [facet.id, facet]));
    this.required = answer.facets.filter(facet => facet.isRequired);
    // A long name is shown by its first word where no other facet begins with it.
    for (const facet of answer.facets) {
      const first = facet.name.split(' ')[0];
      facet.short = answer.facets.some(f => f !== facet && f.name.split(' ')[0] === first) ? facet.name : first;
    }
  }

  // The family of a code, however deep it stands.
  family(id) {
    for (let code = this.byID.get(id); ; code = this.byID.get(code.parent)) {
      if (!code?.parent) return code?.id ?? id;
    }
  }

  hue(id) { return this.hues.get(this.family(id)) ?? 0; }
  name(id) { return this.byID.get(id)?.name ?? id; }
  below(id) { return this.codes.filter(code => code.parent === id && !code.isRetired); }
  // What can be chosen: codes in use that have none below them.
  get usable() { return this.codes.filter(code => !code.isRetired && !this.below(code.id).length); }

  valueName(facet, value) {
    return this.facetByID.get(facet)?.values.find(v => v.id === value)?.name ?? value;
  }

  // The definition of a code, and what it does and does not take in.
  about(id) {
    const code = this.byID.get(id);
    const line = (name, text) => text && make('p', {}, make('strong', { text: word(name) + ' ' }), text);
    return [
      code.definition && make('p', { text: code.definition }),
      line('includes', code.include), line('excludes', code.exclude), line('example', code.example),
    ].filter(Boolean);
  }
}

// The tree of the codebook (WAI-ARIA: one stop for Tab, arrows inside).
class Tree {
  // acts: { counts(): Map, choose(id) }
  constructor(book, acts) {
    this.book = book;
    this.acts = acts;
    this.closed = new Set(book.families.map(family => family.id));
    this.filter = make('input', {
      id: 'filter', type: 'search', placeholder: word('filter'), 'aria-label': word('filter-codes'),
      autocomplete: 'off', spellcheck: 'false', oninput: () => this.draw(),
    });
    this.tree = make('div', { class: 'tree', role: 'tree', 'aria-label': word('codes') });
    this.root = make('section', { class: 'book', 'aria-labelledby': 'book-title' },
      make('header', {}, make('h2', { id: 'book-title', text: word('codebook') }),
        make('span', { text: book.version })),
      this.filter, this.tree);
    this.tree.addEventListener('click', event => {
      const item = event.target.closest('[role=treeitem]');
      if (item) this.#press(item.dataset.code);
    });
    this.tree.addEventListener('keydown', event => this.#key(event));
    this.filter.addEventListener('keydown', event => {
      if (event.key !== 'ArrowDown') return;
      this.tree.querySelector('[role=treeitem]')?.focus();
      event.preventDefault();
    });
  }

  draw(focused) {
    const counts = this.acts.counts(), query = fold(this.filter.value.trim());
    const total = id => (counts.get(id) ?? 0)
      + this.book.below(id).reduce((n, code) => n + total(code.id), 0);
    const matches = code => !query || fold(code.id + ' ' + code.name).includes(query);
    const item = (code, level) => {
      const kids = this.book.below(code.id);
      const shown = kids.filter(kid => matches(kid) || matches(code) || this.book.below(kid.id).some(matches));
      if (query && !matches(code) && !shown.length) return null;
      const isOpen = kids.length && (query ? true : !this.closed.has(code.id));
      const n = total(code.id);
      return make('div', {
        class: 'h' + this.book.hue(code.id), role: 'treeitem', tabindex: '-1', 'data-code': code.id,
        'aria-level': level, 'aria-expanded': kids.length ? String(!!isOpen) : null,
        'aria-label': `${level > 1 ? code.id + ' ' : ''}${code.name}, ${word('n-codings', { n })}`,
        title: level > 1 ? code.definition : null,
      }, make('div', { class: 'row' },
        level > 1 ? make('b', { text: code.id }) : make('span', { class: 'dot' }),
        make('span', { class: 'name', text: code.name }), make('span', { class: 'n', text: n || '' })),
      isOpen ? make('div', { role: 'group' }, shown.map(kid => item(kid, level + 1))) : null);
    };
    this.tree.replaceChildren(...this.book.families.map(f => item(f, 1)).filter(Boolean));
    const items = [...this.tree.querySelectorAll('[role=treeitem]')];
    const stop = items.find(i => i.dataset.code === focused) ?? items[0];
    if (stop) stop.tabIndex = 0;
    if (focused) stop?.focus();
  }

  #press(id) {
    if (!this.book.below(id).length) return this.acts.choose(id);
    if (this.closed.has(id)) this.closed.delete(id); else this.closed.add(id);
    this.draw(id);
  }

  #key(event) {
    if (rove(this.tree, '[role=treeitem]', event)) return event.stopPropagation();
    const id = document.activeElement?.dataset.code;
    if (!id) return;
    const hasKids = this.book.below(id).length > 0, isOpen = hasKids && !this.closed.has(id);
    if (event.key === 'ArrowRight' && hasKids && !isOpen) this.#press(id);
    else if (event.key === 'ArrowLeft' && isOpen) this.#press(id);
    else if (event.key === 'ArrowLeft') this.draw(this.book.byID.get(id).parent ?? id);
    else if (event.key === 'Enter' || event.key === ' ') this.#press(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

// The card of what is open: a coding, or the definition of a code.
class Card {
  // acts: { memo(coding, text), facet(coding, facet), limits(coding), remove(coding), back() }
  constructor(book, acts) {
    this.book = book;
    this.acts = acts;
    this.root = make('section', { class: 'card', 'aria-label': word('coding'), hidden: true });
  }

  clear() { this.flush(); this.shown = null; this.root.hidden = true; this.root.replaceChildren(); }

  // Saves what is written in the memo before something else is shown.
  flush() {
    const { memo, shown } = this;
    if (memo && shown && memo.value.trim() !== (shown.memo ?? '')) this.acts.memo(shown, memo.value.trim());
    this.memo = null;
  }

  define(id) {
    this.flush();
    this.shown = null;
    this.#head(id);
    this.root.append(...this.book.about(id));
  }

  #head(id) {
    this.root.hidden = false;
    this.root.className = 'card h' + this.book.hue(id);
    this.root.replaceChildren(make('header', {},
      make('b', { text: id }), make('h3', { text: this.book.name(id) })));
  }

  show(coding) {
    if (this.shown?.id !== coding.id) this.flush();
    const hadFocus = this.memo && document.activeElement === this.memo;
    this.shown = coding;
    this.#head(coding.code);
    const definition = this.book.byID.get(coding.code)?.definition;
    if (definition) this.root.append(make('p', { class: 'def', text: definition }));
    this.root.append(this.#facets(coding), this.#memo(coding), this.#foot(coding));
    if (hadFocus) this.memo.focus();
  }

  #facets(coding) {
    const list = make('dl');
    for (const facet of this.book.facets) {
      const values = coding.facets.filter(f => f.facet === facet.id);
      const isStated = values.some(v => !v.assumed);
      if (!values.length && !facet.isRequired) continue;
      const names = values.map(v => this.book.valueName(facet.id, v.value)).join(', ');
      const note = values.length && !isStated ? make('i', { text: ' ' + word('assumed') }) : null;
      list.append(make('dt', { text: facet.short, title: facet.name }), make('dd', {}, coding.isOther
        ? [names || '—', note]
        : make('button', { type: 'button', class: 'value' + (names ? '' : ' empty'),
          'aria-label': `${facet.name}: ${names || word('to-complete')}. ${word('change')}`,
          onclick: () => this.acts.facet(coding, facet) }, names || word('to-complete'), note)));
    }
    if (!coding.isOther) {
      list.append(make('dt'), make('dd', {}, make('button', {
        type: 'button', class: 'link', onclick: () => this.acts.facet(coding, null),
        text: word('more-facets') })));
    }
    return list;
  }

  #memo(coding) {
    this.memo = make('textarea', {
      id: 'memo', value: coding.memo ?? '', rows: 3, readonly: !!coding.isOther,
      placeholder: coding.isOther ? '' : word('memo-hint'),
      onkeydown: event => {
        const isDone = event.key === 'Escape' || event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (!isDone) return;
        event.preventDefault();
        event.stopPropagation();
        this.acts.back();
      },
      onblur: () => this.shown === coding && !coding.isOther && this.memo
        && this.memo.value.trim() !== (coding.memo ?? '') && this.acts.memo(coding, this.memo.value.trim()),
    });
    return make('label', { class: 'memo-field' }, word('memo'), this.memo);
  }

  #foot(coding) {
    const who = [coding.coder, coding.date?.slice(0, 10)].filter(Boolean).join(' · ');
    const acts = coding.isOther ? [] : [
      make('button', { type: 'button', class: 'link', text: word('limits'), onclick: () => this.acts.limits(coding) }),
      make('button', { type: 'button', class: 'link', text: word('remove'), onclick: () => this.acts.remove(coding) }),
    ];
    return make('div', { class: 'row2' }, make('span', { text: who }), make('span', { class: 'acts2' }, acts));
  }
}
