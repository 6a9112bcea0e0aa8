/** Runs of reconciliation and the rules they go by: looked at, asked for, written and tried. What differs is on {@code breaks}. */
package vietqr.web.reconciliation;
