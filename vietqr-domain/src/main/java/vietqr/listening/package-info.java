/**
 * By what a person's own program makes itself known to hear of money: one id for each person, which opens nothing but that. Entrance:
 * {@link vietqr.listening.ListeningIds}. What is heard by it is the matter of those who tell.
 */
package vietqr.listening;
