-- Who has never chosen a language has none here, and reads what the browser prefers.
alter table portal_user modify column language char(2);
