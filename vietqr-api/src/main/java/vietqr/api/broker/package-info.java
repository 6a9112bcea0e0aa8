/**
 * The gateway as a client of a broker of the operator's, at which devices come in instead of {@link vietqr.api.mqtt}: of all nodes one is
 * connected. Who may say what is the broker's to decide; by its rules a topic belongs to one device, and so tells whose words they are.
 */
package vietqr.api.broker;
