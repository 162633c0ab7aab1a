"""A project of the corpus and the desk served over it."""
import json
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENTS = ['E-03_ana.docx', 'E-03_luis.docx', 'E-08.docx', 'E-19.txt', 'E-20_ana.docx', 'E-20_luis.docx']


def run(hebra, *arguments, status=(0, 1)):
    """What the command printed."""
    done = subprocess.run([hebra, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode in status, (arguments, done.returncode, done.stderr)
    return done.stdout


def make_project(hebra, folder):
    """Two documents with two readings each, and two without any."""
    path = pathlib.Path(folder) / 'estudio.hebra'
    inside = pathlib.Path(folder) / 'interviews'
    inside.mkdir()
    for name in DOCUMENTS:
        shutil.copy(ROOT / 'Corpus/interviews' / name, inside)
    run(hebra, 'new', path, '--codebook', ROOT / 'Codebooks/desconfianza.yaml', '--lang', 'es')
    run(hebra, 'import', path, inside, '--metadata', ROOT / 'Corpus/corpus.csv',
        '--participants', ROOT / 'Corpus/participants.csv', '--coders', ROOT / 'Corpus/coders.csv')
    for coder in ('Ana', 'Luis'):
        for document in ('E-03', 'E-20'):
            run(hebra, 'code', 'finish', path, '--document', document, '--coder', coder, '--scope', 'completo')
    return path


class Served:
    """`hebra serve` over a project until it is closed."""

    def __init__(self, hebra, project, *arguments, folder=None):
        self.hebra = hebra
        self.project = project
        words = ['serve', project] if project else ['desk', '--no-window']
        self.process = subprocess.Popen(
            [hebra, *words, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for line in self.process.stdout:
            if 'http' in line:
                self.address = line[line.index('http'):].split()[0]
                break
        else:
            raise AssertionError(self.process.stderr.read())
        self.base = self.address.split('#')[0].rstrip('/')

    def codings(self, coder=None, document=None):
        """The codings in the file, as the command lists them."""
        rows = json.loads(run(self.hebra, 'code', 'list', self.project, '--format', 'json'))
        return [r for r in rows if coder in (None, r['coder']) and document in (None, r['document'])
                and r['layer'] == r['coder']]

    def agreed(self, document):
        """The codings of the layer that two readings agreed on."""
        rows = json.loads(run(self.hebra, 'code', 'list', self.project, '--format', 'json'))
        return [r for r in rows if r['layer'] not in ('Ana', 'Luis') and r['document'] == document]

    def events(self):
        return json.loads(run(self.hebra, 'log', self.project, '--format', 'json'))

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
