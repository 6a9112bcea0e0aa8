-- A list of terminals is read newest first, a page at a time.
alter table terminal add key terminal_newest (merchant_id, id);
