package io.github.redline5g.redline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Texts as the module takes them. */
final class Utf8 {
    private Utf8() {}

    /**
     * A text in UTF-8. Half a surrogate pair, which has none, becomes three bytes that are no UTF-8, and not a question
     * mark: the module is to refuse it.
     */
    static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = null;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            if (Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
                continue;
            }
            if (bytes == null) {
                bytes = new ByteArrayOutputStream(text.length());
            }
            bytes.writeBytes(text.substring(from, at).getBytes(UTF_8));
            bytes.write(0xE0 | unit >> 12);
            bytes.write(0x80 | unit >> 6 & 0x3F);
            bytes.write(0x80 | unit & 0x3F);
            from = at + 1;
        }
        if (bytes == null) {
            return text.getBytes(UTF_8);
        }
        bytes.writeBytes(text.substring(from).getBytes(UTF_8));
        return bytes.toByteArray();
    }
}
