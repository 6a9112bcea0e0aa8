-- Which columns of which tables a segment covers, as text: tables and columns to come change nothing sealed before.
create table journal_layout (
  id       int   not null primary key,
  content  text  not null
) default charset = utf8mb4 collate = utf8mb4_bin;

-- A sealed stretch of the journal; its hash covers its records' hashes and the hash of the segment before.
create table journal_segment (
  number     bigint       not null primary key,
  up_to      bigint       not null,
  layout     int          not null,
  records    int          not null,
  previous   char(64)     not null,
  hash       char(64)     not null,
  sealed_at  datetime(6)  not null,
  foreign key (layout) references journal_layout (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- The hash of one record. Primary key: a record is sealed once.
create table journal_entry (
  source   varchar(40)  character set ascii collate ascii_bin not null,
  record   bigint       not null,
  segment  bigint       not null,
  hash     binary(32)   not null,
  primary key (source, record),
  key journal_entry_segment (segment, source, record),
  foreign key (segment) references journal_segment (number)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Whoever holds this row locked is the node that seals.
insert into lease (name, owner, until_at) values ('journal', '', '2000-01-01');
