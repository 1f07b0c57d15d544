package io.github.redline5g.redline;

import java.util.Optional;

/** The host failing: nothing is known about the document. What is wrong with a document is a {@link Result}. */
public class RedlineException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What failed. */
    private final ErrorCode code;

    /** What was refused, or null. */
    private final transient Result result;

    RedlineException(ErrorCode code, Result result) {
        super(code + ": " + result.text());
        this.code = code;
        this.result = result;
    }

    RedlineException(ErrorCode code, String message) {
        this(code, message, null);
    }

    RedlineException(ErrorCode code, String message, Throwable cause) {
        super(code + ": " + message, cause);
        this.code = code;
        this.result = null;
    }

    /**
     * What failed.
     *
     * @return the stable code, with which the message begins
     */
    public ErrorCode code() {
        return code;
    }

    /**
     * Why a policy was refused: the error that setPolicy gives.
     *
     * @return the result; nothing for other codes than {@link ErrorCode#POLICY_REFUSED}
     */
    public Optional<Result> result() {
        return Optional.ofNullable(result);
    }
}
