alter table webhook_endpoint
  add column name             varchar(100)   not null default '',
  add column profile          varchar(20)    not null default 'VIETQR_V1',
  add column token_sealed     varchar(3000)  not null default '',
  add column types            varchar(1000)  not null default '',
  add column accounts         varchar(1100)  not null default '',
  add column terminals        varchar(2000)  not null default '',
  add column direction        varchar(1)     not null default '',
  add column tls_verified     boolean        not null default true,
  add column disabled_reason  varchar(20)    not null default '',
  add column removed_at       datetime(6);

create table webhook_secret (
  id           bigint         not null primary key,
  endpoint_id  bigint         not null,
  sealed       varchar(1000)  not null,
  created_at   datetime(6)    not null,
  expires_at   datetime(6),
  key webhook_secret_endpoint (endpoint_id),
  foreign key (endpoint_id) references webhook_endpoint (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table webhook_error_reason (
  id           bigint        not null primary key,
  merchant_id  bigint        not null,
  reason       varchar(200)  not null,
  meaning      varchar(20)   not null,
  unique key webhook_error_reason_once (merchant_id, reason),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
