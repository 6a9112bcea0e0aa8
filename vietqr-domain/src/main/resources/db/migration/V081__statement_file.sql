-- A file that a bank made and somebody brought here. The same bytes are kept once for each merchant.
create table statement_file (
  id           bigint        not null primary key,
  merchant_id  bigint        not null,
  account_id   bigint,
  name         varchar(255)  not null,
  size         bigint        not null,
  sha256       char(64)      not null,
  format       varchar(20)   not null,
  profile      varchar(100)  not null,
  source       varchar(10)   not null,
  state        varchar(16)   not null,
  problem      text          not null,
  entries      int           not null,
  doubled      int           not null,
  unreadable   int           not null,
  uploaded_by  varchar(120)  not null,
  uploaded_at  datetime(6)   not null,
  read_at      datetime(6),
  job_id       bigint,
  version      int           not null,
  unique key statement_file_once (merchant_id, sha256),
  key statement_file_merchant (merchant_id, id),
  key statement_file_job (job_id),
  foreign key (merchant_id) references merchant (id),
  foreign key (account_id) references bank_account (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- The file itself, in pieces that fit into a packet to the database.
create table statement_chunk (
  file_id  bigint      not null,
  number   int         not null,
  content  mediumblob  not null,
  primary key (file_id, number),
  foreign key (file_id) references statement_file (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
