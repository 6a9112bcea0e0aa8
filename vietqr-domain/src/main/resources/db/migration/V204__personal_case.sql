-- What is asked for about one person: to be given all that is held, to be erased, or not to be erased for now. Whose it is about
-- is sealed, and gone once they are erased; the hash of it finds it again.
create table personal_case (
  id             bigint         not null primary key,
  wish           varchar(10)    not null,
  subject_kind   varchar(10)    not null,
  subject_hash   char(64)       not null,
  subject_sealed varchar(1000)  not null,
  reason         varchar(500)   not null,
  state          varchar(10)    not null,
  asked_by       bigint         not null,
  asked_at       datetime(6)    not null,
  decided_by     bigint,
  decided_at     datetime(6),
  job_id         bigint,
  outcome        varchar(4000)  not null,
  ended_at       datetime(6),
  version        int            not null,
  key personal_case_subject (subject_hash, wish, state),
  key personal_case_job (job_id),
  foreign key (job_id) references job (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- The file of what is held, in pieces. Removed after a week.
create table personal_piece (
  case_id  bigint      not null,
  seq      int         not null,
  content  mediumblob  not null,
  primary key (case_id, seq),
  foreign key (case_id) references personal_case (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
