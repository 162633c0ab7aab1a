// What a pointer does in the transcript: turns, codings, words.

function pointAt(desk) {
  desk.feed.addEventListener('click', event => {
    const marked = event.target.closest('[data-id]');
    if (marked) {
      const coding = desk.doc.codings.find(c => c.id === marked.dataset.id);
      desk.text.go(desk.text.place(coding.start).turn.n, { focus: false });
      return desk.look(coding);
    }
    const turn = desk.text.turnOf(event.target);
    if (!turn || !getSelection().isCollapsed) return;
    desk.text.go(turn.n);
    if (!desk.limits) desk.look(null);
  });
  // Pressing on chosen words chooses anew instead of dragging them.
  desk.feed.addEventListener('mousedown', event => {
    if (!event.shiftKey && event.detail === 1 && event.target.closest('.said')) getSelection().removeAllRanges();
  });
  desk.feed.addEventListener('dblclick', event => {
    const turn = event.target.closest('.turn > header') && desk.text.turnOf(event.target);
    if (turn) desk.text.select(turn.start, turn.end);
  });
  desk.feed.addEventListener('pointerover', event => {
    const marked = event.target.closest('[data-id]');
    desk.text.peek(marked && desk.doc.codings.find(c => c.id === marked.dataset.id));
  });
  desk.feed.addEventListener('focusin', event => {
    const marked = event.target.closest('.mark');
    if (marked) desk.text.peek(desk.doc.codings.find(c => c.id === marked.dataset.id));
  });
  desk.feed.addEventListener('pointerup', () => setTimeout(() => {
    const at = desk.text.chosen();
    if (!at) return desk.page.drawChosen(null);
    const turn = desk.text.place(at.start).turn;
    if (turn.n !== desk.text.at) desk.text.go(turn.n, { focus: false });
    desk.page.drawChosen(desk.limits ? null : desk.text.range(at.start, at.end).getBoundingClientRect());
  }));
}
