// The small dialogs: keys, the person and the settings of this browser, finishing a document.

function sheet(title, ...content) {
  const dialog = make('dialog', { class: 'sheet', 'aria-labelledby': 'sheet-title' },
    make('header', {}, make('h2', { id: 'sheet-title', text: title }),
      make('button', { type: 'button', class: 'icon', 'aria-label': word('key-close'), onclick: () => dialog.close() }, icon('close'))),
    content);
  const before = document.activeElement;
  dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener('close', () => { dialog.remove(); before?.focus?.(); });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

function keysSheet() {
  const rows = [
    ['C  ↵', 'keys-code'], ['Ctrl ↵', 'keys-one-more'], ['Alt A…Z', 'keys-facet'], ['E', 'keys-widen'],
    ['⇧ → ←', 'keys-end'], ['Ctrl ⇧ → ←', 'keys-start'], ['⇧ Alt → ←', 'keys-sentence'],
    ['R', 'keys-repeat'], ['N  ⇧N', 'keys-bare'], ['J K ↓ ↑', 'keys-turns'], [']  [', 'keys-codings'],
    ['L', 'keys-limits'], ['F', 'keys-facets'], ['M', 'keys-memo'], [word('key-delete'), 'keys-remove'], ['Ctrl Z', 'keys-undo'],
    ['Ctrl ⇧ Z', 'keys-redo'], ['Ctrl K', 'keys-search'], ['/', 'keys-filter'], ['D', 'keys-documents'],
    ['G', 'keys-screens'], ['?', 'keys-keys'], ['Esc', 'keys-release'],
  ];
  return sheet(word('keys'), make('dl', { class: 'key-list' }, rows.map(([keys, words]) =>
    make('div', {}, make('dt', {}, word(words)), make('dd', {}, kbd(keys))))),
  make('p', { class: 'note', text: word('keys-where') }));
}

function settingsSheet(page) {
  const { status, theme } = page;
  const choice = (name, value, now, words, act) => make('label', { class: 'option' },
    make('input', { type: 'radio', name, value, checked: now === value, onchange: () => act(value) }), word(words));
  const letters = make('input', { type: 'checkbox', checked: page.hasLetters, onchange: () => page.setLetters(letters.checked) });
  const dialog = sheet(status.person ?? word('settings'),
    make('p', { class: 'note', text: page.desk?.doc?.others === 'hidden' ? word('blind-why') : word('settings-why') }),
    page.canCompare ? make('button', { type: 'button', class: 'button', onclick: async () => { await page.desk.compare(); dialog.close(); },
      text: word(page.desk.doc.layers === 'all' ? 'only-mine' : 'see-others') }) : null,
    make('fieldset', {}, make('legend', { text: word('theme') }),
      ['auto', 'light', 'dark'].map(value => choice('theme', value, theme, 'theme-' + value, page.setTheme.bind(page)))),
    make('fieldset', {}, make('legend', { text: word('keyboard') }), make('label', { class: 'option' }, letters, word('letters'))),
    make('div', { class: 'sheet-acts' }, make('button', { type: 'button', class: 'button', text: word('close-desk'),
      onclick: () => { dialog.close(); page.close(); } })));
}

// Marks a document as finished, or takes the mark away.
function finishSheet(page) {
  const { desk } = page, name = desk.doc.name, { person } = page.status;
  const isDone = (desk.doc.finished ?? []).includes(person), bare = desk.text.bare().length;
  const scope = value => make('label', { class: 'option' },
    make('input', { type: 'radio', name: 'scope', value, checked: value === 'completo' }), word('scope-' + value));
  const scopes = make('fieldset', {}, make('legend', { text: word('scope') }), scope('completo'), scope('nucleo'));
  const act = async () => {
    const value = scopes.querySelector(':checked').value;
    dialog.close();
    const answer = await page.acts.perform(word(isDone ? 'act-unfinish' : 'act-finish', { document: name }), () =>
      isDone ? page.back.unfinish(name, { hash: desk.doc.hash })
        : page.back.finish(name, { hash: desk.doc.hash, scope: value, isBlind: null }));
    if (!answer) return;
    const row = page.list.documents.find(d => d.name === name);
    row.finished = row.finished.filter(who => who !== person).concat(isDone ? [] : [person]);
    desk.doc.finished = row.finished;
    desk.refresh();
    say(word(isDone ? 'unfinished-now' : 'finished-now', { document: name }));
    desk.toText();
  };
  const dialog = sheet(word(isDone ? 'unfinish' : 'finish-document', { document: name }),
    make('p', { text: isDone ? word('unfinish-why') : bare ? word('finish-bare', { n: bare }) : word('finish-all') }),
    isDone ? null : make('p', { class: 'note', text: word('finish-why') }), isDone ? null : scopes,
    make('div', { class: 'sheet-acts' },
      make('button', { type: 'button', class: 'button', text: word('cancel'), onclick: () => dialog.close() }),
      make('button', { type: 'button', class: 'button strong', id: 'finish-now', text: word(isDone ? 'unfinish-act' : 'finish-act'), onclick: act })));
  dialog.querySelector('#finish-now').focus();
}
