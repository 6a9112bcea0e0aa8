-- What a person is at this merchant, as words with commas between them. Null: whatever the person is anywhere
-- (portal_user_role), as it was before people could be different things at different merchants.
alter table merchant_member add column roles varchar(200);
