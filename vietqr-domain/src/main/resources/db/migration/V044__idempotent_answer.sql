-- What a call under an Idempotency-Key was answered. The primary key lets only one of several equal calls do the work.
create table idempotent_answer (
  merchant_id    bigint        not null,
  name           varchar(100)  not null,
  fingerprint    char(64)      not null,
  body           mediumtext,
  begun_at       datetime(6)   not null,
  claimed_until  datetime(6)   not null,
  primary key (merchant_id, name),
  key idempotent_answer_age (begun_at),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
