-- Of the days before the end of a consent at which owners were told, the last; and whether an account rests because of that end.
alter table linking_case
  add column consent_warned int,
  add column rests_for varchar(12),
  add key linking_case_consent (state, consent_until);

update linking_case set rests_for = 'PERSON' where state = 'SUSPENDED';
