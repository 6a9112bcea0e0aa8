/**
 * All that runs by itself, one thin class for each job. None is persistent: they tick, and {@code vietqr.schedule} knows what is
 * due, whose turn it is, and how it went. A run missed while the gateway was down is found by asking the database what is due.
 */
package vietqr.api.timer;
