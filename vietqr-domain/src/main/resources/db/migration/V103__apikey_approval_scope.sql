-- The published key of sandboxes has every scope (docs/api-v1.md), so also the one to give a second person's yes.
update api_key set scopes = concat(scopes, ' approvals:write')
  where hash = sha2('vqk_test_demo_10001', 256) and scopes not like '%approvals:%';
