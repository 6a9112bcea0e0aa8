-- How much banks told of an account in each whole hour, counted once it is over. Hours without anything have no row.
create table account_hour (
  account_id   bigint       not null,
  hour_at      datetime(6)  not null,
  told         int          not null,
  lag_seconds  int          not null,
  primary key (account_id, hour_at),
  key account_hour_at (hour_at),
  foreign key (account_id) references bank_account (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
