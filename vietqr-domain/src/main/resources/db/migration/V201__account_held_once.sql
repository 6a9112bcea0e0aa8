-- An account that rests is still its merchant's; one that was unlinked can be linked by another merchant, under a row of its own.
update bank_account a join linking_case c on c.account_id = a.id and c.state = 'SUSPENDED' set a.state = 'SUSPENDED';

alter table bank_account
  add column held_number varchar(30) as (if(state = 'UNLINKED', null, number)) virtual,
  add unique key bank_account_held (bank_bin, held_number),
  drop key bank_account_number,
  add key bank_account_numbered (bank_bin, number);
