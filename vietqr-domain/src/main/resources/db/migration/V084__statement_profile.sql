-- How a bank's sheets are laid out, as a merchant says it. Each change is a new version; files name the one they were read by.
create table bank_profile (
  id           bigint        not null primary key,
  merchant_id  bigint        not null,
  name         varchar(100)  not null,
  version      int           not null,
  content      text          not null,
  retired      boolean       not null,
  created_by   varchar(120)  not null,
  created_at   datetime(6)   not null,
  unique key bank_profile_version (merchant_id, name, version),
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
