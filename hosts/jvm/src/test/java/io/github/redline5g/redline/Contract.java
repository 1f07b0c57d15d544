package io.github.redline5g.redline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.function.Executable;

/** What is the same in every host beside the vectors. */
final class Contract {
    private final Engine engine;
    private final Shared shared;

    Contract(Engine engine, Shared shared) {
        this.engine = engine;
        this.shared = shared;
    }

    Map<String, Executable> cases() {
        Map<String, Executable> cases = new LinkedHashMap<>();
        cases.put("the rules are described alike", this::describe);
        cases.put("an input over its limit is an error", this::limits);
        cases.put("a policy that is refused leaves the former in force", this::refused);
        cases.put("a policy is the host's own copy", this::kept);
        cases.put("a form that there is not is the caller's mistake", this::form);
        cases.put("an empty batch has no lines", this::emptyBatch);
        cases.put("two at once don't meet", this::twoAtOnce);
        cases.put("a start that was cancelled fails", this::cancelledStart);
        cases.put("a call that was cancelled before fails", this::cancelledBefore);
        cases.put("a host that was closed fails", this::closed);
        return cases;
    }

    /** The description is the file's that a property names, or else what the other engine gives. */
    private void describe() throws Exception {
        String got = shared.host.describe().text();
        String file = System.getProperty("redline.description", "");
        if (!file.isEmpty()) {
            assertEquals(Files.readString(Path.of(file)), got);
            return;
        }
        Engine other = engine == Engine.COMPILER ? Engine.INTERPRETER : Engine.COMPILER;
        try (Redline host = Redline.builder().engine(other).open()) {
            assertEquals(host.describe().text(), got);
        }
    }

    private void limits() {
        shared.judgeBy("");
        byte[] over = new byte[Abi.MAX_DOCUMENT + 1];
        Arrays.fill(over, (byte) ' ');
        assertEquals(tooLarge(Abi.MAX_DOCUMENT), shared.host.evaluate(over, Form.COMPACT).text());
        assertEquals(tooLarge(Abi.MAX_DOCUMENT) + "\n", lines(over));
        assertEquals(tooLarge(Abi.MAX_POLICY), shared.setPolicy(" ".repeat(Abi.MAX_POLICY + 1)));

        // So are lines that are short enough each.
        over[9] = '\n';
        assertEquals(tooLarge(Abi.MAX_DOCUMENT) + "\n", lines(over));

        // At the limit the input is read, here as white space.
        byte[] at = new byte[Abi.MAX_DOCUMENT];
        Arrays.fill(at, (byte) ' ');
        assertEquals(
                "{\"error\":{\"code\":\"not-json\",\"pointer\":\"\",\"line\":1,\"column\":"
                        + over.length
                        + ",\"wanted\":\"a document\",\"found\":\"the end of the text\"}}",
                shared.host.evaluate(at, Form.FULL).text());
    }

    private String lines(byte[] documents) {
        return new String(shared.host.evaluateBatch(documents, Form.FULL).bytes(), UTF_8);
    }

    private static String tooLarge(int limit) {
        return String.format(
                "{\"error\":{\"code\":\"too-large\",\"pointer\":\"\",\"line\":1,\"column\":1,"
                        + "\"wanted\":\"0 to %d bytes\",\"found\":\"%d bytes\"}}",
                limit, limit + 1);
    }

    private void refused() {
        shared.judgeBy(new String(Shared.policy("7"), UTF_8));
        String looser = "{\"kind\":\"policy\",\"id\":\"suite\",\"version\":\"8\",\"windows\":{\"evidenceHours\":25}}";
        assertTrue(shared.host.setPolicy(looser.getBytes(UTF_8)).isError());
        Shared.assertJudgesBy("7", shared.host);
        shared.judgeBy("");
    }

    private void kept() {
        try (Redline host = Redline.builder().engine(engine).maxInstances(2).open()) {
            byte[] policy = Shared.policy("9");
            host.setPolicy(policy);
            Arrays.fill(policy, (byte) 0);
            // The second instance is made now, and gets the policy from the host.
            host.pool().run(first -> {
                Shared.assertJudgesBy("9", host);
                return null;
            });
        }
    }

    /** Java's compiler refuses any other form, but for none. */
    private void form() {
        assertThrows(NullPointerException.class, () -> shared.host.evaluate(Shared.ORDER, null));
        assertThrows(NullPointerException.class, () -> shared.host.evaluateBatch(Shared.ORDER, null));
    }

    private void emptyBatch() {
        BatchResult result = shared.host.evaluateBatch(new byte[0], Form.COMPACT);
        assertEquals(0, result.bytes().length);
        assertEquals(0, result.results().size());
    }

    private void twoAtOnce() throws Exception {
        byte[] order = Repository.read("testdata/documents/order.json");
        String one = shared.host.evaluate(order, Form.FULL).text();
        String other = shared.host.evaluate(Shared.ORDER, Form.COMPACT).text();
        var threads = Executors.newFixedThreadPool(2);
        try (Redline host = Redline.builder().engine(engine).maxInstances(2).open()) {
            for (int round = 0; round < 20; round++) {
                var first = threads.submit(() -> host.evaluate(order, Form.FULL).text());
                var second = threads.submit(() -> host.evaluate(Shared.ORDER, Form.COMPACT).text());
                assertEquals(one, first.get());
                assertEquals(other, second.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    private void cancelledStart() {
        Thread.currentThread().interrupt();
        Failures.assertCode(ErrorCode.ABORTED, () -> Redline.builder().engine(engine).open());
        assertTrue(Thread.interrupted(), "the interrupt was taken");
    }

    private void cancelledBefore() {
        Thread.currentThread().interrupt();
        Failures.assertCode(ErrorCode.ABORTED, () -> shared.host.evaluate(Shared.ORDER, Form.COMPACT));
        Failures.assertCode(ErrorCode.ABORTED, () -> shared.host.setPolicy(new byte[0]));
        assertTrue(Thread.interrupted(), "the interrupt was taken");
    }

    private void closed() {
        Redline host = Redline.builder().engine(engine).open();
        host.close();
        Failures.assertCode(ErrorCode.CLOSED, () -> host.evaluate(Shared.ORDER, Form.FULL));
        Failures.assertCode(ErrorCode.CLOSED, () -> host.evaluateBatch(Shared.ORDER, Form.FULL));
        Failures.assertCode(ErrorCode.CLOSED, () -> host.setPolicy(new byte[0]));
        Failures.assertCode(ErrorCode.CLOSED, host::describe);
        host.close();
    }
}
