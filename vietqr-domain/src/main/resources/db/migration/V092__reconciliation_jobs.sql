-- A run that is asked for is done by a job; and while a run is under way no other compares its account.
alter table reconciliation_run add column job_id bigint, add key reconciliation_run_job (job_id);

create table reconciliation_turn (
  account_id  bigint       not null primary key,
  run_id      bigint       not null,
  until_at    datetime(6)  not null,
  foreign key (account_id) references bank_account (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

alter table entry_match add foreign key (entry_id) references statement_entry (id);

alter table recon_break
  add foreign key (entry_id) references statement_entry (id),
  add foreign key (statement_id) references statement (id),
  add foreign key (file_id) references statement_file (id);
