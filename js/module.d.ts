// @redline5g/redline/module.wasm: the module's address, as bundlers give it for a file. README.md shows how to use it.

declare const address: string;
export default address;
