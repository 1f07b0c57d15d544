package io.github.redline5g.redline;

import java.util.Optional;

/**
 * The module failing within a call: a bug in it, or exhausted memory. Its instance was thrown away; the host goes on,
 * and the next call gets another one.
 */
public final class TrapException extends RedlineException {
    private static final long serialVersionUID = 1;

    /** The site's number. */
    private final int number;

    /** The site; null where it is not known. */
    private final String site;

    TrapException(int number, String site, Throwable cause) {
        super(ErrorCode.TRAP, message(number, site, cause), cause);
        this.number = number;
        this.site = site;
    }

    private static String message(int number, String site, Throwable cause) {
        if (site != null) {
            return site;
        }
        return number == 0 ? cause.getMessage() : "trap at site " + Integer.toUnsignedString(number) + " of the module";
    }

    /**
     * The number of the place at which the module trapped.
     *
     * @return the number, unsigned; 0 where the module left none
     */
    public int number() {
        return number;
    }

    /**
     * Why and where in the sources the module trapped, such as "index out of range, core/decode.go:214".
     *
     * @return the site; empty where there is no number, or the module is another one than the jar's
     */
    public Optional<String> site() {
        return Optional.ofNullable(site);
    }
}
