package io.github.redline5g.redline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Threads that share a host. */
class PoolTest {
    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** Runs a call in all threads at once. */
    private void together(Callable<?> call) throws Exception {
        for (Future<?> future : threads.invokeAll(Collections.nCopies(8, call))) {
            future.get();
        }
    }

    /** A policy that was set holds for every later call, whichever instance it gets. */
    @Test
    void aPolicyReachesAll() throws Exception {
        try (Redline host = Redline.builder().maxInstances(3).open()) {
            for (int round = 0; round < 20; round++) {
                String version = Integer.toString(round);
                host.setPolicy(Shared.policy(version));
                together(
                        () -> {
                            Shared.assertJudgesBy(version, host);
                            return null;
                        });
            }
        }
    }

    /** No more instances are there than calls may run at a time, also after some were interrupted. */
    @Test
    void callsThatAreCutOffDisturbNoOther() throws Exception {
        byte[] order = Repository.read("testdata/documents/order.json");
        try (Redline host = Redline.builder().maxInstances(3).timeout(Duration.ofMinutes(1)).open()) {
            String want = host.evaluate(order, Form.FULL).text();
            Random random = new Random(7);
            List<Future<String>> calls = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                Future<String> call = threads.submit(() -> host.evaluate(order, Form.FULL).text());
                if (random.nextInt(4) == 0) {
                    call.cancel(true);
                } else {
                    calls.add(call);
                }
            }
            for (Future<String> call : calls) {
                assertEquals(want, call.get());
            }
            assertEquals(0, host.pool().running());
            assertTrue(host.pool().idle() <= 3);
        }
    }

    @Test
    void aCallThatWaitsIsCutOffToo() throws Exception {
        byte[] forever = Repository.module("forever");
        try (Redline host = Redline.builder().maxInstances(1).module(forever).timeout(Duration.ofMillis(50)).open()) {
            together(() -> Failures.assertCode(ErrorCode.TIMEOUT, () -> host.evaluate(Shared.ORDER, Form.FULL)));
        }
    }

    @Test
    void closingWaitsForTheCallsThatHaveBegun() throws Exception {
        byte[] forever = Repository.module("forever");
        Redline host = Redline.builder().maxInstances(1).module(forever).open();
        Future<?> call = threads.submit(() -> host.evaluate(Shared.ORDER, Form.FULL));
        while (host.pool().running() == 0) {
            Thread.onSpinWait();
        }
        Future<RedlineException> waiting = threads.submit(() -> Failures.assertCode(ErrorCode.CLOSED, host::describe));
        Future<?> closing = threads.submit(host::close);
        Thread.sleep(20);
        assertFalse(closing.isDone(), "the host was closed under a call");
        call.cancel(true);
        closing.get();
        waiting.get();
    }

    /** An instance that took much memory is not kept. */
    @Test
    void muchMemoryIsGivenBack() {
        byte[] lines = (new String(Shared.ORDER, UTF_8) + "\n").repeat(4096).getBytes(UTF_8);
        try (Redline host = Redline.builder().maxInstances(1).open()) {
            host.evaluate(Shared.ORDER, Form.COMPACT);
            assertEquals(1, host.pool().idle());
            host.evaluateBatch(lines, Form.FULL);
            assertEquals(0, host.pool().idle());
        }
    }
}
