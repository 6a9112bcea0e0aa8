/**
 * Linking a merchant's bank account as a case: details and the holder's name, consent, proof that the account is the merchant's,
 * and what becomes of it afterwards. Entrance: {@link vietqr.linking.LinkingDesk} for people; banks' messages prove by
 * themselves. The account itself is the bank room's, and money is the intake's.
 */
package vietqr.linking;
