// Words with their forms, =word, beginnings* and "phrases"; all of them in one turn. The rest is asked of Hebra.
class FileQuery {
  constructor(text, forms) {
    const parts = text.trim().match(/"[^"]*"|\S+/g) ?? [];
    this.isBeyond = /[():<>]/.test(text.replace(/"[^"]*"/g, '')) || parts.some(p => /^(O|OR|NO|NOT|CERCA.*|NEAR.*)$/.test(p));
    this.terms = parts.filter(p => p !== 'Y' && p !== 'AND').map(part => {
      if (part.startsWith('"')) return { words: FileQuery.words(part).map(w => w.folded) };
      const word = fold(part.replace(/^=|\*$/g, ''));
      if (part.endsWith('*')) return { start: word };
      return { any: new Set(part.startsWith('=') ? [word] : [word, ...forms[word] ?? []]) };
    });
  }

  static words(text) {
    return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\uFEFF]*/gu)].map(match => ({
      from: match.index, to: match.index + match[0].length, folded: fold(match[0]), written: match[0].normalize('NFC').toLowerCase() }));
  }

  // Where the turn answers: nothing unless each term stands in it.
  find(text, quiet) {
    if (!this.terms.length) return [];
    const units = [...text].length === text.length ? null : [...text];
    const isQuiet = word => quiet.some(([a, b]) => {
      const at = units ? [...text.slice(0, word.from)].length : word.from;
      return at >= a && at < b;
    });
    const words = FileQuery.words(text).filter(word => !isQuiet(word)), found = [];
    for (const term of this.terms) {
      const before = found.length;
      words.forEach((word, i) => {
        const count = term.words?.length ?? 1;
        const isHit = term.words ? term.words.every((w, k) => words[i + k]?.folded === w)
          : term.start != null ? word.folded.startsWith(term.start)
          // A form with an accent asks for the accent.
          : term.any.has(word.folded) || term.any.has(word.written);
        if (isHit) found.push({ from: word.from, to: words[i + count - 1].to });
      });
      if (found.length === before) return [];
    }
    let end = -1;
    return found.sort((a, b) => a.from - b.from || a.to - b.to).filter(hit => hit.from >= end && (end = hit.to));
  }
}
