-- What runs by itself, and whose turn it is. The row is the lock of whoever wants to run it.
create table timer_state (
  name            varchar(60)   not null primary key,
  kind            varchar(10)   not null,
  period_seconds  bigint        not null,
  offset_seconds  bigint        not null,
  last_slot       datetime(6)   not null,
  retry_at        datetime(6)   not null,
  wanted_at       datetime(6),
  wanted_by       bigint,
  owner           varchar(60)   not null,
  owned_until     datetime(6)   not null,
  version         int           not null
) default charset = utf8mb4 collate = utf8mb4_bin;

-- How it went. Runs in a row that found nothing to do share a line, and so do those of a timer that never pauses.
create table timer_run (
  id              bigint        not null primary key,
  name            varchar(60)   not null,
  node            varchar(60)   not null,
  cause           varchar(10)   not null,
  asked_by        bigint,
  started_at      datetime(6)   not null,
  last_at         datetime(6)   not null,
  ended_at        datetime(6),
  result          varchar(12)   not null,
  runs            bigint        not null,
  counted         bigint        not null,
  longest_micros  bigint        not null,
  detail          varchar(1000) not null,
  version         int           not null,
  key timer_run_newest (name, id),
  foreign key (name) references timer_state (name)
) default charset = utf8mb4 collate = utf8mb4_bin;
