package io.github.redline5g.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** How hosts fail. */
final class Failures {
    private Failures() {}

    /** Holds that a call fails with a code, and with words in its message. */
    static RedlineException assertCode(ErrorCode code, Executable call, String... words) {
        RedlineException e = assertThrows(RedlineException.class, call);
        assertEquals(code, e.code(), e.getMessage());
        for (String word : words) {
            assertTrue(e.getMessage().contains(word), e.getMessage());
        }
        return e;
    }
}
