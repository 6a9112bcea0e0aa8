create table merchant (
  id          bigint        not null primary key,
  mid         varchar(20)   not null,
  name        varchar(200)  not null,
  created_at  datetime(6)   not null,
  version     int           not null,
  unique key merchant_mid (mid)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table merchant_client (
  client_id    bigint  not null primary key,
  merchant_id  bigint  not null,
  foreign key (client_id) references api_client (id),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- user_id points at the portal's people, whose table belongs to another room.
create table merchant_member (
  id           bigint  not null primary key,
  merchant_id  bigint  not null,
  user_id      bigint  not null,
  unique key merchant_member_once (user_id, merchant_id),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table terminal (
  id           bigint        not null primary key,
  tid          varchar(20)   not null,
  merchant_id  bigint        not null,
  code         varchar(60)   not null,
  name         varchar(200)  not null,
  created_at   datetime(6)   not null,
  version      int           not null,
  unique key terminal_tid (tid),
  unique key terminal_code (merchant_id, code),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
