/**
 * The ways in which people are told something: e-mail, Telegram, Slack, Lark and Google Chat, each a {@link
 * vietqr.messenger.Messenger} of one class. Entrance: {@link vietqr.messenger.Messengers}. Knows nothing of what is told and
 * keeps nothing; calls by HTTP go through {@code outbound}, because merchants name the addresses.
 */
package vietqr.messenger;
