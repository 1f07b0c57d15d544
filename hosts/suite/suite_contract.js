import { equal, order, refused, throwsCode } from './suite_host.js';

const MAX_DOCUMENT = 4 << 20;
const MAX_POLICY = 64 << 10;

/** What is the same in every host beside the vectors. */
export function contractCases(host, env) {
  const contract = {
    'the rules are described alike': async () => equal(await host.describe(), env.description),
    'an input over its limit is an error': () => limits(host),
    'a policy that is refused leaves the former in force': () => refusedPolicy(host),
    'a policy is the host\'s own copy': () => kept(host),
    'a form that there is not is the caller\'s mistake': () => form(host),
    'an empty batch has no lines': async () => equal(await host.evaluateBatch('', 'compact'), ''),
    'two at once don\'t meet': () => twoAtOnce(host, env),
    'a start that was cancelled fails': () => cancelled(env),
    'a host that was closed fails': () => closed(env),
  };
  return Object.entries(contract).map(([name, run]) => ({ name: `contract/${name}`, run }));
}

async function limits(host) {
  await host.judgeBy('');
  const over = new Uint8Array(MAX_DOCUMENT + 1).fill(0x20);
  equal(await host.evaluate(over, 'compact'), tooLarge(MAX_DOCUMENT));
  equal(await host.evaluateBatch(over, 'full'), `${tooLarge(MAX_DOCUMENT)}\n`);
  equal(await host.setPolicy(' '.repeat(MAX_POLICY + 1)), tooLarge(MAX_POLICY));

  // So are lines that are short enough each.
  over[9] = 0x0a;
  equal(await host.evaluateBatch(over, 'full'), `${tooLarge(MAX_DOCUMENT)}\n`);

  // At the limit the input is read, here as white space.
  over[9] = 0x20;
  equal(await host.evaluate(over.subarray(1), 'full'), '{"error":{"code":"not-json","pointer":"","line":1,'
    + `"column":${MAX_DOCUMENT + 1},"wanted":"a document","found":"the end of the text"}}`);
}

const tooLarge = (limit) => '{"error":{"code":"too-large","pointer":"","line":1,"column":1,'
  + `"wanted":"0 to ${limit} bytes","found":"${limit + 1} bytes"}}`;

async function refusedPolicy(host) {
  await host.judgeBy('{"kind":"policy","id":"suite","version":"7"}');
  const looser = '{"kind":"policy","id":"suite","version":"8","windows":{"evidenceHours":25}}';
  const result = await host.setPolicy(looser);
  if (!refused(result)) throw new Error(`a policy looser than the floor is not refused: ${result}`);
  await inForce(host, '"policy":{"id":"suite","version":"7"}');
  await host.judgeBy('');
}

/** Holds that a host keeps a policy, not the caller's bytes. */
async function kept(host) {
  const policy = new TextEncoder().encode('{"kind":"policy","id":"suite","version":"9"}');
  await host.setPolicy(policy);
  policy.fill(0);
  await inForce(host, '"policy":{"id":"suite","version":"9"}');
  await host.judgeBy('');
}

async function inForce(host, policy) {
  const got = await host.evaluate(order, 'compact');
  if (!got.includes(policy)) throw new Error(`the verdict is not by ${policy}: ${got}`);
}

async function form(host) {
  await throwsCode('wrong-form', () => host.evaluate(order, 'fuller'));
  await throwsCode('wrong-form', () => host.evaluateBatch(order, 1));
}

async function twoAtOnce(host, env) {
  const other = await env.open();
  const [one, small, two] = await Promise.all([
    host.evaluate(env.order, 'full'), other.evaluateText(order, 'compact'), other.evaluateText(env.order, 'full')]);
  equal(one, two);
  equal(JSON.parse(small).id, 'O');
  await other.close();
}

async function cancelled(env) {
  const controller = new AbortController();
  controller.abort();
  await throwsCode('aborted', () => env.open(undefined, { signal: controller.signal }));
}

async function closed(env) {
  const host = await env.open();
  await host.close();
  await throwsCode('closed', () => host.evaluateText(order, 'full'));
  await throwsCode('closed', () => host.describeText());
}
