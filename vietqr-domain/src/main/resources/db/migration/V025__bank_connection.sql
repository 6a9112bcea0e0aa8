-- A connection is one voice in one format: the token of an API client, or an address of its own with secrets of its own.
alter table bank_connection
  add column id bigint not null default 0 first,
  add column reference varchar(40) not null default '',
  add column name varchar(100) not null default '',
  add column format varchar(40) not null default 'MB_BALANCE_CHANGE',
  add column proof varchar(20) not null default 'BEARER',
  add column merchant_id bigint,
  add column service_id varchar(100) not null default '',
  add column networks varchar(1000) not null default '',
  add column certificate varchar(64) not null default '',
  add column enabled boolean not null default true,
  add column version int not null default 0;

update bank_connection set id = client_id, reference = uuid(), name = bank_bin;
update bank_connection set format = 'BIDV_BILL' where bank_bin = '970418';

alter table bank_connection
  drop primary key,
  modify client_id bigint,
  modify bank_bin char(6),
  add primary key (id),
  add unique key bank_connection_client (client_id),
  add unique key bank_connection_reference (reference),
  add key bank_connection_merchant (merchant_id, id),
  add foreign key (merchant_id) references merchant (id);

create table bank_secret (
  id             bigint         not null primary key,
  connection_id  bigint         not null,
  sealed         varchar(1000)  not null,
  created_at     datetime(6)    not null,
  expires_at     datetime(6),
  key bank_secret_connection (connection_id, id),
  foreign key (connection_id) references bank_connection (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
