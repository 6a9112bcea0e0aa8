/**
 * How each bank and each aggregator says that money has moved: what its message must hold, how it is proved to be genuine,
 * and what it wants to hear. Pure: no database, no clock. One class for each, found by the container; {@code docs/banks.md}
 * shows how to add one. Entrance: {@link vietqr.dialect.BankFormats}. What a message leads to is decided in {@code intake}.
 */
package vietqr.dialect;
