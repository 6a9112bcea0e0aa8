-- Who did what, from where and when, and what was there before and after. Rows are only ever added; the journal seals them.
-- Before and after: lines of a field's name, a tab and its value.
create table audit_entry (
  id           bigint         not null primary key,
  at           datetime(6)    not null,
  merchant_id  bigint,
  thing        varchar(40)    not null,
  deed         varchar(40)    not null,
  subject_id   bigint,
  subject      varchar(200)   not null,
  doer         varchar(120)   not null,
  doer_name    varchar(200)   not null,
  address      varchar(64)    not null,
  before_text  varchar(4000)  not null,
  after_text   varchar(4000)  not null,
  key audit_entry_merchant (merchant_id, id),
  key audit_entry_doer (doer, id),
  key audit_entry_thing (thing, id)
) default charset = utf8mb4 collate = utf8mb4_bin;
