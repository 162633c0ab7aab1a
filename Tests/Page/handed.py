"""A desk in one file, from the command that writes it to the project that takes the work back."""
import json
import pathlib
import re
import shutil
import subprocess

from browser import Browser
from served import ROOT, run

# A word of E-19 that the codebook and the page do not have.
CANARY = 'catira'
TURNS = 20


def journey(hebra, project, folder):
    folder = pathlib.Path(folder) / 'handed'
    folder.mkdir()
    study = folder / 'estudio.hebra'
    shutil.copy(project, study)
    facts = Handed(hebra, study, folder)
    page = facts.hand_over()
    browser = Browser()
    try:
        browser.call('Browser.setDownloadBehavior', behavior='allow', downloadPath=str(folder))
        browser.send('Page.addScriptToEvaluateOnNewDocument', source='delete globalThis.showSaveFilePicker')
        first = facts.code(browser, page, TURNS - 8)
        # Closed and opened again: the draft of the browser goes on.
        second = facts.code(browser, page, 8, '#take-draft')
        assert not browser.faults(), browser.faults()
        left = subprocess.run(['grep', '-rlai', CANARY, browser.home], capture_output=True, text=True).stdout
        assert not left, left
        asked = [a for a in browser.addresses() if not a.startswith(('file:', 'about:', 'blob:', 'data:'))]
        assert not asked, asked
    finally:
        browser.close()
    return facts.bring(first, second)


class Handed:
    def __init__(self, hebra, study, folder):
        self.hebra, self.study, self.folder = hebra, study, folder

    def run(self, *arguments, status=(0,)):
        return run(self.hebra, *arguments, status=status)

    def own(self):
        rows = json.loads(self.run('code', 'list', self.study, '--format', 'json'))
        return [r for r in rows if r['coder'] == 'Lina']

    def hand_over(self):
        page = self.folder / 'lina.html'
        said = self.run('page', self.study, '--coder', 'Lina', '--document', 'E-08', '--document', 'E-19',
                        '--output', page)
        self.words = re.search(r'palabras: ([a-zñ-]+)\.', said).group(1)
        html = page.read_text()
        assert CANARY in self.run('search', self.study, CANARY)
        assert CANARY not in html.lower() and self.words not in html
        assert page.stat().st_mode & 0o077 == 0
        assert 'Lina' in self.run('handoffs', self.study)
        return page

    def code(self, b, page, count, begin='#begin'):
        """Opens the page, codes so many turns, saves, and gives the file."""
        b.send('Page.navigate', url='about:blank')
        b.wait("location.href === 'about:blank'")
        b.open(page.as_uri())
        for words, wait in [('otras palabras', "document.querySelector('.problem').textContent.includes('no abre')"),
                            (self.words, "document.querySelector('#begin')")]:
            b.wait("document.getElementById('passphrase')")
            b.key('a', ctrl=True)
            b.paste(words)
            b.key('Enter')
            b.wait(wait)
        b.click(begin)
        b.wait("document.querySelector('.tree [role=treeitem]')")
        done = b.ask('page.back.acts.length')
        for turn in range(done, done + count):
            if turn == TURNS // 2:
                b.ask("[...document.querySelectorAll('a, button')].find(e => e.textContent.includes('E-19')).click()")
                b.wait("document.querySelector('.turn')")
            b.wait("document.activeElement?.closest('.turn') || document.activeElement === document.body")
            b.key('n')
            b.key('c')
            b.wait("document.getElementById('palette').open")
            b.paste('fuerza')
            b.key('Enter')
            b.key('Enter')
            b.wait(f'page.back.acts.length === {turn + 1}')
        before = set(self.folder.glob('*.json'))
        # The draft without a save, then the save.
        if begin == '#begin':
            b.ask('page.back.keeping')
            assert b.ask("Object.keys(localStorage).some(name => name.startsWith('hebra.draft.'))")
            b.send('Page.navigate', url='about:blank')
            b.wait("location.href === 'about:blank'")
            return None
        b.key('s', ctrl=True)
        b.wait('page.back.unsaved === 0')
        for _ in range(200):
            new = [f for f in set(self.folder.glob('*.json')) - before if f.stat().st_size]
            if new:
                return new[0]
            b.ask('new Promise(done => setTimeout(done, 50))')
        raise AssertionError('nothing was saved')

    def bring(self, _, saved):
        work = json.loads(saved.read_text())
        assert CANARY not in saved.read_text() and len(work['acts']) == TURNS
        older = self.folder / 'viejo.json'
        older.write_text(json.dumps({**work, 'acts': work['acts'][:7]}))
        # The project moves on: others code, and a text is corrected.
        self.run('code', 'add', self.study, '--document', 'E-08', '--start', '10', '--end', '60', '--code', 'DES-01',
                 '--coder', 'Luis', '--facet', 'actor=policia')
        text = (ROOT / 'Corpus/interviews/E-19.txt').read_text()
        corrected = self.folder / 'E-19.txt'
        corrected.write_text(text.replace('buenas', 'buenas tardes', 1))
        self.run('update', self.study, 'E-19', corrected, status=(0, 1))
        # What is cut or of another page is refused, and nothing changes.
        before = self.study.read_bytes()
        cut = self.folder / 'cortado.json'
        cut.write_text(saved.read_text()[:-40])
        other = self.folder / 'otra.json'
        other.write_text(json.dumps({**work, 'page': '0' * 32}))
        for bad in (cut, other):
            self.run('merge', self.study, bad, status=(4,))
        assert self.study.read_bytes() == before
        self.run('merge', self.study, saved, '--dry-run')
        assert not self.own()
        for files in ([older], [saved], [saved, older], [older, saved]):
            self.run('merge', self.study, *files, status=(0, 1))
        rows = self.own()
        assert len(rows) == TURNS, (len(rows), TURNS)
        assert len({r['document'] for r in rows}) == 2
        # What the project removed since stays removed.
        self.run('code', 'remove', self.study, rows[0]['id'])
        self.run('merge', self.study, saved)
        assert len(self.own()) == TURNS - 1
        assert 'devuelta' in self.run('handoffs', self.study) or 'volvió' in self.run('handoffs', self.study)
        self.run('doctor', self.study)
        return f'{TURNS} codings in two files over a corrected text, each once; {saved.stat().st_size} bytes of work'
