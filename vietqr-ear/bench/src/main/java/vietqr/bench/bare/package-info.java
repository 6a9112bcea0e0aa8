/**
 * The endpoint the gateway is measured against, deployed beside it in the same application: one request, one row, one
 * durable commit, and nothing else. What it does per second is what server, persistence and database cost everybody.
 */
package vietqr.bench.bare;
