/**
 * Machines at points of sale: QR boxes, and with what they and terminals' machines are let in by MQTT (wire reference, section 12).
 * Entrances: {@link vietqr.device.Boxes}, {@link vietqr.device.Logins}, {@link vietqr.device.Presence}. What they are told is not
 * decided here, see {@link vietqr.airing}.
 */
package vietqr.device;
