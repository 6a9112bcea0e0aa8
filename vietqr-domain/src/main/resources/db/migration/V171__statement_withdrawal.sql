-- A file that should not have been brought is set aside: nothing of it is deleted, and what belongs to no account counts nowhere.
alter table statement
  modify column account_id bigint null,
  add column withdrawn_from bigint,
  add column withdrawn_at datetime(6),
  add key statement_withdrawn (withdrawn_from, withdrawn_at),
  add foreign key (withdrawn_from) references bank_account (id);
alter table statement_entry modify column account_id bigint null;

create table statement_withdrawal (
  id            bigint        not null primary key,
  file_id       bigint        not null,
  merchant_id   bigint        not null,
  file_name     varchar(255)  not null,
  reason        varchar(500)  not null,
  withdrawn_by  varchar(120)  not null,
  withdrawn_at  datetime(6)   not null,
  key statement_withdrawal_file (file_id, id),
  foreign key (file_id) references statement_file (id),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
