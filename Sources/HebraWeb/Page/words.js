// The sentences of the page, as the catalog of Hebra has them in the language of the project.

const Words = { table: {}, lang: 'es', number: new Intl.NumberFormat('es') };

function setWords(answer) {
  Words.table = answer.words ?? answer;
  Words.lang = answer.lang ?? Words.lang;
  Words.number = new Intl.NumberFormat(Words.lang === 'en' ? 'en' : 'es-CO');
  document.documentElement.lang = Words.lang;
}

// A sentence with its facts: {name}, {n|one|many}; what stands in [[…]] needs all of its facts.
function word(name, facts = {}) {
  const sentence = Words.table[name];
  if (sentence == null) return name;
  const fill = part => part.replace(
    /\{([^}|]+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (_, key, one, many) => many === undefined ? shown(facts[key])
      : Number(facts[key]) === 1 ? one : many);
  return fill(sentence.replace(
    /\[\[(.*?)\]\]/g,
    (_, part) => [...part.matchAll(/\{([^}|]+)/g)].every(m => facts[m[1]] != null) ? part : ''));
}

const shown = value => typeof value === 'number' ? Words.number.format(value) : String(value ?? '');

// The time of a moment (ISO 8601) on this computer, and its day.
const clock = at => new Date(at).toLocaleTimeString(
  Words.lang === 'en' ? 'en' : 'es-CO', { hour: '2-digit', minute: '2-digit', hour12: false });
const day = at => new Date(at).toLocaleDateString(
  Words.lang === 'en' ? 'en' : 'es-CO', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
