package io.github.redline5g.redline;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.InterpreterMachine;
import com.dylibso.chicory.wasm.WasmModule;
import java.util.Arrays;

/**
 * Chicory's interpreter, without a fault of it that changes verdicts.
 *
 * <p>A branch back to a loop that has results takes as many values off the stack as there are results, and puts them
 * back: a branch to a loop is to take the loop's parameters alone. That does no harm but where the stack holds fewer
 * values; then zeros come under them, and a caller reads a zero for one of its own. Here the stack never holds fewer.
 *
 * <p>Note: see StackFrame.doControlTransfer in Chicory 1.7.5. A test holds that the fault is still there.
 */
final class Interpreter extends InterpreterMachine {
    Interpreter(Instance instance) {
        super(instance);
        for (int i = mostResults(instance.module()); i > 0; i--) {
            stack().push(0);
        }
    }

    /** The most values that a loop of the module can have for results, where one of 128 bits counts as two. */
    private static int mostResults(WasmModule module) {
        return 2 * Arrays.stream(module.typeSection().types()).mapToInt(t -> t.returns().size()).max().orElse(0);
    }
}
