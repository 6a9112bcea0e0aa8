create table bench_row (
  id         bigint         not null primary key,
  reference  char(36)       not null,
  body       varchar(2000)  not null,
  unique key bench_row_reference (reference)
) default charset = utf8mb4 collate = utf8mb4_bin
