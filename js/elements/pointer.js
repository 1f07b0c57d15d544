/** What JSON Pointers name in a document. See RFC 6901. */

/**
 * The value that a pointer names, undefined where there is none.
 *
 * @param {unknown} document
 * @param {string} pointer
 */
export function valueAt(document, pointer) {
  let value = document;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replace(/~1/g, '/').replace(/~0/g, '~');
    if (typeof value !== 'object' || value === null || !Object.prototype.hasOwnProperty.call(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

/**
 * A text in parts that are marked or not, by turns, the first one not. Far from
 * a mark it is left out.
 *
 * @param {string} text
 * @param {[number, number][]} marks from and to, in code points
 * @param {number} around how much is kept beside a mark, in code points
 */
export function markedParts(text, marks, around) {
  const points = [...text];
  const parts = [];
  let end = 0;
  for (const [from, to] of [...marks].sort(([a], [b]) => a - b)) {
    if (from < end || to > points.length) continue; // within another, or of another text
    parts.push(shortened(points.slice(end, from), parts.length > 0, true, around), points.slice(from, to).join(''));
    end = to;
  }
  return [...parts, shortened(points.slice(end), parts.length > 0, false, around)];
}

/** Text before a mark, after one, or between two. */
function shortened(points, after, before, around) {
  const [first, last] = [after ? around : 0, before ? around : 0];
  if (points.length <= first + last) return points.join('');
  return `${points.slice(0, first).join('')}…${last > 0 ? points.slice(-last).join('') : ''}`;
}
