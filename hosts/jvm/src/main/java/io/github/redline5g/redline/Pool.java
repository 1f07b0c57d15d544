package io.github.redline5g.redline;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** The instances of a module, of which each call gets one of its own. */
final class Pool {
    /** The policy that is none. */
    static final byte[] FLOOR = {};

    /**
     * The memory up to which an instance is kept for later calls, in bytes. WebAssembly's memory never shrinks: after a
     * very large document an instance would hold on to all that it took. An order takes 256 KiB.
     */
    private static final long KEEP_MEMORY = 32 << 20;

    private final ChicoryModule module;
    private final int most;
    private final Semaphore slots;
    private final ConcurrentLinkedDeque<ChicoryGuest> idle = new ConcurrentLinkedDeque<>();
    private final ReentrantLock changing = new ReentrantLock();
    private volatile byte[] policy = FLOOR;
    private volatile boolean closed;

    Pool(ChicoryModule module, int most) {
        this.module = module;
        this.most = most;
        this.slots = new Semaphore(most, true);
        ChicoryGuest first = module.instantiate();
        Abi.checkVersion(first);
        idle.push(first);
    }

    /** Gives a call an instance that judges by the policy in force, and takes it back where nothing failed. */
    <T> T run(Function<ChicoryGuest, T> call) {
        acquire();
        try {
            ChicoryGuest guest = take();
            T result = call.apply(guest);
            if (guest.size() <= KEEP_MEMORY) {
                idle.push(guest);
            }
            return result;
        } finally {
            slots.release();
        }
    }

    /** Waits until another call may run. */
    private void acquire() {
        checkOpen();
        try {
            slots.acquire();
        } catch (InterruptedException e) {
            throw aborted(e);
        }
        if (closed) {
            slots.release();
            checkOpen();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new RedlineException(ErrorCode.CLOSED, "the host is closed");
        }
    }

    private static RedlineException aborted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new RedlineException(ErrorCode.ABORTED, "the call was not made, since its thread was interrupted", e);
    }

    /** An idle instance, or a new one. */
    private ChicoryGuest take() {
        byte[] inForce = policy;
        ChicoryGuest guest = idle.poll();
        if (guest == null) {
            guest = module.instantiate();
        }
        if (guest.policy != inForce) {
            Abi.setPolicy(guest, inForce);
            guest.policy = inForce;
        }
        return guest;
    }

    /** Puts a policy in force for every call that begins later, where it is not refused. */
    Result setPolicy(byte[] text) {
        try {
            changing.lockInterruptibly();
        } catch (InterruptedException e) {
            throw aborted(e);
        }
        try {
            byte[] own = Arrays.copyOf(text, Math.min(text.length, Abi.MAX_POLICY + 1));
            return run(guest -> change(guest, own));
        } finally {
            changing.unlock();
        }
    }

    private Result change(ChicoryGuest guest, byte[] text) {
        Result result = new Result(Abi.setPolicy(guest, text));
        if (!result.isError()) {
            guest.policy = text;
            policy = text;
        }
        return result;
    }

    /** How many calls are running. */
    int running() {
        return most - slots.availablePermits();
    }

    /** How many instances are kept for later calls. */
    int idle() {
        return idle.size();
    }

    /** Waits for the calls that have begun; later ones fail. */
    void close() {
        closed = true;
        slots.acquireUninterruptibly(most);
        idle.clear();
        slots.release(most);
    }
}
