-- What the bank has set up for an account: a number of its own for payments by code, and payments by merchant QR.
alter table bank_account
  add column virtual_number varchar(19),
  add column merchant_qr boolean not null default false,
  add unique key bank_account_virtual_number (virtual_number, bank_bin);

-- Accounts that BIDV tells of by their bills have been known by the number of the virtual account.
update bank_account a set virtual_number = number
  where char_length(number) <= 19 and exists (
    select 1 from bank_connection c where c.format = 'BIDV_BILL' and c.bank_bin = a.bank_bin
      and (c.merchant_id is null or c.merchant_id = a.merchant_id));
