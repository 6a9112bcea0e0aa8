-- The rules that are shipped. They hold for every account that has none of its own.
insert into reconciliation_rule_set (id, account_id, version, rules, created_by, created_at) values (1, null, 1, '{
  "cutOff": "23:00",
  "patienceDays": 1,
  "booksMissing": true,
  "rules": [
    {"name": "reference", "key": "REFERENCE", "cardinality": "ONE_TO_ONE", "tolerance": 0, "days": 3, "grades": ["REFERENCE", "CODE", "CONTENT", "DAY"], "needs": []},
    {"name": "code", "key": "CODE", "cardinality": "ONE_TO_ONE", "tolerance": 0, "days": 2, "grades": ["CONTENT", "PAYER", "DAY"], "needs": []},
    {"name": "content", "key": "CONTENT", "cardinality": "ONE_TO_ONE", "tolerance": 0, "days": 2, "grades": ["PAYER", "DAY"], "needs": []},
    {"name": "reference-fee", "key": "REFERENCE", "cardinality": "ONE_TO_ONE", "tolerance": 11000, "days": 3, "grades": ["REFERENCE", "CODE", "CONTENT", "DAY"], "needs": []},
    {"name": "batch-by-reference", "key": "REFERENCE_STEM", "cardinality": "ONE_TO_MANY", "tolerance": 0, "days": 2, "grades": [], "needs": []},
    {"name": "batch-by-code", "key": "CODE", "cardinality": "ONE_TO_MANY", "tolerance": 0, "days": 2, "grades": [], "needs": []},
    {"name": "parts-by-reference", "key": "REFERENCE_STEM", "cardinality": "MANY_TO_ONE", "tolerance": 0, "days": 2, "grades": [], "needs": []},
    {"name": "parts-by-code", "key": "CODE", "cardinality": "MANY_TO_ONE", "tolerance": 0, "days": 2, "grades": [], "needs": []},
    {"name": "amount", "key": "AMOUNT", "cardinality": "ONE_TO_ONE", "tolerance": 0, "days": 1, "grades": ["CODE", "CONTENT", "PAYER", "DAY"], "needs": ["CODE", "CONTENT", "PAYER"]}
  ]
}', '', '2026-01-01');
