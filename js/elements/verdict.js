/** <redline-verdict>: see elements.d.ts. */
import { make, TAGS } from './dom.js';
import { RedlineElement } from './element.js';
import { findingElement } from './finding.js';
import { WORDS } from './outcomes.js';

const MOST = 100; // findings of one outcome that are listed

export class RedlineVerdict extends RedlineElement {
  static properties = ['document', 'verdict'];
  static css = `
    [part~=decision] { border-inline-start: 8px solid var(--line); padding-inline-start: 0.5em; }
    [part~=block] { border-color: #d5303e; }
    [part~=remind] { border-color: #b06d00; }
    [part~=review] { border-color: #2f7de1; }
    [part~=allow] { border-color: #218739; }
    [part~=finding] { display: grid; gap: 0.25em; min-inline-size: 0; padding-block: var(--gap); border-block-start: 1px solid var(--rule); }
    code { font-family: ui-monospace, monospace; font-size: 0.875em; }
    summary { padding-block: calc((var(--target) - 1.6em) / 2); font-weight: 700; cursor: pointer; }
    [part~=text] { padding: 0.5em; border: 1px dashed var(--line); white-space: pre-wrap; }
    mark { color: MarkText; background-color: Mark; font-weight: 700; }
  `;

  #verdict;
  #document;
  #panel = make('section', { part: 'panel', 'aria-labelledby': 'heading', hidden: '' });

  constructor() {
    super();
    this.shadowRoot.append(this.#panel);
  }

  get verdict() {
    return this.#verdict;
  }

  set verdict(verdict) {
    this.#verdict = verdict;
    if (this.isConnected) this.render();
  }

  get document() {
    return this.#document;
  }

  set document(judged) {
    this.#document = judged;
    if (this.isConnected) this.render();
  }

  enter() {
    this.render();
  }

  leave() {}

  render() {
    const verdict = this.#verdict;
    this.#panel.hidden = !verdict;
    if (!verdict) return;
    const { language } = this;
    const say = WORDS[language];
    const { id, version } = verdict.policy;
    this.#panel.lang = TAGS[language];
    this.#panel.replaceChildren(
      make('h2', { part: `heading decision ${verdict.decision}`, id: 'heading', tabindex: '-1' }, `${say.decision[verdict.decision]} · ${verdict.id}`),
      make('p', { part: 'about' }, `${verdict.kind} · ${say.at} ${verdict.at} · ${say.policy} ${id} ${version}`),
      ...Object.keys(say.outcome).map((outcome) => this.#groupOf(outcome, say)));
  }

  /** The findings of one outcome. What asks for nothing is folded up. */
  #groupOf(outcome, say) {
    const found = this.#verdict.findings.filter((finding) => finding.outcome === outcome);
    const all = found.length + (this.#verdict.omitted?.[outcome] ?? 0);
    if (all === 0) return '';
    const listed = found.slice(0, MOST);
    const group = make('details', { part: `group ${outcome}` },
      make('summary', { part: 'outcome' }, `${say.outcome[outcome]} ${all}`),
      ...listed.map((finding) => findingElement(finding, this.#document, this.language)),
      all > listed.length ? make('p', { part: 'more' }, say.more(all - listed.length)) : '');
    group.open = outcome !== 'pass' && outcome !== 'inapplicable';
    return group;
  }
}
