/**
 * One process that is the whole gateway: checks the settings, starts the embedded database unless another is given,
 * starts Payara Micro with the EAR, tells when it is ready, and stops everything in order.
 *
 * <p>Entrance: {@link vietqr.launcher.Main}. A start that fails in any step leaves nothing behind and exits with 1.
 */
package vietqr.launcher;
