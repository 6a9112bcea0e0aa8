/**
 * Tells the people of a merchant what they want to know, where they want to read it. What happens becomes an {@link
 * vietqr.alert.Alert} for each {@link vietqr.alert.Channel} that wants it, in the transaction of the fact, and is sent after
 * its commit. Alerts are for people, who lose interest: they are tried a few times, and what comes too thick for reading is
 * told in one message. Systems that must miss nothing are told by {@code delivery}. Entrances: {@link vietqr.alert.Channels}
 * to set up, {@link vietqr.alert.AlertSender} to send what is owed and to try a channel.
 */
package vietqr.alert;
