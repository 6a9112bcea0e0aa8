-- Money that came and belongs to no request: a few of very many movements, so they are not looked for among all of them.
create table open_movement (
  movement_id  bigint  not null primary key,
  account_id   bigint  not null,
  key open_movement_account (account_id, movement_id)
) default charset = utf8mb4 collate = utf8mb4_bin;

insert into open_movement (movement_id, account_id)
  select m.id, m.account_id from movement m
  where m.direction = 'C' and m.account_id is not null and not exists (
    select 1 from payment_match p where p.movement_id = m.id and not exists (
      select 1 from payment_reversal v where v.movement_id = p.movement_id and v.turn = p.turn));
