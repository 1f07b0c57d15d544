package io.github.redline5g.redline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the repository that the tests read. */
final class Repository {
    private static final Path ROOT = Path.of(System.getProperty("redline.repository"));

    private Repository() {}

    static Path path(String name) {
        return ROOT.resolve(name);
    }

    static byte[] read(String name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(read(name), StandardCharsets.UTF_8);
    }

    /** A module that fails, by its name in testdata/modules. */
    static byte[] module(String name) {
        return read("testdata/modules/" + name + ".wasm");
    }
}
