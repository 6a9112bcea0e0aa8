create table saved_filter (
  id        bigint         not null primary key,
  user_id   bigint         not null,
  page      varchar(100)   not null,
  name      varchar(60)    not null,
  query     varchar(1000)  not null,
  saved_at  datetime(6)    not null,
  unique key saved_filter_name (user_id, page, name),
  foreign key (user_id) references portal_user (id) on delete cascade
) default charset = utf8mb4 collate = utf8mb4_bin;
