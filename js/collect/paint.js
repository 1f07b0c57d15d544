/** What an element paints, and how much of it is let through. */
import { CLEAR, faded, parse, stopsOf } from './colour.js';
import { frameDocument } from './tree.js';

/** Elements whose pixels can't be read. */
const REPLACED = /^(img|picture|video|canvas|iframe|frame|object|embed)$/;

/**
 * What an element paints: the colours that it may have at some place, several
 * where it is a gradient; undefined where it can't be known.
 *
 * @param {Element} element
 * @param {import('./tree.js').Tree} tree
 * @param {string} [pseudo] a pseudo-element of it
 * @returns {import('./colour.js').Colour[] | undefined}
 */
export function paintOf(element, tree, pseudo) {
  if (!pseudo && REPLACED.test(element.localName) && !frameDocument(element)) return undefined;
  const { backgroundColor, backgroundImage, backgroundClip, backdropFilter } = tree.style(element, pseudo);
  if (backgroundClip === 'text' || (backdropFilter && backdropFilter !== 'none')) return undefined;
  const colour = parse(backgroundColor);
  if (backgroundImage === 'none') return colour && [colour];
  const stops = stopsOf(backgroundImage);
  return colour && stops?.map((stop) => stop.map((n, i) => n + colour[i] * (1 - stop[3])));
}

/** Whether an element hides what is below it: a picture, or a ground that lets nearly nothing through. */
export function opaque(element, tree) {
  if (opacityOf(element, tree) < 0.95) return false;
  if (REPLACED.test(element.localName)) return true;
  const paint = paintOf(element, tree);
  return paint !== undefined && paint.every((colour) => colour[3] >= 0.95);
}

/** Whether an element paints anything of which the eye takes notice. */
export function paints(element, tree) {
  return opacityOf(element, tree) > 0 && (paintOf(element, tree)?.some((colour) => colour[3] > 0) ?? true);
}

/** How much of an element is let through, those around it counted in, from 0 to 1. */
export const opacityOf = (element, tree) => tree.chain(element).reduce((share, e) => share * tree.fact(ownOpacity, e), 1);

/** How much an element itself lets through of what it holds. */
export function ownOpacity(element, tree) {
  const { opacity, filter } = tree.style(element);
  const filtered = /^opacity\(([\d.]+)\)$/.exec(filter);
  return Number(opacity) * (filtered ? Number(filtered[1]) : 1);
}

/** Whether an element's colours become others on the way to the screen. */
export function recolours(element, tree) {
  const { filter, mixBlendMode } = tree.style(element);
  return !/^(none|opacity\([\d.]+\))?$/.test(filter) || !/^(normal|)$/.test(mixBlendMode);
}

/** What the ::before and ::after of an element paint that are laid out over or under its content. */
export function veilsOf(element, tree) {
  return ['::before', '::after'].flatMap((pseudo) => {
    const { content, position, display, opacity } = tree.style(element, pseudo);
    if (content === 'none' || content === 'normal' || display === 'none' || !/absolute|fixed/.test(position)) return [];
    const paint = paintOf(element, tree, pseudo)?.map((colour) => faded(colour, Number(opacity)));
    return paint?.every((colour) => colour[3] === 0) ? [] : [{ pseudo, paint }];
  });
}

/** The ground of the page, below everything that it paints: by its colour scheme. */
export function canvasOf(tree) {
  const root = tree.document.documentElement;
  const base = scheme(tree) === 'dark' ? parse('rgb(18, 18, 18)') : parse('rgb(255, 255, 255)');
  const own = parse(tree.style(root).backgroundColor) ?? CLEAR;
  return { base, propagates: own[3] === 0 && tree.style(root).backgroundImage === 'none' };
}

/** The colour scheme in which the page is shown. */
export function scheme(tree) {
  const { colorScheme = '' } = tree.style(tree.document.documentElement);
  if (!colorScheme.includes('dark')) return 'light';
  const dark = !colorScheme.includes('light') || tree.window.matchMedia('(prefers-color-scheme: dark)').matches;
  return dark ? 'dark' : 'light';
}
