package io.github.redline5g.redline;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Cuts calls off that take too long, by interrupting their threads. */
final class Timeout {
    private final Duration limit;
    private final ScheduledThreadPoolExecutor clock;

    Timeout(Duration limit) {
        this.limit = limit;
        clock = new ScheduledThreadPoolExecutor(1, Timeout::thread);
        clock.setRemoveOnCancelPolicy(true);
        clock.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy()); // it is closed, which the pool tells
    }

    private static Thread thread(Runnable runnable) {
        Thread thread = new Thread(runnable, "redline-timeout");
        thread.setDaemon(true);
        return thread;
    }

    /** Makes a call within the time. */
    <T> T within(Supplier<T> call) {
        Alarm alarm = new Alarm();
        Future<?> ring = clock.schedule(alarm, TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        try {
            return call.get();
        } catch (RedlineException e) {
            throw alarm.end() && e.code() == ErrorCode.ABORTED ? late(e) : e;
        } finally {
            alarm.end();
            ring.cancel(false);
        }
    }

    private RedlineException late(RedlineException e) {
        return new RedlineException(ErrorCode.TIMEOUT, "the call took more than " + limit + " and was cut off", e);
    }

    void close() {
        clock.shutdownNow();
    }

    /** Interrupts the thread that made it, unless it has ended by then. */
    private static final class Alarm implements Runnable {
        private final Thread thread = Thread.currentThread();
        private boolean ended;
        private boolean rang;

        @Override
        public synchronized void run() {
            if (!ended) {
                rang = true;
                thread.interrupt();
            }
        }

        /** Ends it, and takes its interrupt back; true where it rang. */
        synchronized boolean end() {
            if (!ended && rang) {
                Thread.interrupted();
            }
            ended = true;
            return rang;
        }
    }
}
