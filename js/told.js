/** Findings on a page as a test tells them. */

/** What would steer a terminal or mislead a reader: controls, and characters that can't be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const shown = (text) => String(text).replace(UNSEEN, '\ufffd');

/**
 * The message of a page on which findings are, or are not.
 *
 * @param {import('./playwright.js').Checked} result
 * @param {import('./verdict.js').Finding[]} findings
 * @param {'zh' | 'en'} lang
 */
export function messageOf(result, findings, lang) {
  const { page, verdict } = result;
  const where = `${shown(page.address ?? page.id)}: ${verdict.decision}`;
  if (findings.length === 0) return `${where}. The page keeps the red lines.`;
  return [`${where}, ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`, ...findings.map((finding) => about(finding, result, lang))].join('\n\n');
}

function about({ rule, outcome, clause, code, message, remedy, subject, facts }, { page, elements }, lang) {
  const lines = [`${clause} ${outcome} (${rule}, ${code})`, `  ${shown(message[lang])}`];
  for (const number of elementsOf(subject, facts)) {
    const { selector } = elements[number] ?? {};
    if (selector !== undefined) lines.push(`  element  ${shown(selector)}${place(page.elements[number].box)}`);
  }
  if (remedy?.[lang]) lines.push(`  remedy   ${shown(remedy[lang])}`);
  return lines.join('\n');
}

/** The numbers of the elements that a finding is about, or else rests on. */
function elementsOf(subject, facts) {
  for (const pointers of [subject, facts]) {
    const numbers = pointers.map((pointer) => /^\/?elements\/(\d+)/.exec(pointer)?.[1]).filter(Boolean);
    if (numbers.length > 0) return [...new Set(numbers.map(Number))];
  }
  return [];
}

/** Where an element lies, in CSS pixels. */
function place(box) {
  if (!box) return '';
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((n) => Math.round(n / 100));
  return ` at ${x}, ${y}, ${width} × ${height} px`;
}
