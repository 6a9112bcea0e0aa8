/**
 * The banks and the accounts held there. {@link vietqr.bank.BankDirectory} knows every bank that a VietQR code can name;
 * it is pure data and needs no database.
 */
package vietqr.bank;
