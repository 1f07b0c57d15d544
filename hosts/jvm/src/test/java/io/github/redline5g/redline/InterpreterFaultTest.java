package io.github.redline5g.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.InterpreterMachine;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import java.util.Base64;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Holds that Chicory's interpreter has the fault for which there is {@link Interpreter}, and that that one has not. */
class InterpreterFaultTest {
    /**
     * A function whose caller holds a value while it branches back to a loop with two results. In the text format:
     *
     * <pre>
     * (module
     *   (func $two (param i32) (result i32 i32)
     *     (loop $again (result i32 i32)
     *       (if (local.get 0) (then (local.set 0 (i32.const 0)) (br $again)))
     *       (i32.const 2) (i32.const 3)))
     *   (func (export "sum") (result i32)
     *     (i32.const 10) (call $two (i32.const 1)) (i32.add) (i32.add)))
     * </pre>
     */
    private static final byte[] MODULE = Base64.getDecoder()
                    .decode(
                            "AGFzbQEAAAABEANgAAJ/f2ABfwJ/f2AAAX8DAwIBAgcHAQNzdW0AAQop"
                                    + "AhQAAwAgAARAQQAhAAwBC0ECQQMLCxIBAn9BCkEBEAAhASIAIAFqags=");

    private static long sum(Function<Instance, Machine> machine) {
        WasmModule module = Parser.parse(MODULE);
        return Instance.builder(module).withMachineFactory(machine).build().export("sum").apply()[0];
    }

    @Test
    void chicoryLosesTheCallersValue() {
        assertNotEquals(15, sum(InterpreterMachine::new), "Chicory is mended: Interpreter can go");
    }

    @Test
    void redlineKeepsIt() {
        assertEquals(15, sum(Interpreter::new));
    }
}
