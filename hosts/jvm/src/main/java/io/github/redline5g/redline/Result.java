package io.github.redline5g.redline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A result of the module: JSON in UTF-8. What is wrong with a document or a policy is a result too. */
public final class Result {
    private static final byte[] ERROR = "{\"error\":".getBytes(UTF_8);
    private static final byte[] VERDICT = "{\"verdict\":".getBytes(UTF_8);

    // No text within the JSON has these bytes: a quote in one stands behind a backslash.
    private static final String CODE = "{\"error\":{\"code\":\"";
    private static final String DECISION = ",\"decision\":\"";

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
        return new String(json, UTF_8);
    }

    /**
     * What a verdict comes to.
     *
     * @return the decision; nothing where this is no verdict, but an error, a policy's name or the rules
     */
    public Optional<Decision> decision() {
        return begins(VERDICT)
                ? quotedAfter(DECISION).map(name -> Decision.valueOf(name.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /**
     * Tells whether the document could not be judged, or the policy was refused. Then the JSON is an object with the
     * member error, which says where, what was wanted and what was found, under a stable code.
     *
     * @return whether it is an error
     */
    public boolean isError() {
        return begins(ERROR);
    }

    /**
     * The stable code of an error, such as "missing-member".
     *
     * @return the code; nothing where {@link #isError} is false
     */
    public Optional<String> errorCode() {
        return isError() ? quotedAfter(CODE) : Optional.empty();
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

    /** Tells whether another result has the same bytes. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Result && Arrays.equals(json, ((Result) other).json);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(json);
    }

    /** Is {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }

    private boolean begins(byte[] with) {
        return json.length >= with.length && Arrays.equals(json, 0, with.length, with, 0, with.length);
    }

    /** What stands in quotes where a text is found that ends with the first of them. */
    private Optional<String> quotedAfter(String found) {
        String text = text();
        int at = text.indexOf(found);
        if (at < 0) {
            return Optional.empty();
        }
        int from = at + found.length();
        return Optional.of(text.substring(from, text.indexOf('"', from)));
    }
}
