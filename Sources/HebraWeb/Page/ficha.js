// The ficha of a municipality: for whom it is, and where it was written; a refusal says what is missing.

class FichaScreen {
  constructor(page) {
    this.page = page;
    this.list = make('ul', { class: 'people' });
    this.scroller = make('main', { class: 'page', id: 'reader' }, make('div', { class: 'sheetwide narrow' },
      make('p', { class: 'total', text: word('ficha-why') }), this.list));
    this.root = make('div', { class: 'single' }, this.scroller);
  }

  end() {}

  async open() {
    const { documents } = this.page.list, places = new Map();
    for (const { municipality } of documents) if (municipality) places.set(municipality, (places.get(municipality) ?? 0) + 1);
    this.page.setTitle(word('ficha'), '');
    this.page.setHere(word('n-places', { n: places.size }), [['↑↓', word('key-choose')], ['↵', word('export')]]);
    fill(this.list, places.size ? [...places].sort().map(([name, n]) => make('li', {}, make('button', {
      type: 'button', class: 'person', onclick: () => exportSheet(this.page, { what: 'ficha', place: name }, ['docx', 'pdf', 'html'], 'B') },
    make('b', { text: name }), make('span', { class: 'note', text: word('n-documents', { n }) }))))
      : make('li', { class: 'empty', text: word('ficha-none') }));
    this.list.querySelector('button')?.focus();
  }

  key(event) { return rove(this.list, 'button', event); }
}
