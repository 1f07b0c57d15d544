/** How text becomes bytes, where TextEncoder alone would not do. */

const lone = /[\ud800-\udfff]/u;

/** Tells whether a text has no half of a surrogate pair, which no UTF-8 can write. */
export const isWellFormed = 'isWellFormed' in String.prototype
  ? (text) => text.isWellFormed()
  : (text) => !lone.test(text);

/** How many bytes a text takes, a lone surrogate three of them. */
export function byteLength(text) {
  let size = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) size++;
    if (unit >= 0x800) size++;
    if (unit >= 0xd800 && unit < 0xdc00 && isLow(text.charCodeAt(i + 1))) {
      i++; // the pair's 4 bytes: 2 for its units and 2 that were added
    }
  }
  return size;
}

const isLow = (unit) => unit >= 0xdc00 && unit < 0xe000;

/**
 * The bytes of any text. A lone surrogate becomes the three bytes that are no
 * UTF-8, for which the core gives the error not-utf8 and the place; TextEncoder
 * would put another character in its place and say nothing.
 *
 * @param {string} text
 * @returns {Uint8Array}
 */
export function bytesOf(text) {
  const bytes = new TextEncoder().encode(text);
  return isWellFormed(text) ? bytes : halves(text, bytes);
}

/** Puts lone surrogates back where U+FFFD, which takes as many bytes, stands for them. */
function halves(text, bytes) {
  let at = 0;
  for (const character of text) {
    const point = character.codePointAt(0);
    if (point >= 0xd800 && point < 0xe000) {
      bytes.set([0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f)], at);
    }
    at += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
