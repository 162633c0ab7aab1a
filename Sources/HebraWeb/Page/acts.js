// Acts: each is one transaction on the disk before the page says so. They run one after another; undo and
// redo are acts too, and the journal decides whether they can be.

class Acts {
  // page: { back, onUndone(answer), onChanged() }
  constructor(page) {
    this.page = page;
    // The two lists stay the same, since acts that wait hold them.
    this.past = [];
    this.future = [];
    this.own = new Set();
    this.line = Promise.resolve();
  }

  // Runs an act: `run` answers with its event, `name` is what it is called when it is undone.
  perform(name, run) {
    return this.#queue(async () => {
      const answer = await run();
      if (answer?.event != null) {
        this.own.add(answer.event);
        this.past.push({ event: answer.event, name });
        this.future.length = 0;
      }
      for (const notice of answer?.notices ?? []) this.#note(notice.what);
      return answer;
    });
  }

  // One act after another; a failure is shown and the next one may still run.
  #queue(run) {
    const turn = this.line.then(async () => {
      const waiting = setTimeout(() => this.#status('busy', word('saving')), 150);
      try {
        const answer = await run();
        this.#status('done', this.page.back.savedWords?.() ?? word('on-disk-at', { time: clock(Date.now()) }));
        return answer;
      } catch (failure) {
        this.fail(failure);
        return null;
      } finally {
        clearTimeout(waiting);
        this.page.onChanged();
      }
    });
    this.line = turn;
    return turn;
  }

  undo() { return this.#turnBack(this.past, this.future, event => this.page.back.undo(event), 'undone'); }
  redo() { return this.#turnBack(this.future, this.past, event => this.page.back.redo(event), 'redone'); }

  // Undoes one act of the journal, also one of another day.
  undoEvent(event, name) {
    return this.#queue(async () => {
      const answer = await this.page.back.undo(event);
      this.own.add(answer.event);
      const at = this.past.findIndex(act => act.event === event);
      if (at >= 0) this.past.splice(at, 1);
      this.future.push({ event: answer.event, name });
      await this.page.onUndone(answer);
      say(word('undone', { act: name }));
    });
  }

  #turnBack(from, to, act, said) {
    return this.#queue(async () => {
      const last = from.at(-1);
      if (!last) return say(word(said === 'undone' ? 'nothing-to-undo' : 'nothing-to-redo'));
      const answer = await act(last.event);
      from.pop();
      this.own.add(answer.event);
      to.push({ event: answer.event, name: last.name });
      await this.page.onUndone(answer);
      say(word(said, { act: last.name }));
    });
  }

  #status(state, words) {
    $('saved').className = 'saved ' + state;
    $('saved-words').textContent = words;
  }

  fail(failure) {
    this.#status('failed', word('not-saved'));
    notify([failure.what ?? failure.message, failure.remedy].filter(Boolean).join(' '), true);
    if (failure.status === 409 && failure.code === 'text.changed') this.page.onUndone({});
  }

  #note(words) { notify(words, false); }
}

// A sentence at the foot of the page that stays until it is read; readers hear it.
function notify(words, isFailure) {
  const box = $('notice');
  box.replaceChildren(make('p', { text: words }), make('button', {
    type: 'button', class: 'icon', 'aria-label': word('dismiss'), onclick: () => { box.hidden = true; },
  }, icon('close')));
  box.className = isFailure ? 'notice failed' : 'notice';
  box.hidden = false;
  say(words);
  clearTimeout(notify.timer);
  if (!isFailure) notify.timer = setTimeout(() => { box.hidden = true; }, 8000);
}
