-- Accounts that were there before linking was a case: nobody was asked for consent, which the version says.
insert into linking_case (id, merchant_id, bank_bin, number, holder, state, name_check, begun_by, begun_at, consent_version,
    consent_scope, consented_by, consented_at, code, account_id, words, worded_by, ended_at, open_key, version)
  select id, merchant_id, bank_bin, number, holder, if(state = 'LINKED', 'ACTIVE', 'UNLINKED'), 'UNCHECKED', '', created_at,
    'none', '', '', created_at, '', id, '', '', if(state = 'LINKED', null, created_at),
    if(state = 'LINKED', concat(merchant_id, ' ', bank_bin, ' ', number), null), 0
  from bank_account;
