"""What whoever leads a study does on the page, and what of it is in the file."""
import csv
import io
import json
import pathlib

from served import ROOT, Served, run

BUSY = "document.querySelector('[aria-busy=true]') === null"


def rows(hebra, project, *arguments):
    """A listing of the command as rows."""
    return list(csv.DictReader(io.StringIO(run(hebra, *arguments[:1], project, *arguments[1:], '--format', 'csv'))))


def matrix(desk):
    """By keys: a number opens the segments behind it, and one of them is gone to; the matrix is written."""
    b, served = desk.b, desk.served
    desk.go('matriz?kind=case-by-code&rows=document&cell=codings', "document.querySelector('.crossing td button')")
    b.wait("document.activeElement.matches('.crossing td button')")
    said = b.ask("document.activeElement.getAttribute('aria-label')")
    number = int(said.split(': ')[1].rstrip('*'))
    b.key('Enter')
    b.wait("document.activeElement.matches('.behind a')")
    shown = b.ask("document.querySelectorAll('.behind a.segment').length")
    document, code = said.split(', ')[0], said.split(', ')[1].split()[0]
    own = [r for r in served.codings('Ana', document) if r['code'] == code or r['code'].startswith(code)]
    assert shown == number <= len(own), (said, shown, len(own))
    b.key('Enter')
    b.wait(f"document.getElementById('title').textContent === {json.dumps(document)}")
    desk.go('matriz', "document.querySelector('.crossing td button')")
    b.click('#export')
    b.wait("document.querySelector('#export-now')")
    b.key('Enter')
    b.wait("document.querySelector('.result').textContent.includes('.xlsx')")
    b.key('Escape')
    written = pathlib.Path(served.project).parent / 'estudio-exportado'
    assert [p.suffix for p in written.iterdir()] == ['.xlsx'], list(written.iterdir())
    return f'{said}: {shown} segments, one opened; {next(written.iterdir()).name} written'


def suggestions(desk):
    """Twenty decided one by one, by keys and by the pointer; what the file says of each."""
    b, served = desk.b, desk.served
    before = len(rows(served.hebra, served.project, 'suggest', '--coder', 'Ana', '--all-documents'))
    desk.go('sugerencias?every=1', f"{BUSY} && document.querySelector('.suggestion .answers')")
    decided = {'accepted': 0, 'rejected': 0}
    for n in range(20):
        left = b.ask('page.screen.answer.total - page.screen.decided')
        if not left:
            break
        accepts = n % 3 != 2
        if n % 2:
            b.click(f".answers button:nth-of-type({1 if accepts else 4})")
        else:
            b.key('s' if accepts else 'n')
        b.wait("document.getElementById('palette').open")
        if n % 2:
            b.click('.choice')
        else:
            b.paste('poli' if accepts else 'nega')
            b.key('Enter')
        desk.settled()
        b.wait(f'page.screen.answer.total - page.screen.decided === {left - 1}')
        decided['accepted' if accepts else 'rejected'] += 1
    own = [r for r in served.codings('Ana') if r['origin'] == 'accepted-suggestion']
    assert len(own) == decided['accepted'], (len(own), decided)
    after = len(rows(served.hebra, served.project, 'suggest', '--coder', 'Ana', '--all-documents'))
    # What was accepted may settle another suggestion of the code in the same words.
    assert after <= before - sum(decided.values()), (before, after, decided)
    # Undone: it waits again.
    b.key('z', ctrl=True)
    desk.settled()
    return f"{decided['accepted']} accepted and {decided['rejected']} rejected of {before}"


def ficha(desk):
    """A ficha at level B is written, or the page says what is missing."""
    b = desk.b
    desk.go('ficha', "document.querySelector('.people button')")
    b.key('Enter')
    b.wait("document.querySelector('#export-now')")
    b.key('Enter')
    b.wait("!['', 'Escribiendo…'].includes(document.querySelector('.result').textContent)")
    said = b.ask("document.querySelector('.result').textContent")
    b.key('Escape')
    return said[:120]


def importing(desk):
    """Five files of the corpus: one label mended, nothing before it is said, and then in the project."""
    b, served = desk.b, desk.served
    names = ['E-01.docx', 'E-02.docx', 'E-05.docx', 'E-18.vtt', 'E-21.docx']
    files = [ROOT / 'Corpus/interviews' / name for name in names]
    inside = len(rows(served.hebra, served.project, 'documents'))
    desk.go('importar', "document.querySelector('#files')")
    b.files('#files', files)
    b.wait(f"document.querySelectorAll('.receipt').length === {len(files)}", 60)
    assert len(rows(served.hebra, served.project, 'documents')) == inside
    label = b.ask("document.querySelector('.labels tbody th').textContent")
    b.ask("(() => { const field = document.querySelector('.labels input'); field.value = 'Voz-7'; "
          "field.dispatchEvent(new Event('change')); })()")
    b.wait("document.querySelector('.labels input')?.value === 'Voz-7' && document.querySelector('#take-files:not([hidden])')", 60)
    b.click('#take-files')
    b.wait("document.querySelector('.taken a')", 60)
    now = rows(served.hebra, served.project, 'documents')
    taken = b.ask("[...document.querySelectorAll('.taken a')].map(a => a.textContent)")
    assert len(now) == inside + len(files), (inside, len(now))
    first = files[0].stem
    speakers = json.loads(run(served.hebra, 'speakers', served.project, first, '--format', 'json'))
    assert any(s['label'] == 'Voz-7' for s in speakers) and len(speakers) == 2, (label, speakers)
    left = [p.name for p in pathlib.Path(served.project).parent.iterdir() if p.name.startswith('.')]
    assert not left, left
    b.click('.taken a')
    b.wait(f"document.getElementById('title').textContent === {json.dumps(first)}")
    return f'{len(files)} files, {label} is now Voz-7; {len(taken)} to code'


def start(hebra, folder, browser):
    """From an empty folder to a first coding: project, person, codebook from Excel, a file, a code."""
    folder = pathlib.Path(folder) / 'nuevo'
    folder.mkdir()
    book = folder / 'libro.csv'
    book.write_text('código,familia,nombre,definición\nDES,,Desempeño,El servicio no responde.\n'
                    'DES-01,DES,Respuesta tardía,No acuden o acuden tarde.\n', encoding='utf-8')
    inside = folder / 'E-01.txt'
    inside.write_text('\n'.join(
        'E: ¿Cómo es el servicio?\nP1: Uno llama y nunca llegan, y cuando llegan ya para qué.' for _ in range(4)), encoding='utf-8')
    served = Served(hebra, None, folder=folder)
    b = browser
    try:
        b.open(served.address)
        b.wait("document.getElementById('new-project')")
        b.paste('Estudio de prueba')
        b.key('Enter')
        b.wait("document.getElementById('new-name')")
        b.ask("document.getElementById('new-name').focus()")
        b.paste('Marta')
        b.key('Enter')
        b.wait("document.getElementById('book-file')")
        b.files('#book-file', [book])
        b.wait("document.querySelector('#files')")
        b.files('#files', [inside])
        b.wait("document.querySelector('#take-files:not([hidden])')", 60)
        b.click('#take-files')
        b.wait("document.querySelector('.taken a')", 60)
        b.key('Enter')
        b.wait("document.activeElement?.closest('.turn')")
        b.key('j')
        b.key('c')
        b.wait("document.getElementById('palette').open")
        b.paste('tard')
        b.key('Enter')
        b.ask('page.acts.line.then(() => 0)')
        project = folder / 'Estudio de prueba.hebra'
        rows = json.loads(run(hebra, 'code', 'list', project, '--format', 'json'))
        assert [(r['code'], r['coder']) for r in rows] == [('DES-01', 'Marta')], rows
    finally:
        served.close()
    return 'project, person, codebook, interview and a first coding, without a terminal'


def merging(desk, folder):
    """A copy in which another person said something else of one label: joined, and decided."""
    b, served = desk.b, desk.served
    copy = pathlib.Path(folder) / 'copia.hebra'
    copy.write_bytes(pathlib.Path(served.project).read_bytes())
    label = json.loads(run(served.hebra, 'speakers', served.project, 'E-08', '--format', 'json'))[0]['label']
    run(served.hebra, 'speakers', served.project, 'E-08', 'role', label, 'other', '--as', 'Ana')
    run(served.hebra, 'speakers', copy, 'E-08', 'role', label, 'participant', '--as', 'Luis')
    desk.go('equipo', "document.querySelector('.team tbody tr')")
    b.files('#copy', [copy])
    b.wait("document.querySelector('.team .receipt button')", 60)
    assert b.ask("document.querySelectorAll('.team .receipt').length") == 1
    words = b.ask("[...document.querySelectorAll('.team .receipt .note')].map(n => n.textContent)")
    luis = next(n for n, said in enumerate(words) if said.startswith('Luis'))
    if luis == 0:
        b.key('Enter')
    else:
        b.click(f'.team .receipt .pair:nth-of-type({luis + 1}) button')
    b.wait("!document.querySelector('.team .receipt')")
    role = next(s['role'] for s in json.loads(run(served.hebra, 'speakers', served.project, 'E-08', '--format', 'json')) if s['label'] == label)
    assert role == 'participante', role
    return f'{len(words)} versions of one role; that of Luis holds'


def withdrawing(desk):
    """A participant withdraws: nothing without the name, and then nothing is left."""
    b, served = desk.b, desk.served
    desk.go('equipo', "document.querySelector('.team tbody tr')")
    b.click("[aria-label='Retirar consentimiento: E-21']")
    b.wait("document.activeElement?.id === 'withdraw-reason'")
    b.paste('lo pidió')
    b.key('Tab')
    b.paste('E-18')
    b.click('#withdraw-now')
    b.wait("document.querySelector('.result.failed')")
    assert any(r['documento'] == 'E-21' for r in rows(served.hebra, served.project, 'documents'))
    b.ask("document.getElementById('withdraw-name').select()")
    b.paste('E-21')
    b.click('#withdraw-now')
    b.wait("document.querySelector('.result:not(.failed)')?.textContent.includes('no queda nada')", 60)
    said = b.ask("document.querySelector('.result').textContent")
    b.key('Escape')
    assert not any(r['documento'] == 'E-21' for r in rows(served.hebra, served.project, 'documents'))
    return said


def describing(desk):
    """A document's municipality is said in the list of documents, and is in the file."""
    b, served = desk.b, desk.served
    desk.go('equipo', "document.querySelector('.team tbody tr')")
    field = "document.querySelector('.team tbody input')"
    name = b.ask("document.querySelector('.team tbody th').textContent")
    b.ask(f'{field}.select()')
    b.ask(f'{field}.focus()')
    b.paste('medell')
    b.wait("document.querySelector('.team tbody datalist option')")
    said = b.ask("document.querySelector('.team tbody datalist option').value")
    b.ask(f'(() => {{ {field}.value = {json.dumps(said)}; {field}.dispatchEvent(new Event("change")); }})()')
    b.wait(f"{field}.value === 'Medellín'")
    desk.settled()
    row = next(r for r in rows(served.hebra, served.project, 'documents') if r['documento'] == name)
    assert 'Medellín' in row.values(), row
    return f'{name}: {said}'
