/** One reminder: its words, why it has to be read again, and a box to acknowledge it. */
import { make, paragraphs } from './dom.js';
import { LABELS } from './labels.js';

export class Reminder {
  element;
  #reminder;
  #words;
  #reason;
  #box;
  #label = make('span', { part: 'label' });
  #stops = [];

  /**
   * @param {import('../verdict.js').ReminderText} reminder
   * @param {string} id unique in its shadow root
   * @param {() => void} change is told of each tick
   */
  constructor(reminder, id, change) {
    this.#reminder = reminder;
    this.#words = make('div', { part: 'words', id: `words-${id}` });
    this.#reason = make('p', { part: 'reason', id: `reason-${id}`, hidden: '' });
    this.#box = make('input', { type: 'checkbox', part: 'box', 'aria-describedby': `words-${id} reason-${id}` });
    this.#box.addEventListener('change', () => change(this));
    this.element = make('li', { part: 'item' }, this.#words, this.#reason, make('label', { part: 'choice' }, this.#box, this.#label));
  }

  get text() {
    return this.#reminder;
  }

  get acknowledged() {
    return this.#box.checked;
  }

  focus() {
    this.#box.focus();
  }

  /** Shows the words, and nothing beside them in the element that is watched. */
  show(languages, language) {
    this.#words.replaceChildren(...paragraphs(this.#reminder, languages));
    this.#label.textContent = LABELS[language].acknowledge;
  }

  /** Asks again, and says why. */
  doubt(why) {
    this.#box.checked = false;
    this.#reason.textContent = why;
    this.#reason.hidden = false;
  }

  /** Takes back that there was a doubt. */
  trust() {
    this.#reason.textContent = ''; // what describes the box is read though it is hidden
    this.#reason.hidden = true;
  }

  /** Records what is seen and acknowledged. What was acknowledged before is not on record. */
  record(evidence) {
    this.stop();
    this.#box.checked = false;
    if (evidence) this.#stops = [evidence.watch(this.#reminder, this.#words), evidence.acknowledge(this.#reminder, this.#box)];
  }

  stop() {
    this.#stops.forEach((stop) => stop());
    this.#stops = [];
  }
}
