// Comparing words as Hebra does: without accents, and ñ is another letter than n.

function fold(text) {
  return text.normalize('NFC').toLowerCase()
    .replace(/[\u00AD\u200B-\u200D\uFEFF]/g, '')
    .replace(/ñ/g, '\u0001').normalize('NFD').replace(/\p{M}/gu, '').replace(/\u0001/g, 'ñ');
}

const LETTERS = /[^a-zñ0-9]+/;

// How well a code or a value answers what was typed; 0 is no answer.
// item: { id, name, more (folded definition), uses, recent (1 is the last used) }
function rank(query, item) {
  if (!query) return item.recent ? 50 - item.recent : 1 + Math.min(item.uses ?? 0, 20) / 100;
  const asked = fold(query).trim().split(/\s+/).filter(Boolean);
  const typed = fold(query).split(LETTERS).join('');
  const id = fold(item.id).split(LETTERS).join('');
  const name = fold(item.name);
  const words = name.split(LETTERS).filter(Boolean);
  let score = 0;
  if (typed && id === typed) score = 120;
  else if (typed && id.startsWith(typed)) score = 90 - id.length / 10;
  if (asked.every(part => words.some(w => w.startsWith(part)))) {
    score = Math.max(score, 80 - words.findIndex(w => w.startsWith(asked[0])) / 10);
  } else if (asked.every(part => name.includes(part))) {
    score = Math.max(score, 40);
  } else if (typed.length > 1 && words.map(w => w[0]).join('').startsWith(typed)) {
    score = Math.max(score, 30);
  } else if (item.more && asked.every(part => item.more.includes(part))) {
    score = Math.max(score, 20);
  }
  if (!score) return 0;
  return score + Math.min(item.uses ?? 0, 8) + (item.recent ? 10 - item.recent : 0);
}

// A name with the beginnings that answer what was typed marked.
function marked(name, query) {
  const flat = fold(name);
  if (flat.length !== name.length) return [name];
  const hits = fold(query).trim().split(/\s+/).filter(Boolean).map(part => {
    const plain = part.split(LETTERS).join('');
    const hit = plain && new RegExp('(^|[^a-zñ0-9])' + plain).exec(flat);
    return hit && [hit.index + hit[1].length, plain.length];
  }).filter(Boolean).sort((a, b) => a[0] - b[0]);
  const parts = [];
  let at = 0;
  for (const [from, length] of hits) {
    if (from < at) continue;
    parts.push(name.slice(at, from), make('mark', { text: name.slice(from, from + length) }));
    at = from + length;
  }
  parts.push(name.slice(at));
  return parts;
}
