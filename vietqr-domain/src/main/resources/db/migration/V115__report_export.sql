-- A report as somebody wanted it, and what has become of the file. A file is in pieces, so that neither writing nor reading
-- it takes much memory; those of an attempt that did not come to its end are never read.
create table report_export (
  id           bigint         not null primary key,
  job_id       bigint         not null,
  merchant_id  bigint,
  family       boolean        not null,
  report       varchar(40)    not null,
  format       varchar(10)    not null,
  wish         varchar(8000)  not null,
  asked_by     varchar(120)   not null,
  schedule_id  bigint,
  attempt      int            not null,
  row_count    bigint,
  size         bigint,
  sha256       char(64),
  failure      varchar(1000)  not null,
  created_at   datetime(6)    not null,
  ended_at     datetime(6),
  removed_at   datetime(6),
  version      int            not null,
  unique key report_export_job (job_id),
  key report_export_merchant (merchant_id, id),
  key report_export_kept (removed_at, ended_at),
  key report_export_schedule (schedule_id, id),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table report_piece (
  export_id  bigint      not null,
  attempt    int         not null,
  seq        int         not null,
  content    mediumblob  not null,
  primary key (export_id, attempt, seq),
  foreign key (export_id) references report_export (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
