-- A movement may belong to one request after another, never to two at once: it has one match for each turn, and a turn
-- begins only when the one before was taken back. The keys say so, whoever writes.
alter table payment_match
  add column id             bigint  not null default 0 first,
  add column turn           int     not null default 1 after movement_id,
  add column correction_id  bigint,
  add column approved_by    bigint;

-- What is sealed already stays known by its movement.
update payment_match set id = movement_id;

alter table payment_match
  drop primary key,
  add primary key (id),
  add unique key payment_match_turn (movement_id, turn),
  modify column id bigint not null,
  modify column turn int not null,
  add check (turn >= 1),
  add foreign key (correction_id) references payment_correction (id);

create table payment_reversal (
  id             bigint       not null primary key,
  movement_id    bigint       not null,
  turn           int          not null,
  correction_id  bigint       not null,
  approved_by    bigint       not null,
  reversed_at    datetime(6)  not null,
  unique key payment_reversal_turn (movement_id, turn),
  foreign key (movement_id, turn) references payment_match (movement_id, turn),
  foreign key (correction_id) references payment_correction (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

alter table payment_match
  add column after_turn int generated always as (nullif(turn - 1, 0)) stored,
  add foreign key (movement_id, after_turn) references payment_reversal (movement_id, turn);
