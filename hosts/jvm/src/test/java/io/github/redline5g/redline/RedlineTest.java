package io.github.redline5g.redline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the API promises beside what every host does. */
class RedlineTest {
    @Test
    void aPolicyThatIsRefusedOpensNothing() {
        byte[] looser = "{\"kind\":\"policy\",\"id\":\"p\",\"version\":\"1\",\"windows\":{\"evidenceHours\":25}}".getBytes(UTF_8);
        Failures.assertCode(
                ErrorCode.POLICY_REFUSED, () -> Redline.builder().policy(looser).open(), "/windows/evidenceHours");
    }

    @Test
    void aResultGivesItsBytesAndItsText() throws IOException {
        try (Redline host = Redline.open()) {
            Result verdict = host.evaluate(Shared.ORDER, Form.COMPACT);
            assertFalse(verdict.isError());
            assertTrue(verdict.text().startsWith("{\"verdict\":1,"), verdict.text());
            assertEquals(verdict.text(), verdict.toString());
            assertArrayEquals(verdict.text().getBytes(UTF_8), verdict.bytes());
            verdict.bytes()[0] = 0;
            assertEquals('{', verdict.bytes()[0], "the bytes are not the caller's own");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            verdict.writeTo(out);
            assertEquals(verdict.text(), out.toString(UTF_8));

            assertTrue(host.evaluate(new byte[0], Form.FULL).isError());
            assertTrue(host.setPolicy("{".getBytes(UTF_8)).isError());
        }
    }

    @Test
    void aBatchHasAResultForEachLine() throws IOException {
        byte[] lines = (new String(Shared.ORDER, UTF_8) + "\n[]\n").getBytes(UTF_8);
        try (Redline host = Redline.open()) {
            BatchResult batch = host.evaluateBatch(lines, Form.COMPACT);
            List<Result> results = batch.results();
            assertEquals(2, results.size());
            assertEquals(host.evaluate(Shared.ORDER, Form.COMPACT).text(), results.get(0).text());
            assertTrue(results.get(1).isError());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            batch.writeTo(out);
            assertEquals(results.get(0) + "\n" + results.get(1) + "\n", out.toString(UTF_8));
            assertArrayEquals(batch.bytes(), out.toByteArray());
        }
    }

    @Test
    void whatCanNotBeSetIsRefusedByName() {
        Redline.Builder builder = Redline.builder();
        assertNames("maxInstances", () -> builder.maxInstances(0));
        assertNames("memoryLimitPages", () -> builder.memoryLimitPages(-1));
        assertNames("timeout", () -> builder.timeout(Duration.ZERO));
        assertNames("timeout", () -> builder.timeout(Duration.ofSeconds(-1)));
        assertThrows(NullPointerException.class, () -> builder.engine(null));
    }

    private static void assertNames(String setting, Runnable set) {
        String message = assertThrows(IllegalArgumentException.class, set::run).getMessage();
        assertTrue(message.startsWith(setting), message);
    }

    @Test
    void aTimeoutIsForTheCallsThatTakeTooLongAlone() {
        try (Redline host = Redline.builder().timeout(Duration.ofSeconds(Long.MAX_VALUE)).open()) {
            for (int i = 0; i < 100; i++) {
                assertFalse(host.evaluate(Shared.ORDER, Form.COMPACT).isError());
            }
            Thread.currentThread().interrupt();
            Failures.assertCode(ErrorCode.ABORTED, host::describe);
            assertTrue(Thread.interrupted(), "the caller's interrupt was taken");
        }
    }

    @Test
    void aHostWithATimeoutThatWasClosedSaysSo() {
        Redline host = Redline.builder().timeout(Duration.ofMinutes(1)).open();
        host.close();
        Failures.assertCode(ErrorCode.CLOSED, host::describe);
    }

    @Test
    void codesAreStable() {
        String all = List.of(ErrorCode.values()).toString();
        assertEquals(
                "[aborted, timeout, closed, trap, outside-memory, policy-refused, not-a-module, module-too-large,"
                        + " wrong-abi, memory-limit, no-compiler]",
                all);
    }
}
