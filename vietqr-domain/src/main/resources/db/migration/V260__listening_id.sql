-- What a person's own program listens by. Of the id only its SHA-256 is kept.
create table listening_id (
  user_id  bigint       not null primary key,
  hash     char(64)     not null,
  made_at  datetime(6)  not null,
  version  int          not null,
  unique key listening_id_hash (hash),
  foreign key (user_id) references portal_user (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
