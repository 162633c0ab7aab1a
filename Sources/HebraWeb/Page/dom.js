'use strict';
// Elements without markup: everything a person reads goes in as text.

const $ = id => document.getElementById(id);

// An element with its attributes; functions are listeners, and null or false leaves one out.
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value == null || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (name === 'class') element.className = value;
    else if (name === 'text') element.textContent = value;
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child != null && child !== false));
  return element;
}

const STROKES = {
  brand: 'M3 4.5h5.5M3 8h7M3 11.5h4.5',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h7',
  desk: 'M3 3h10v10H3zM5.5 6h5M5.5 8.5h5M5.5 11h3',
  segments: 'M3 3.5v9M6 4.5h7M6 8h7M6 11.5h4.5',
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0M10.3 10.3l3.2 3.2',
  log: 'M8 4.6V8l2.2 1.6M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0',
  agree: 'M2.5 3.5h4v9h-4zM9.5 3.5h4v9h-4zM6.5 8h3',
  matrix: 'M2.5 2.5h11v11h-11zM2.5 6.2h11M2.5 9.8h11M6.2 2.5v11M9.8 2.5v11',
  suggest: 'M8 2.5a4 4 0 0 1 2.3 7.2v1.6H5.7V9.7A4 4 0 0 1 8 2.5M6.3 13.5h3.4',
  importing: 'M8 2.5v7M5 6.8l3 3 3-3M3 10.5v2.8h10v-2.8',
  team: 'M5.5 7.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4M10.5 7.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4M2 13c0-2.2 1.5-3.6 3.5-3.6S9 10.8 9 13M10.2 9.5c2 0 3.8 1.3 3.8 3.5',
  ficha: 'M4 2.5h6l2.5 2.5v8.5H4zM6 7h4.5M6 9.5h4.5',
  undo: 'M6 3.5 2.8 6.7 6 9.9M3 6.7h6.2a3.6 3.6 0 0 1 0 7.2H6.5',
  redo: 'm10 3.5 3.2 3.2L10 9.9M13 6.7H6.8a3.6 3.6 0 0 0 0 7.2h2.7',
  check: 'm3.5 8.5 3 3 6-7',
  book: 'M3 3.2h4.2c.5 0 .8.4.8.8v9c0-.6-.4-.9-1-.9H3zM13 3.2H8.8c-.5 0-.8.4-.8.8v9c0-.6.4-.9 1-.9h4z',
  save: 'M8 2.5v7M5 7l3 3 3-3M3 12.5h10',
  close: 'm4 4 8 8M12 4l-8 8',
};

// The namespace of drawings, from the empty one in the page.
const SPACE = document.querySelector('svg').namespaceURI;

function icon(name) {
  const svg = document.createElementNS(SPACE, 'svg');
  const path = document.createElementNS(SPACE, 'path');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', STROKES[name]);
  svg.append(path);
  return svg;
}

// The sign of Hebra: lines of a text and a thread beside them.
function brand() {
  const svg = icon('brand');
  svg.setAttribute('class', 'brand');
  const thread = svg.firstChild.cloneNode();
  thread.setAttribute('class', 'thread');
  thread.setAttribute('d', 'M12.5 3.5v9');
  svg.append(thread);
  return svg;
}

const kbd = keys => make('kbd', { text: keys });

// A key with what it does.
const hint = (keys, words) => make('span', {}, kbd(keys), ' ' + words);

// Puts children in the place of those that are there; null and false leave one out.
function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter(child => child != null && child !== false));
}

// Says an act in the one polite region, also when it is the same as before.
function say(words) {
  const region = $('say');
  region.textContent = '';
  requestAnimationFrame(() => { region.textContent = words; });
}

// What is held beside a key. Some keyboards write [ ] and others with AltGr, which counts as none.
function held(event) {
  const isGraph = event.getModifierState('AltGraph');
  return { ctrl: (event.ctrlKey || event.metaKey) && !isGraph, alt: event.altKey && !isGraph };
}

const isTyping = target =>
  !!target.closest?.('input:not([type=radio]):not([type=checkbox]), textarea, select');

// Lets a list be walked with the arrows: one stop for Tab, the rest by keys.
function rove(root, selector, event) {
  const items = [...root.querySelectorAll(selector)];
  const from = items.findIndex(item => item.contains(document.activeElement));
  const steps = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, Home: -Infinity, End: Infinity };
  if (!(event.key in steps) || !items.length || isTyping(event.target)) return false;
  const to = Math.max(0, Math.min(items.length - 1, (from < 0 ? -1 : from) + steps[event.key]));
  for (const item of items) item.tabIndex = -1;
  items[to].tabIndex = 0;
  items[to].focus();
  items[to].scrollIntoView({ block: 'nearest' });
  event.preventDefault();
  return true;
}

// What a person set up for this browser: theme and letters, never words or work.
const settings = {
  get(name) {
    try { return localStorage.getItem('hebra.' + name); } catch { return null; }
  },
  set(name, value) {
    try { localStorage.setItem('hebra.' + name, value); } catch { /* private windows may refuse */ }
  },
};
