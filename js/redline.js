import { Guest } from './abi.js';
import { RedlineError, messageOf } from './errors.js';
import { formNumber, parse, parseLines, serialize, serializeLines, textOrBytes } from './json.js';

/**
 * A host that runs the module where it is, and answers at once. {@link load}
 * makes it.
 *
 * A call that fails throws the instance away. It is made once more, in another
 * with the policy that was in force, and where that fails too the next call gets
 * a third.
 */
export class Redline {
  #module;
  #guest; // undefined while there is none
  #policy = ''; // in force
  #closed = false;

  /**
   * @param {WebAssembly.Module} module
   * @param {Guest} guest its first instance
   */
  constructor(module, guest) {
    this.#module = module;
    this.#guest = guest;
  }

  evaluate(document, form = 'full') {
    return parse(this.evaluateText(serialize(document), form));
  }

  evaluateText(document, form = 'full') {
    return this.#run('evaluate', textOrBytes(document), formNumber(form));
  }

  evaluateBatch(documents, form = 'full') {
    return parseLines(this.evaluateBatchText(serializeLines(documents), form), documents.length);
  }

  evaluateBatchText(lines, form = 'full') {
    return this.#run('evaluateBatch', textOrBytes(lines), formNumber(form));
  }

  setPolicy(policy) {
    return parse(this.setPolicyText(policy === undefined ? '' : serialize(policy))).policy;
  }

  setPolicyText(policy = '') {
    const text = textOrBytes(policy);
    const result = this.#run('setPolicy', text);
    if (!result.startsWith('{"error":')) this.#policy = typeof text === 'string' ? text : text.slice();
    return result;
  }

  describe() {
    return parse(this.describeText());
  }

  describeText() {
    return this.#run('describe');
  }

  close() {
    this.#closed = true;
    this.#guest = undefined;
  }

  #run(call, input, form) {
    if (this.#closed) throw new RedlineError('closed', 'the host was closed');
    try {
      return this.#call(call, input, form);
    } catch (error) {
      // What does not come again in a new instance was the engine's: in WebKitGTK 2.50
      // on x86-64 a signal may overwrite locals of what its interpreter runs.
      try { return this.#call(call, input, form); } catch { /* it was not the engine's */ }
      this.#prepare();
      throw error;
    }
  }

  #call(call, input, form) {
    const guest = this.#guest ?? this.#renew();
    this.#guest = undefined; // should it fail
    const result = guest[call](input, form);
    this.#guest = guest;
    return result;
  }

  /** A new instance in the place of one that failed. */
  #renew() {
    try {
      return this.#take(new WebAssembly.Instance(this.#module));
    } catch (cause) {
      throw new RedlineError('trap', `no new instance yet (${messageOf(cause)}); call again later`, { cause });
    }
  }

  /**
   * Makes a new instance aside: Chromium before 114 makes one on the main thread
   * in no other way. Where that fails too, the next call tells.
   */
  #prepare() {
    WebAssembly.instantiate(this.#module)
      .then((instance) => this.#closed || this.#guest || this.#take(instance))
      .catch(() => {});
  }

  #take(instance) {
    const guest = new Guest(instance);
    guest.setPolicy(this.#policy);
    this.#guest = guest;
    return guest;
  }
}
