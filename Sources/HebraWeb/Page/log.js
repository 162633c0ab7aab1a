// The journal: who did what and when, newest first; the last act can be undone from here.

class Log {
  constructor(page) {
    this.page = page;
    this.title = word('log');
    this.rows = make('div', { class: 'days' });
    this.scroller = make('main', { class: 'page', id: 'reader' }, make('div', { class: 'sheetwide narrow' }, this.rows));
    this.root = make('div', { class: 'single' }, this.scroller);
    this.limit = 200;
  }

  end() {}

  async open() {
    this.page.setTitle(word('log'), '');
    const { events } = await this.page.back.journal({ limit: this.limit });
    const days = new Map(), last = events.find(e => e.isMine && e.canUndo !== false);
    for (const event of events) {
      const date = event.at.slice(0, 10), rows = days.get(date) ?? [], row = rows.at(-1);
      // What somebody did many times in a row is one line.
      if (row && event !== last && row.event !== last?.event
        && ['who', 'what', 'document'].every(name => row[name] === event[name])) row.times += 1;
      else rows.push({ ...event, times: 1 });
      days.set(date, rows);
    }
    this.rows.replaceChildren(...events.length ? [] : [make('p', { class: 'empty', text: word('log-empty') })],
      ...[...days.values()].map(rows => make('section', { 'aria-label': day(rows[0].at) },
        make('h2', { text: day(rows[0].at) }), make('ol', {}, rows.map(row => this.#row(row, row.event === last?.event))))));
    if (events.length === this.limit) {
      this.rows.append(make('button', { type: 'button', class: 'link more', text: word('older'), onclick: () => { this.limit *= 3; this.open(); } }));
    }
    this.page.setHere(word('n-acts', { n: events.length }), []);
  }

  #row(row, isLast) {
    return make('li', { class: row.isMine ? 'mine' : '' },
      make('time', { datetime: row.at, text: clock(row.at) }), make('b', { text: row.who }),
      make('span', { class: 'act', text: row.what + (row.times > 1 ? ` × ${row.times}` : '') }),
      row.document
        ? make('a', { href: '#/d/' + encodeURIComponent(row.document), text: row.document })
        : make('span', { text: row.subject ?? '' }),
      isLast
        ? make('button', { type: 'button', class: 'button', onclick: () => this.undo(row) }, icon('undo'), word('undo'))
        : make('span'));
  }

  async undo(row) {
    await this.page.acts.undoEvent(row.event, row.what);
    await this.open();
    this.rows.querySelector('button')?.focus();
  }

  key() { return false; }
}
