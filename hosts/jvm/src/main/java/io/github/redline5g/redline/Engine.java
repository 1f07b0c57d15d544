package io.github.redline5g.redline;

/** The ways to run the module. Both give the same bytes, and both can be cut off. */
public enum Engine {
    /**
     * Runs the module as bytecode of the JVM, many times as fast as the interpreter.
     *
     * <p>The module of the jar was compiled when the jar was built: its classes are in the jar, so that nothing is
     * compiled or loaded beside it while a program runs. A module that {@link Redline.Builder#module} gives is compiled
     * when it is opened, which needs com.dylibso.chicory:compiler on the class path and a JVM that takes new classes:
     * Android does not.
     */
    COMPILER,
    /** Interprets the module's instructions one by one: slow, but any module runs wherever Java does. */
    INTERPRETER
}
