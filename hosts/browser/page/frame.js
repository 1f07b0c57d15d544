/**
 * Shows a page of testdata/pages in a frame of a size, at a place of it, and
 * gives its document.
 *
 * @param {string} name
 * @param {[width: number, height: number]} size
 * @param {[left: number, top: number]} [place]
 */
export async function show(name, [width, height], [left, top] = [0, 0]) {
  const frame = document.createElement('iframe');
  frame.style = `position: fixed; left: 0; top: 0; border: 0; width: ${width}px; height: ${height}px`;
  frame.src = `testdata/pages/${name}.html`;
  const loaded = new Promise((resolve) => { frame.onload = resolve; });
  document.body.replaceChildren(frame);
  await loaded;
  frame.contentWindow.scrollTo(left, top);
  return frame.contentDocument;
}
