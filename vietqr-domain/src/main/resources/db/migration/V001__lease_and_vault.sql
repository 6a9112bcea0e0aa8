create table lease (
  name       varchar(60)  not null primary key,
  owner      varchar(60)  not null,
  until_at   datetime(6)  not null
) default charset = utf8mb4 collate = utf8mb4_bin;

-- One row: a known text sealed with the master key, so that a wrong key is found at start and not at the first secret.
create table vault_check (
  id         tinyint      not null primary key,
  sealed     varchar(200) not null
) default charset = utf8mb4 collate = utf8mb4_bin;
