-- Long work that somebody asked for and nobody waits for. Whoever works on it renews claimed_until; a dead process lets it run out.
create table job (
  id             bigint         not null primary key,
  kind           varchar(40)    not null,
  merchant_id    bigint,
  asked_by       varchar(120)   not null,
  state          varchar(16)    not null,
  done           bigint         not null,
  total          bigint,
  message        varchar(1000)  not null,
  cancel_wanted  boolean        not null,
  tries          int            not null,
  claimed_by     varchar(40)    not null,
  claimed_until  datetime(6)    not null,
  created_at     datetime(6)    not null,
  started_at     datetime(6),
  ended_at       datetime(6),
  key job_due (state, claimed_until, id),
  key job_merchant (merchant_id, id),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
