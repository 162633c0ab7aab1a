"""The desk as one file: made here of the answers of a served desk, opened from the disk."""
import base64
import hashlib
import json
import pathlib
import re
import zlib

import checks
from browser import Browser

DOCUMENTS = ['E-08', 'E-19']


def content(desk):
    """What a page of two documents carries; the program makes the same."""
    b = desk.b

    def ask(path):
        return b.ask(f"fetch('/api/{path}').then(a => a.json())")

    rows = ask('documents')
    rows['documents'] = [r for r in rows['documents'] if r['name'] in DOCUMENTS]
    texts = {name: ask('documents/' + name) for name in DOCUMENTS}
    found = ask('search?q=denunciar&limit=500')
    forms = sorted({f['form'] for f in found['forms']})
    return {
        'page': 'p-1', 'person': 'Ana', 'status': {'project': 'estudio', 'coders': ['Ana']}, 'documents': rows,
        'codebook': ask('codebook'), 'texts': texts, 'workName': 'Ana.json',
        'forms': {'denunciar': [b.ask(f'fold({json.dumps(f)})') for f in forms]},
    }, [h for h in found['hits'] if h['document'] in DOCUMENTS], ask('words')


def page_file(head):
    """One HTML file: a policy in it that lets only its own script and style run."""
    script, style = checks.delivered('backend-file.js'), (checks.PAGE / 'hebra.css').read_text()

    def sha(text):
        return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"

    policy = (f"default-src 'none'; script-src {sha(script)}; style-src {sha(style)}; base-uri 'none'; form-action 'none'; "
              "require-trusted-types-for 'script'; trusted-types 'none'")
    html = (checks.PAGE / 'index.html').read_text()
    html = re.sub(r'<link rel="stylesheet"[^>]*>\n<link rel="icon"[^>]*>\n<script[^>]*></script>', lambda _:
                  f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n<style>{style}</style>', html)
    data = json.dumps(head, ensure_ascii=False).replace('<', '\\u003c')
    return html.replace('</body>', f'<script type="application/json" id="hebra-page">{data}</script>\n<script>{script}</script></body>')


def journey(desk, folder):
    facts, hits, words = content(desk)
    lang = words.pop('lang', 'es')
    raw = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = raw.compress(json.dumps(facts).encode()) + raw.flush()
    # Sealed by the page's own script in a browser, since Python's library has no AES.
    salt = base64.b64encode(b'0123456789abcdef').decode()
    sealed = desk.b.ask('''(async data => {
      const bytes = Uint8Array.from(atob(data), c => c.charCodeAt(0));
      const material = await crypto.subtle.importKey('raw', new TextEncoder().encode('tres palabras más'.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
      const key = await crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt: new TextEncoder().encode('0123456789abcdef'), iterations: 600000 },
        material, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const out = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes));
      const text = b => btoa(Array.from(b, x => String.fromCharCode(x)).join(''));
      return [text(iv), text(out)];
    })(''' + json.dumps(base64.b64encode(packed).decode()) + ')')
    head = {'format': 'hebra.page', 'version': 1, 'language': lang, 'words': words,
            'sealed': {'kdf': 'PBKDF2-SHA-256', 'iterations': 600000, 'salt': salt, 'iv': sealed[0]}, 'data': sealed[1]}
    path = pathlib.Path(folder) / 'Ana.html'
    path.write_text(page_file(head))
    assert 'denunci' not in path.read_text().split('id="hebra-page"')[1].split('</script>')[0].split('"data"')[1]
    downloads = pathlib.Path(folder) / 'downloads'
    b = Browser()
    try:
        b.call('Browser.setDownloadBehavior', behavior='allow', downloadPath=str(downloads))
        # No file system of the page's own: every browser can download.
        b.send('Page.addScriptToEvaluateOnNewDocument', source='delete globalThis.showSaveFilePicker')
        enter(b, path)
        b.wait("document.querySelector('.tree [role=treeitem]')")
        # On a slow computer an act is undone while its draft is still being written.
        b.ask('''{
          const { seal } = page.back, sealed = seal.sealed.bind(seal);
          seal.sealed = async data => { await new Promise(done => setTimeout(done, 100)); return sealed(data); };
        }''')
        code(b, 'fuerza')
        code(b, 'abandono')
        b.key('z', ctrl=True)
        b.wait('page.acts.future.length === 1')
        b.key('z', ctrl=True, shift=True)
        b.wait('page.acts.future.length === 0')
        assert b.ask('page.back.unsaved') == 4
        b.wait("localStorage.getItem('hebra.draft.p-1')")
        assert 'fuerza' not in b.ask("localStorage.getItem('hebra.draft.p-1')") and 'TRA' not in b.ask("localStorage.getItem('hebra.draft.p-1')")

        # Closed without saving: the draft is there, sealed; taken up again and saved.
        enter(b, path, '#take-draft')
        b.wait("document.querySelector('.tree [role=treeitem]')")
        assert b.ask('page.back.unsaved') == 4
        b.key('s', ctrl=True)
        b.wait('page.back.unsaved === 0')
        assert b.ask("localStorage.getItem('hebra.draft.p-1')") is None
        for _ in range(100):
            found = list(downloads.glob('*.json')) if downloads.exists() else []
            if found:
                break
            b.ask('new Promise(done => setTimeout(done, 50))')
        work = json.loads(found[0].read_text())
        assert work['format'] == 'hebra.work' and len(work['acts']) == 4, work
        assert len({a['id'] for a in work['acts']}) == 4
        assert [a['kind'] for a in work['acts']] == ['add', 'add', 'remove', 'add'], work['acts']

        # Its search finds what Hebra finds.
        b.ask("location.hash = '#/buscar?q=denunciar'")
        b.wait("document.querySelector('.hit')")
        got = b.ask("[...document.querySelectorAll('.hit')].map(a => [a.hit.document, a.hit.start, a.hit.end])")
        assert got == [[h['document'], h['start'], h['end']] for h in hits], (got, hits)
        b.ask("location.hash = '#/buscar?q=' + encodeURIComponent('denunciar CERCA/5 miedo')")
        b.wait("document.querySelector('.total').textContent.includes('en el proyecto')")
        b.ask("location.hash = '#/segmentos?code=' + page.back.acts[0].code")
        b.wait("document.querySelector('.segment')")
        b.ask("location.hash = '#/bitacora'")
        b.wait("document.querySelectorAll('.days li').length === 4")

        # The work file again, in a browser that knows nothing.
        b.ask('localStorage.clear()')
        enter(b, path, None)
        node = b.send('DOM.querySelector', nodeId=b.send('DOM.getDocument')['root']['nodeId'], selector='#work-file')['nodeId']
        b.send('DOM.setFileInputFiles', nodeId=node, files=[str(found[0])])
        b.wait("document.querySelector('.tree [role=treeitem]')")
        assert b.ask('page.back.acts.length') == 4
        assert not b.faults(), b.faults()
        asked = [a for a in b.addresses() if not a.startswith(('file:', 'about:', 'blob:', 'data:'))]
        assert not asked, asked
    finally:
        b.close()
    return f'sealed, {path.stat().st_size // 1024} KiB, drafted, saved, brought again; {len(hits)} hits as in the project'


def enter(b, path, begin='#begin'):
    b.send('Page.navigate', url='about:blank')
    b.wait("location.href === 'about:blank'")
    b.open(path.as_uri())
    b.wait("document.getElementById('passphrase')")
    b.type('tres')
    b.key('Enter')
    b.wait("document.querySelector('.problem').textContent.includes('no abre')")
    b.key('a', ctrl=True)
    b.send('Input.insertText', text='tres palabras más')
    b.key('Enter')
    b.wait("document.querySelector('#begin')")
    if begin:
        b.click(begin)


def code(b, name):
    count = b.ask('page.back.acts.length')
    b.wait("document.activeElement?.closest('.turn') || document.activeElement === document.body")
    b.key('n')
    b.key('c')
    b.wait("document.getElementById('palette').open")
    b.type(name)
    b.key('Enter')
    b.key('Enter')
    b.wait(f'page.back.acts.length === {count + 1}')
