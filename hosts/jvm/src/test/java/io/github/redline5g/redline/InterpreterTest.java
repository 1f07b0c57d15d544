package io.github.redline5g.redline;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The suite, with the module interpreted. */
class InterpreterTest {
    private static Suite suite;

    @BeforeAll
    static void open() throws IOException {
        suite = new Suite(Engine.INTERPRETER);
    }

    @TestFactory
    Stream<DynamicNode> suite() {
        return suite.cases();
    }

    @AfterAll
    static void close() throws IOException {
        suite.close();
    }
}
