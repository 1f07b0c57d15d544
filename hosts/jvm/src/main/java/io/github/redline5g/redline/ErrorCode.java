package io.github.redline5g.redline;

/** What failed, by a name that stays the same from version to version. */
public enum ErrorCode {
    /** The thread was interrupted before or within the call; its interrupt status is set. */
    ABORTED("aborted"),
    /** The call took longer than {@link Redline.Builder#timeout} allows. */
    TIMEOUT("timeout"),
    /** The host was closed. */
    CLOSED("closed"),
    /** The module failed within the call: a bug in it, or exhausted memory. See {@link TrapException}. */
    TRAP("trap"),
    /** The module gave a buffer or a result that lies outside of its memory: a bug in it. */
    OUTSIDE_MEMORY("outside-memory"),
    /** The policy that {@link Redline.Builder#policy} gives was refused. */
    POLICY_REFUSED("policy-refused"),
    /** What was given as a module is none, or is cut short. */
    NOT_A_MODULE("not-a-module"),
    /** The module is larger than a host takes. */
    MODULE_TOO_LARGE("module-too-large"),
    /** The module speaks another version of the ABI, lacks one of its exports, or imports something. */
    WRONG_ABI("wrong-abi"),
    /** The module begins with more memory than {@link Redline.Builder#memoryLimitPages} allows. */
    MEMORY_LIMIT("memory-limit"),
    /** The module is to be compiled, and com.dylibso.chicory:compiler is not there. */
    NO_COMPILER("no-compiler");

    private final String text;

    ErrorCode(String text) {
        this.text = text;
    }

    /**
     * The code as it stands in messages and logs, such as "wrong-abi". Hosts in other languages use the same words.
     *
     * @return the code in lower case
     */
    @Override
    public String toString() {
        return text;
    }
}
