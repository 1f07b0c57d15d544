/** The page on which observed pages change, and the collector tells. */
import { examine, observe } from '../../../js/collect/index.js';
import { check, same, throws } from './cases.js';
import { show } from './frame.js';
import { done } from './native.js';

const AT = '2026-03-01T10:00:00+08:00';
const OPTIONS = { at: AT, address: 'https://carrier.example/', taps: 1, complete: true, searches: [] };

/** How long nothing has to come for nothing to come, in milliseconds. */
const SILENCE = 1000;

/** Observes a page of testdata/pages: gives its document, and what is told next. */
async function observing(name, options = OPTIONS) {
  const shown = await show(name, [400, 800]);
  const told = [];
  let wake = () => {};
  const observation = observe(shown, options, (observed) => { told.push(observed); wake(); });
  const next = async (within = 10_000) => {
    const late = new Promise((resolve) => { setTimeout(resolve, within); });
    while (told.length === 0) {
      const more = new Promise((resolve) => { wake = resolve; });
      if (await Promise.race([more, late.then(() => 'late')]) === 'late') return undefined;
    }
    return told.shift();
  };
  return { shown, next, observation };
}

/** Holds that a change is told, and gives the elements as they are then. */
async function tells(name, change) {
  const { shown, next, observation } = await observing(name);
  await next();
  change(shown);
  const observed = await next();
  observation.stop();
  if (!observed) throw new Error('the change is not told');
  return observed.page.elements;
}

await done(await check({
  'what is told first is what is collected': async () => {
    const { shown, next, observation } = await observing('storefront');
    const { page } = await next();
    observation.stop();
    same(JSON.stringify(page), JSON.stringify(examine(shown, OPTIONS).page));
  },
  'a style is changed': async () => {
    const elements = await tells('storefront', (shown) => { shown.querySelector('[href="#4g"]').style.display = 'none'; });
    same(elements[1].display, 'not-displayed');
  },
  'a style sheet is added': async () => {
    const elements = await tells('storefront', (shown) => { shown.head.append(Object.assign(shown.createElement('style'), { textContent: 'p { font-size: 8px !important }' })); });
    same(elements[5].fontSize, 800);
  },
  'words are changed': async () => {
    const elements = await tells('storefront', (shown) => { shown.querySelector('h2').firstChild.data = '5G星河套餐'; });
    same(elements[4].text, '5G星河套餐');
  },
  'a box is ticked, by a script': async () => {
    const elements = await tells('storefront', (shown) => { shown.querySelector('input').click(); });
    same(elements[6].preSelected, true);
  },
  'an element is added': async () => {
    const elements = await tells('storefront', (shown) => { shown.body.append(shown.querySelector('p').cloneNode(true)); });
    same(elements.length, 10);
  },
  'a shadow root has changed': async () => {
    const elements = await tells('shadow', (shown) => { shown.querySelector('x-card').shadowRoot.querySelector('.veil').style.opacity = '1'; });
    same(elements[1].opacity, 100);
  },
  'a frame has changed': async () => {
    const elements = await tells('frames', (shown) => { shown.querySelector('iframe').contentDocument.querySelector('p').style.width = '200px'; });
    same(elements[1].box.width, 10000);
  },
  'a section is opened': async () => {
    const elements = await tells('collapsed', (shown) => { shown.querySelector('details').open = true; });
    same(elements[1].display, 'shown');
  },
  'the viewport has another size': async () => {
    const { shown, next, observation } = await observing('storefront');
    await next();
    shown.defaultView.frameElement.style.height = '600px';
    const { page } = await next();
    observation.stop();
    same(page.viewportHeight, 60000);
  },
  'what is no page, and a callback that is no function, are told at once': () => {
    const unseen = new DOMParser().parseFromString('<p>', 'text/html');
    for (const other of [null, undefined, '#plans', window, unseen, unseen.body]) {
      throws('wanted a document that is shown', () => examine(other, OPTIONS));
      throws('wanted a document that is shown', () => observe(other, OPTIONS, () => {}));
    }
    throws('wanted a function', () => observe(document, OPTIONS));
  },
  'a change of which no one sees anything is not told, nor anything after the end': async () => {
    const { shown, next, observation } = await observing('storefront');
    await next();
    shown.body.dataset.state = 'ready';
    same(await next(SILENCE), undefined);
    observation.stop();
    shown.querySelector('p').remove();
    same(await next(SILENCE), undefined);
  },
  'no slice takes longer than 8 ms, the machine\'s own pauses aside: one of thirty measurements has none': async () => {
    const { shown, next, observation } = await observing('storefront');
    await next();
    for (let n = 0; n < 10; n++) shown.body.append(shown.querySelector('section').cloneNode(true));
    const most = [];
    while (most.length < 30 && !most.some((ms) => ms <= 8)) {
      shown.querySelector('h2').firstChild.data += '!';
      const { slices, page } = await next(60_000);
      same(page.elements.length, 59);
      same(slices.count > 1, true);
      most.push(slices.longestMs);
    }
    observation.stop();
    if (!most.some((ms) => ms <= 8)) throw new Error(`the longest slices took ${most} ms`);
  },
}));
