/**
 * What the bytes of a bank's file say: tables laid out as a {@link vietqr.bankfile.BankProfile} says, SWIFT's MT940, and camt.052,
 * 053 and 054 of ISO 20022. Reads line by line in bounded memory, without a database and without a clock, and never fails at
 * bytes: what cannot be read is a {@link vietqr.bankfile.Finding}. Entrance: {@link vietqr.bankfile.BankFile}.
 */
package vietqr.bankfile;
