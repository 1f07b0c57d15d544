package io.github.redline5g.redline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The places in the sources at which the jar's module may trap. See wasm/sites.go. */
final class Sites {
    private static final String RESOURCE = "redline.sites";

    private Sites() {}

    /** A site as the list has it, "index out of range, core/decode.go:214"; null where there is none of that number. */
    static String of(int number) {
        List<String> sites =
                new String(Resources.read(RESOURCE), StandardCharsets.UTF_8).lines().collect(Collectors.toList());
        return number > 0 && number <= sites.size() ? sites.get(number - 1) : null;
    }
}
