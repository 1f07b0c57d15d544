/** Waits until a page is still. */

/**
 * Waits until fonts are there and nothing of the page has changed for a while,
 * or until that has taken too long: a page with a clock is never still.
 *
 * @param {number} quietMs
 * @param {number} mostMs
 * @returns {Promise<boolean>} whether it is still
 */
export async function settle(quietMs, mostMs) {
  const end = performance.now() + mostMs;
  await Promise.race([document.fonts.ready, later(mostMs)]);
  return new Promise((resolve) => {
    let timer;
    const finish = (still) => { observer.disconnect(); clearTimeout(timer); resolve(still); };
    const wait = () => {
      clearTimeout(timer);
      const left = end - performance.now();
      timer = setTimeout(() => finish(left >= quietMs), Math.max(0, Math.min(quietMs, left)));
    };
    const observer = new MutationObserver(() => { if (performance.now() < end) wait(); });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    wait();
  });
}

const later = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
