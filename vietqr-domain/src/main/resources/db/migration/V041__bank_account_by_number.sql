-- A master merchant's system asks by number alone, whichever of its merchants owns the account.
create index bank_account_by_number on bank_account (number);
