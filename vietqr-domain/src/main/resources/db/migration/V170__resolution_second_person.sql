-- Whether a second person had to be asked: of some kinds it depends on the amount and on a limit that may change.
alter table break_resolution add column needs_second boolean not null default false after amount;
update break_resolution set needs_second = kind in ('FORCE_MATCH', 'WRITE_OFF', 'REVERSE');
