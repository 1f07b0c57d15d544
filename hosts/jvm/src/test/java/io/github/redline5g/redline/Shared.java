package io.github.redline5g.redline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A host that the cases of a suite share. It knows which policy is in force. */
final class Shared implements AutoCloseable {
    /** A small order. */
    static final byte[] ORDER =
            ("{\"kind\":\"order\",\"id\":\"O\",\"at\":\"2026-03-01T10:00:00+08:00\",\"stage\":\"offer\",\"channel\":\"app\","
                            + "\"action\":\"sign-up\",\"customer\":{},\"plans\":[{\"id\":\"P\",\"name\":\"P\"}],\"items\":[\"P\"]}")
                    .getBytes(UTF_8);

    final Redline host;
    private String policy = "";

    Shared(Redline host) {
        this.host = host;
    }

    String setPolicy(String text) {
        Result result = host.setPolicy(text.getBytes(UTF_8));
        if (!result.isError()) {
            policy = text;
        }
        return result.text();
    }

    /** Puts a policy in force that the host is to accept. */
    void judgeBy(String text) {
        if (!policy.equals(text)) {
            String result = setPolicy(text);
            assertFalse(result.startsWith("{\"error\":"), result);
        }
    }

    /** Holds that a policy with a version is in force. */
    static void assertJudgesBy(String version, Redline host) {
        String verdict = host.evaluate(ORDER, Form.COMPACT).text();
        assertTrue(verdict.contains("\"policy\":{\"id\":\"suite\",\"version\":\"" + version + "\"}"), verdict);
    }

    /** A policy that changes nothing but its name. */
    static byte[] policy(String version) {
        return ("{\"kind\":\"policy\",\"id\":\"suite\",\"version\":\"" + version + "\"}").getBytes(UTF_8);
    }

    @Override
    public void close() {
        host.close();
    }
}
