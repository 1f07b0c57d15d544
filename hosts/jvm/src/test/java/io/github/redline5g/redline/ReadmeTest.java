package io.github.redline5g.redline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds that README.md's example is {@link Example}, and prints what README.md says. */
class ReadmeTest {
    private static final String README = Repository.text("hosts/jvm/README.md");

    /** The first block of README.md in a language. */
    private static String block(String language) {
        Matcher found = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(README);
        assertTrue(found.find(), "there is no block of " + language);
        return found.group(1);
    }

    @Test
    void theExampleIsTheOneThatIsRun() {
        String source = Repository.text("hosts/jvm/src/test/java/io/github/redline5g/redline/Example.java");
        assertTrue(source.contains(block("java").indent(8)), source);
    }

    @Test
    void theExamplePrintsWhatItSays() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            Example.main();
        } finally {
            System.setOut(before);
        }
        String begin = block("json").replace("…\n", "");
        assertEquals(begin, printed.toString(UTF_8).substring(0, begin.length()));
    }
}
