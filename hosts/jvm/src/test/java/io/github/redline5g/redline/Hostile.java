package io.github.redline5g.redline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.function.Executable;

/** What a host makes of modules that fail. */
final class Hostile {
    private static final String FAKE = "{\"policy\":{\"id\":\"fake\",\"version\":\"1\"}}";

    private final Engine engine;

    Hostile(Engine engine) {
        this.engine = engine;
    }

    Map<String, Executable> cases() {
        Map<String, Executable> cases = new LinkedHashMap<>();
        cases.put("a trap throws the instance away, and the host goes on", this::trap);
        cases.put("a trap of the shipped module says where, and the policy outlives it", this::site);
        cases.put("a result outside of memory is the module's failure", this::outside);
        cases.put("a module of another ABI version is refused by name", this::otherVersion);
        cases.put("a module that lacks an export is refused by its name", this::without);
        cases.put("a module that imports anything is refused", this::imports);
        cases.put("a module that is cut short is refused", this::cutShort);
        cases.put("what is no module is refused", this::noModule);
        cases.put("a module over its limit is not copied", this::tooLarge);
        cases.put("a module that begins with too much memory is refused", this::memory);
        cases.put("two hosts judge by their own policies", this::ownPolicies);
        cases.put("a call that never ends is cut off", this::forever);
        cases.put("a call that takes too long is cut off", this::late);
        return cases;
    }

    private Redline open(String module) {
        return builder(Repository.module(module)).open();
    }

    private Redline.Builder builder(byte[] module) {
        return Redline.builder().engine(engine).maxInstances(1).module(module);
    }

    private static void assertGoesOn(Redline host) {
        assertEquals(FAKE, host.describe().text());
    }

    private void trap() {
        try (Redline host = open("trap")) {
            for (int i = 0; i < 3; i++) {
                RedlineException e =
                        Failures.assertCode(ErrorCode.TRAP, () -> host.evaluate(Shared.ORDER, Form.FULL), "unreach");
                assertEquals(Optional.empty(), assertInstanceOf(TrapException.class, e).site());
                assertGoesOn(host);
            }
        }
    }

    /** With a bound on its memory, the shipped module traps at a document that is large enough. */
    private void site() {
        byte[] large = new byte[1 << 20];
        Arrays.fill(large, (byte) ' ');
        Redline.Builder small = Redline.builder().engine(engine).memoryLimitPages(6);
        try (Redline host = small.policy(Shared.policy("5")).open()) {
            RedlineException e = Failures.assertCode(ErrorCode.TRAP, () -> host.evaluate(large, Form.FULL));
            TrapException trap = assertInstanceOf(TrapException.class, e);
            assertEquals(Optional.of("out of memory"), trap.site());
            assertTrue(trap.number() > 0);
            Shared.assertJudgesBy("5", host);
        }
    }

    private void outside() {
        try (Redline host = open("outside")) {
            Failures.assertCode(ErrorCode.OUTSIDE_MEMORY, () -> host.evaluate(Shared.ORDER, Form.FULL), "evaluate");
            assertGoesOn(host);
        }
    }

    private void otherVersion() {
        Failures.assertCode(ErrorCode.WRONG_ABI, () -> open("other-version"), "ABI version 2", "version 1");
    }

    private void without() {
        Failures.assertCode(ErrorCode.WRONG_ABI, () -> open("without"), "describe");
    }

    /** In the text format: (module (import "env" "clock" (func))). */
    private void imports() {
        byte[] module = "\0asm\1\0\0\0\1\4\1\140\0\0\2\15\1\3env\5clock\0\0".getBytes(ISO_8859_1);
        Failures.assertCode(ErrorCode.WRONG_ABI, () -> builder(module).open(), "imports clock");
    }

    /** Without its last sections a module may still be one: the data and the names. */
    private void cutShort() {
        byte[] module = Repository.module("trap");
        int opened = 0;
        for (int length = 0; length < module.length; length++) {
            try {
                builder(Arrays.copyOf(module, length)).open().close();
                opened++;
            } catch (RedlineException e) {
                assertTrue(e.code() == ErrorCode.NOT_A_MODULE || e.code() == ErrorCode.WRONG_ABI, e.getMessage());
            }
        }
        assertEquals(2, opened);
        byte[] shipped = Repository.read("wasm/redline.wasm");
        Failures.assertCode(
                ErrorCode.NOT_A_MODULE, () -> builder(Arrays.copyOf(shipped, shipped.length - 1)).open());
    }

    private void noModule() {
        Failures.assertCode(ErrorCode.NOT_A_MODULE, () -> builder("<!doctype html>".getBytes(UTF_8)).open());
    }

    private void tooLarge() {
        Failures.assertCode(
                ErrorCode.MODULE_TOO_LARGE, () -> builder(new byte[ChicoryModule.MAX_BYTES + 1]).open(), "16777217");
    }

    private void memory() {
        Failures.assertCode(
                ErrorCode.MEMORY_LIMIT, () -> Redline.builder().engine(engine).memoryLimitPages(2).open(), "4 pages");
    }

    private void ownPolicies() {
        try (Redline one = Redline.builder().engine(engine).policy(Shared.policy("6")).open();
                Redline two = Redline.builder().engine(engine).policy(Shared.policy("7")).open()) {
            Shared.assertJudgesBy("6", one);
            Shared.assertJudgesBy("7", two);
        }
    }

    private void forever() throws Exception {
        try (Redline host = open("forever")) {
            FutureTask<RedlineException> call =
                    new FutureTask<>(
                            () -> Failures.assertCode(ErrorCode.ABORTED, () -> host.evaluate(Shared.ORDER, Form.FULL)));
            Thread thread = new Thread(call);
            thread.start();
            while (host.pool().running() == 0) {
                Thread.onSpinWait();
            }
            thread.interrupt();
            call.get(1, TimeUnit.MINUTES);
            assertGoesOn(host);
        }
    }

    private void late() {
        try (Redline host = builder(Repository.module("forever")).timeout(Duration.ofMillis(30)).open()) {
            for (int i = 0; i < 3; i++) {
                Failures.assertCode(ErrorCode.TIMEOUT, () -> host.evaluate(Shared.ORDER, Form.FULL), "PT0.03S");
                assertFalse(Thread.interrupted(), "the interrupt was left");
                assertGoesOn(host);
            }
        }
    }
}
