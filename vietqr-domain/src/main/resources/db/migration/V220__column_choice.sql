create table column_choice (
  id        bigint         not null primary key,
  user_id   bigint         not null,
  page      varchar(100)   not null,
  hidden    varchar(1000)  not null,
  chosen_at datetime(6)    not null,
  unique key column_choice_page (user_id, page),
  foreign key (user_id) references portal_user (id) on delete cascade
) default charset = utf8mb4 collate = utf8mb4_bin;
