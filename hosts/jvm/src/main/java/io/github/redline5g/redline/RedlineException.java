package io.github.redline5g.redline;

/** The host failing: nothing is known about the document. What is wrong with a document is a {@link Result}. */
public class RedlineException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What failed. */
    private final ErrorCode code;

    RedlineException(ErrorCode code, String message) {
        this(code, message, null);
    }

    RedlineException(ErrorCode code, String message, Throwable cause) {
        super(code + ": " + message, cause);
        this.code = code;
    }

    /**
     * What failed.
     *
     * @return the stable code, with which the message begins
     */
    public ErrorCode code() {
        return code;
    }
}
