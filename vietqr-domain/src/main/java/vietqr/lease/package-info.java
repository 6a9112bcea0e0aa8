/**
 * What one node at a time may do, of all that share the database. Entrance: {@link vietqr.lease.Leases}. A lease runs out by itself when its
 * holder dies; so whatever is done under one must bear to be done twice for a moment. Work with progress is a {@code vietqr.job} instead.
 */
package vietqr.lease;
