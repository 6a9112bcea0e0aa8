-- What a bank says of one account and a period. Written when its file has been read to the end, never changed.
create table statement (
  id             bigint         not null primary key,
  file_id        bigint         not null,
  account_id     bigint         not null,
  reference      varchar(100)   not null,
  from_day       date           not null,
  to_day         date           not null,
  opening        bigint,
  closing        bigint,
  currency       char(3)        not null,
  chain_ok       boolean,
  chain_problem  varchar(1000)  not null,
  created_at     datetime(6)    not null,
  key statement_account (account_id, from_day, id),
  key statement_file (file_id),
  foreign key (file_id) references statement_file (id),
  foreign key (account_id) references bank_account (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Whoever holds an account's row locked is alone in adding statements of it.
create table statement_turn (
  account_id  bigint  not null primary key,
  foreign key (account_id) references bank_account (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
