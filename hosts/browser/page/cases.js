/** Runs cases, functions by their names, and gives the report on them. */
export async function check(cases) {
  const report = { cases: [] };
  for (const [name, run] of Object.entries(cases)) {
    const error = await failure(run);
    report.cases.push({ name, ok: error === undefined, error });
  }
  return report;
}

async function failure(run) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return `${error} ${error?.stack}`;
  }
}

/** Holds that a promise fails with an error of a code, and gives the error. */
export async function refused(code, promise) {
  const error = await promise.then(() => undefined, (reason) => reason);
  if (error?.code !== code) throw new Error(`wanted the error ${code}, found ${error?.code ?? 'none'}: ${error}`);
  return error;
}

/** Holds that a TypeError with some words is thrown. */
export function throws(words, act) {
  try {
    act();
  } catch (error) {
    if (error instanceof TypeError && error.message.includes(words)) return;
    throw error;
  }
  throw new Error(`nothing was thrown that says ${words}`);
}

/** Holds that two texts are the same. */
export function same(got, want) {
  if (got !== want) throw new Error(`wanted ${want}, found ${got}`);
}
