/**
 * What the gateway costs, as ratios to what it could be compared with, all taken in one run: codes against other
 * libraries, and the endpoint that issues them against one that only inserts a row. Run by the Maven profile {@code
 * bench}; {@code docs/performance.md} tells the results and how to repeat them.
 */
package vietqr.bench;
