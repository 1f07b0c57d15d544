// What a host answers: the shapes that core/verdict.go, core/fault.go and core/describe.go write.

import type { FaultCode, Outcome } from './types.js';

/** What is to be done, from all findings. */
export type Decision =
  | 'block' // a red line is crossed, or a reminder was not given as it must be
  | 'remind' // else, a reminder is due before going on
  | 'review' // else, a person must judge
  | 'allow'; // else

/** The kinds of documents that are judged. */
export type Kind = 'order' | 'change' | 'catalog' | 'promotion' | 'page';

/** The compact form of a verdict: of the findings it lists those that something must be done about. */
export interface CompactVerdict {
  /** The version of this shape. */
  verdict: 1;
  /** The version of the rules. */
  version: string;
  /** The document's kind, id and instant. */
  kind: Kind;
  id: string;
  at: string;
  decision: Decision;
  /** The policy that was in force. */
  policy: PolicyName;
  findings: Finding[];
  /** The texts of the reminders that are due, or were not given as they should have been. */
  reminders: ReminderText[];
  /** How many findings are not listed, since they are more than a verdict may list. */
  omitted?: Partial<Record<Outcome, number>>;
}

/** The full form of a verdict: it lists all findings, and each explains itself. */
export interface Verdict extends CompactVerdict {
  findings: FullFinding[];
}

/** A policy's name. The floor is {"id":"floor","version":"1"}. */
export interface PolicyName {
  id: string;
  version: string;
}

/** What one rule says of one subject. */
export interface Finding {
  /** The rule's id, which begins with its clause, such as 2.3-delisted-plan. */
  rule: string;
  outcome: Outcome;
  /** Why, a stable word. */
  code: string;
  /** What the rule was put to, by ids and names. */
  subject: string[];
}

/** A finding with its grounds. */
export interface FullFinding extends Finding {
  clause: string;
  /** The Notice's own words. */
  quote: string;
  /** JSON Pointers to the facts that decided. */
  facts: string[];
  /** The words that it is about. */
  marks?: Mark[];
  message: Text;
  /** What turns the finding into a pass. */
  remedy?: Remedy;
}

/** Where words stand in a text of the document, from and to. */
export interface Mark {
  /** A JSON Pointer to the text. */
  at: string;
  /** In the text as UTF-8. */
  bytes: [number, number];
  /** In Unicode code points. */
  characters: [number, number];
}

/** A remedy that a program can apply. */
export interface Remedy extends Text {
  /** What to do, a stable word. */
  do: string;
  /** A JSON Pointer to what is to change. */
  at: string;
}

/** A reminder to show, for one of the document's plans. */
export interface ReminderText extends Text {
  rule: string;
  plan: string;
}

/** The same in Chinese, which is normative, and in English. */
export interface Text {
  zh: string;
  en: string;
}

/** Why a document or a policy can't be judged, and where. */
export interface Fault {
  code: FaultCode;
  /** A JSON Pointer to what is wrong. */
  pointer: string;
  /** Where in the text, both from 1. */
  line: number;
  column: number;
  wanted: string;
  found: string;
  /** The name that was probably meant. */
  hint?: string;
}

/** What the rules are. */
export interface Description {
  version: string;
  /** The letter whose clauses the rules cite. */
  notice: string;
  kinds: Kind[];
  limits: {
    documentBytes: number;
    batchLines: number;
    policyBytes: number;
    findings: number;
  };
  rules: Rule[];
}

/** One rule. How it reads the Notice is in the table of Redline's README. */
export interface Rule {
  id: string;
  clause: string;
  title: Text;
  /** The Notice's own words. */
  quote: string;
  /** The day from which it holds. */
  since: string;
  kinds: Kind[];
}
