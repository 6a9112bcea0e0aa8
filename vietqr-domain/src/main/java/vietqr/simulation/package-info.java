/**
 * Plays banks in the sandbox: writes messages in any format, true or forged, in time or late, once or often, and hands them in
 * at the door where real ones come in. Entrance: {@link vietqr.simulation.Simulations}. Runs live in the memory of their node
 * and end with it; what they have led to is kept like everything else. Does nothing in production.
 */
package vietqr.simulation;
