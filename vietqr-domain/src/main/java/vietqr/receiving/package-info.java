/**
 * Where a merchant's money goes: the account for codes that name none, and how it, or a terminal's account, is put in another's
 * place. Asked for by one person, agreed to by a second, told to all owners, done only after a while in which any owner can stop
 * it. Entrances: {@link vietqr.receiving.ReceivingAccounts} to know, {@link vietqr.receiving.ChangeDesk} to change, {@link
 * vietqr.receiving.ChangeChores} for the timer. How accounts come to be linked is the linking room's.
 */
package vietqr.receiving;
