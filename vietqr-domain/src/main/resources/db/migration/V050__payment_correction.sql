-- That a person wants a movement put down to a request, or taken back from it, and why. Written once, never changed.
create table payment_correction (
  id           bigint        not null primary key,
  kind         varchar(10)   not null,
  merchant_id  bigint        not null,
  movement_id  bigint        not null,
  turn         int           not null,
  request_id   bigint        not null,
  reason       varchar(500)  not null,
  asked_by     varchar(120)  not null,
  asked_at     datetime(6)   not null,
  key payment_correction_merchant (merchant_id, id),
  key payment_correction_movement (movement_id, id),
  check (turn >= 1 and reason <> ''),
  foreign key (merchant_id) references merchant (id),
  foreign key (movement_id) references movement (id),
  foreign key (request_id) references payment_request (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
