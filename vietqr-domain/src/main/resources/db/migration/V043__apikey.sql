-- Keys of our own API. Of the secret only its SHA-256 is kept: it is random and long, so nobody can guess it from that.
create table api_key (
  id            bigint         not null primary key,
  merchant_id   bigint         not null,
  name          varchar(100)   not null,
  prefix        varchar(40)    not null,
  hash          char(64)       not null,
  scopes        varchar(1000)  not null,
  created_by    bigint,
  created_at    datetime(6)    not null,
  expires_at    datetime(6),
  revoked_at    datetime(6),
  last_used_at  datetime(6),
  version       int            not null,
  unique key api_key_hash (hash),
  key api_key_merchant (merchant_id, id),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
