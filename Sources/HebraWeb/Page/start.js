// The first page: who codes, when nobody was named; and the page that says that the desk is closed.

class Start {
  constructor(page) {
    this.page = page;
    this.title = word('start');
    this.problem = make('p', { class: 'problem', role: 'alert' });
    this.box = make('div', { class: 'start-box' });
    this.scroller = make('main', { class: 'start', id: 'reader' }, this.box);
    this.root = make('div', { class: 'single' }, this.scroller);
    this.scroller.prepend(brand());
  }

  end() {}

  #fail(failure) { this.problem.textContent = [failure.what ?? failure.message, failure.remedy].filter(Boolean).join(' '); }

  // Asks which project, or for the name of a new one; `open(name, isNew)` may throw a failure.
  askProject(status, open) {
    const name = make('input', { id: 'new-project', autocomplete: 'off', spellcheck: 'false', maxlength: 100 });
    const go = (typed, isNew) => open(typed, isNew).catch(failure => this.#fail(failure));
    fill(this.box, make('p', { class: 'eyebrow', text: status.folder }), make('h1', { text: word('which-project') }),
      status.projects.length ? make('ul', { class: 'people' }, status.projects.map(project => make('li', {}, make('button', {
        type: 'button', class: 'person', onclick: () => go(project, false) }, make('b', { text: project }))))) : null,
      make('form', { class: 'new-person', onsubmit: event => { event.preventDefault(); if (name.value.trim()) go(name.value.trim(), true); } },
        make('label', { for: 'new-project', text: word('new-project') }),
        make('div', { class: 'pair' }, name, make('button', { class: 'button strong', text: word('make-project') })),
        make('p', { class: 'note', text: word('new-project-why') })), this.problem);
    (this.box.querySelector('.person') ?? name).focus();
  }

  // Asks for the codebook of a new project; `take(file)` gets null for the one that comes with Hebra.
  askBook(status, take) {
    const go = file => {
      this.problem.textContent = word('reading');
      return take(file).catch(failure => this.#fail(failure));
    };
    const file = make('input', { id: 'book-file', type: 'file', accept: '.yaml,.yml,.xlsx,.csv,.docx', onchange: () => file.files[0] && go(file.files[0]) });
    fill(this.box, make('p', { class: 'eyebrow', text: status.project }), make('h1', { text: word('which-book') }),
      make('p', { class: 'lead', text: word('which-book-why') }),
      status.hasSample ? make('div', { class: 'pair' }, make('button', { type: 'button', class: 'button strong', id: 'sample-book', text: word('sample-book'), onclick: () => go(null) })) : null,
      make('div', { class: 'new-person' }, make('label', { for: 'book-file', text: word('own-book') }), make('div', { class: 'pair' }, file)),
      this.problem);
    (this.box.querySelector('button') ?? file).focus();
  }

  // Asks who codes; `choose(name, isNew)` may throw a failure with its sentence.
  askPerson(status, choose) {
    const name = make('input', { id: 'new-name', autocomplete: 'off', spellcheck: 'false', maxlength: 80 });
    const go = async (who, isNew) => {
      try { await choose(who, isNew); } catch (failure) {
        this.problem.textContent = [failure.what ?? failure.message, failure.remedy].filter(Boolean).join(' ');
      }
    };
    this.box.replaceChildren(
      make('p', { class: 'eyebrow', text: status.project }), make('h1', { text: word('who-codes') }),
      make('p', { class: 'lead', text: word('who-codes-why') }),
      make('ul', { class: 'people' }, status.coders.map(who => make('li', {}, make('button', {
        type: 'button', class: 'person', onclick: () => go(who, false) }, make('i', { 'aria-hidden': 'true', text: who.slice(0, 1) }), make('b', { text: who }))))),
      make('form', { class: 'new-person', onsubmit: event => { event.preventDefault(); if (name.value.trim()) go(name.value.trim(), true); } },
        make('label', { for: 'new-name', text: word('someone-else') }),
        make('div', { class: 'pair' }, name, make('button', { class: 'button', text: word('begin') }))),
      this.problem);
    this.box.querySelector('button')?.focus();
  }

  // Asks for the passphrase of a sealed page; `open(words)` throws when it does not open it.
  askPassphrase(open) {
    const field = make('input', { id: 'passphrase', type: 'password', autocomplete: 'off', spellcheck: 'false' });
    const button = make('button', { class: 'button strong', text: word('open') });
    return new Promise(done => {
      this.box.replaceChildren(make('p', { class: 'eyebrow', text: 'Hebra' }), make('h1', { text: word('sealed') }),
        make('p', { class: 'lead', text: word('sealed-why') }),
        make('form', { class: 'new-person', onsubmit: async event => {
          event.preventDefault();
          button.disabled = true;
          this.problem.textContent = word('opening');
          try { done(await open(field.value)); } catch {
            this.problem.textContent = word('wrong-passphrase');
            button.disabled = false;
            field.select();
          }
        } }, make('label', { for: 'passphrase', text: word('passphrase') }), make('div', { class: 'pair' }, field, button)),
        this.problem);
      field.focus();
    });
  }

  // Asks with which work to go on: a draft, a work file, or none; answers 'draft', its acts, or null.
  askWork(draft, read) {
    return new Promise(done => {
      const file = make('input', { id: 'work-file', type: 'file', accept: '.json,application/json', onchange: async () => {
        try { done(await read(file.files[0])); } catch { this.problem.textContent = word('wrong-work'); }
      } });
      this.problem.textContent = '';
      fill(this.box, make('p', { class: 'eyebrow', text: 'Hebra' }), make('h1', { text: word('start-work') }),
        make('p', { class: 'lead', text: word('continue-why') }),
        draft ? make('section', { class: 'new-person' },
          make('p', { text: word('draft-found', { date: `${day(draft.at)}, ${clock(draft.at)}`, n: draft.acts.length }) }),
          make('div', { class: 'pair' }, make('button', { type: 'button', class: 'button strong', id: 'take-draft', text: word('draft-take'), onclick: () => done('draft') }))) : null,
        make('div', { class: 'new-person' }, make('label', { for: 'work-file', text: word('continue-work') }), make('div', { class: 'pair' }, file)),
        make('div', { class: 'pair' }, make('button', { type: 'button', class: draft ? 'button' : 'button strong', id: 'begin',
          text: word(draft ? 'draft-drop' : 'begin'), onclick: () => done(null) })),
        this.problem);
      this.box.querySelector('.strong').focus();
    });
  }

  // Says that there is no session, or that the desk ended.
  message(title, words) {
    this.box.replaceChildren(make('h1', { text: title }), make('p', { class: 'lead', text: words }));
  }
}
