-- Days of which people have said what they are, whatever the list of holidays says.
create table calendar_day (
  day         date          not null primary key,
  kind        varchar(10)   not null,
  name        varchar(100)  not null,
  changed_by  bigint        not null,
  changed_at  datetime(6)   not null,
  version     int           not null
) default charset = utf8mb4 collate = utf8mb4_bin;
