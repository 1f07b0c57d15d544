/**
 * Every failure of this package is a {@link RedlineError} with a stable code.
 *
 * What is wrong with a document or a policy has the codes of the core, with a
 * pointer: they stand in core/fault.go. The codes of hosts:
 *
 *     no-webassembly    there is no WebAssembly here
 *     not-allowed       the page's Content Security Policy forbids WebAssembly
 *     unreachable       the module or the HTTP host can't be fetched
 *     http              the answer has another status than 200
 *     integrity         the module has another hash, or it can't be checked
 *     module-too-large  the module has more bytes than maxBytes
 *     not-a-module      the bytes are no WebAssembly module
 *     wrong-abi         the module has another version or other exports
 *     trap              the module failed within a call
 *     outside-memory    the module gave an address outside of its memory
 *     bad-result        the answer is not what a host answers
 *     answer-too-large  the answer of the HTTP host has more bytes than maxAnswerBytes
 *     other-policy      the HTTP host judges by another policy than is asked for
 *     timeout           the HTTP host took longer than timeoutMs
 *     aborted           the caller's signal was aborted
 *     closed            the host was closed
 *     wrong-form        a form is neither "compact" nor "full"
 *     wrong-argument    an argument is of another type than is taken
 *     not-serializable  a document or a policy can't be written as JSON
 */
export class RedlineError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {object} [details] members that the error gets: cause, or what the
   *   core tells of a document, or the status of an HTTP answer
   */
  constructor(code, message, details) {
    super(message);
    Object.assign(this, details);
    this.name = 'RedlineError';
    this.code = code;
  }
}

/**
 * The error of a document or a policy that the core refuses.
 *
 * @param {{code: string, pointer: string, line: number, column: number, wanted: string, found: string, hint?: string}} fault
 */
export function refused(fault) {
  const where = fault.pointer === '' ? 'the text' : fault.pointer;
  const hint = fault.hint === undefined ? '' : `; ${fault.hint}`;
  const message = `${where} (line ${fault.line}, column ${fault.column}): wanted ${fault.wanted}, found ${fault.found}${hint}`;
  return new RedlineError(fault.code, message, fault);
}

/** What an error says, or what was thrown that is none. */
export function messageOf(cause) {
  return cause instanceof Error ? cause.message : String(cause);
}

/**
 * The error of what was fetched and failed on the way.
 *
 * @param {unknown} cause
 * @param {unknown} name of what was to be fetched
 * @param {AbortSignal} [signal] the caller's
 */
export function failure(cause, name, signal) {
  if (cause instanceof RedlineError) return cause;
  if (signal?.aborted) return aborted(signal);
  return new RedlineError('unreachable', `can't fetch ${name}: ${messageOf(cause)}`, { cause });
}

/** The error of a call whose signal was aborted. @param {AbortSignal} signal */
export function aborted(signal) {
  return new RedlineError('aborted', 'the caller aborted the call', { cause: signal.reason });
}

/** Holds that options are what they are to be: a limit that is no number would be none. */
export function checkOptions({ signal, maxBytes = 0, timeoutMs = 0, maxAnswerBytes = 0 }) {
  for (const [name, value] of Object.entries({ maxBytes, timeoutMs, maxAnswerBytes })) {
    if (!(typeof value === 'number' && value >= 0)) throw new RedlineError('wrong-argument', `wanted a number as ${name}, found ${value}`);
  }
  if (signal && !signal.addEventListener) throw new RedlineError('wrong-argument', 'wanted an AbortSignal as signal; that of a controller is its signal');
}
