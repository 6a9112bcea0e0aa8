-- Breaks by age and by amount, of one merchant and of all.
create index recon_break_merchant_day on recon_break (merchant_id, banking_day, id);
create index recon_break_merchant_amount on recon_break (merchant_id, amount, id);
create index recon_break_day on recon_break (banking_day, id);
create index recon_break_amount on recon_break (amount, id);
