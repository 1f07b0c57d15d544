package io.github.redline5g.redline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One line of a golden file: an input and the exact results. See testdata/README.md. */
final class Vector {
    String name;
    String document; // where it is UTF-8
    String documentHex; // where it is not
    String policy; // the floor without
    String compact;
    String full;
    String result; // of setting the policy; then there is no document

    /** The golden files, in the order of their names. None is an error. */
    static Map<String, List<Vector>> golden() throws IOException {
        Map<String, List<Vector>> files = new TreeMap<>();
        try (var paths = Files.newDirectoryStream(Repository.path("testdata/golden"), "*.ndjson")) {
            for (Path path : paths) {
                String file = path.getFileName().toString();
                files.put(file.substring(0, file.length() - ".ndjson".length()), read(path));
            }
        }
        if (files.isEmpty()) {
            throw new IOException("there are no golden files");
        }
        return files;
    }

    private static List<Vector> read(Path path) throws IOException {
        List<Vector> vectors = new ArrayList<>();
        for (String line : Files.readString(path).split("\n")) {
            vectors.add(new Gson().fromJson(line, Vector.class));
        }
        return vectors;
    }

    /** The document's bytes. */
    byte[] input() {
        if (document != null) {
            return document.getBytes(UTF_8);
        }
        byte[] bytes = new byte[documentHex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(documentHex, 2 * i, 2 * i + 2, 16);
        }
        return bytes;
    }

    /** The policy to judge by, empty for the floor. */
    String policyText() {
        return policy == null ? "" : policy;
    }
}
