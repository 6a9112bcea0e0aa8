-- Why a machine is not connected, and what its last will said.
alter table device_presence
  add column away   varchar(12)   not null default 'UNKNOWN',
  add column words  varchar(200)  not null default '';
