-- Banks' references are compared without regard to case: a channel that changes it tells of the same money. Only the first of
-- two that were recorded before, when case still counted, has the key; the others keep their rows under one that no bank gives.
alter table movement add column reference_key varchar(130) not null default '' after reference;
update movement set reference_key = upper(reference);
update movement m
  join (select bank_bin, account_number, direction, reference_key, min(id) as first_id from movement
         group by bank_bin, account_number, direction, reference_key having count(*) > 1) d
    on d.bank_bin = m.bank_bin and d.account_number = m.account_number and d.direction = m.direction
   and d.reference_key = m.reference_key and d.first_id <> m.id
  set m.reference_key = concat(m.reference_key, '#', m.id);
alter table movement
  alter column reference_key drop default,
  drop key movement_once,
  add unique key movement_once (bank_bin, account_number, reference_key, direction),
  drop key movement_account_reference,
  add key movement_account_reference (account_id, reference_key);
update expected_debit set reference = upper(reference);
