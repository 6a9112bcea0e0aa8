/**
 * All that runs by itself, one thin class for each job. None is persistent: a run missed while the gateway was down is found
 * by asking the database what is due.
 */
package vietqr.api.timer;
