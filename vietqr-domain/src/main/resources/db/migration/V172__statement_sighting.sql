-- Which statements show an entry besides the first one: if that is set aside, the entry is theirs.
create table statement_sighting (
  entry_id      bigint  not null,
  statement_id  bigint  not null,
  line          int     not null,
  primary key (entry_id, statement_id),
  key statement_sighting_statement (statement_id),
  foreign key (entry_id) references statement_entry (id),
  foreign key (statement_id) references statement (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
