-- What stands at all merchants is asked for on the first page that an administrator sees.
create index recon_break_standing on recon_break (state, banking_day);
