/**
 * Holds the submit of a form back until the verdict on its order allows it.
 *
 * A host that runs the module here answers within the submit event. One that is
 * still being loaded, and an HTTP host, are waited for: the submit is
 * prevented, and made again once, by the same button. Whatever fails here lets
 * the form go on, as "unchecked", for the server to judge. See guard.d.ts.
 */

const ROUNDS = 3; // of asking about a form that changes while it is asked about

/** Guards a form. See guard.d.ts. */
export function guard(form, options) {
  if (form?.localName !== 'form') throw new TypeError(`wanted a form, found ${form}`);
  if (typeof options?.order !== 'function') throw new TypeError(`wanted order, a function that gives what is ordered, found ${options?.order}`);
  return new Guard(form, options);
}

class Guard {
  state = 'unchecked';
  verdict;
  error;
  #form;
  #options;
  #host; // once it is there
  #hosting;
  #asking = false;
  #passing = false;
  #rounds = 0;
  #submitted = (event) => this.#submit(event);

  constructor(form, { redline, order, policy, show, holds = isRefusal, field = 'redline', timeoutMs = 3000 }) {
    this.#form = form;
    this.#options = { order, policy: typeof policy === 'string' ? JSON.parse(policy) : policy, show, holds, field, timeoutMs };
    this.#hosting = Promise.resolve(redline ?? loaded(policy)).then((host) => { this.#host = host; });
    this.#hosting.catch(() => {}); // told at a submit
    if (typeof redline?.evaluate === 'function') this.#host = redline;
    form.addEventListener('submit', this.#submitted, true);
    this.#mark('unchecked');
  }

  release() {
    this.#form?.removeEventListener('submit', this.#submitted, true);
    this.#form = undefined;
  }

  #submit(event) {
    if (this.#passing || (!this.#asking && this.#goesOn(event.submitter))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** Tells whether a submit may go on at once. One that may later is made again. */
  #goesOn(submitter) {
    const answer = this.#judge(submitter);
    if (typeof answer.then !== 'function') return this.#settle(answer);
    this.#wait(answer, submitter);
    return false;
  }

  /** The outcome, or a promise of it where anything has to be waited for. */
  #judge(submitter) {
    try {
      this.#mark('unchecked');
      const order = this.#options.order(this.#form, submitter);
      if (!this.#host || typeof order?.then === 'function') return this.#ask(order);
      const verdict = this.#host.evaluate(order);
      return typeof verdict.then === 'function' ? this.#ask(order, verdict) : this.#outcome(verdict);
    } catch (error) {
      return { error };
    }
  }

  /** Asks for the verdict, for no longer than timeoutMs. */
  async #ask(order, verdict) {
    const { timeoutMs } = this.#options;
    const evaluated = verdict ?? Promise.all([order, this.#hosting]).then(([known]) => this.#host.evaluate(known));
    let timer;
    const late = new Promise((_, fail) => {
      timer = setTimeout(() => fail(new Error(`no verdict within ${timeoutMs} ms`)), timeoutMs);
    });
    try {
      return this.#outcome(await Promise.race([evaluated, late]));
    } catch (error) {
      return { error };
    } finally {
      clearTimeout(timer);
    }
  }

  #outcome(verdict) {
    const { holds, policy } = this.#options;
    const by = verdict.policy;
    if (policy !== undefined && (by.id !== policy.id || by.version !== policy.version)) {
      throw new Error(`wanted a verdict by the policy ${policy.id} ${policy.version}, found one by ${by.id} ${by.version}`);
    }
    return { verdict, held: holds(verdict) };
  }

  async #wait(asked, submitter) {
    this.#asking = true;
    const before = contents(this.#form);
    const outcome = await asked;
    this.#asking = false;
    const form = this.#form;
    if (!form?.isConnected) return; // nobody waits for it
    const changed = contents(form) !== before;
    if (changed && ++this.#rounds < ROUNDS) {
      resubmit(form, submitter); // which judges what it holds now
      return;
    }
    this.#rounds = 0;
    if (this.#settle(changed ? { error: new Error('the form changed each time while it was judged') } : outcome)) this.#pass(submitter);
  }

  /** Tells an outcome, and whether the form may go on. */
  #settle({ verdict, error, held = false }) {
    this.verdict = verdict;
    this.error = error;
    this.#mark(verdict?.decision ?? 'unchecked');
    const detail = { state: this.state, verdict, error, held };
    this.#form.dispatchEvent(new CustomEvent('redline-verdict', { bubbles: true, composed: true, detail }));
    try {
      this.#options.show?.(detail);
    } catch (reason) {
      setTimeout(() => { throw reason; }); // the page's own failure is the page's to see
    }
    return !held;
  }

  /** Leaves the state where the server finds it. */
  #mark(state) {
    const { field: name } = this.#options;
    this.state = state;
    let field = this.#form.elements.namedItem(name);
    if (field === null) {
      field = Object.assign(document.createElement('input'), { type: 'hidden', name });
      this.#form.append(field);
    }
    field.value = state;
  }

  #pass(submitter) {
    this.#passing = true;
    try {
      resubmit(this.#form, submitter);
    } finally {
      this.#passing = false;
    }
  }
}

const isRefusal = ({ decision }) => decision === 'block' || decision === 'remind';

async function loaded(policy) {
  return (await import('./index.js')).load(undefined, { policy });
}

/** What a form would send. */
const contents = (form) => JSON.stringify([...new FormData(form)].map(([name, value]) => [name, value.name ?? value]));

/** Submits a form by a button of its own, or by none. Safari has requestSubmit since 16. */
function resubmit(form, submitter) {
  const button = submitter?.form === form ? submitter : undefined;
  if (form.requestSubmit) {
    form.requestSubmit(button);
    return;
  }
  const pressed = button ?? form.appendChild(Object.assign(document.createElement('button'), { hidden: true }));
  pressed.click();
  if (!button) pressed.remove();
}
