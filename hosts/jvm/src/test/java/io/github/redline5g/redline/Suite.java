package io.github.redline5g.redline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.dylibso.chicory.wasm.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.function.Executable;

/**
 * Holds a host against the vectors: the same bytes out in every place that the rules run in. It is hosts/suite/suite.go
 * for the JVM, and its cases have the same names.
 */
final class Suite implements AutoCloseable {
    private final Engine engine;
    private final Shared shared;
    private final Map<String, List<Vector>> files;
    private final Report report;

    Suite(Engine engine) throws IOException {
        this.engine = engine;
        this.shared = new Shared(Redline.builder().engine(engine).open());
        this.files = Vector.golden();
        this.report =
                new Report(
                        "jvm-" + engine.toString().toLowerCase(Locale.ROOT),
                        "Chicory " + Version.version() + ", Java " + Runtime.version().feature());
    }

    /** All cases. They share one host, so they run one after another. */
    Stream<DynamicNode> cases() {
        Stream<DynamicNode> vectors = files.entrySet().stream().map(file -> vectors(file.getKey(), file.getValue()));
        Stream<DynamicNode> others =
                Stream.of(
                        dynamicTest("batch", report.noted("batch", this::batches)),
                        container("contract", new Contract(engine, shared).cases()),
                        container("hostile", new Hostile(engine).cases()));
        return Stream.concat(vectors, others);
    }

    private DynamicNode vectors(String file, List<Vector> vectors) {
        Map<String, Executable> cases = new LinkedHashMap<>();
        for (Vector vector : vectors) {
            cases.put(vector.name, () -> run(vector));
        }
        return container(file, cases);
    }

    private DynamicNode container(String name, Map<String, Executable> cases) {
        return dynamicContainer(
                name,
                cases.entrySet().stream()
                        .map(c -> dynamicTest(c.getKey(), report.noted(name + "/" + c.getKey(), c.getValue()))));
    }

    private void run(Vector vector) {
        report.vectors++;
        if (vector.result != null) {
            assertEquals(vector.result, shared.setPolicy(vector.policyText()));
            return;
        }
        shared.judgeBy(vector.policyText());
        assertEquals(vector.compact, shared.host.evaluate(vector.input(), Form.COMPACT).text());
        assertEquals(vector.full, shared.host.evaluate(vector.input(), Form.FULL).text());
    }

    /** Holds that a batch gives the lines that its documents give one by one. Those of a file are taken together by policy. */
    private void batches() {
        for (List<Vector> file : files.values()) {
            Map<String, List<Vector>> byPolicy = new LinkedHashMap<>();
            for (Vector vector : file) {
                if (vector.result == null && indexOf(vector.input(), '\n') < 0) {
                    byPolicy.computeIfAbsent(vector.policyText(), p -> new ArrayList<>()).add(vector);
                }
            }
            byPolicy.forEach(this::batch);
        }
        shared.judgeBy("");
    }

    private void batch(String policy, List<Vector> vectors) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        StringBuilder compact = new StringBuilder();
        StringBuilder full = new StringBuilder();
        for (Vector vector : vectors) {
            lines.writeBytes(vector.input());
            lines.write('\n');
            compact.append(vector.compact).append('\n');
            full.append(vector.full).append('\n');
        }
        shared.judgeBy(policy);
        assertEquals(compact.toString(), batch(lines.toByteArray(), lines.size(), Form.COMPACT));
        // The last line feed may be left out.
        assertEquals(full.toString(), batch(lines.toByteArray(), lines.size() - 1, Form.FULL));
    }

    private String batch(byte[] lines, int length, Form form) {
        return new String(shared.host.evaluateBatch(Arrays.copyOf(lines, length), form).bytes(), UTF_8);
    }

    private static int indexOf(byte[] bytes, int wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Writes the report, and fails where fewer vectors ran than there are lines. */
    @Override
    public void close() throws IOException {
        shared.close();
        if (System.getenv("REDLINE_MATRIX") != null) {
            Measure.into(report, engine);
        }
        report.write();
        int lines = files.values().stream().mapToInt(List::size).sum();
        assertEquals(lines, report.vectors, "vectors that have run, of all");
    }
}
