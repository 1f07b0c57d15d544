/**
 * Redline in Java: judges documents about selling 5G plans, without native code, in Java back ends and Android apps.
 *
 * <p>Call {@link io.github.redline5g.redline.Redline#open() Redline.open} once, or {@link
 * io.github.redline5g.redline.Redline#builder() Redline.builder} where there is something to set, share it among all
 * threads, and close it at the end. {@link io.github.redline5g.redline.Redline#evaluate evaluate} then takes a
 * document's JSON and gives the verdict's, the same bytes as in every other runtime.
 *
 * <p>What is wrong with a document or a policy is a {@link io.github.redline5g.redline.Result Result} that is an error.
 * A {@link io.github.redline5g.redline.RedlineException RedlineException} is the host failing, and has a stable code.
 *
 * <p>What runs is one WebAssembly module without imports, in Chicory: it can reach no file, no network, no clock and no
 * randomness, and its memory is bounded.
 */
package io.github.redline5g.redline;
