package io.github.redline5g.redline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files in the jar beside the classes. */
final class Resources {
    private Resources() {}

    static byte[] read(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
