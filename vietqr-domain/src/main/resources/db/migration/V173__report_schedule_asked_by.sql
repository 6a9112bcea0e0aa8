-- Programs want reports by e-mail too: as long as their key is good. As approval.Requester writes it.
alter table report_schedule
  add column asked_by varchar(120) not null default '' after created_by,
  modify column created_by bigint null;
update report_schedule set asked_by = concat('person:', created_by);
