/** <redline-reminders>: see elements.d.ts. */
import { arrange, button, make, TAGS } from './dom.js';
import { RedlineElement } from './element.js';
import { LABELS } from './labels.js';
import { Reminder } from './reminder.js';

const UNANSWERED = /^(no-evidence|not-acknowledged)$/; // codes of reminders that nobody has answered yet

export class RedlineReminders extends RedlineElement {
  static properties = ['evidence', 'verdict'];

  #verdict;
  #evidence;
  #rows = new Map(); // by what the reminder says
  #made = 0;
  #heading = make('h2', { part: 'heading', id: 'heading', tabindex: '-1' });
  #list = make('ol', { part: 'list', role: 'list' });
  #continue = button('action continue', () => this.#goOn());
  #decline = button('action decline', () => this.tell('redline-decline'), { 'data-redline-role': 'decline' });
  #panel = make('section', { part: 'panel', 'aria-labelledby': 'heading', hidden: '' },
    this.#heading, this.#list, make('div', { part: 'actions' }, this.#continue, this.#decline));
  #status = make('p', { part: 'status', role: 'status' });

  constructor() {
    super();
    this.shadowRoot.append(this.#panel, this.#status);
  }

  get verdict() {
    return this.#verdict;
  }

  set verdict(verdict) {
    if (verdict === this.#verdict) return;
    if (verdict && !Array.isArray(verdict.reminders)) throw new TypeError('wanted a verdict, as evaluate gives it; a promise of one is awaited first');
    this.#verdict = verdict;
    if (this.isConnected) this.#judge();
  }

  get evidence() {
    return this.#evidence;
  }

  set evidence(evidence) {
    if (evidence === this.#evidence) return;
    this.#evidence = evidence;
    if (this.isConnected) this.#all.forEach((row) => row.record(evidence));
  }

  get acknowledged() {
    return this.#all.length > 0 && this.#open.length === 0;
  }

  focus(options) {
    this.#heading.focus(options);
  }

  enter(again) {
    if (again) this.#all.forEach((row) => row.record(this.#evidence));
    this.#judge();
  }

  leave() {
    this.#all.forEach((row) => row.stop());
  }

  get #all() {
    return [...this.#rows.values()];
  }

  get #open() {
    return this.#all.filter(({ acknowledged }) => !acknowledged);
  }

  get #say() {
    return LABELS[this.language];
  }

  /** Takes a verdict: what is due, and what has failed of what was shown. */
  #judge() {
    const before = this.#all;
    const focused = before.findIndex(({ element }) => element.contains(this.shadowRoot.activeElement));
    const reminders = this.#verdict?.reminders ?? [];
    const rows = new Map(reminders.map((reminder) => [keyOf(reminder), this.#rowOf(reminder)]));
    before.filter((row) => !rows.has(keyOf(row.text))).forEach((row) => row.stop());
    this.#rows = rows;
    this.render();
    if (focused >= 0) this.#refocus(before, focused);
    this.#doubt();
    const { length } = this.#open;
    if (length > 0) this.#announce(this.#say.due(length));
  }

  #rowOf(reminder) {
    const known = this.#rows.get(keyOf(reminder));
    if (known) return known;
    const row = new Reminder(reminder, String(++this.#made), () => this.#changed(row));
    row.record(this.#evidence);
    return row;
  }

  render() {
    const { language, languages } = this;
    const rows = this.#all;
    rows.forEach((row) => row.show(languages, language));
    this.#panel.lang = TAGS[language];
    this.#status.lang = TAGS[language];
    this.#heading.textContent = this.#say.heading(rows.length);
    this.#continue.textContent = this.#say.continue;
    this.#decline.textContent = this.#say.decline;
    arrange(this.#list, rows.map(({ element }) => element));
    this.#panel.hidden = rows.length === 0;
  }

  /** Where the reminder that had the focus is gone, the next one gets it. */
  #refocus(before, focused) {
    const left = [...before.slice(focused), ...before.slice(0, focused).reverse()].find((row) => this.#all.includes(row));
    if (left !== before[focused]) left?.focus();
  }

  /** Says why reminders that were answered, or are on record, are due still. */
  #doubt() {
    for (const row of this.#all) {
      const finding = flawOf(this.#verdict, row);
      if (finding) row.doubt([finding.message?.[this.language], this.#say.again].filter(Boolean).join(' '));
      else row.trust();
    }
  }

  #changed(row) {
    row.trust();
    this.#announce(this.#say.left(this.#open.length));
    this.tell('redline-acknowledge', { reminder: row.text, acknowledged: row.acknowledged });
  }

  #goOn() {
    const [first, ...rest] = this.#open;
    if (!first) {
      this.tell('redline-continue');
      return;
    }
    this.#announce(this.#say.first(rest.length + 1));
    first.focus();
  }

  #announce(text) {
    this.#status.textContent = text;
  }
}

const keyOf = ({ rule, plan, zh, en }) => JSON.stringify([rule, plan, zh, en]);

/** The finding that what was recorded of a reminder won't do, undefined where there is none. */
function flawOf({ findings }, { text: { rule, plan }, acknowledged }) {
  const finding = findings.find(({ rule: of, subject: [first] }) => of === rule && first === plan);
  if (finding?.outcome !== 'violation') return undefined;
  return acknowledged || !UNANSWERED.test(finding.code) ? finding : undefined;
}
