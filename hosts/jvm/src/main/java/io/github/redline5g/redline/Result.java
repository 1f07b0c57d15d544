package io.github.redline5g.redline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A result of the module: JSON in UTF-8. What is wrong with a document or a policy is a result too. */
public final class Result {
    private static final byte[] ERROR = "{\"error\":".getBytes(StandardCharsets.UTF_8);

    private final byte[] json;

    Result(byte[] json) {
        this.json = json;
    }

    /**
     * The JSON's bytes.
     *
     * @return the caller's own copy
     */
    public byte[] bytes() {
        return json.clone();
    }

    /**
     * The JSON as text.
     *
     * @return the text
     */
    public String text() {
        return new String(json, StandardCharsets.UTF_8);
    }

    /**
     * Tells whether the document could not be judged, or the policy was refused. Then the JSON is an object with the
     * member error, which says where, what was wanted and what was found, under a stable code.
     *
     * @return whether it is an error
     */
    public boolean isError() {
        if (json.length < ERROR.length) {
            return false;
        }
        for (int i = 0; i < ERROR.length; i++) {
            if (json[i] != ERROR[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes the JSON's bytes, without a copy in between.
     *
     * @param out is written to and left open
     * @throws IOException is out's
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(json);
    }

    /** Is {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }
}
