package io.github.redline5g.redline;

/** An instance of the module, as a runtime gives it to the calling convention. It is used by one thread at a time. */
interface Guest {
    /**
     * Calls an exported function.
     *
     * @return its result; where that is an i32, its lower half
     * @throws RedlineException where the call was cut off
     * @throws RuntimeException is a trap; the instance must not be called again, but its memory may be read
     */
    long call(String function, long... arguments);

    /** Bytes of memory, the caller's own; null where they are outside of it. */
    byte[] read(long address, long length);

    /** Copies data into memory; false where it does not fit there. */
    boolean write(long address, byte[] data);

    /** Why and where in the sources the site with a number is; null where that is not known. */
    String site(int number);
}
