/** Redline in Java: see the package. */
module io.github.redline5g.redline {
    requires com.dylibso.chicory.runtime;
    requires com.dylibso.chicory.wasm;
    // Only a module of the caller's own is compiled while a program runs.
    requires static com.dylibso.chicory.compiler;

    exports io.github.redline5g.redline;
}
