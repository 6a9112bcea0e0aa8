-- The secret of an authenticator app is sealed; codes on paper are kept as keyed hashes.
create table second_factor (
  user_id        bigint        not null primary key,
  secret_sealed  varchar(500)  not null,
  on_since       datetime(6),
  last_step      bigint        not null,
  version        int           not null,
  foreign key (user_id) references portal_user (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table recovery_code (
  id       bigint       not null primary key,
  user_id  bigint       not null,
  hash     char(64)     not null,
  used_at  datetime(6),
  unique key recovery_code_once (user_id, hash),
  foreign key (user_id) references portal_user (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Where people are signed in.
create table portal_stay (
  id        bigint        not null primary key,
  user_id   bigint        not null,
  address   varchar(64)   not null,
  browser   varchar(200)  not null,
  begun_at  datetime(6)   not null,
  seen_at   datetime(6)   not null,
  ended_at  datetime(6),
  key portal_stay_person (user_id, seen_at),
  key portal_stay_seen (seen_at),
  foreign key (user_id) references portal_user (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
