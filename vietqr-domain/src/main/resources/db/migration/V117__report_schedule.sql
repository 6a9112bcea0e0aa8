-- Reports that come by themselves, to whom and when. With whose eyes they are made: those of the person who wanted them.
create table report_schedule (
  id           bigint         not null primary key,
  merchant_id  bigint         not null,
  wish         varchar(8000)  not null,
  cadence      varchar(10)    not null,
  hour         int            not null,
  recipients   varchar(3300)  not null,
  created_by   bigint         not null,
  state        varchar(16)    not null,
  next_at      datetime(6)    not null,
  last_at      datetime(6),
  created_at   datetime(6)    not null,
  version      int            not null,
  key report_schedule_due (state, next_at),
  key report_schedule_merchant (merchant_id, id),
  check (hour >= 0 and hour <= 23),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- What is owed to whom once the file is there.
create table report_mail (
  id          bigint        not null primary key,
  export_id   bigint        not null,
  address     varchar(320)  not null,
  state       varchar(10)   not null,
  tries       int           not null,
  due_at      datetime(6)   not null,
  label       varchar(40)   not null,
  created_at  datetime(6)   not null,
  ended_at    datetime(6),
  version     int           not null,
  unique key report_mail_once (export_id, address),
  key report_mail_due (state, due_at),
  foreign key (export_id) references report_export (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

alter table report_export add foreign key (schedule_id) references report_schedule (id);
