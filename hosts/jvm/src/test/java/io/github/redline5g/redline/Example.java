package io.github.redline5g.redline;

/** The example of README.md, which a test holds to be the same. */
final class Example {
    private Example() {}

    static void main() {
        try (Redline redline = Redline.open()) {
            String document = """
                {"kind": "order", "id": "O-1", "at": "2026-03-01T10:00:00+08:00",
                 "stage": "offer", "channel": "app", "action": "sign-up",
                 "customer": {"terminal": "not-5g", "area": {"name": "青溪县", "coverage": "full"}},
                 "plans": [{"id": "P5G-69", "name": "5G星河69元套餐", "generation": "5g", "contract": {"months": 0}}],
                 "items": ["P5G-69"]}""";
            Result verdict = redline.evaluate(document, Form.COMPACT);
            System.out.println(verdict.text());
        }
    }
}
