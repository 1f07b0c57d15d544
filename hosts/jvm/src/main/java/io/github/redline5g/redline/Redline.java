package io.github.redline5g.redline;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Judges documents. It is safe for many threads at a time, and is to be closed at the end.
 *
 * <p>A result is the same, to the byte, in every runtime. Each call has an instance of the module of its own, from a
 * pool. A call is cut off when its thread is interrupted, as Future.cancel(true) does, or when it takes longer than
 * {@link Builder#timeout}; a call in which the module fails is a {@link TrapException}. Either way the instance is
 * thrown away, and the next call gets another one.
 */
public final class Redline implements AutoCloseable {
    private final Pool pool;
    private final Timeout timeout; // null without one

    private Redline(Builder builder) {
        pool = new Pool(builder.readModule(), builder.maxInstances);
        if (builder.policy != null) {
            Result set = pool.setPolicy(builder.policy);
            if (set.isError()) {
                throw new RedlineException(ErrorCode.POLICY_REFUSED, set);
            }
        }
        timeout = builder.timeout == null ? null : new Timeout(builder.timeout);
    }

    /**
     * Makes a host that judges by the floor, with what a {@link Builder} begins with.
     *
     * @return the host
     * @throws RedlineException with {@link ErrorCode#ABORTED} where the thread is interrupted
     */
    public static Redline open() {
        return builder().open();
    }

    /**
     * Makes a host by what is set first.
     *
     * @return a builder, for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Judges a document.
     *
     * @param document JSON in UTF-8, of at most 4 MiB
     * @param form how much the verdict says
     * @return the verdict, or why the document could not be judged
     * @throws RedlineException where the host fails
     */
    public Result evaluate(byte[] document, Form form) {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(form, "form");
        return call(() -> pool.run(guest -> new Result(Abi.evaluate(guest, document, form))));
    }

    /**
     * Judges a document.
     *
     * @param document JSON, of at most 4 MiB in UTF-8
     * @param form how much the verdict says
     * @return the verdict, or why the document could not be judged
     * @throws RedlineException where the host fails
     */
    public Result evaluate(String document, Form form) {
        Objects.requireNonNull(document, "document");
        return evaluate(Utf8.bytes(document), form);
    }

    /**
     * Judges many documents, one a line.
     *
     * @param lines at most 4096 documents, each ended by a line feed, of at most 4 MiB together; the last line feed may
     *     be left out
     * @param form how much the verdicts say
     * @return a result for each line; for more lines or bytes than that, one error for all
     * @throws RedlineException where the host fails
     */
    public BatchResult evaluateBatch(byte[] lines, Form form) {
        Objects.requireNonNull(lines, "lines");
        Objects.requireNonNull(form, "form");
        return call(() -> pool.run(guest -> new BatchResult(Abi.evaluateBatch(guest, lines, form))));
    }

    /**
     * Puts a policy in force for every call that begins later.
     *
     * @param policy JSON in UTF-8, of at most 64 KiB; no bytes are the floor. It is copied
     * @return the policy's name and version; or, where it is refused and the one before stays in force, why
     * @throws RedlineException where the host fails
     */
    public Result setPolicy(byte[] policy) {
        Objects.requireNonNull(policy, "policy");
        return call(() -> pool.setPolicy(policy));
    }

    /**
     * Tells what the rules are: clauses, the Notice's words, and limits.
     *
     * @return the description. See core.Describe in the sources of the rules
     * @throws RedlineException where the host fails
     */
    public Result describe() {
        return call(() -> pool.run(guest -> new Result(Abi.describe(guest))));
    }

    /** Ends the host after the calls that have begun. Later calls fail with {@link ErrorCode#CLOSED}. */
    @Override
    public void close() {
        pool.close();
        if (timeout != null) {
            timeout.close();
        }
    }

    /** For the tests. */
    Pool pool() {
        return pool;
    }

    private <T> T call(Supplier<T> call) {
        return timeout == null ? call.get() : timeout.within(call);
    }

    /** What can be set about a host. What is not set is good for servers. */
    public static final class Builder {
        private static final int MEMORY_LIMIT_PAGES = 4096;

        private Engine engine = Engine.COMPILER;
        private byte[] module; // null for the jar's
        private byte[] policy; // null for the floor
        private int maxInstances = Runtime.getRuntime().availableProcessors();
        private int memoryLimitPages = MEMORY_LIMIT_PAGES;
        private Duration timeout; // null for none

        private Builder() {}

        /**
         * Sets how the module is run; {@link Engine#COMPILER} where it is not set.
         *
         * @param engine the engine
         * @return this
         */
        public Builder engine(Engine engine) {
            this.engine = Objects.requireNonNull(engine, "engine");
            return this;
        }

        /**
         * Sets the policy to begin with; the floor where it is not set.
         *
         * @param policy JSON in UTF-8, of at most 64 KiB
         * @return this
         */
        public Builder policy(byte[] policy) {
            this.policy = Objects.requireNonNull(policy, "policy").clone();
            return this;
        }

        /**
         * Bounds how many calls run at a time, and so the memory of all. Further calls wait, in their order.
         *
         * @param maxInstances at least 1; as many as there are processors where it is not set
         * @return this
         */
        public Builder maxInstances(int maxInstances) {
            this.maxInstances = positive("maxInstances", maxInstances);
            return this;
        }

        /**
         * Bounds the memory of one instance. What would take more is a trap, out of memory. An order takes 4 pages.
         *
         * @param pages pages of 64 KiB, at least 1; 4096 (256 MiB), which is as far as the module goes, where it is not
         *     set
         * @return this
         */
        public Builder memoryLimitPages(int pages) {
            this.memoryLimitPages = positive("memoryLimitPages", pages);
            return this;
        }

        /**
         * Bounds the time of a call, with what it waits for an instance. What takes longer is cut off, and fails with
         * {@link ErrorCode#TIMEOUT} unless it ends before that. {@link #open} itself is not bounded. The thread is interrupted for that; where somebody else interrupts it at that very
         * time, the two can't be told apart.
         *
         * @param limit more than none; without a limit where it is not set
         * @return this
         */
        public Builder timeout(Duration limit) {
            Objects.requireNonNull(limit, "limit");
            if (limit.isZero() || limit.isNegative()) {
                throw new IllegalArgumentException("timeout is to be more than none, and is " + limit);
            }
            this.timeout = limit;
            return this;
        }

        /**
         * Sets the module to run: a later version of the rules than the jar's.
         *
         * @param module WebAssembly of the same ABI, of at most 16 MiB; the jar's where it is not set
         * @return this
         */
        public Builder module(byte[] module) {
            this.module = Objects.requireNonNull(module, "module").clone();
            return this;
        }

        /**
         * Makes the host.
         *
         * @return the host, to be closed at the end
         * @throws RedlineException for a module that can't be used, a policy that is refused, or a thread that is
         *     interrupted
         */
        public Redline open() {
            return new Redline(this);
        }

        private ChicoryModule readModule() {
            return module == null
                    ? ChicoryModule.shipped(engine, memoryLimitPages)
                    : ChicoryModule.of(module, engine, memoryLimitPages);
        }

        private static int positive(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " is to be 1 at least, and is " + value);
            }
            return value;
        }
    }
}
