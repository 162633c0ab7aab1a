"""What holds of the page whoever uses it: its source, its words, its size, and that all can use it."""
import os
import pathlib
import re
import subprocess

from browser import Browser
from journeys import DESK, READY, Desk
from served import ROOT, Served, run

PAGE = ROOT / 'Sources/HebraWeb/Page'
# Screens that only the desk of this computer has.
STUDY = ('matrix.js', 'suggestions.js', 'importing.js', 'ficha.js', 'team.js')
SCREENS = {
    'desk': ('d/E-20', DESK), 'segments': ('segmentos?code=DIA&layer=*', "document.querySelector('.segment')"),
    'search': ('buscar?q=denunciar', "document.querySelector('.hit')"),
    'log': ('bitacora', "document.querySelector('.days li')"),
    'agree': ('acuerdo?d=E-20', "document.querySelectorAll('.reading').length === 2"),
    'matrix': ('matriz', "document.querySelector('.crossing td button')"),
    'suggestions': ('sugerencias?every=1', "document.querySelector('.suggestion[aria-busy=false] p')"),
    'import': ('importar', "document.querySelector('#files')"),
    'team': ('equipo', "document.querySelector('.team tbody tr')"),
    'ficha': ('ficha', "document.querySelector('.people button')"),
}


def scripts():
    """The scripts of the page in the order in which the program joins them."""
    return re.findall(r'"([a-z-]+\.js)", PackageResources', (ROOT / 'Sources/HebraWeb/Files.swift').read_text())


def source():
    """No markup from text, nothing inline, no address of another place."""
    refused = {
        'innerHTML': r'innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment',
        'style=': r'style\s*=\s*["\'`]|cssText|setAttribute\(\s*["\']style', 'on…=': r'\bon[a-z]+\s*=\s*"',
        'address': r'https?://|["\'(]//', 'eval': r'\beval\(|new Function|setTimeout\(\s*["\']',
    }
    for path in sorted(PAGE.iterdir()):
        text = path.read_text()
        for name, pattern in refused.items():
            found = [m.group() for m in re.finditer(pattern, text)]
            # An SVG file names its own namespace.
            if path.suffix == '.svg':
                found = [f for f in found if not f.startswith('http')]
            assert not found, f'{path.name}: {name}: {found[:3]}'
    inside = re.findall(r'<script(?![^>]* src=)|<style', (PAGE / 'index.html').read_text())
    assert not inside, inside
    assert {p.name for p in PAGE.glob('*.js')} == set(scripts()), 'Files.swift and the folder'
    return f'{len(list(PAGE.iterdir()))} files'


def catalog(language):
    text = ''.join((ROOT / f'Sources/Hebra/Messages/{language}/{language}+{name}.swift').read_text()
                   for name in ('Page', 'StudyPage'))
    return dict(re.findall(r'^ {4}word\.page\.(\S+) = (.+)$', text, re.M))


def words():
    """Every word that is asked for is there, in both languages, and none that nobody asks for."""
    spanish, english = catalog('Spanish'), catalog('English')
    assert spanish.keys() == english.keys(), spanish.keys() ^ english.keys()
    code = '\n'.join(p.read_text() for p in PAGE.glob('*.js'))
    asked = set(re.findall(r"\bword\(\s*'([a-z0-9-]+)'\s*[,)]", code))
    missing = {name for name in asked if name not in spanish}
    assert not missing, f'no sentence: {sorted(missing)}'
    literals = set(re.findall(r"'([a-z0-9-]+)'", code))
    begun = tuple(re.findall(r"'([a-z]+-)' \+", code))
    unused = {n for n in spanish if n not in literals and not n.startswith(begun)}
    assert not unused, f'nobody asks for: {sorted(unused)}'
    return f'{len(spanish)} sentences in two languages'


def delivered(back='backend-served.js'):
    """The page as the program gives it: scripts joined, without indentation and comments."""
    names = [n for n in scripts() if n.startswith(back[:-3]) or not n.startswith('backend-')
             and (back == 'backend-served.js' or n not in STUDY)]
    lines = '\n'.join((PAGE / n).read_text() for n in names).split('\n')
    return '\n'.join(s for s in (line.strip() for line in lines) if s and not s.startswith('//')) + '\n'


def size():
    total = len(delivered().encode()) + sum((PAGE / n).stat().st_size for n in ('hebra.css', 'index.html', 'icon.svg'))
    assert total <= 250 * 1024, f'{total} bytes'
    return f'{total / 1024:.0f} KiB'


def entering(desk):
    """The token leaves the address, and scripts cannot see the cookie; few requests; only this computer."""
    desk.enter()
    b = desk.b
    assert b.ask('location.hash') in ('', '#/') and 't=' not in b.ask('location.href')
    assert b.ask('document.cookie') == ''
    asked = [a for a in b.addresses() if a.startswith('http')]
    before = [a for a in asked if '/api/' not in a]
    assert len(before) <= 7, before
    return f'{len(before)} requests before the data'


def axe_source():
    """axe-core from the wheel that carries it; None without network."""
    folder = ROOT / '.build/axe'
    found = next(folder.rglob('axe.min.js'), None)
    if not found:
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(['python3', '-m', 'pip', 'download', '-q', '--no-deps', '-d', folder, 'axe-playwright-python'],
                       capture_output=True)
        for wheel in folder.glob('*.whl'):
            subprocess.run(['python3', '-m', 'zipfile', '-e', wheel, folder / 'wheel'], check=True)
        found = next(folder.rglob('axe.min.js'), None)
    return found.read_text() if found else None


RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']"


def axe(desk):
    """No violation on any screen, in both themes, in the list of codes and in the dialogs."""
    b = desk.b
    script = axe_source()
    if not script:
        return 'skipped: no network'
    desk.enter_again()
    b.ask(script + ';0')
    passes = 0

    def look(where):
        nonlocal passes
        # The dark theme has the same elements: there only the colours are looked at.
        rules = RULES if where.startswith('light') else "['color-contrast']"
        b.ask('Promise.all(document.getAnimations().map(a => a.finished))')
        found = b.ask(
            f'axe.run(document, {{ runOnly: {rules} }}).then(r => ({{ passes: r.passes.length, violations: r.violations.map('
            "v => v.id + ': ' + v.nodes.slice(0, 2).map(n => n.html.slice(0, 160) + ' ' + n.failureSummary.slice(0, 200)).join(' | ')) }))")
        assert not found['violations'], f"{where}: {found['violations']}"
        passes += found['passes']

    for scheme in ('light', 'dark'):
        b.ask(f"page.setTheme('{scheme}')")
        for name, (screen, ready) in SCREENS.items():
            desk.go(screen, ready)
            if name == 'desk':
                b.ask('page.toReader()')
                b.key(']')
            look(f'{scheme} {name}')
        desk.document('E-20')
        for keys, name in (('c', 'codes'), ('\r', 'institution')):
            b.key('Enter' if keys == '\r' else keys)
            b.wait("document.getElementById('palette').open")
            look(f'{scheme} {name}')
        b.key('Escape')
        b.key('?')
        look(f'{scheme} keys')
        b.key('Escape')
        for button in ('who', 'finish'):
            b.click('#' + button)
            b.wait("document.querySelector('dialog.sheet')")
            look(f'{scheme} {button}')
            b.key('Escape')
            b.wait("!document.querySelector('dialog.sheet')")
    b.ask("page.setTheme('auto')")
    return f'0 violations, {passes} rules passed on {2 * len(SCREENS) + 10} views'


def narrow(desk):
    """320 pixels, which is 400 % zoom: one column, no sideways scroll, targets of 24 pixels."""
    b = desk.b
    b.size(320, 640)
    try:
        for name, (screen, ready) in SCREENS.items():
            desk.go(screen, ready)
            wide = b.ask('[document.documentElement.scrollWidth, ...[...document.querySelectorAll("main, .side")].map(e => e.scrollWidth)]')
            assert max(wide) <= 320, f'{name}: {wide}'
        desk.document('E-20')
        b.key('c')
        b.wait("document.getElementById('palette').open")
        box = b.ask("(() => { const r = document.getElementById('palette').getBoundingClientRect(); return [r.left, r.right, r.top, r.bottom]; })()")
        assert box[0] >= 0 and box[1] <= 320 and box[2] >= 0 and box[3] <= 640, box
        b.key('Escape')
        small = b.ask("[...document.querySelectorAll('button, .rail a, .documents a')].filter(e => e.checkVisibility() && e.tabIndex >= 0)"
                      ".map(e => [e.className || e.id, e.getBoundingClientRect()]).filter(([, r]) => r.width && (r.width < 24 || r.height < 24))"
                      ".map(([n, r]) => n + ' ' + r.width + '×' + r.height)")
        assert not small, small
    finally:
        b.size(1440, 900)
    return f'{len(SCREENS)} screens and the list of codes at 320 pixels'


def forced(desk):
    """In forced colours stripes stay and tints are left out; reduced motion moves nothing."""
    b = desk.b
    b.media(forced_colors='active', reduced_motion='reduce')
    try:
        desk.enter_again()
        desk.document('E-20')
        b.key(']')
        b.wait("document.querySelector('.stripes i')")
        assert b.ask('Paint.families.every(h => h.size === 0)')
        assert b.ask("getComputedStyle(document.querySelector('.stripes i')).backgroundColor !== 'rgba(0, 0, 0, 0)'")
        assert b.ask("getComputedStyle(document.querySelector('.turn.at .said')).outlineStyle") == 'solid'
        assert b.ask("getComputedStyle(document.querySelector('.mark.on')).animationName") == 'none'
    finally:
        b.media()
        desk.enter_again()
    return 'stripes without tints, nothing moves'


def printed(desk):
    """On paper: text and labels only, all of it."""
    b = desk.b
    desk.document('E-20')
    b.ask('page.screen.text.margin.drawAll()')
    b.media(type='print')
    hidden = b.ask("['.bar', '.foot', '.rail', '.documents', '.side', '.map'].filter(s => document.querySelector(s)?.checkVisibility())")
    shown = b.ask("[...document.querySelectorAll('.mark')].filter(e => e.checkVisibility()).length")
    codings = b.ask('page.screen.text.codings.length')
    b.media()
    assert not hidden, hidden
    assert shown == codings > 5, (shown, codings)
    document = b.pdf()
    pages = len(re.findall(rb'/Type\s*/Page\b', document))
    assert pages >= 5, pages
    return f'{pages} pages with {shown} labels'


def budgets(desk):
    """Counts and ratios, so that a busy machine does not fail them."""
    b = desk.b
    desk.document('E-20')
    b.ask('page.screen.text.go(30)')
    turns = b.ask('page.screen.text.turns.length')
    nodes = b.ask("document.getElementsByTagName('*').length")
    assert nodes <= 5 * turns + 2000, (nodes, turns)
    chunks = b.ask('page.screen.text.margin.near.size')
    b.ask('page.screen.text.margin.layouts = 0; page.screen.text.margin.draw()')
    assert b.ask('page.screen.text.margin.layouts') <= chunks
    ranges = b.ask('Paint.families.reduce((n, h) => n + h.size, 0)')
    drawn = b.ask('[...page.screen.text.margin.near].reduce((n, i) => n + page.screen.text.chunks[i].codings.length, 0)')
    assert ranges <= drawn, (ranges, drawn)

    # A long document against a short one: 10,000 turns and 2,000 codings cost no more than five times
    # what 300 turns and 60 codings cost.
    cost = '''(async (turns, codings) => {
      const doc = { name: 'L', hash: '', turns: [], codings: [], finished: [] };
      let at = 0;
      for (let i = 0; i < turns; i++) {
        const text = 'Esto es lo que dijo en la reunión de la vereda, con la gente sentada al frente. '.repeat(1 + i % 3).trim();
        doc.turns.push({ i, label: i % 2 ? 'E' : 'P1', role: i % 2 ? 'interviewer' : 'participant', words: 15, start: at, end: at + text.length, text });
        at += text.length + 1;
      }
      for (let i = 0; i < codings; i++) {
        const turn = doc.turns[Math.floor(i * turns / codings)];
        doc.codings.push({ id: 'x' + i, code: page.book.usable[i % 40].id, layer: 'Ana', coder: 'Ana', start: turn.start, end: turn.start + 40, memo: null, facets: [] });
      }
      page.back.document = async () => structuredClone(doc);
      const began = performance.now();
      await page.screen.open('L' + turns + Math.random());
      await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
      const took = performance.now() - began;
      const nodes = document.getElementsByTagName('*').length;
      page.screen.text.go(Math.floor(turns / 2), { block: 'center' });
      await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
      const again = performance.now();
      page.screen.text.setCodings(doc.codings);
      document.body.getBoundingClientRect();
      return [took, document.querySelectorAll('.mark').length, nodes, performance.now() - again];
    })'''
    short = min((b.ask(f'{cost}(300, 60)') for _ in range(4)), key=lambda r: r[0])
    long = min((b.ask(f'{cost}(10000, 2000)') for _ in range(3)), key=lambda r: r[0])
    assert long[1] < 200, 'labels are drawn far from the window'
    assert long[2] <= 5 * 10000 + 2000, long
    ratio = long[0] / short[0]
    assert ratio <= 10, (short, long)
    assert long[3] <= 20 * max(short[3], 4), (short, long)
    desk.enter_again()
    return f'{nodes} elements for {turns} turns; 10,000 turns open in {ratio:.1f} × the time of 300'


def positions(desk):
    """Code points, whatever is written: accents in two characters, ñ, letters outside the plane."""
    b = desk.b
    desk.document('E-20')
    found = b.ask('''(() => {
      const texts = ['Dijo: «el nin\u0303o» 😀 y cor\u0301rio.', '𝓗ola, señora ñandú; a\u0301rbol.', 'Nada más.'];
      let at = 7;
      const turns = texts.map((text, i) => {
        const turn = { i, label: 'P1', role: 'participant', words: 5, start: at, end: at + [...text].length, text };
        at = turn.end + 1;
        return turn;
      });
      const shown = page.screen.doc;
      page.screen.text.show({ turns });
      page.screen.text.setCodings([]);
      const wrong = [];
      for (const turn of turns) {
        for (let p = turn.start; p < turn.end; p++) {
          const { turn: there, offset } = page.screen.text.place(p);
          if (there !== turn || page.screen.text.position(turn, offset) !== p) wrong.push(p);
        }
      }
      const t = page.screen.text.turns[1];
      // From the middle of a word to the middle of another: both are taken whole.
      getSelection().setBaseAndExtent(t.node, t.text.indexOf('ora') , t.node, t.text.indexOf('and') + 1);
      const chosen = page.screen.text.chosen();
      const words = [...t.text].slice(chosen.start - t.start, chosen.end - t.start).join('');
      getSelection().removeAllRanges();
      page.screen.doc = null;
      return [wrong, words, fold('NIN\u0303O'), fold('ÁÜ'), rank('nino', { id: 'X', name: 'El niño' }), rank('niño', { id: 'X', name: 'El nin\u0303o' }) > 0];
    })()''')
    assert found == [[], 'señora ñandú', 'niño', 'au', 0, True], found
    desk.enter_again()
    return 'each code point there and back; whole words; ñ is not n'


def two_desks(desk):
    """What the terminal writes meanwhile comes into the page."""
    b, served = desk.b, desk.served
    desk.document('E-08')
    n = desk.own()
    turn = b.ask('(({ start, end }) => [start, end])(page.screen.text.turns.find(t => t.i === 9))')
    run(served.hebra, 'code', 'add', served.project, '--document', 'E-08', '--start', turn[0], '--end', turn[1],
        '--code', 'TRA-01', '--coder', 'Ana')
    desk.saved(n + 1)
    return 'a coding of the terminal is in the page after a moment'


def quiet(desk):
    """No error of the page, and nothing asked of another computer."""
    faults = desk.b.faults()
    assert not faults, faults[:4]
    strange = [a for a in desk.b.addresses()
               if not a.startswith((desk.served.base, 'about:', 'data:', 'blob:', 'file:', 'chrome'))]
    assert not strange, strange[:4]
    return f'{len(desk.b.addresses())} requests, all to this computer'


def closing(desk):
    desk.enter_again()
    desk.b.click('#who')
    desk.b.wait("document.querySelector('.sheet-acts button')")
    desk.b.click('.sheet-acts button')
    desk.b.wait("document.documentElement.dataset.ready === 'closed'")
    desk.served.process.wait(10)
    return 'the server ended'


def choosing(hebra, folder):
    """Nobody named: the first page asks who codes, in English here, the language of the project."""
    project = pathlib.Path(folder) / 'study.hebra'
    run(hebra, 'new', project, '--codebook', ROOT / 'Codebooks/desconfianza.yaml', '--lang', 'en')
    run(hebra, 'import', project, *(ROOT / f'Corpus/interviews/E-20_{who}.docx' for who in ('ana', 'luis')),
        '--coders', ROOT / 'Corpus/coders.csv')
    served = Served(hebra, project)
    b = Browser()
    try:
        desk = Desk(b, served)
        b.open(served.base + '/')
        b.wait("document.documentElement.dataset.ready === 'closed'")
        assert 'no longer open' in b.ask('document.body.innerText'), b.ask('document.body.innerText')
        b.events.clear()
        b.open(served.address)
        b.wait("document.querySelector('.people')")
        assert b.ask('document.documentElement.lang') == 'en'
        assert 'Who codes?' in b.ask('document.body.innerText')
        names = b.ask("[...document.querySelectorAll('.person b')].map(e => e.textContent)")
        assert 'Luis' in names, names
        b.ask("document.querySelectorAll('.person')[%d].focus()" % names.index('Luis'))
        b.key('Enter')
        b.wait(f'{READY} && {DESK}')
        assert b.ask("document.querySelector('.who b').textContent") == 'Luis'
        # A document comes with the layer of the person who codes, and with no other.
        authors = set(b.ask('page.screen.doc.codings.map(c => c.coder)'))
        assert authors == {'Luis'}, authors
        assert not b.faults(), b.faults()

        # The server dies: the page says that nothing was saved, and says why.
        served.process.kill()
        served.process.wait(10)
        b.key('c')
        b.wait("document.getElementById('palette').open")
        b.type('force')
        b.key('Enter')
        b.key('Enter')
        b.wait("document.querySelector('.saved.failed')")
        assert 'Not saved' in b.ask("document.getElementById('saved').textContent")
        assert 'does not answer' in b.ask("document.getElementById('notice').textContent")
    finally:
        b.close()
        served.close()
    return 'Luis, in English; without a session and without a server it says so'


def pictures(desk, folder):
    os.makedirs(folder, exist_ok=True)
    b = desk.b
    for scheme in ('light', 'dark'):
        b.ask(f"page.setTheme('{scheme}')")
        for name, (screen, ready) in SCREENS.items():
            desk.go(screen, ready)
            if name == 'desk':
                b.wait("document.activeElement?.closest('.turn')")
                for _ in range(4):
                    b.key(']')
            b.ask('new Promise(done => setTimeout(done, 400))')
            b.picture(folder / f'{name}-{scheme}.png')
    b.ask("page.setTheme('auto')")
    return str(folder)
