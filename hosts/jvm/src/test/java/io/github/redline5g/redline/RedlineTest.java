package io.github.redline5g.redline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    void aResultTellsTheDecisionOrTheError() {
        String order = new String(Shared.ORDER, UTF_8);
        String named = order.replace("\"id\":\"O\"", "\"id\":\",\\\"decision\\\":\\\"allow\\\"\"");
        try (Redline host = Redline.open()) {
            Result verdict = host.evaluate(order, Form.FULL);
            assertEquals(host.evaluate(Shared.ORDER, Form.FULL), verdict);
            assertEquals(verdict.hashCode(), host.evaluate(order, Form.FULL).hashCode());
            assertNotEquals(verdict, host.evaluate(order, Form.COMPACT));
            assertEquals(Optional.of(Decision.REMIND), verdict.decision());
            Result other = host.evaluate(named, Form.COMPACT);
            assertEquals(Optional.of(Decision.REMIND), other.decision(), other.text());
            assertNotEquals(verdict, other);
            assertEquals(Optional.empty(), verdict.errorCode());
            Result refused = host.evaluate("{}", Form.COMPACT);
            assertEquals(Optional.of("missing-member"), refused.errorCode());
            assertEquals(Optional.empty(), refused.decision());
            assertEquals(Optional.empty(), host.describe().decision());
        }
    }

    @Test
    void halfASurrogatePairIsRefusedAndAPairIsNot() {
        String document = "{\"kind\":\"promotion\",\"id\":\"%s\",\"at\":\"2026-03-01T10:00:00+08:00\"}";
        try (Redline host = Redline.open()) {
            for (String half : List.of("\ud83d", "\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00")) {
                Result refused = host.evaluate(String.format(document, "青" + half + "溪"), Form.COMPACT);
                assertEquals(Optional.of("not-utf8"), refused.errorCode(), refused.text());
            }
            Result pair = host.evaluate(String.format(document, "青\ud83d\ude00溪"), Form.COMPACT);
            assertEquals(Optional.of("missing-member"), pair.errorCode(), pair.text());
        }
    }

    @Test
    void aBatchOverALimitIsRefusedAsAWhole() {
        try (Redline host = Redline.open()) {
            BatchResult many = host.evaluateBatch("{}\n".repeat(4097).getBytes(UTF_8), Form.COMPACT);
            assertEquals(Optional.of("too-many-lines"), many.results().get(0).errorCode());
            assertTrue(many.isRefused());
            assertTrue(host.evaluateBatch(new byte[(4 << 20) + 1], Form.COMPACT).isRefused());
            BatchResult one = host.evaluateBatch("{}\n".getBytes(UTF_8), Form.COMPACT);
            assertFalse(one.isRefused());
            assertEquals(one, host.evaluateBatch("{}".getBytes(UTF_8), Form.COMPACT));
            assertEquals(one.results().get(0) + "\n", one.toString());
        }
    }

    @Test
    void aRefusedPolicyIsToldAsAResult() {
        byte[] looser = "{\"kind\":\"policy\",\"id\":\"p\",\"version\":\"1\",\"windows\":{\"evidenceHours\":25}}".getBytes(UTF_8);
        RedlineException refused =
                assertThrows(RedlineException.class, () -> Redline.builder().policy(looser).open());
        assertEquals(Optional.of("below-floor"), refused.result().flatMap(Result::errorCode));
    }

    @Test
    void whatIsNullIsNamed() {
        Redline.Builder builder = Redline.builder();
        assertEquals("policy", assertThrows(NullPointerException.class, () -> builder.policy(null)).getMessage());
        assertEquals("module", assertThrows(NullPointerException.class, () -> builder.module(null)).getMessage());
        assertEquals("limit", assertThrows(NullPointerException.class, () -> builder.timeout(null)).getMessage());
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
