-- The name of a terminal's machine is the last part of its topics, so that people have one thing less to mix up.
alter table device_login modify name varchar(100) not null;
