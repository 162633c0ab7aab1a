// The steps of coding: the code, its required facets, and the other facets by their letter.

class CodingSteps {
  // desk: { page, text, uses(): Map }
  constructor(page) {
    this.page = page;
    this.recent = [];
    this.lastValues = new Map();
  }

  get book() { return this.page.book; }

  #codes(uses) {
    return this.book.usable.map(code => ({
      id: code.id, name: code.name, hue: this.book.hue(code.id), uses: uses.get(code.id) ?? 0,
      why: uses.get(code.id) || '', recent: this.recent.indexOf(code.id) + 1,
      more: fold([code.definition, code.include].filter(Boolean).join(' ')),
    }));
  }

  // Asks for codes and facets, then gives them to `save(codes, facets)`.
  // With `codes` only the facets are asked for; with none required, nothing is.
  ask({ quote, anchor, uses, save, closed, codes = [] }) {
    const picked = [...codes];
    const items = this.#codes(uses);
    const chosen = () => picked.map(id => make('b', { class: 'h' + this.book.hue(id), text: id }));
    const chips = this.#chipsFrom([]);
    const finish = stated => {
      this.page.palette.close();
      for (const id of picked) this.recent = [id, ...this.recent.filter(x => x !== id)].slice(0, 9);
      save(picked, [...stated, ...chips.stated()]);
    };
    const codeStep = () => ({
      label: word('code'), hint: word('code-hint'), quote, chosen: chosen(), closed,
      items: items.filter(item => !picked.includes(item.id)),
      about: item => this.book.about(item.id).slice(0, 3),
      keys: [['↵', word('key-code')], ['Ctrl ↵', word('key-one-more')], ['↑↓', word('key-choose')], ['Esc', word('key-close')]],
      back: () => { if (picked.pop()) this.page.palette.start(codeStep()); },
      take: (item, isMore) => {
        picked.push(item.id);
        if (isMore) this.page.palette.start(codeStep()); else facetStep(0, []);
      },
    });
    const facetStep = (n, stated, at) => {
      const facet = this.book.required[n];
      if (!facet) return finish(stated);
      const isLast = n === this.book.required.length - 1;
      this.#askFacet(facet, {
        quote, chosen: chosen(), closed, chips,
        keys: [['↵', word(isLast ? 'key-save' : 'key-next')], ['Ctrl ↵', word('key-one-more')],
          ['Alt', word('key-facet')], ['⌫', word('key-back')], ['Esc', word('key-not-save')]],
        back: () => { if (codes.length) return; picked.pop(); this.page.palette.start(codeStep()); },
        save: values => facetStep(n + 1, [...stated, ...values.map(value => ({ facet: facet.id, value }))]),
      }, at);
    };
    if (codes.length) facetStep(0, [], anchor); else this.page.palette.open(codeStep(), anchor);
  }

  // Asks for one facet of a coding; `save` gets all stated values.
  askFacet({ coding, facet, quote, anchor, save, closed }) {
    const stated = coding.facets.filter(f => !f.assumed);
    const asked = facet ?? this.book.required[0] ?? this.book.facets[0];
    const others = stated.filter(f => f.facet !== asked.id);
    const chips = this.#chipsFrom(others, asked);
    this.#askFacet(asked, {
      quote, closed, chips, isOptional: true,
      current: stated.filter(f => f.facet === asked.id).map(f => f.value),
      chosen: [make('b', { class: 'h' + this.book.hue(coding.code), text: coding.code })],
      keys: [['↵', word('key-save')], ['Ctrl ↵', word('key-one-more')], ['Alt', word('key-facet')], ['Esc', word('key-not-save')]],
      save: values => {
        this.page.palette.close();
        save([...values.map(value => ({ facet: asked.id, value })), ...chips.stated()]);
      },
    }, anchor);
  }

  #askFacet(facet, { quote, chosen, closed, chips, keys, back, save, current = [] }, anchor) {
    const last = this.lastValues.get(facet.id) ?? [];
    const values = [];
    const named = value => {
      const parent = facet.values.find(v => v.id === value.parent);
      return {
        id: value.id, name: value.name, why: parent ? parent.name : current.includes(value.id) ? '●' : '',
        recent: last.indexOf(value.id) + 1,
      };
    };
    const none = { id: '', name: word(facet.isRequired ? 'leave-open' : 'no-value'), uses: 0 };
    const step = () => ({
      label: facet.name, hint: facet.name, quote, closed, keys, back,
      chosen: [...chosen, ...values.map(v => make('em', { text: this.book.valueName(facet.id, v) }))],
      items: [...facet.values.filter(v => !values.includes(v.id)).map(named), none],
      chips: () => chips.list,
      take: (item, isMore) => {
        if (item.id) {
          values.push(item.id);
          this.lastValues.set(facet.id, [item.id, ...last.filter(x => x !== item.id)].slice(0, 9));
        }
        if (isMore && item.id && facet.isMultiple) return this.page.palette.start(step());
        save(values);
      },
    });
    if (anchor) this.page.palette.open(step(), anchor); else this.page.palette.start(step());
  }

  // The other facets, each under a letter that goes through its values.
  #chipsFrom(stated, asked) {
    const letters = new Set();
    const list = this.book.facets.filter(f => f !== asked && (asked || !f.isRequired)).map(facet => {
      const letter = [...fold(facet.short).toUpperCase()].concat([...'QWXYZKJ123456789'])
        .find(c => /[0-9A-ZÑ]/.test(c) && !letters.has(c));
      letters.add(letter);
      const before = stated.filter(f => f.facet === facet.id).map(f => f.value);
      const chip = {
        letter, name: facet.short, values: before,
        get isSet() { return this.values.length > 0; },
        get value() { return this.values.map(v => facet.values.find(x => x.id === v)?.name ?? v).join(', '); },
        next() {
          const at = facet.values.findIndex(v => v.id === this.values[0]) + 1;
          this.values = at < facet.values.length ? [facet.values[at].id] : [];
          say(`${facet.name}: ${this.value || word('no-value')}`);
        },
        stated() { return this.values.map(value => ({ facet: facet.id, value })); },
      };
      return chip;
    });
    return { list, stated: () => list.flatMap(chip => chip.stated()) };
  }
}

// As the server takes facets: actor=policia.
const written = facets => facets.map(f => `${f.facet}=${f.value}`);
