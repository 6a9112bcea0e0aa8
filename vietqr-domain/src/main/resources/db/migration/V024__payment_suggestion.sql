-- A request that a movement may have been meant for, so that a person can decide. Written once, never changed.
create table payment_suggestion (
  movement_id   bigint       not null,
  request_id    bigint       not null,
  hint          varchar(20)  not null,
  suggested_at  datetime(6)  not null,
  primary key (movement_id, request_id),
  key payment_suggestion_request (request_id),
  foreign key (movement_id) references movement (id),
  foreign key (request_id) references payment_request (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
