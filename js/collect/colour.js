/**
 * Colours, laid over each other. Channels are from 0 to 1, multiplied by alpha.
 * See https://www.w3.org/TR/compositing-1/ and https://www.w3.org/TR/WCAG22/.
 *
 * @typedef {[red: number, green: number, blue: number, alpha: number]} Colour
 */

/** @type {Colour} */
export const CLEAR = [0, 0, 0, 0];

/**
 * A computed colour, undefined where it is of a colour space that isn't sRGB.
 *
 * @param {string} text such as rgba(0, 0, 0, 0.5) or color(srgb 0 0 0 / 0.5)
 * @returns {Colour | undefined}
 */
export function parse(text) {
  if (text === 'transparent') return CLEAR;
  const match = /^(?:rgba?|color)\((srgb )?([^)]*)\)$/.exec(text);
  const [r, g, b, a = 1] = match?.[2].split(/[\s,/]+/).map(Number) ?? [];
  const colour = faded([r, g, b].map((n) => n / (match?.[1] ? 1 : 255)).concat(1), a);
  return colour.some(Number.isNaN) ? undefined : colour;
}

/** The colours of a gradient, undefined where the image is more than one gradient. */
export function stopsOf(image) {
  if (!/^(linear|radial|conic)-gradient\(/.test(image) || /url\(|-gradient\(.*-gradient\(/.test(image)) return undefined;
  const colours = image.match(/(?:rgba?|color)\([^)]*\)|transparent/g)?.map(parse) ?? [];
  return colours.length === 0 || colours.includes(undefined) ? undefined : colours;
}

/** A colour of which a share is left. */
export const faded = (colour, share) => /** @type {Colour} */ (colour.map((n) => n * share));

/** A colour over another. */
export const over = (top, below) => /** @type {Colour} */ (top.map((n, i) => n + below[i] * (1 - top[3])));

/** An opaque colour as #rrggbb. */
export const hex = (colour) => `#${bytes(colour).map((n) => n.toString(16).padStart(2, '0')).join('')}`;

/** The contrast of two opaque colours as a screen shows them, in hundredths, rounded down. */
export function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return Math.floor((light + 0.05) / (dark + 0.05) * 100 + 1e-9);
}

/** The relative luminance of an opaque colour. */
export function luminance(colour) {
  const [r, g, b] = bytes(colour).map((n) => (n <= 10 ? n / 255 / 12.92 : ((n / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const bytes = (colour) => colour.slice(0, 3).map((n) => Math.round(Math.min(Math.max(n, 0), 1) * 255));
