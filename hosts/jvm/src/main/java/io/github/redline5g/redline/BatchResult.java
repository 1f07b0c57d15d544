package io.github.redline5g.redline;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The results of a batch: one for each line, a verdict or an error, as NDJSON. */
public final class BatchResult {
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
     * @return as many as there were lines, in their order
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
     * Writes the NDJSON, without a copy in between.
     *
     * @param out is written to and left open
     * @throws IOException is out's
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(lines);
    }
}
