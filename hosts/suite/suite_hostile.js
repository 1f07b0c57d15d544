import { equal, order, throwsCode } from './suite_host.js';

/**
 * What a host makes of modules that fail. A case that a host has no part in
 * has the reason instead of a run.
 */
export function hostileCases(env) {
  const hostile = {
    'a trap throws the instance away, and the host goes on': () => trap(env),
    'a policy outlives a trap': () => policyOutlives(env),
    'a result outside of memory is the module\'s failure': () => outside(env),
    'a module of another ABI version is refused by name': () => throwsCode('wrong-abi', () => env.open(env.modules['other-version']), 'ABI version 2'),
    'a module that lacks an export is refused by its name': () => throwsCode('wrong-abi', () => env.open(env.modules.without), 'describe'),
    'a module that is cut short is refused': () => throwsCode('not-a-module', () => env.open(env.modules.module.slice(0, -1))),
    'what is no module is refused': () => throwsCode('not-a-module', () => env.open(new TextEncoder().encode('<!doctype html>'))),
    'a module over its limit is not copied': () => throwsCode('module-too-large', () => env.open(env.modules.module, { maxBytes: 1000 }), '1000'),
    'a module of another hash is refused': () => integrity(env),
    'two hosts judge by their own policies': () => ownPolicies(env),
  };
  const cases = Object.entries(hostile).map(([name, run]) => ({
    name: `hostile/${name}`,
    ...(env.remote ? { reason: 'an HTTP host runs its module elsewhere' } : { run }),
  }));
  return [...cases, { name: 'hostile/a call that never ends is cut off', reason: 'nothing cuts a call off but the end of its worker' }];
}

async function trap(env) {
  const host = await env.open(env.modules.trap);
  for (let i = 0; i < 3; i++) {
    await throwsCode('trap', () => host.evaluateText(order, 'full'), 'evaluate');
    equal(await host.describeText(), '{"policy":{"id":"fake","version":"1"}}');
  }
  await host.close();
}

/** Exhausts the stack, which is a trap of the shipped module. */
async function policyOutlives(env) {
  const host = await env.open();
  await host.setPolicyText('{"kind":"policy","id":"suite","version":"5"}');
  let trapped = false;
  const descend = () => {
    try { descend(); } catch { /* no room for more */ }
    if (trapped) return;
    try { host.evaluateText(env.order, 'full'); } catch (error) { trapped = error.code === 'trap'; }
  };
  descend();
  if (!trapped) throw new Error('the module did not trap');
  const { policy } = await host.evaluate(order, 'compact');
  equal(JSON.stringify(policy), '{"id":"suite","version":"5"}');
  await host.close();
}

async function outside(env) {
  const host = await env.open(env.modules.outside);
  await throwsCode('outside-memory', () => host.evaluateText(order, 'full'));
  equal(await host.describeText(), '{"policy":{"id":"fake","version":"1"}}');
  await host.close();
}

const WRONG = `sha384-${'A'.repeat(64)}`;

/** Where there is no SubtleCrypto a hash can't be checked, and then nothing passes. */
async function integrity(env) {
  await throwsCode('integrity', () => env.open(env.modules.module, { integrity: WRONG }));
  if (globalThis.crypto?.subtle === undefined) return;
  const digest = await crypto.subtle.digest('SHA-384', env.modules.module);
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  await (await env.open(env.modules.module, { integrity: `sha384-${hash}` })).close();
}

async function ownPolicies(env) {
  const [strict, floor] = [await env.open(), await env.open()];
  await strict.setPolicyText('{"kind":"policy","id":"suite","version":"6"}');
  equal((await strict.evaluate(order)).policy.version, '6');
  equal((await floor.evaluate(order)).policy.id, 'floor');
  await strict.close();
  await floor.close();
}
