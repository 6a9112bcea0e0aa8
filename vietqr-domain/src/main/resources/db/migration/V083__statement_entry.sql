-- One line of a statement. The same line of overlapping files is one entry; two equal lines of one file are the occurrences 1 and 2.
create table statement_entry (
  id             bigint         not null primary key,
  statement_id   bigint         not null,
  account_id     bigint         not null,
  banking_day    date           not null,
  booked_at      datetime(6),
  direction      char(1)        not null,
  amount         bigint         not null,
  currency       char(3)        not null,
  balance        bigint,
  reference      varchar(100)   not null,
  content        varchar(1000)  not null,
  payer_name     varchar(200)   not null,
  payer_account  varchar(50)    not null,
  line           int            not null,
  fingerprint    char(64)       character set ascii collate ascii_bin not null,
  occurrence     int            not null,
  unique key statement_entry_once (account_id, fingerprint, occurrence),
  key statement_entry_day (account_id, banking_day, id),
  key statement_entry_statement (statement_id, id),
  foreign key (statement_id) references statement (id),
  foreign key (account_id) references bank_account (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- What has been read of a file so far; nobody sees it until the file is whole. Statements are numbered from 1 within their file.
create table statement_staged (
  file_id        bigint         not null,
  line           int            not null,
  statement      int            not null,
  id             bigint         not null,
  banking_day    date           not null,
  booked_at      datetime(6),
  direction      char(1)        not null,
  amount         bigint         not null,
  currency       char(3)        not null,
  balance        bigint,
  reference      varchar(100)   not null,
  content        varchar(1000)  not null,
  payer_name     varchar(200)   not null,
  payer_account  varchar(50)    not null,
  fingerprint    char(64)       character set ascii collate ascii_bin not null,
  primary key (file_id, line)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- A line that could not become an entry. Seen, like the entries, once its file is READ, or when it is REFUSED to say why.
create table statement_line_problem (
  file_id      bigint        not null,
  line         int           not null,
  account_id   bigint,
  banking_day  date,
  reason       varchar(40)   not null,
  detail       varchar(500)  not null,
  text         varchar(500)  not null,
  primary key (file_id, line),
  key statement_line_problem_day (account_id, banking_day, file_id),
  foreign key (file_id) references statement_file (id),
  foreign key (account_id) references bank_account (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
