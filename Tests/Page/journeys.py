"""What a person does at the desk: by keys alone, by mouse alone, and what of it is in the file."""
import json

from served import run

READY = "document.documentElement.dataset.ready === '1'"
DESK = "document.querySelector('.text')?.getAttribute('aria-busy') === 'false'"


class Desk:
    """One browser at one served desk."""

    def __init__(self, browser, served):
        self.b = browser
        self.served = served
        self.turns_by_mouse = 8

    def enter(self, screen=''):
        self.b.open(self.served.address)
        self.b.wait(READY)
        if screen:
            self.go(screen)

    def enter_again(self):
        """The page afresh: the cookie is there, no token is needed."""
        self.b.send('Page.navigate', url='about:blank')
        self.b.open(self.served.base + '/')
        self.b.wait(READY)

    def go(self, screen, ready='true'):
        self.b.ask(f'location.hash = {json.dumps("#/" + screen)}')
        self.b.wait(ready)

    def document(self, name):
        if self.b.ask(f"page.screen instanceof Desk && page.screen.doc?.name === '{name}'"):
            return self.b.ask('page.toReader()')
        self.go('d/' + name, f"document.getElementById('title')?.textContent === '{name}' && {DESK}")
        self.b.wait("document.activeElement?.closest('.turn')")

    def saved(self, count):
        """Waits until so many codings of Ana are counted at the foot of the page."""
        self.settled()
        self.b.wait(f"new RegExp('(^|· ){count} codificaci').test(document.getElementById('here').textContent)")

    def settled(self):
        """Waits until what was done is on the disk and drawn."""
        self.b.ask('page.acts.line.then(() => new Promise(done => setTimeout(done)))')
        assert not self.b.ask("document.querySelector('.saved.failed')?.textContent ?? ''")

    def own(self):
        text = self.b.ask("document.getElementById('here').textContent")
        return int(''.join(c for c in text.split('·')[1] if c.isdigit()))


def by_keys(desk):
    """Thirty turns with facets, one in three with a memo; limits; ten undone, five done again."""
    b, served = desk.b, desk.served
    desk.document('E-08')
    codes = [('fuer', 'poli'), ('tard', 'fisc'), ('aban', 'alca')]
    for n in range(30):
        code, institution = codes[n % 3]
        b.key('j')
        if n % 2:
            b.key('e')
        b.key('c')
        b.wait("document.getElementById('palette').open")
        write = b.type if n < 6 else b.paste
        write(code)
        b.key('Enter')
        write(institution)
        if n % 5 == 0:
            b.key('v', alt=True)
        b.key('Enter')
        desk.saved(n + 1)
        if n % 3 == 0:
            b.key('m')
            b.paste('por revisar')
            b.key('Enter', ctrl=True)
            desk.settled()
    rows = served.codings('Ana', 'E-08')
    assert len(rows) == 30, len(rows)
    assert sum('actor=policia' in r['facets'] for r in rows) == 10, [r['facets'] for r in rows]
    assert sum('valencia=' in f and not f.endswith('?') for r in rows for f in r['facets'].split(', ')) == 6
    assert sum(r['memo'] == 'por revisar' for r in rows) == 10, [r['memo'] for r in rows]

    # Limits: the end one word back, the beginning one word on; kept by Enter, left by Escape.
    b.key('[')
    before = open_coding(b)
    b.key('ArrowLeft', shift=True)
    b.key('ArrowRight', shift=True, ctrl=True)
    b.key('Enter')
    b.wait(f"(({OPEN})?.end ?? 0) < {before['end']}")
    desk.settled()
    after = open_coding(b)
    assert after['start'] > before['start'] and after['end'] < before['end'], (before, after)
    rows = served.codings('Ana', 'E-08')
    assert (after['start'], after['end']) in [(r['start'], r['end']) for r in rows]
    b.key('ArrowLeft', shift=True)
    b.key('Escape')
    assert served.codings('Ana', 'E-08') == rows

    # Ten undone, five done again: each an act of the journal, and the file as it was.
    count = len(served.events())
    for n in range(10):
        b.key('z', ctrl=True)
        desk.settled()
        b.wait(f'page.acts.future.length === {n + 1}')
    undone_rows = served.codings('Ana', 'E-08')
    for n in range(5):
        b.key('z', ctrl=True, shift=True)
        b.wait(f'page.acts.future.length === {9 - n}')
        desk.settled()
    assert len(served.events()) == count + 15, (count, len(served.events()))
    redone = served.codings('Ana', 'E-08')
    assert len(undone_rows) < len(redone) < 30, (len(undone_rows), len(redone))
    return f'30 turns, limits, 10 undone, 5 done again: {len(redone)} codings in the file'


OPEN = 'page.screen.text.open'
AT = 'page.screen.text.at'


def open_coding(b):
    return b.ask(f"(({{id, code, start, end}}) => ({{id, code, start, end}}))({OPEN})")


def other_keys(desk):
    """Each of the other keys does its one thing."""
    b, served = desk.b, desk.served
    desk.document('E-08')
    b.key('Home')
    first = b.ask(AT)
    b.key('ArrowDown')
    b.key('k')
    assert b.ask(AT) == first
    b.key('PageDown')
    assert b.ask(AT) == first + 8
    b.key('End')
    assert b.ask(AT) == b.ask('page.screen.text.turns.length - 1')
    b.key('Home')
    b.key(']')
    start = open_coding(b)['start']
    b.key(']')
    assert open_coding(b)['start'] >= start
    coding = open_coding(b)
    n = len(served.codings('Ana', 'E-08'))

    # Repeat, remove, undo the removal.
    b.key('Escape')
    b.key('n')
    b.key('r')
    desk.saved(n + 1)
    assert len(served.codings('Ana', 'E-08')) == n + 1
    b.key('Delete')
    desk.saved(n)
    b.key('z', ctrl=True)
    desk.saved(n + 1)
    b.key('z', ctrl=True)
    desk.saved(n + 1 - 1)

    # Facets of a coding that is there: F, another institution.
    b.key(']')
    b.key('f')
    b.wait("document.getElementById('palette').open")
    b.type('ejercito')
    b.key('Enter')
    desk.settled()
    assert any('actor=ejercito' in r['facets'] for r in served.codings('Ana', 'E-08'))

    # Two codes at once for one turn, then both undone.
    b.key('Escape')
    b.key('n')
    b.key('c')
    b.type('fuerza')
    b.key('Enter', ctrl=True)
    b.type('abandono')
    b.key('Enter')
    b.key('Enter')
    desk.saved(n + 2)
    b.key('z', ctrl=True)
    b.key('z', ctrl=True)
    desk.saved(n)

    # The filter of the codebook, the documents, the list of keys.
    b.key('/')
    assert b.ask("document.activeElement.id") == 'filter'
    b.type('fuerza')
    assert b.ask("document.querySelectorAll('.tree [role=group] [role=treeitem]').length") in range(2, 12)
    b.key('Escape')
    assert b.ask("!!document.activeElement.closest('.turn')")
    b.key('?')
    assert b.ask("document.querySelector('dialog.sheet').open")
    b.key('Escape')
    b.wait("!document.querySelector('dialog.sheet')")
    assert b.ask("!!document.activeElement.closest('.turn')")
    b.key('d')
    b.key('d') if b.ask("!document.activeElement.closest('.documents')") else None
    b.key('Escape')
    assert b.ask("!!document.activeElement.closest('.turn')")

    # Letters can be switched off; what needs Ctrl stays.
    b.ask('page.setLetters(false)')
    b.key('c')
    assert not b.ask("document.getElementById('palette').open")
    b.ask('page.setLetters(true)')

    # The selection snaps to whole words, and letters do nothing in a field.
    b.ask("(() => { const t = page.screen.text.turns.find(t => t.words > 8); const s = getSelection(); s.setBaseAndExtent(t.node, 2, t.node, 8); window.snapped = page.screen.text.chosen(); window.whole = t.start; })()")
    snapped = b.ask('snapped')
    assert snapped['start'] == b.ask('whole') or snapped['start'] < b.ask('whole') + 2, snapped
    b.key('Escape')
    return 'every key'


def by_mouse(desk):
    """The same by the pointer alone: words chosen, coded, a memo, other limits, undone, finished."""
    b, served = desk.b, desk.served
    desk.document('E-19')
    n = len(served.codings('Ana', 'E-19'))
    box = "(() => { const t = page.screen.text.turns.find(t => t.i > 2 && t.words > 25); t.element.scrollIntoView({ block: 'center' });" \
          " const r = document.createRange(); r.setStart(t.node, 3); r.setEnd(t.node, 30); const a = r.getClientRects()[0]; return [a.left, a.top + a.height / 2, a.right]; })()"
    left, y, right = b.ask(box)
    b.drag((left, y), (right - 4, y))
    b.wait("!document.querySelector('.chosen-bar').hidden")
    b.click('.chosen-bar button')
    b.wait("document.getElementById('palette').open")
    # Without typing: the first code of the list, then an institution.
    b.click('#palette .choice:nth-child(3)')
    b.wait("document.querySelector('#palette .chosen b')")
    b.click('#palette .choice:nth-child(2)')
    desk.saved(n + 1)
    coding = open_coding(b)
    rows = served.codings('Ana', 'E-19')
    row = next(r for r in rows if r['id'] == coding['id'])
    assert len(rows) == n + 1 and row['quotation'].strip() == row['quotation'], row
    text = b.ask(f"page.screen.text.turns.find(t => t.start <= {coding['start']} && {coding['end']} <= t.end).text")
    assert row['quotation'] in text

    # A turn by its header's double click and the button at the foot; a memo in the card.
    b.click('#memo')
    b.paste('con el ratón')
    b.click('.turn.at .said')
    desk.settled()
    assert 'con el ratón' in [r['memo'] for r in served.codings('Ana', 'E-19')]

    # Other limits: the button of the card, other words, the button at the foot.
    b.click(f".stripes [data-id='{coding['id']}'], .mark[data-id='{coding['id']}']")
    b.wait(OPEN)
    b.click('.acts2 button:first-child')
    b.wait('page.screen.limits')
    left, y, right = b.ask(box)
    b.drag((left, y), (right + 130, y))
    b.click('.foot .hint:nth-child(5)')
    b.wait('!page.screen.limits')
    desk.settled()
    wider = open_coding(b)
    assert wider['end'] > coding['end'], (coding, wider)
    assert wider['end'] in [r['end'] for r in served.codings('Ana', 'E-19')]

    b.click('#undo')
    b.wait('page.acts.future.length === 1')
    desk.settled()
    assert coding['end'] in [r['end'] for r in served.codings('Ana', 'E-19')]
    b.click('#redo')
    b.wait('page.acts.future.length === 0')
    desk.settled()

    # Turn after turn: pressed, coded from the foot, a facet by its button, a memo in the card.
    done = len(served.codings('Ana', 'E-19'))
    turns = b.ask("page.screen.text.turns.filter(t => t.i > 12 && t.role !== 'interviewer').map(t => t.n)")[:desk.turns_by_mouse]
    for n, turn in enumerate(turns):
        b.click(f'#t{turn} .said')
        b.wait(f'{AT} === {turn}')
        b.click('.foot .hint:first-child')
        b.wait("document.getElementById('palette').open")
        b.click(f'#palette .choice:nth-child({2 + n % 4})')
        b.wait("document.querySelector('#palette .chosen b')")
        if n % 2:
            b.click('#palette .chip:nth-child(4)')
            b.wait("document.querySelector('#palette .chip.set')")
        b.click(f'#palette .choice:nth-child({1 + n % 5})')
        desk.saved(done + n + 1)
        if n % 3 == 0:
            b.click('#memo')
            b.paste('visto')
            b.click(f'#t{turn} .said')
            desk.settled()
    rows = served.codings('Ana', 'E-19')
    assert len(rows) == done + len(turns)
    assert sum(r['memo'] == 'visto' for r in rows) == (len(turns) + 2) // 3, [r['memo'] for r in rows]
    assert sum('valencia=' in r['facets'] and 'valencia=negativa?' not in r['facets'] for r in rows) >= len(turns) // 3

    # Finished.
    b.click('#finish')
    b.wait("document.querySelector('dialog.sheet')")
    b.click('#finish-now')
    b.wait("document.querySelector('.finish.done')")
    desk.settled()
    listed = json.loads(_transcripts(served))
    row = next(r for r in listed if 'E-19' in r.values())
    assert any('Ana' in str(v) for v in row.values()), row
    return f'{len(turns)} turns, words, facets, memos, limits, undo, redo, finished'


def _transcripts(served):
    return run(served.hebra, 'transcripts', served.project, '--format', 'json')


def theme(desk):
    """A theme across municipalities: found, read in groups, two hits coded."""
    b, served = desk.b, desk.served
    desk.document('E-08')
    b.key('k', ctrl=True)
    b.wait("document.activeElement?.id === 'query'")
    b.type('denunciar')
    b.key('Enter')
    b.wait("document.querySelectorAll('.hit').length > 3")
    found = json.loads(_search(served, 'denunciar'))
    assert b.ask("document.querySelectorAll('.hit').length") == len(found)
    assert b.ask("document.querySelectorAll('.counts li').length") >= 2, 'municipalities'
    forms = b.ask("[...document.querySelectorAll('.forms button span:first-child')].map(e => e.textContent)")
    assert len(forms) > 1
    n = len(served.codings('Ana'))
    for code in ('fuerza', 'abandono'):
        b.key('ArrowDown')
        b.key('c')
        b.wait("document.getElementById('palette').open")
        b.type(code)
        b.key('Enter')
        b.key('Enter')
        b.wait("!document.getElementById('palette').open")
        desk.settled()
    b.wait("document.querySelectorAll('.hit .coded').length === 2")
    assert len(served.codings('Ana')) == n + 2

    # A form left out is left out of the hits.
    b.click('.forms button:first-child')
    b.wait(f"document.querySelectorAll('.hit').length < {len(found)}")

    # Enter goes to the desk with the words chosen.
    b.key('Enter')
    b.wait(f"{DESK} && !getSelection().isCollapsed")

    # Its segments by municipality, each with the question before.
    desk.go('segmentos?code=DIA&layer=*', "document.querySelectorAll('.segment').length > 4")
    assert b.ask("document.querySelectorAll('.group').length") >= 2
    b.key('ArrowDown')
    b.key('Enter')
    b.wait(f"{DESK} && page.screen.text.open || !getSelection().isCollapsed")
    return f'{len(found)} hits, {len(forms)} forms, two coded'


def _search(served, query):
    return run(served.hebra, 'search', served.project, query, '--format', 'json')


def log(desk):
    b, served = desk.b, desk.served
    n = len(served.codings('Ana'))
    desk.go('bitacora', "document.querySelectorAll('.days li').length > 5")
    b.click('.days .button')
    b.wait("document.getElementById('say').textContent.length > 3")
    desk.settled()
    assert len(served.codings('Ana')) == n - 1
    return 'the last act undone from the log'


def agree(desk):
    """A document with two readings, agreed on to the end: what is common, one, both, neither, other."""
    b, served = desk.b, desk.served
    # What two readings have in common is accepted by one press, and undone by one.
    desk.go('acuerdo?d=E-20', "document.querySelectorAll('.reading').length === 2")
    whole = b.ask('page.screen.unanswered.length')
    same = b.ask("page.screen.unanswered.filter(q => q.kind === 'same').length")
    assert same > 0
    b.click('.decide-foot button:last-child')
    b.wait(f'page.screen.unanswered.length === {whole - same}')
    desk.settled()
    b.click('#undo')
    b.wait(f'page.screen.unanswered.length === {whole}')
    desk.settled()

    desk.go('acuerdo?d=E-03', "page.screen.doc?.name === 'E-03' && document.querySelectorAll('.reading').length === 2")
    total = b.ask('page.screen.questions.length')
    assert total > 5
    left = b.ask('page.screen.unanswered.length')
    for n in range(left):
        if n % 2:
            b.click('#reason')
        else:
            b.key('m')
        b.wait("document.activeElement?.id === 'reason'")
        b.paste('leído otra vez')
        if n % 2:
            b.click('.choose button:nth-last-child(%d)' % (5, 4, 3, 2)[n // 2 % 4])
            b.wait(f"page.screen.unanswered.length === {left - n - 1}")
            desk.settled()
            continue
        b.key('Escape')
        b.wait("document.activeElement?.closest('.turn')")
        if n == 2:
            b.key('ArrowLeft', shift=True)
            b.key('ArrowLeft', shift=True)
            b.key('o')
            b.wait("document.getElementById('palette').open")
            b.key('Enter')
        else:
            b.key('12301'[n % 5])
        b.wait(f"page.screen.unanswered.length === {left - n - 1}")
        desk.settled()
    open_rows = json.loads(_questions(served, 'E-03'))
    assert not [r for r in open_rows if not r['decision']], open_rows
    assert sum(r['reason'] == 'leído otra vez' for r in open_rows) == left, open_rows
    agreed = served.agreed('E-03')
    assert agreed, 'the agreed layer is empty'
    return f'{same} in common taken and undone; {total} questions decided; {len(agreed)} codings in the agreed layer'


def _questions(served, document):
    return run(served.hebra, 'reconcile', 'list', served.project, document, '--format', 'json')
