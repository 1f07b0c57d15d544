package io.github.redline5g.redline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The results of a batch, as NDJSON: one for each line, a verdict or an error. A batch that is over a limit is refused as
 * a whole, and has one error for all.
 */
public final class BatchResult {
    private static final Set<String> REFUSALS = Set.of("too-large", "too-many-lines");

    private final byte[] lines;

    BatchResult(byte[] lines) {
        this.lines = lines;
    }

    /**
     * The results as NDJSON: each is ended by a line feed.
     *
     * @return the caller's own copy
     */
    public byte[] bytes() {
        return lines.clone();
    }

    /**
     * The results one by one.
     *
     * @return as many as there were lines, in their order; one where the batch {@link #isRefused}
     */
    public List<Result> results() {
        List<Result> results = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < lines.length; at++) {
            if (lines[at] == '\n') {
                results.add(new Result(Arrays.copyOfRange(lines, from, at)));
                from = at + 1;
            }
        }
        return results;
    }

    /**
     * Tells whether nothing was judged, since there were too many lines or bytes. Then the only result says so.
     *
     * @return whether the batch was refused as a whole
     */
    public boolean isRefused() {
        List<Result> results = results();
        return results.size() == 1
                && results.get(0).errorCode().filter(REFUSALS::contains).isPresent();
    }

    /**
     * Writes the NDJSON, without a copy in between.
     *
     * @param out is written to and left open
     * @throws IOException is out's
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(lines);
    }

    /** Tells whether another batch has the same results. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BatchResult && Arrays.equals(lines, ((BatchResult) other).lines);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lines);
    }

    /** Is the NDJSON as text. */
    @Override
    public String toString() {
        return new String(lines, UTF_8);
    }
}
