-- A QR box with a screen or a loudspeaker, known by the address that is printed on it.
create table device_box (
  id           bigint        not null primary key,
  merchant_id  bigint        not null,
  mac          char(12)      not null,
  code         varchar(12)   not null,
  terminal_id  bigint,
  serial       varchar(60)   not null,
  firmware     varchar(60)   not null,
  local_ip     varchar(45)   not null,
  socket_open  boolean       not null,
  created_at   datetime(6)   not null,
  bound_at     datetime(6),
  version      int           not null,
  unique key device_box_mac (mac),
  unique key device_box_code (code),
  key device_box_merchant (merchant_id, id),
  key device_box_terminal (terminal_id),
  foreign key (merchant_id) references merchant (id),
  foreign key (terminal_id) references terminal (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- With what a terminal's machine or a box is let in by MQTT: at most one each. topic is the last part of its topics, its alone.
create table device_login (
  id           bigint        not null primary key,
  merchant_id  bigint        not null,
  terminal_id  bigint,
  box_id       bigint,
  name         varchar(20)   not null,
  topic        varchar(100)  not null,
  secret_hash  char(64)      not null,
  created_at   datetime(6)   not null,
  renewed_at   datetime(6)   not null,
  version      int           not null,
  unique key device_login_name (name),
  unique key device_login_topic (topic),
  unique key device_login_terminal (terminal_id),
  unique key device_login_box (box_id),
  key device_login_merchant (merchant_id, id),
  foreign key (merchant_id) references merchant (id),
  foreign key (terminal_id) references terminal (id),
  foreign key (box_id) references device_box (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- When a login was last heard of, and until when it counts as connected.
create table device_presence (
  login_id      bigint        not null primary key,
  seen_at       datetime(6)   not null,
  online_until  datetime(6)   not null,
  foreign key (login_id) references device_login (id) on delete cascade
) default charset = utf8mb4 collate = utf8mb4_bin;
