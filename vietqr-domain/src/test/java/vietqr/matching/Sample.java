package vietqr.matching;

/**
 * A movement and the truth about it.
 *
 * @param truth the id of the request it was paid for; 0 if it was for none of the account's
 * @param tellable whether its text alone says so: a whole code, a code with one wrong character, or a long order id
 */
record Sample(String kind, Money money, long truth, boolean tellable) {}
