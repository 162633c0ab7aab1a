// The desk of this computer: the same use cases as the command, over its own address.

class ServedBack {
  isServed = true;
  canAgree = true;

  async #ask(path, options) {
    const answer = await fetch(path, { credentials: 'same-origin', cache: 'no-store', ...options })
      .catch(() => { throw Object.assign(new Error(word('no-server')), { what: word('no-server'), remedy: word('no-session-why') }); });
    if (answer.status === 204) return null;
    const body = await answer.json().catch(() => null);
    if (answer.ok) return body;
    throw Object.assign(new Error(answer.statusText || String(answer.status)), { status: answer.status, ...body });
  }

  #get(path, query = {}) {
    const facts = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      for (const one of [value].flat()) if (one != null && one !== '') facts.append(key, one);
    }
    const text = facts.toString();
    return this.#ask('/api/' + path + (text ? '?' + text : ''));
  }

  #write(method, path, body) {
    return this.#ask('/api/' + path, {
      method, headers: { 'Content-Type': 'application/json', 'X-Hebra': '1' }, body: JSON.stringify(body ?? {}),
    });
  }

  // The token comes in the fragment once, leaves the address and becomes a cookie.
  async enter() {
    const token = /^#t=([0-9a-f]+)/.exec(location.hash)?.[1];
    if (token) {
      history.replaceState(null, '', location.pathname + location.search);
      try { await this.#write('POST', 'session', { token }); } catch { /* a reload has its cookie */ }
    }
    try {
      this.first = await this.#get('status');
      return true;
    } catch (failure) {
      if (failure.status !== 401) throw failure;
      return false;
    }
  }

  words() { return this.#get('words'); }
  status() { return this.first ?? this.#get('status'); }
  choose(who, isNew) { return this.#write('POST', 'person', { who, isNew }); }
  openProject(name, isNew) { return this.#write('POST', 'project', { name, isNew }); }
  takeBook(file) { return this.#write('POST', 'codebook', { file }); }
  documents() { return this.#get('documents'); }
  document(name, layers) { return this.#get('documents/' + encodeURIComponent(name), { layers }); }
  codebook() { return this.#get('codebook'); }
  addCoding(coding) { return this.#write('POST', 'codings', coding); }
  changeCoding(id, changes) { return this.#write('PATCH', 'codings/' + encodeURIComponent(id), changes); }
  removeCoding(id, facts) { return this.#write('DELETE', 'codings/' + encodeURIComponent(id), facts); }
  undo(event) { return this.#write('POST', 'undo', { event }); }
  redo(event) { return this.#write('POST', 'redo', { event }); }
  finish(name, facts) { return this.#write('PUT', 'finished/' + encodeURIComponent(name), facts); }
  unfinish(name, facts) { return this.#write('DELETE', 'finished/' + encodeURIComponent(name), facts); }
  segments(query) { return this.#get('segments', query); }
  search(query) { return this.#get('search', query); }
  journal(query) { return this.#get('journal', query); }
  compare(query) { return this.#get('compare', query); }
  agree(answers) { return this.#write('POST', 'agreements', answers); }
  matrix(query) { return this.#get('matrix', query); }
  cell(query) { return this.#get('cell', query); }
  leave(facts) { return this.#write('POST', 'exports', facts); }
  suggestions(query) { return this.#get('suggestions', query); }
  decide(facts) { return this.#write('POST', 'suggestions', facts); }
  conflicts() { return this.#get('conflicts'); }
  hold(facts) { return this.#write('POST', 'conflicts', facts); }
  merge(facts) { return this.#write('POST', 'merges', facts); }
  places(query) { return this.#get('places', query); }
  describe(facts) { return this.#write('PATCH', 'documents', facts); }
  withdraw(facts) { return this.#write('POST', 'withdrawals', facts); }
  takeFiles(facts) { return this.#write('POST', 'imports', facts); }

  // The bytes of a file; the answer says what it is asked for by.
  send(file) {
    return this.#ask('/api/files', {
      method: 'POST', body: file,
      headers: { 'Content-Type': 'application/octet-stream', 'X-Hebra': '1', 'X-File-Name': encodeURIComponent(file.name) },
    });
  }

  screens() { return { matriz: Crossing, sugerencias: Suggestions, importar: Importing, ficha: FichaScreen, equipo: Team }; }
  close() { return this.#write('POST', 'close'); }
}

const makeBack = () => new ServedBack();
