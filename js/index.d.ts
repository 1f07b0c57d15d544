// The npm package @redline5g/redline: the module's loader, and hosts that judge. README.md shows how to use them.

import type { Document, FaultCode, Policy } from './types.js';
import type { CompactVerdict, Description, Fault, PolicyName, Verdict } from './verdict.js';

export * from './types.js';
export * from './verdict.js';

/** The version of this package, of the rules, and of the shapes of documents and verdicts. */
export const version: string;

/** Where a module comes from. A string is a URL. */
export type Source = string | URL | Response | PromiseLike<Response> | BufferSource | (WebAssembly.Module & object);

/** How much a verdict says. */
export type Form = 'full' | 'compact';

/** What is only read, to its depth: `as const` and readonly lists are taken as they are. */
export type Given<T> = T extends string | number | boolean | null | undefined ? T : { readonly [Member in keyof T]: Given<T[Member]> };

/** UTF-8 JSON: as text, or as its bytes. */
export type Input = string | BufferSource;

export interface LoadOptions {
  /**
   * Subresource Integrity of the module, such as sha384-…. It holds for every
   * source but a WebAssembly.Module, also where the source is bytes or has a
   * scheme of its own; there it needs a secure context.
   */
  integrity?: string | undefined;
  /** The most bytes the module may have; 4 MiB without it. */
  maxBytes?: number | undefined;
  /** The policy to judge by; without it the floor. */
  policy?: Given<Policy> | Input | undefined;
  /** Ends the load. */
  signal?: AbortSignal | undefined;
  /** The address of an HTTP host, which is asked where WebAssembly is missing or not allowed. */
  fallback?: string | URL | undefined;
  /** How the fallback is asked; see {@link ConnectOptions.fetch}. */
  fetch?: ConnectOptions['fetch'];
}

export interface ConnectOptions {
  /** The policy that the HTTP host must judge by; another one is the error other-policy. */
  policy?: Given<Policy> | Input | undefined;
  /** Ends this call and all later ones of the host. */
  signal?: AbortSignal | undefined;
  /** How long an answer may take, in milliseconds; 10,000 without it. */
  timeoutMs?: number | undefined;
  /** The most bytes an answer may have; 64 MiB without it. */
  maxAnswerBytes?: number | undefined;
  /** How requests are made, for headers of your own; the global fetch without it. */
  fetch?: ((url: string, init: RequestInit & { headers: Record<string, string> }) => Promise<Response>) | undefined;
}

/**
 * Makes a host that runs the module here: the one in this package, or the one
 * of another source. It answers at once, so that a submit handler can decide.
 *
 * @throws {RedlineError} no-webassembly, not-allowed, unreachable, http,
 *   integrity, module-too-large, not-a-module, wrong-abi, aborted, or why the
 *   policy is refused
 */
export function load(source?: Source, options?: LoadOptions & { fallback?: undefined }): Promise<Redline>;
/** Where there is a fallback the host may be a remote one: await its answers. */
export function load(source: Source | undefined, options: LoadOptions): Promise<Redline | RemoteRedline>;

/**
 * Makes a host that asks an HTTP host: redline serve. Without a policy nothing
 * is asked yet.
 *
 * @throws {RedlineError} other-policy, and what its calls throw
 */
export function connect(url: string | URL, options?: ConnectOptions): Promise<RemoteRedline>;

/** A host that runs the module here. Every method throws a {@link RedlineError}. */
export interface Redline {
  /**
   * Judges a document: an object, JSON text or its bytes. Members that are
   * undefined are left out, which is a fact that is not known.
   *
   * @throws {RedlineError} why the document can't be judged, with pointer and place
   */
  evaluate(document: Given<Document> | Input, form?: 'full'): Verdict;
  evaluate(document: Given<Document> | Input, form: Form): CompactVerdict;
  /** The same as text: a verdict, or an error {"error":{…}}, the same bytes in every host. */
  evaluateText(document: Input, form?: Form): string;
  /**
   * Judges up to 4096 documents, of 4 MiB together. There is an answer to each,
   * in order.
   *
   * @throws {RedlineError} too-large, too-many-lines
   */
  evaluateBatch(documents: readonly (Given<Document> | string)[], form?: 'full'): (Verdict | { error: Fault })[];
  evaluateBatch(documents: readonly (Given<Document> | string)[], form: Form): (CompactVerdict | { error: Fault })[];
  /** The same as NDJSON. */
  evaluateBatchText(lines: Input, form?: Form): string;
  /**
   * Puts a policy in force, the floor without one. A policy that is refused
   * leaves the one that was.
   *
   * @throws {RedlineError} why it is refused: below-floor and others
   */
  setPolicy(policy?: Given<Policy> | Input): PolicyName;
  /** The same as text. */
  setPolicyText(policy?: Input): string;
  /** What the rules are. */
  describe(): Description;
  /** The same as text. */
  describeText(): string;
  /** Gives the memory back. Later calls throw closed. */
  close(): void;
}

/** What every call of a remote host takes. */
export interface CallOptions {
  /** Ends the call. */
  signal?: AbortSignal | undefined;
}

/** A host that asks an HTTP host: the same methods, whose answers are promises. */
export interface RemoteRedline {
  evaluate(document: Given<Document> | Input, form?: 'full', call?: CallOptions): Promise<Verdict>;
  evaluate(document: Given<Document> | Input, form: Form, call?: CallOptions): Promise<CompactVerdict>;
  evaluateText(document: Input, form?: Form, call?: CallOptions): Promise<string>;
  evaluateBatch(documents: readonly (Given<Document> | string)[], form?: 'full', call?: CallOptions): Promise<(Verdict | { error: Fault })[]>;
  evaluateBatch(documents: readonly (Given<Document> | string)[], form: Form, call?: CallOptions): Promise<(CompactVerdict | { error: Fault })[]>;
  evaluateBatchText(lines: Input, form?: Form, call?: CallOptions): Promise<string>;
  /** For everyone who asks the HTTP host, where it was started with --policy-writable. */
  setPolicy(policy?: Given<Policy> | Input, call?: CallOptions): Promise<PolicyName>;
  setPolicyText(policy?: Input, call?: CallOptions): Promise<string>;
  describe(call?: CallOptions): Promise<Description>;
  describeText(call?: CallOptions): Promise<string>;
  close(): Promise<void>;
}

/** The codes of hosts: errors.js tells what each means, README.md what to do. */
export type HostCode =
  | 'no-webassembly'
  | 'not-allowed'
  | 'unreachable'
  | 'http'
  | 'integrity'
  | 'module-too-large'
  | 'not-a-module'
  | 'wrong-abi'
  | 'trap'
  | 'outside-memory'
  | 'bad-result'
  | 'answer-too-large'
  | 'other-policy'
  | 'timeout'
  | 'aborted'
  | 'closed'
  | 'wrong-form'
  | 'wrong-argument'
  | 'not-serializable';

/** Every failure. A code is stable; a message is for people. */
export class RedlineError extends Error {
  readonly name: 'RedlineError';
  readonly code: HostCode | FaultCode;
  readonly cause?: unknown;
  /** Of a document or a policy that can't be judged: where, what was wanted and what was found. */
  readonly pointer?: string;
  readonly line?: number;
  readonly column?: number;
  readonly wanted?: string;
  readonly found?: string;
  readonly hint?: string;
  /** Of http: the status, the problem document (RFC 9457), and when to try again. */
  readonly status?: number;
  readonly problem?: { code?: string; title?: string; detail?: string; status?: number; type?: string };
  readonly retryAfterSeconds?: number;
  /** Of a trap: its line in redline.sites, 0 where the module left none. */
  readonly site?: number;
}
