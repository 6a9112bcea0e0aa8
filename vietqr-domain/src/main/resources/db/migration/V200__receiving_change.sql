-- Where the money of codes goes that name no account, once it was said; without a row it is the merchant's first account.
create table receiving_account (
  merchant_id  bigint  not null primary key,
  account_id   bigint  not null,
  version      int     not null,
  foreign key (merchant_id) references merchant (id),
  foreign key (account_id) references bank_account (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Somebody wants money to go to another account: of a merchant, or of one of its terminals. One at a time for each.
create table receiving_change (
  id            bigint        not null primary key,
  merchant_id   bigint        not null,
  terminal_id   bigint,
  from_account  bigint,
  to_account    bigint        not null,
  reason        varchar(500)  not null,
  state         varchar(12)   not null,
  asked_by      bigint        not null,
  asked_at      datetime(6)   not null,
  due_at        datetime(6),
  ended_by      bigint,
  ended_at      datetime(6),
  open_key      varchar(60),
  version       int           not null,
  unique key receiving_change_open (open_key),
  key receiving_change_merchant (merchant_id, id),
  key receiving_change_due (state, due_at),
  foreign key (merchant_id) references merchant (id),
  foreign key (terminal_id) references terminal (id),
  foreign key (from_account) references bank_account (id),
  foreign key (to_account) references bank_account (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
