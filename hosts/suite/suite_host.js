/** What the cases of suite.js share: one host, and how results are compared. */

/**
 * The host that all cases share, made at the first call. It knows which policy
 * is in force.
 */
export function shared(env) {
  let opened;
  let policy = '';
  const host = () => (opened ??= env.open());
  return {
    async evaluate(document, form) { return (await host()).evaluateText(document, form); },
    async evaluateBatch(lines, form) { return (await host()).evaluateBatchText(lines, form); },
    async describe() { return (await host()).describeText(); },
    async setPolicy(text) {
      const result = await (await host()).setPolicyText(text);
      if (!refused(result)) policy = text;
      return result;
    },
    /** Puts a policy in force that the host is to accept. */
    async judgeBy(text) {
      if (text === policy) return;
      const result = await this.setPolicy(text);
      if (refused(result)) throw new Error(`the policy is refused: ${result}`);
    },
  };
}

/** Tells whether a result is an error. */
export const refused = (result) => result.startsWith('{"error":');

/** Fails where a result has other bytes, and shows where they begin to differ. */
export function equal(got, want) {
  if (got === want) return;
  let at = 0;
  while (at < got.length && got[at] === want[at]) at++;
  const near = (text) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 200));
  throw new Error(`the result has other bytes from character ${at} on (-want +got):\n- …${near(want)}…\n+ …${near(got)}…`);
}

/** Fails where a call does not throw the error of a code, or where its message lacks words. */
export async function throwsCode(code, call, words = '') {
  let got;
  try {
    got = await call();
  } catch (error) {
    if (error.code === code && error.message.includes(words)) return error;
    throw new Error(`wanted the error ${code} ${words}, found ${error.code}: ${error.stack}`);
  }
  throw new Error(`wanted the error ${code}, found the result ${String(got).slice(0, 200)}`);
}

/** A small order. */
export const order = '{"kind":"order","id":"O","at":"2026-03-01T10:00:00+08:00","stage":"offer","channel":"app","action":"sign-up","customer":{},'
  + '"plans":[{"id":"P","name":"P"}],"items":["P"]}';
