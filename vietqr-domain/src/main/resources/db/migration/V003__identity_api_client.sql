create table api_client (
  id             bigint        not null primary key,
  username       varchar(100)  not null,
  kind           varchar(16)   not null,
  secret_sealed  varchar(500)  not null,
  enabled        boolean       not null,
  created_at     datetime(6)   not null,
  version        int           not null,
  unique key api_client_username (username)
) default charset = utf8mb4 collate = utf8mb4_bin;
