create table sandbox_receipt (
  id          bigint       not null primary key,
  received_at datetime(6)  not null,
  -- Reference and direction of the movement told, the key merchants de-duplicate on; empty if the body had none.
  movement    varchar(200) not null,
  repeated    boolean      not null,
  answered    int          not null,
  body        mediumtext   not null,
  key ix_sandbox_receipt_movement (movement)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- One row: how many of the next calls are to fail.
create table sandbox_receiver (
  id            tinyint not null primary key,
  failures_left int     not null
) default charset = utf8mb4 collate = utf8mb4_bin;

insert into sandbox_receiver (id, failures_left) values (1, 0);
