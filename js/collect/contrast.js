/** The colours of runs of text as they reach the eye, through everything that is over and under them. */
import { CLEAR, contrast, faded, hex, luminance, over, parse } from './colour.js';
import { freed, layersAt, pointsOf, stuck, veiled } from './cover.js';
import { canvasOf, opaque, opacityOf, ownOpacity, paintOf, paints, recolours, veilsOf } from './paint.js';
import { areaOf, common } from './rect.js';

/** The most grounds that a gradient is taken for. */
const GROUNDS = 16;

/**
 * The colours of the run that is worst to read.
 *
 * @param {import('./runs.js').Run[]} runs
 * @param {import('./survey.js').Survey} survey
 * @returns {{colour: string, background: string, contrast: number} | undefined}
 *   undefined where those of a run can't be known
 */
export function coloursOf(runs, survey) {
  let worst;
  for (const run of runs) {
    const [first, ...more] = pointsOf(run.rects, survey.tree).slice(0, 3);
    for (const point of first ? [first, ...more] : [undefined]) {
      const colours = coloursAt(run, point, survey);
      if (!colours) return undefined;
      if (!worst || colours.contrast < worst.contrast) worst = colours;
    }
  }
  return worst;
}

/** The colours of a run at a point of the viewport, or elsewhere by the elements around it alone. */
function coloursAt({ owner, rects }, point, survey) {
  const { tree } = survey;
  if (tree.chain(owner).some((e) => tree.fact(recolours, e)) || veiled(rects, owner, survey)) return undefined;
  const { color, webkitTextFillColor } = tree.style(owner);
  const ink = parse(webkitTextFillColor || color);
  if (!ink) return undefined;
  const { above, below, around, hit } = point ? layersAt(point[0], point[1], owner, tree) : { above: [], around: [] };
  if (!hit && outOfSight(rects, owner, survey)) return undefined;
  const grounds = beneath(ink, owner, hit ? below : tree.chain(owner), tree);
  const lasting = (hit ? above : []).filter((e) => !opaque(e, tree) && !freed(point[2], owner, e, tree)); // what covers is told elsewhere
  const veils = veilsOver(lasting, around, owner, tree);
  return grounds && veils && worstOf(grounds.map((pair) => veils.reduce((seen, veil) => seen.map((c) => over(veil, c)), pair)));
}

/** Whether something lies over or under text that is not in the viewport, where no hit-testing tells the order. */
function outOfSight(rects, owner, { tree, floats, bars }) {
  return floats.some((e) => overlaps(e, owner, rects, tree))
    || bars.some((e) => stuck(rects, owner, e, tree) && !opaque(e, tree) && paints(e, tree));
}

function overlaps(float, owner, rects, tree) {
  if (tree.within(owner, float) || tree.within(float, owner)) return false;
  const box = tree.rect(float);
  return rects.some((rect) => areaOf(common(rect, box)) > 0);
}

/**
 * What lies under text: pairs of the text's colour and of that behind it, one
 * for each colour of a gradient. Elements are laid under each other from the
 * text down, and those around it let through their share of all they hold.
 */
function beneath(ink, owner, layers, tree) {
  const chain = tree.chain(owner);
  const page = canvasOf(tree);
  let pairs = [[ink, CLEAR]], at = 0;
  const fade = (to) => { // out of the groups up to one
    for (; at < to; at++) pairs = pairs.map((pair) => pair.map((c) => faded(c, tree.fact(ownOpacity, chain[at]))));
  };
  for (const layer of layers) {
    const group = chain.findIndex((e) => tree.within(layer, e));
    if (group >= at) fade(group);
    const share = chain.includes(layer) ? 1 : opacityOf(layer, tree) / opacityOf(chain[group], tree);
    pairs = under(pairs, layer, share || 0, tree);
    if (!pairs) return undefined;
  }
  fade(chain.length);
  const ground = page.propagates && !layers.includes(tree.document.body) ? under(pairs, tree.document.body, 1, tree) : pairs;
  return ground?.map((pair) => pair.map((c) => over(c, page.base)));
}

/** Lays what an element paints under pairs. */
function under(pairs, layer, share, tree) {
  if (pairs.every(([, ground]) => ground[3] > 0.995)) return pairs;
  const paint = tree.fact(paintOf, layer);
  if (!paint || paint.length * pairs.length > GROUNDS) return undefined;
  return pairs.flatMap((pair) => paint.map((colour) => pair.map((c) => over(c, faded(colour, share)))));
}

/** What is laid over text and lets it through, the lowest first; undefined where it can't be known. */
function veilsOver(above, around, owner, tree) {
  const veils = [];
  for (const e of [...around].reverse()) {
    const inner = tree.within(owner, e);
    if (!inner && !above.includes(e)) continue;
    const paints = inner ? tree.fact(veilsOf, e).map(({ paint }) => paint) : [tree.fact(paintOf, e)];
    if (paints.some((paint) => !paint || paint.length > 1)) return undefined;
    veils.push(...paints.map(([colour]) => faded(colour, opacityOf(e, tree))));
  }
  return veils;
}

/** The pair that is worst to read; undefined where a gradient passes through the text's own luminance. */
function worstOf(pairs) {
  const sides = new Set(pairs.map(([text, ground]) => Math.sign(luminance(text) - luminance(ground))));
  if (sides.has(1) && sides.has(-1)) return undefined;
  const all = pairs.map(([text, ground]) => ({ colour: hex(text), background: hex(ground), contrast: contrast(text, ground) }));
  return all.reduce((worst, one) => (one.contrast < worst.contrast ? one : worst));
}
