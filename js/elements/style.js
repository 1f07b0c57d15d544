/**
 * How the elements look. Constructed style sheets need no 'unsafe-inline'; where
 * they are missing (Safari before 16.4, Firefox before 101), a style element
 * takes the nonce that the page gives to the element.
 *
 * Colours are those of the page's color-scheme, unless custom properties say
 * otherwise. Sizes in px are the least; larger type of the page is followed.
 */

const CSS = `
:host {
  --type: max(16px, 1rem);
  --target: 44px;
  --ink: var(--redline-text, CanvasText);
  --paper: var(--redline-background, Canvas);
  --line: var(--redline-border, #767676);
  --accent: var(--redline-accent, #2f7de1);
  --round: var(--redline-radius, 8px);
  --rule: rgb(128 128 128 / 35%);
  --gap: var(--redline-gap, 16px);
  display: block;
  color: var(--ink);
  font: var(--redline-font-size, var(--type))/1.6 var(--redline-font-family, system-ui, sans-serif);
  text-align: start;
  overflow-wrap: anywhere;
}
:host([hidden]), [hidden] { display: none !important; }
:host([elder]) { --type: max(24px, 1.5rem); --target: 60px; }
* { box-sizing: border-box; }
h2, h3, p, ol, ul, dl, dd, pre { margin: 0; padding: 0; }
h2 { font-size: 1.25em; line-height: 1.4; }
h3 { font-size: 1em; }
ol, ul { list-style: none; }
[part~=panel] {
  display: grid;
  gap: var(--gap);
  padding: var(--gap);
  color: var(--ink);
  background-color: var(--paper);
  border: 1px solid var(--line);
  border-radius: var(--round);
}
[part~=list], [part~=item] { display: grid; gap: var(--gap); min-inline-size: 0; }
[part~=item] { padding-block-start: var(--gap); border-block-start: 1px solid var(--rule); gap: calc(var(--gap) / 2); }
[part~=words] p + p { margin-block-start: 0.5em; }
[part~=reason] { padding-inline-start: 0.75em; border-inline-start: 4px solid currentColor; font-weight: 600; }
[part~=choice], button {
  display: flex;
  align-items: center;
  gap: 0.75em;
  min-block-size: var(--target);
  min-inline-size: var(--target);
  padding: 0.5em 1em;
  color: inherit;
  background-color: var(--paper);
  border: 2px solid var(--line);
  border-radius: var(--round);
  font: inherit;
  cursor: pointer;
}
[part~=box] { flex: none; font: inherit; inline-size: 1.5em; block-size: 1.5em; margin: 0; accent-color: var(--accent); }
[part~=choice]:focus-within, button:focus-visible, h2:focus-visible, summary:focus-visible {
  outline: 3px solid var(--accent);
  outline-offset: 2px;
}
[part~=choice] > input:focus { outline: none; }
[part~=actions] { display: flex; flex-wrap: wrap; gap: var(--gap); }
button { flex: 1 1 8em; justify-content: center; font-weight: 600; }
[part~=status] { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[part~=name] { font-weight: 600; }
[part~=label] { display: grid; min-inline-size: 0; }
[part~=liability] > p { font-weight: 600; }
dl { display: grid; grid-template-columns: fit-content(40%) 1fr; gap: 0 1em; }
@media (hover: hover) { [part~=choice]:hover, button:hover { border-color: currentColor; } }
@media (prefers-reduced-motion: no-preference) { [part~=choice], button { transition: border-color 0.15s; } }
@media (prefers-contrast: more) {
  :host { --line: currentColor; --rule: currentColor; --accent: currentColor; }
  [part~=choice], button { border-width: 3px; }
}
@media (forced-colors: active) {
  :host { --line: CanvasText; --rule: CanvasText; --accent: Highlight; }
}
`;

const sheets = new Map(); // constructed once for each text

/** Gives a shadow root the style of all elements, and its own. */
export function adopt(root, nonce, own) {
  if (root.adoptedStyleSheets === undefined) return insert(root, nonce, own);
  root.adoptedStyleSheets = [CSS, own].map(sheetOf);
}

function sheetOf(text) {
  if (!sheets.has(text)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  return sheets.get(text);
}

function insert(root, nonce, own) {
  if (root.querySelector('style')) return;
  const style = document.createElement('style');
  style.nonce = nonce;
  style.textContent = CSS + own;
  root.prepend(style);
}
