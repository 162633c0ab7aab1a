// The whole document on a strip: each coding where it stands, and what the window shows of it.

const HUES = [22, 50, 80, 112, 145, 172, 205, 235, 268, 298, 328, 355];
const dark = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => document.documentElement.dataset.theme === 'dark';

class DocumentMap {
  constructor(text, scroller) {
    this.text = text;
    this.scroller = scroller;
    this.canvas = make('canvas');
    this.window = make('i');
    this.root = make('div', { class: 'map', 'aria-hidden': 'true' }, this.canvas, this.window);
    this.root.addEventListener('pointerdown', event => {
      this.root.setPointerCapture(event.pointerId);
      this.#jump(event);
    });
    this.root.addEventListener('pointermove', event => { if (event.buttons) this.#jump(event); });
    this.moved = () => this.view();
    this.redraw = () => this.draw();
    scroller.addEventListener('scroll', this.moved, { passive: true });
    addEventListener('resize', this.redraw);
  }

  end() { removeEventListener('resize', this.redraw); }

  #jump(event) {
    const share = (event.clientY - this.root.getBoundingClientRect().top) / this.root.clientHeight;
    this.scroller.scrollTop = share * this.scroller.scrollHeight - this.scroller.clientHeight / 2;
  }

  draw() {
    const { canvas, text } = this, width = canvas.clientWidth, height = canvas.clientHeight;
    const end = text.turns.at(-1)?.end;
    if (!end || !height) return;
    const scale = devicePixelRatio;
    canvas.width = width * scale;
    canvas.height = height * scale;
    const pen = canvas.getContext('2d');
    pen.scale(scale, scale);
    const y = position => 4 + position / end * (height - 8);
    const light = isDark() ? 0.64 : 0.68;
    for (const coding of text.codings) {
      pen.fillStyle = `oklch(${light} 0.12 ${HUES[text.look.hue(coding.code)]})`;
      pen.fillRect(3 + coding.lane % 3 * 3, y(coding.start), 2.4, Math.max(1.6, y(coding.end) - y(coding.start)));
    }
    this.view();
  }

  view() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller, height = this.root.clientHeight;
    this.window.style.top = scrollTop / scrollHeight * height + 'px';
    this.window.style.height = Math.max(16, clientHeight / scrollHeight * height) + 'px';
  }
}
