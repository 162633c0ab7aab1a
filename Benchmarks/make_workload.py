#!/usr/bin/env python3
"""Make the interviews that the benchmarks read.

    make_workload.py OUT [--docs 100] [--seed 20260101]

OUT/docx/entrevista-NNNN.docx   the interviews
OUT/stats.json                  their true totals, known from how they were made

The text means nothing. Words come from the lists below, with endings and prefixes
added, and are drawn by Zipf's law into sentences; nobody else's text is in here.
The same arguments give the same bytes (with the same zlib), and the first 100
interviews of 1,000 are the 100 of `--docs 100`.

Half of the files look as Word leaves them (rsids, runs split anywhere, proofErr, lang),
a quarter has one run a paragraph, a quarter is a machine transcript with time stamps.
Each begins with a title and a participant sheet (a table). Some have footnotes, tracked
changes, decomposed letters (NFD) or soft hyphens.
"""
import argparse
import itertools
import json
import os
import random
import unicodedata
import zipfile
from xml.sax.saxutils import escape

# ---------------------------------------------------------------- vocabulary

FREQUENT = """
de que y a la en el no los se con por las lo le su para un una como más pero me ya es era si porque
cuando muy sin sobre también hasta hay donde quien desde todo nos durante todos uno les ni contra otros
ese eso ante ellos esto mí antes algunos qué unos yo otro otras otra él tanto esa estos mucho nada muchos
cual poco ella estar estas algunas algo nosotros mi mis tú te tu ellas bueno entonces claro así aquí allá
ahora después siempre nunca casi pues sí está están estaba estábamos fue fueron ser son somos había hubo
tengo tiene tenían hace hacer hicimos va vamos iba íbamos ir dijo decía sé sabe puede podía quiero quería
bien mal mejor peor cómo cuándo dónde cuánto mañana ayer hoy tarde temprano según entre hacia mientras
aunque además todavía tampoco quizás ojalá igual sólo aún aquel aquella
""".split()

NOUNS = """
casa calle barrio escuela niño niña año día noche semana mes vida familia madre padre hermano hermana
hijo hija abuela abuelo vecino vecina mujer hombre persona gente pueblo ciudad región país mundo campo
playa mar río lluvia agua viento tierra cerro camino puente plaza iglesia mercado tienda feria hospital
consultorio municipio alcalde dirigenta reunión asamblea organización comunidad sindicato empresa fábrica
trabajo sueldo contrato jornada turno jefe compañero compañera amigo amiga maestro maestra alumno alumna
clase libro cuaderno lápiz pregunta respuesta palabra historia recuerdo memoria problema solución decisión
situación educación formación participación población información canción razón corazón atención relación
derecho deber ley justicia policía miedo pena alegría rabia confianza esperanza fuerza salud enfermedad
médico enfermera cuidado cuidadora dolor cuerpo mano ojo cabeza pie comida pan leche fruta azúcar café
cocina mesa silla cama puerta ventana techo pared piso baño jardín árbol flor perro gato caballo vaca
peñasco montaña otoño señor señora sueño cariño compañía mañanita leña caña viña araña bahía vía energía
teléfono televisión radio periódico fotografía música máquina camión autobús tren avión bicicleta viaje
dinero precio deuda crédito banco gasto ahorro pensión bono impuesto presupuesto proyecto programa plan
política elección voto partido gobierno ministerio funcionario trámite papel documento firma oficina
""".split()

ADJECTIVES = """
bueno malo nuevo viejo pequeño largo corto alto bajo ancho angosto lindo feo limpio sucio rico pobre caro
barato lleno vacío seco húmedo frío cálido blanco negro rojo amarillo verde oscuro claro público privado
social comunitario rural urbano político económico histórico único último próximo difícil fácil útil grave
leve tranquilo nervioso contento triste cansado enfermo sano fuerte débil justo injusto cierto falso propio
ajeno amplio mínimo máximo extraño español chileno mexicano indígena joven antiguo moderno sencillo
""".split()

VERBS = """
hablar contar trabajar estudiar llegar llevar dejar pasar quedar pensar mirar buscar encontrar entrar
ayudar esperar empezar terminar cambiar ganar pagar comprar gastar ahorrar cuidar criar enseñar preguntar
contestar llamar escuchar recordar olvidar cantar bailar jugar caminar viajar regresar arreglar cocinar
lavar limpiar cortar plantar regar cosechar pescar sembrar levantar bajar sacar guardar juntar organizar
participar votar reclamar exigir firmar gestionar postular solicitar entregar informar explicar aclarar
conversar opinar acordar apoyar acompañar visitar respetar tratar maltratar molestar gritar llorar soñar
creer leer comer beber correr vender aprender comprender entender responder perder nacer crecer conocer
parecer agradecer merecer ofrecer mover resolver volver romper temer deber meter vivir escribir abrir
subir salir sentir seguir pedir servir dormir morir partir compartir recibir decidir discutir sufrir
existir insistir permitir cumplir construir incluir asistir reunir dividir unir cubrir descubrir
""".split()

ENDINGS = {
    'ar': """ar o as a amos áis an é aste ó asteis aron aba abas ábamos aban aré arás ará aremos arán aría
        arías aríamos arían e es emos en ara aras áramos aran ando ado ada ados adas arlo arla arlos arlas
        arse arme arte arnos arle arles ándolo ándola ándose ándome ándonos ador adora adores ación""",
    'er': """er o es e emos éis en í iste ió imos isteis ieron ía ías íamos ían eré erás erá eremos erán
        ería erías eríamos erían a as amos an iera ieras iéramos ieran iendo ido ida idos idas erlo erla
        erlos erlas erse erme erte ernos erle erles iéndolo iéndola iéndose iéndonos edor edora imiento""",
    'ir': """ir o es e imos ís en í iste ió isteis ieron ía ías íamos ían iré irás irá iremos irán iría
        irías iríamos irían a as amos an iera ieras iéramos ieran iendo ido ida idos idas irlo irla irlos
        irlas irse irme irte irnos irle irles iéndolo iéndola iéndose iéndonos idor idora imiento""",
}
BARE = str.maketrans('áéíóú', 'aeiou')


def noun_forms(word):
    stem = word.translate(BARE)
    if word[-1] in 'aeoé':
        plural, small = word + 's', stem[:-1] + 'it'
    elif word[-1] == 'í' or word[-1] == 'z':
        plural, small = stem[:-1] + 'ces', stem[:-1] + 'cit'
    else:
        plural, small = stem + 'es', stem + 'cit'
    return [word, plural] + [small + e for e in ('o', 'a', 'os', 'as')] + [stem.rstrip('aeo') + 'ón']


def adjective_forms(word):
    stem = word.translate(BARE).rstrip('aeo')
    ends = ('o', 'a', 'os', 'as') if word[-1] in 'oa' else ('', 'es')
    forms = [word] + [word[:len(stem)] + e for e in ends]
    return forms + [stem + 'ísim' + e for e in ('o', 'a', 'os', 'as')] + [forms[min(2, len(ends))] + 'mente']


def vocabulary():
    """(words, cumulative weights): frequent, common, inflected, prefixed; shuffled within the last three."""
    common = NOUNS + ADJECTIVES + VERBS
    conjugated = [verb[:-2] + ending for verb in VERBS for ending in ENDINGS[verb[-2:]].split()]
    inflected = [f for n in NOUNS for f in noun_forms(n)] + [f for a in ADJECTIVES for f in adjective_forms(a)] + conjugated
    prefixed = [prefix + form for prefix in ('re', 'des') for form in conjugated]
    for band in (common, inflected, prefixed):
        random.Random('vocabulary').shuffle(band)
    words = list(dict.fromkeys(FREQUENT + common + inflected + prefixed))
    return words, list(itertools.accumulate((rank + 3.7) ** -1.17 for rank in range(len(words))))


# ---------------------------------------------------------------- text

def sentence(rnd, word, size, question):
    words = [next(word) for _ in range(size)]
    for i in range(size - 1):
        dice = rnd.random()
        if dice < .07:
            words[i] += ','
        elif dice < .075:
            words[i] += ';'
        elif dice < .08:
            words[i] = str(rnd.randrange(2, 2030))
        elif dice < .084:
            words[i] = '«' + words[i] + '»'
        elif dice < .086:
            words[i] += ' —'
    text = ' '.join(words)
    text = text[0].upper() + text[1:]
    dice = rnd.random()
    if question or dice < .04:
        return '¿' + text + '?'
    if dice < .07:
        return '¡' + text + '!'
    return text + ('...' if dice < .11 else '…' if dice < .13 else '.')


def speech(rnd, word, asking):
    """One turn: a short question or a longer answer."""
    want = rnd.lognormvariate(1.9, .5) if asking else rnd.lognormvariate(3.6, .8)
    want, parts, got = min(max(3, int(want)), 260), [], 0
    while got < want:
        size = min(want - got, 4 + int(rnd.lognormvariate(2.0, .6)))
        parts.append(sentence(rnd, word, size, asking and got + size >= want))
        got += size
    return ' '.join(parts), got


# (interviewer, participant, a second participant, label in bold)
LABELS = [('E', 'P1', 'P2', False),
          ('Entrevistadora', 'Participante', 'Participante 2', True),
          ('ENTREVISTADOR', 'ENTREVISTADA', 'ENTREVISTADA 2', False),
          ('Moderadora', 'Señora Núñez (P3)', 'Don Íñigo (P4)', True)]
TOWNS = ['Antofagasta', 'Chillán', 'Concepción', 'Copiapó', 'Curicó', 'Maipú', 'Ñuñoa', 'Peñalolén', 'Vicuña']
TRADES = ['dirigenta vecinal', 'docente', 'pescador artesanal', 'comerciante (Muñoz & Hijos)', 'enfermero']


# ---------------------------------------------------------------- DOCX

W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ROOT = (f'xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"')
FONT = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>'
PLAIN = f'<w:rPr>{FONT}<w:lang w:val="es-CL"/></w:rPr>'
BOLD = f'<w:rPr>{FONT}<w:b/><w:bCs/><w:lang w:val="es-CL"/></w:rPr>'
NOTE = '<w:r><w:rPr><w:rStyle w:val="Refdenotaalpie"/></w:rPr><w:footnoteReference w:id="%d"/></w:r>'
BY = 'w:author="Revisora" w:date="2024-05-02T10:00:00Z"'


def run(text, properties='', attributes=''):
    return f'<w:r{attributes}>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


class Interview:
    """Builds document.xml and, beside it, the paragraphs that a reader must find."""

    def __init__(self, number, seed, words, weights):
        self.number = number
        self.rnd = rnd = random.Random(f'{seed}-{number}')
        self.profile = ('word', 'one', 'stamped', 'word')[number % 4]
        self.nfd = number % 33 == 0
        self.soft = number % 20 == 7
        self.tracked = number % 20 in (3, 8)        # both fall on Word-like files
        self.notes = 0 if number % 5 else 4
        self.paragraphs, self.xml = [], []
        self.turns = self.words = 0
        self.rsids = ['00%06X' % rnd.randrange(1 << 24) for _ in range(6)]

        labels = LABELS[number // 4 % len(LABELS)]
        draw = iter(lambda: rnd.choices(words, cum_weights=weights, k=1000), None)
        word = itertools.chain.from_iterable(draw)
        self.title(f'Entrevista {number:04d}')
        self.table([('Municipio', TOWNS[rnd.randrange(len(TOWNS))]), ('Edad', str(rnd.randrange(18, 85))),
                    ('Ocupación', TRADES[rnd.randrange(len(TRADES))]),
                    ('Fecha', '2024-%02d-%02d' % (rnd.randrange(1, 13), rnd.randrange(1, 29)))])
        target, seconds = rnd.gauss(8000, 1200), 0
        while self.words < target:
            asking = self.turns % 2 == 0
            text, size = speech(rnd, word, asking)
            if self.soft and self.turns % 9 == 0:
                text = ' '.join(w[:5] + '\u00ad' + w[5:] if len(w) > 9 else w for w in text.split(' '))
            label = labels[0] if asking else labels[2] if rnd.random() < .07 else labels[1]
            self.turn(label, labels[3], seconds, text)
            self.words += size
            self.turns += 1
            seconds += 2 + size // 2

    def spell(self, text):
        return unicodedata.normalize('NFD', text) if self.nfd else text

    def title(self, text):
        self.paragraphs.append(text)
        self.xml.append(f'<w:p><w:pPr><w:pStyle w:val="Ttulo1"/></w:pPr>{run(self.spell(text))}</w:p>')

    def table(self, rows):
        self.xml.append('<w:tbl><w:tblPr><w:tblStyle w:val="Tablaconcuadrcula"/><w:tblW w:w="0" w:type="auto"/>'
                        '</w:tblPr><w:tblGrid><w:gridCol w:w="2800"/><w:gridCol w:w="5600"/></w:tblGrid>')
        for row in rows:
            self.paragraphs += row
            cells = ('<w:tc><w:tcPr><w:tcW w:w="2800" w:type="dxa"/></w:tcPr><w:p>'
                     f'{run(self.spell(c))}</w:p></w:tc>' for c in row)
            self.xml.append(f'<w:tr>{"".join(cells)}</w:tr>')
        self.xml.append('</w:tbl>')

    def turn(self, label, bold, seconds, text):
        label += ':'
        stamp = '[%02d:%02d:%02d] ' % (seconds // 3600, seconds // 60 % 60, seconds % 60)
        lead = stamp if self.profile == 'stamped' else ''
        self.paragraphs.append(f'{lead}{label} {text}')
        label, text = self.spell(label), self.spell(' ' + text)
        note = ''
        if self.notes and self.turns % 60 == 30 and self.turns // 60 < self.notes:
            note = NOTE % (self.turns // 60 + 1)
        {'word': self.word_like, 'one': self.one_run, 'stamped': self.stamped}[self.profile](
            stamp, label, bold, text, note)
        if note:                                    # an unlabelled paragraph goes on with the turn
            self.paragraphs.append('[pausa]')
            self.xml.append(f'<w:p>{run("[pausa]")}</w:p>')

    def one_run(self, stamp, label, bold, text, note):
        inner = run(label, '<w:rPr><w:b/></w:rPr>') + run(text) if bold else run(label + text)
        self.xml.append(f'<w:p>{inner}{note}</w:p>')

    def stamped(self, stamp, label, bold, text, note):
        grey = '<w:rPr><w:color w:val="808080"/><w:sz w:val="16"/></w:rPr>'
        words = text.split(' ')
        inner = run(text)
        if len(words) > 12 and self.rnd.random() < .3:          # a doubtful word, marked
            at = self.rnd.randrange(1, len(words) - 1)
            inner = (run(' '.join(words[:at]) + ' ') + run(words[at], '<w:rPr><w:highlight w:val="yellow"/></w:rPr>')
                     + run(' ' + ' '.join(words[at + 1:])))
        self.xml.append('<w:p><w:pPr><w:pStyle w:val="Turno"/></w:pPr>' + run(stamp, grey)
                        + run(label, '<w:rPr><w:b/></w:rPr>' if bold else '') + inner + note + '</w:p>')

    def word_like(self, stamp, label, bold, text, note):
        rnd, rsid = self.rnd, self.rsids
        out = ['<w:p w14:paraId="%08X" w:rsidR="%s" w:rsidRDefault="%s" w:rsidP="%s"><w:pPr>'
               '<w:spacing w:after="120" w:line="276" w:lineRule="auto"/><w:jc w:val="both"/>%s</w:pPr>'
               % (0x10000000 + len(self.paragraphs), rsid[self.turns % 6], rsid[self.turns % 5], rsid[0], PLAIN),
               run(label, BOLD if bold else PLAIN, f' w:rsidRPr="{rsid[1]}"')]
        start = 0
        while start < len(text):
            end = start + rnd.randrange(15, 120)                # anywhere, inside a word or a letter too
            if rnd.random() < .8 and end < len(text):
                end = text.find(' ', end) if text.find(' ', end) > 0 else len(text)
            piece = run(text[start:end], PLAIN, f' w:rsidR="{rsid[start % 6]}"')
            if self.tracked and rnd.random() < .04:
                piece = (f'<w:del w:id="{start}" {BY}><w:r>{PLAIN}<w:delText xml:space="preserve"> este'
                         f'</w:delText></w:r></w:del><w:ins w:id="{start + 1}" {BY}>{piece}</w:ins>')
            if rnd.random() < .12:
                piece = f'<w:proofErr w:type="spellStart"/>{piece}<w:proofErr w:type="spellEnd"/>'
            if rnd.random() < .01:
                piece += '<w:r><w:lastRenderedPageBreak/></w:r>'
            out.append(piece)
            start = end
        self.xml.append(''.join(out) + note + '</w:p>')

    def document(self):
        return (f'{DECLARATION}<w:document {ROOT}><w:body>{"".join(self.xml)}<w:sectPr><w:pgSz w:w="12240" w:h="15840"/>'
                '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" '
                'w:gutter="0"/></w:sectPr></w:body></w:document>').encode()

    def core(self):
        return (f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
                'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
                f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Entrevista {self.number:04d}</dc:title>'
                '<dcterms:created xsi:type="dcterms:W3CDTF">2024-01-01T00:00:00Z</dcterms:created></cp:coreProperties>')

    def footnotes(self):
        out = [f'{DECLARATION}<w:footnotes {ROOT}>',
               '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
               '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>']
        out += [f'<w:footnote w:id="{i}"><w:p>{run(f"Nota al pie {i}.")}</w:p></w:footnote>' for i in range(1, self.notes + 1)]
        return ''.join(out) + '</w:footnotes>'


def styles():
    out = [f'{DECLARATION}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="es-CL"/></w:rPr>'
           '</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>']
    named = [('paragraph', 'Ttulo1', 'heading 1'), ('paragraph', 'Turno', 'Turno'),
             ('character', 'Refdenotaalpie', 'footnote reference'), ('table', 'Tablaconcuadrcula', 'Table Grid')]
    named += [('paragraph', f'Estilo{i:02d}', f'Estilo {i:02d}') for i in range(40)]
    out += [f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/><w:rPr>{FONT}<w:sz w:val="22"/></w:rPr></w:style>'
            for kind, key, name in named]
    return ''.join(out) + '</w:styles>'


def relationships(*pairs):
    return (f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
            + ''.join(f'<Relationship Id="rId{i}" Type="{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(pairs, 1))
            + '</Relationships>')


def content_types():
    word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
    package = 'application/vnd.openxmlformats-package.'
    parts = [('word/document', word + 'document.main'), ('word/styles', word + 'styles'),
             ('word/footnotes', word + 'footnotes'), ('docProps/core', package + 'core-properties')]
    return (f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
            f'<Default Extension="rels" ContentType="{package}relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            + ''.join(f'<Override PartName="/{part}.xml" ContentType="{kind}+xml"/>' for part, kind in parts) + '</Types>')


def write(path, interview, document):
    parts = [('[Content_Types].xml', content_types()),
             ('_rels/.rels', relationships((OFFICE + '/officeDocument', 'word/document.xml'),
                                           (PACKAGE + '/relationships/metadata/core-properties', 'docProps/core.xml'))),
             ('word/document.xml', document),
             ('word/_rels/document.xml.rels', relationships((OFFICE + '/styles', 'styles.xml'),
                                                            (OFFICE + '/footnotes', 'footnotes.xml'))),
             ('word/styles.xml', styles()), ('word/footnotes.xml', interview.footnotes()),
             ('docProps/core.xml', interview.core())]
    with zipfile.ZipFile(path, 'w') as archive:
        for name, data in parts:
            info = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data, compresslevel=6)


def make(out, docs, seed):
    os.makedirs(os.path.join(out, 'docx'), exist_ok=True)
    words, weights = vocabulary()
    stats = dict(seed=seed, vocabulary=len(words), documents=docs, paragraphs=0, bytes=0, bytes_as_written=0, turns=0,
                 words=0, document_xml_bytes=0, docx_bytes=0)
    for number in range(1, docs + 1):
        interview = Interview(number, seed, words, weights)
        document = interview.document()
        path = os.path.join(out, 'docx', f'entrevista-{number:04d}.docx')
        write(path, interview, document)
        # the canonical text: every paragraph and table cell of the body, in order, NFC,
        # tracked insertions in, tracked deletions out, joined with LF; no footnotes
        written = interview.spell('\n'.join(interview.paragraphs))
        text = unicodedata.normalize('NFC', written)
        stats['paragraphs'] += len(interview.paragraphs)
        stats['bytes'] += len(text.encode())
        stats['bytes_as_written'] += len(written.encode())
        stats['turns'] += interview.turns
        stats['words'] += interview.words
        stats['document_xml_bytes'] += len(document)
        stats['docx_bytes'] += os.path.getsize(path)
    with open(os.path.join(out, 'stats.json'), 'w', encoding='utf-8') as file:  # last: it says "complete"
        json.dump(stats, file, indent=1)
        file.write('\n')
    return stats


def main():
    parser = argparse.ArgumentParser(description='Make the interviews that the benchmarks read.')
    parser.add_argument('out')
    parser.add_argument('--docs', type=int, default=100)
    parser.add_argument('--seed', type=int, default=20260101)
    args = parser.parse_args()
    make(args.out, args.docs, args.seed)


if __name__ == '__main__':
    main()
