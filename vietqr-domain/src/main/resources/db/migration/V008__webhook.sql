create table webhook_endpoint (
  id               bigint         not null primary key,
  merchant_id      bigint         not null,
  token_url        varchar(2048)  not null,
  callback_url     varchar(2048)  not null,
  username         varchar(200)   not null,
  password_sealed  varchar(1000)  not null,
  enabled          boolean        not null,
  created_at       datetime(6)    not null,
  version          int            not null,
  key webhook_endpoint_merchant (merchant_id),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table webhook_event (
  id           bigint       not null primary key,
  merchant_id  bigint       not null,
  movement_id  bigint       not null,
  request_id   bigint,
  body         text         not null,
  created_at   datetime(6)  not null,
  unique key webhook_event_movement (movement_id),
  key webhook_event_request (request_id),
  foreign key (merchant_id) references merchant (id),
  foreign key (movement_id) references movement (id),
  foreign key (request_id) references payment_request (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table webhook_delivery (
  id           bigint       not null primary key,
  event_id     bigint       not null,
  endpoint_id  bigint       not null,
  state        varchar(20)  not null,
  attempts     int          not null,
  due_at       datetime(6)  not null,
  version      int          not null,
  unique key webhook_delivery_once (event_id, endpoint_id),
  key webhook_delivery_due (state, due_at),
  foreign key (event_id) references webhook_event (id),
  foreign key (endpoint_id) references webhook_endpoint (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table webhook_attempt (
  id               bigint         not null primary key,
  delivery_id      bigint         not null,
  number           int            not null,
  outcome          varchar(20)    not null,
  label            varchar(40)    not null,
  answer           varchar(1000)  not null,
  duration_millis  bigint         not null,
  ended_at         datetime(6)    not null,
  unique key webhook_attempt_number (delivery_id, number),
  foreign key (delivery_id) references webhook_delivery (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
