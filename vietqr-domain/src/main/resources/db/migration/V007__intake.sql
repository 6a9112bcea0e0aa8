-- A message is kept under the bank's own id when it was understood, and under the hash of its bytes when it was not.
create table notice (
  id              bigint        not null primary key,
  reference       char(36)      not null,
  bank_bin        char(6)       not null,
  format          varchar(40)   not null,
  dedupe_key      varchar(160)  not null,
  sender          varchar(100)  not null,
  remote_address  varchar(64)   not null,
  body            mediumblob    not null,
  state           varchar(20)   not null,
  answer_code     varchar(10)   not null,
  received_at     datetime(6)   not null,
  unique key notice_once (bank_bin, format, dedupe_key)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table movement (
  id              bigint         not null primary key,
  notice_id       bigint         not null,
  bank_bin        char(6)        not null,
  account_number  varchar(30)    not null,
  account_id      bigint,
  reference       varchar(100)   not null,
  direction       char(1)        not null,
  transaction_id  varchar(100)   not null,
  amount          bigint         not null,
  content         varchar(1000)  not null,
  occurred_at     datetime(6)    not null,
  recorded_at     datetime(6)    not null,
  unique key movement_once (bank_bin, account_number, reference, direction),
  key movement_account (account_id, id),
  key movement_notice (notice_id),
  foreign key (notice_id) references notice (id),
  foreign key (account_id) references bank_account (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table payment_match (
  movement_id  bigint       not null primary key,
  request_id   bigint       not null,
  rule         varchar(40)  not null,
  matched_at   datetime(6)  not null,
  key payment_match_request (request_id),
  foreign key (movement_id) references movement (id),
  foreign key (request_id) references payment_request (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
