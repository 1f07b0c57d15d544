// Makes the calls that it reads to a module, and writes what they did.
import { readFileSync } from "node:fs";

const siteAddress = 8;
const module = new WebAssembly.Module(readFileSync(process.argv[2]));
let instance;

function make({ name, args, wide, anew }) {
  if (anew) instance = undefined;
  instance ??= new WebAssembly.Instance(module, {});
  const numbers = args.map((a, i) => (wide[i] ? BigInt(a) : Number(a)));
  try {
    return { value: String(instance.exports[name](...numbers)) };
  } catch (thrown) {
    const site = new DataView(instance.exports.memory.buffer).getUint32(siteAddress, true);
    instance = undefined;
    return { trapped: true, site, text: String(thrown) };
  }
}

const calls = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(calls.map(make)));
