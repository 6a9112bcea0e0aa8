/**
 * What devices and listeners are told while it happens (wire reference, sections 10 and 12): a {@link vietqr.airing.Frame} is owed in
 * the transaction of what it tells of, once for each addressee, subject and kind, and read from the database by every node. Entrances:
 * {@link vietqr.airing.Airwaves} to hear them, {@link vietqr.airing.Frames} to read those that were missed, {@link
 * vietqr.airing.Screens} to show a code on a box. How frames travel is not known here.
 */
package vietqr.airing;
