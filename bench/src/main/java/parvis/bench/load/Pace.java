package parvis.bench.load;

import java.time.Duration;

/**
 * How long and how hard.
 *
 * @param clients how many send requests at once
 * @param warmup time of each workload before anything is measured
 * @param settles whether warm-up goes on until the server's compilers rest
 * @param measured time of each workload that counts
 */
public record Pace(int clients, Duration warmup, boolean settles, Duration measured) {}
