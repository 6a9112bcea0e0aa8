-- From where a key was last used, as text of a network address.
alter table api_key add column last_used_from varchar(64);
