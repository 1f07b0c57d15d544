package io.github.redline5g.redline;

import com.dylibso.chicory.runtime.ChicoryInterruptedException;
import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An instance of a module in Chicory. */
final class ChicoryGuest implements Guest {
    private final Map<String, ExportFunction> functions;
    private final Memory memory;
    private final boolean shipped;

    /** What it judges by: the very array that the pool has, by which the two know whether it is the one in force. */
    byte[] policy = Pool.FLOOR;

    ChicoryGuest(Instance instance, boolean shipped) {
        this.functions = Abi.FUNCTIONS.stream().collect(Collectors.toMap(Function.identity(), instance::export));
        this.memory = instance.exports().memory(Abi.MEMORY);
        this.shipped = shipped;
    }

    @Override
    public long call(String function, long... arguments) {
        // Code that is compiled asks for it where it calls and loops, which a short function does not.
        if (Thread.currentThread().isInterrupted()) {
            throw new RedlineException(ErrorCode.ABORTED, "the call was not made, since its thread was interrupted");
        }
        try {
            return functions.get(function).apply(arguments)[0];
        } catch (ChicoryInterruptedException e) {
            throw new RedlineException(ErrorCode.ABORTED, "the call was cut off, since its thread was interrupted", e);
        }
    }

    @Override
    public byte[] read(long address, long length) {
        if (address + length > size()) {
            return null;
        }
        return memory.readBytes((int) address, (int) length);
    }

    @Override
    public boolean write(long address, byte[] data) {
        if (address + data.length > size()) {
            return false;
        }
        memory.write((int) address, data);
        return true;
    }

    @Override
    public String site(int number) {
        return shipped ? Sites.of(number) : null;
    }

    /** The size of the memory in bytes, which never shrinks. */
    long size() {
        return (long) memory.pages() * Memory.PAGE_SIZE;
    }
}
