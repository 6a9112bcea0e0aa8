-- How money that has come in is said aloud at a merchant's tills. Quiet hours are minutes of the day in Vietnam; null for none.
create table cashier_speaking (
  merchant_id  bigint        not null primary key,
  voice        varchar(20)   not null,
  template     varchar(120)  not null,
  quiet_from   int,
  quiet_to     int,
  volume       int           not null,
  version      int           not null,
  foreign key (merchant_id) references merchant (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
