package io.github.redline5g.redline;

/** What a verdict comes to, from the strictest on. See core.Outcome in the sources of the rules. */
public enum Decision {
    /** A red line is crossed, or a reminder was not given: not to be gone on with. */
    BLOCK,
    /** Reminders are due: to be shown before going on. */
    REMIND,
    /** A person must judge: a fact is missing or unknown. */
    REVIEW,
    /** Nothing stands against going on. */
    ALLOW;
}
