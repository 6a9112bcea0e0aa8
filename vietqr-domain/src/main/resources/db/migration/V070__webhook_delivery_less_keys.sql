-- What is due is asked for by endpoint only, which webhook_delivery_lane answers; each claim and each attempt had to
-- keep this one up to date too.
alter table webhook_delivery drop key webhook_delivery_due;
