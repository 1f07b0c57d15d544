package io.github.redline5g.redline;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The WebAssembly module and its contract, the ABI.
 *
 * <p>A host gives its runtime's {@link Guest} to {@link #evaluate} and the other functions here, which are the calling
 * convention. The other side, with what is promised on both, is wasm/abi.go.
 */
final class Abi {
    /** The version of the ABI that this host speaks. */
    static final int VERSION = 1;

    /** The name of the exported memory. */
    static final String MEMORY = "memory";

    /** Documents and the lines of a batch take at most so many bytes: core.MaxDocument. */
    static final int MAX_DOCUMENT = 4 << 20;

    /** A policy takes at most so many bytes: core.MaxPolicy. */
    static final int MAX_POLICY = 64 << 10;

    private static final String ABI_VERSION = "abi_version";
    private static final String BUFFER = "buffer";
    private static final String EVALUATE = "evaluate";
    private static final String EVALUATE_BATCH = "evaluate_batch";
    private static final String SET_POLICY = "set_policy";
    private static final String DESCRIBE = "describe";

    /** The functions that every module of this ABI exports. A module that lacks one has another ABI. */
    static final List<String> FUNCTIONS =
            List.of(ABI_VERSION, BUFFER, EVALUATE, EVALUATE_BATCH, SET_POLICY, DESCRIBE);

    /** Where a trap leaves the number of its site. */
    private static final int SITE_ADDRESS = 8;

    private Abi() {}

    /** Asks a module for its version of the ABI, and refuses another one than this host's. */
    static void checkVersion(Guest guest) {
        int version = (int) call(guest, ABI_VERSION);
        if (version != VERSION) {
            throw new RedlineException(
                    ErrorCode.WRONG_ABI,
                    String.format(
                            "the module speaks ABI version %s, this host version %d",
                            Integer.toUnsignedString(version), VERSION));
        }
    }

    /** Judges one document. The result is a verdict or an error, as JSON. */
    static byte[] evaluate(Guest guest, byte[] document, Form form) {
        send(guest, document, MAX_DOCUMENT);
        return answer(guest, EVALUATE, document.length, form.number());
    }

    /** Judges many documents, one a line. The result has a line for each. */
    static byte[] evaluateBatch(Guest guest, byte[] lines, Form form) {
        send(guest, lines, MAX_DOCUMENT);
        return answer(guest, EVALUATE_BATCH, lines.length, form.number());
    }

    /** Puts a policy in force, or the floor where it is empty. The result names it, or is why it was refused. */
    static byte[] setPolicy(Guest guest, byte[] policy) {
        send(guest, policy, MAX_POLICY);
        return answer(guest, SET_POLICY, policy.length);
    }

    /** Tells what the rules are, as JSON. */
    static byte[] describe(Guest guest) {
        return answer(guest, DESCRIBE);
    }

    /** Hands an input over. One over the limit is not handed over: its size is all the guest needs. */
    private static void send(Guest guest, byte[] input, int limit) {
        if (input.length > limit) {
            return;
        }
        long address = Integer.toUnsignedLong((int) call(guest, BUFFER, input.length));
        if (address == 0 || !guest.write(address, input)) {
            throw new RedlineException(
                    ErrorCode.OUTSIDE_MEMORY,
                    String.format("the module has no buffer for %d bytes: it answered %d", input.length, address));
        }
    }

    private static byte[] answer(Guest guest, String function, long... arguments) {
        long packed = call(guest, function, arguments);
        long address = packed >>> 32;
        long length = packed & 0xffff_ffffL;
        byte[] result = guest.read(address, length);
        if (result == null) {
            throw new RedlineException(
                    ErrorCode.OUTSIDE_MEMORY,
                    String.format("%s answered %d bytes at %d, outside of memory", function, length, address));
        }
        return result;
    }

    private static long call(Guest guest, String function, long... arguments) {
        try {
            return guest.call(function, arguments);
        } catch (RedlineException cutOff) {
            throw cutOff;
        } catch (RuntimeException trap) {
            int number = site(guest);
            throw new TrapException(number, guest.site(number), trap);
        }
    }

    /** The number of the site at which the guest trapped; 0 where it left none. */
    private static int site(Guest guest) {
        byte[] site = guest.read(SITE_ADDRESS, Integer.BYTES);
        return site == null ? 0 : ByteBuffer.wrap(site).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }
}
