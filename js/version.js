/** The version of this package, of the rules, and of the shapes of documents and verdicts. */
export const version = '0.1.0';
