package io.github.redline5g.redline;

/** How much a verdict says. See core.Form in the sources of the rules. */
public enum Form {
    /** The decision, what is a violation, due or to be reviewed, and the texts of the reminders that are due. */
    COMPACT,
    /** All findings, with the Notice's words, the facts that decided, messages and remedies. */
    FULL;

    /** The number of a form in the ABI. */
    int number() {
        return ordinal();
    }
}
