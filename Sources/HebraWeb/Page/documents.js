// The documents by municipality, each with how far the person who codes has come.

function drawDocuments(desk) {
  const groups = new Map();
  for (const row of desk.page.list.documents) {
    if (!row.turns && !row.words) continue;
    const key = row.municipality ?? word('no-municipality');
    groups.set(key, [...groups.get(key) ?? [], row]);
  }
  const collator = new Intl.Collator(Words.lang);
  desk.documents.replaceChildren(...[...groups].sort((a, b) => collator.compare(a[0], b[0])).flatMap(
    ([place, rows]) => [make('h2', { text: place }), make('ul', {}, rows.map(row => documentRow(desk, row)))]));
}

function documentRow(desk, row) {
  const mine = row.codings[desk.me] ?? 0, isDone = row.finished.includes(desk.me);
  const state = isDone ? 'done' : mine ? 'some' : 'none';
  return make('li', {}, make('a', {
    href: '#/d/' + encodeURIComponent(row.name), 'aria-current': row.name === desk.doc?.name ? 'page' : null,
  }, make('span', { class: 'state ' + state, role: 'img', 'aria-label': word('state-' + state), title: word('state-' + state) }),
  make('span', { text: row.name }), make('span', { class: 'n', text: mine || '' })));
}
