package io.github.redline5g.redline;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

/** What an engine says of itself after a run of all cases: the Report of hosts/suite/report.go, to the member. */
final class Report {
    final String runtime;
    final String version;
    int vectors;
    double startMs;
    double orderUs;
    final List<Case> cases = new ArrayList<>();

    Report(String runtime, String version) {
        this.runtime = runtime;
        this.version = version;
    }

    /** What came of one case. */
    static final class Case {
        final String name;
        final boolean ok;
        final String error;

        Case(String name, Throwable failure) {
            this.name = name;
            this.ok = failure == null;
            this.error = failure == null ? null : failure.toString();
        }
    }

    /** A case that notes what comes of it. */
    Executable noted(String name, Executable run) {
        return () -> {
            try {
                run.execute();
                cases.add(new Case(name, null));
            } catch (Throwable failure) {
                cases.add(new Case(name, failure));
                throw failure;
            }
        };
    }

    /** Writes the report to the folder of the build, as jvm-compiler.json or jvm-interpreter.json. */
    void write() throws IOException {
        Path file = Path.of(System.getProperty("redline.reports"), runtime + ".json");
        Files.writeString(file, new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(this));
    }
}
