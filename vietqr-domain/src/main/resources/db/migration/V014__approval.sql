create table approval (
  id           bigint        not null primary key,
  kind         varchar(40)   not null,
  subject_id   bigint        not null,
  merchant_id  bigint        not null,
  requester    varchar(120)  not null,
  state        varchar(20)   not null,
  decided_by   bigint,
  reason       varchar(500)  not null,
  asked_at     datetime(6)   not null,
  decided_at   datetime(6),
  version      int           not null,
  unique key approval_once (kind, subject_id),
  key approval_waiting (merchant_id, state, id),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
