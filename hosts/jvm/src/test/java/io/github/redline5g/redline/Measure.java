package io.github.redline5g.redline;

import java.util.Arrays;

/** Measures a host, as hosts/suite/measure.go does: medians. */
final class Measure {
    private static final int ROUNDS = 9;

    /** How long orders are judged in each round: the interpreter takes a hundred times as long as the compiler. */
    private static final long ROUND_NANOS = 200_000_000;

    private Measure() {}

    /** Puts into a report how long it is to the first verdict, and how long an order in the full form takes. */
    static void into(Report report, Engine engine) {
        byte[] order = Repository.read("testdata/documents/order.json");
        double[] starts = new double[ROUNDS];
        double[] orders = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            try (Redline host = Redline.builder().engine(engine).open()) {
                host.evaluate(order, Form.FULL);
                starts[round] = (System.nanoTime() - begin) / 1e6;
                orders[round] = judge(host, order);
            }
        }
        report.startMs = median(starts);
        report.orderUs = median(orders);
    }

    /** The time of an order, in microseconds. */
    private static double judge(Redline host, byte[] order) {
        long begin = System.nanoTime();
        for (int done = 1; ; done++) {
            host.evaluate(order, Form.FULL);
            long took = System.nanoTime() - begin;
            if (took >= ROUND_NANOS) {
                return took / 1e3 / done;
            }
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
