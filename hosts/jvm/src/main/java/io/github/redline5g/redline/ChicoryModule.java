package io.github.redline5g.redline;

import com.dylibso.chicory.compiler.InterpreterFallback;
import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import io.github.redline5g.redline.internal.Compiled;
import java.util.function.Function;

/** A module, read once and made ready for an engine: what instances are made of. */
final class ChicoryModule {
    private static final String RESOURCE = "redline.wasm";

    /** The most bytes that a module may have: many times what this version's has. */
    static final int MAX_BYTES = 16 << 20;

    private final WasmModule module;
    private final Function<Instance, Machine> machines;
    private final MemoryLimits memory;

    /** It is the jar's own, whose sites are known. */
    private final boolean shipped;

    private ChicoryModule(
            WasmModule module, Function<Instance, Machine> machines, int memoryLimitPages, boolean shipped) {
        this.module = module;
        this.machines = machines;
        this.memory = limits(module, memoryLimitPages);
        this.shipped = shipped;
    }

    /** The module of the jar. It was held against the ABI by the tests. */
    static ChicoryModule shipped(Engine engine, int memoryLimitPages) {
        if (engine == Engine.COMPILER) {
            return new ChicoryModule(Compiled.load(), Compiled::create, memoryLimitPages, true);
        }
        return new ChicoryModule(
                Parser.parse(Resources.read(RESOURCE)), Interpreter::new, memoryLimitPages, true);
    }

    /** Another module, which must be one of this ABI. */
    static ChicoryModule of(byte[] bytes, Engine engine, int memoryLimitPages) {
        WasmModule module = parse(bytes);
        checkSurface(module);
        return new ChicoryModule(
                module,
                engine == Engine.COMPILER ? compile(module) : Interpreter::new,
                memoryLimitPages,
                false);
    }

    private static WasmModule parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new RedlineException(
                    ErrorCode.MODULE_TOO_LARGE,
                    String.format("the module has %d bytes, and %d are the most", bytes.length, MAX_BYTES));
        }
        try {
            return Parser.parse(bytes);
        } catch (RuntimeException e) {
            throw new RedlineException(ErrorCode.NOT_A_MODULE, "this is no WebAssembly: " + e.getMessage(), e);
        }
    }

    /** Holds a module's imports and exports against the ABI. */
    private static void checkSurface(WasmModule module) {
        if (module.importSection().importCount() > 0) {
            String name = module.importSection().getImport(0).name();
            throw wrong("the module imports " + name + ", and a host has nothing to give");
        }
        if (!exports(module, Abi.MEMORY, ExternalType.MEMORY) || module.memorySection().isEmpty()) {
            throw lacks(Abi.MEMORY);
        }
        for (String function : Abi.FUNCTIONS) {
            if (!exports(module, function, ExternalType.FUNCTION)) {
                throw lacks(function);
            }
        }
    }

    private static boolean exports(WasmModule module, String name, ExternalType type) {
        for (int i = 0; i < module.exportSection().exportCount(); i++) {
            var export = module.exportSection().getExport(i);
            if (export.name().equals(name)) {
                return export.exportType() == type;
            }
        }
        return false;
    }

    private static RedlineException lacks(String export) {
        return wrong(String.format("the module does not export %s, which ABI version %d has", export, Abi.VERSION));
    }

    private static RedlineException wrong(String message) {
        return new RedlineException(ErrorCode.WRONG_ABI, message);
    }

    private static Function<Instance, Machine> compile(WasmModule module) {
        try {
            return MachineFactoryCompiler.builder(module)
                    .withInterpreterFallback(InterpreterFallback.FAIL)
                    .compile();
        } catch (NoClassDefFoundError e) {
            throw new RedlineException(
                    ErrorCode.NO_COMPILER,
                    "compiling a module needs com.dylibso.chicory:compiler on the class path; the interpreter does not",
                    e);
        } catch (ChicoryException e) {
            throw new RedlineException(ErrorCode.NOT_A_MODULE, "the module can't be compiled: " + e.getMessage(), e);
        }
    }

    /** The memory that an instance gets: what the module declares, but no more than a number of pages. */
    private static MemoryLimits limits(WasmModule module, int pages) {
        MemoryLimits declared = module.memorySection().orElseThrow().getMemory(0).limits();
        if (declared.initialPages() > pages) {
            throw new RedlineException(
                    ErrorCode.MEMORY_LIMIT,
                    String.format(
                            "the module begins with %d pages of memory, and %d is the most it gets",
                            declared.initialPages(), pages));
        }
        return new MemoryLimits(declared.initialPages(), Math.min(declared.maximumPages(), pages));
    }

    /** Makes an instance. */
    ChicoryGuest instantiate() {
        try {
            Instance instance =
                    Instance.builder(module)
                            .withMachineFactory(machines)
                            .withMemoryFactory(ByteArrayMemory::new)
                            .withMemoryLimits(memory)
                            .withStart(false)
                            .build();
            return new ChicoryGuest(instance, shipped);
        } catch (ChicoryException e) {
            throw new RedlineException(ErrorCode.WRONG_ABI, "the module has no instance: " + e.getMessage(), e);
        }
    }
}
