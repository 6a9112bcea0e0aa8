#!/usr/bin/env bash
# Is a webhook from the gateway (Standard Webhooks) genuine? For trying by hand, with openssl: while it runs, others on the
# machine can see the key among the processes, and the comparison takes longer the more is right. Not for a receiver.
#
#   WEBHOOK_SECRET=whsec_... ./verify.sh standard ID TIMESTAMP SIGNATURE < body
set -euo pipefail
[ "${1:-}" = standard ] && [ $# -eq 4 ] || { echo "usage: verify.sh standard ID TIMESTAMP SIGNATURE < body" >&2; exit 2; }
id=$2 timestamp=$3 signatures=$4

forged() { echo forged; exit 1; }

[[ $timestamp =~ ^[0-9]{1,12}$ ]] || forged
age=$(($(date +%s) - 10#$timestamp))
((age <= 300 && age >= -300)) || forged

key=$(printf %s "${WEBHOOK_SECRET#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')
mine=v1,$({ printf %s.%s. "$id" "$timestamp"; cat; } |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)

# While a secret is being replaced there are two signatures.
for one in $signatures; do
  [ "$one" = "$mine" ] && { echo genuine; exit 0; }
done
forged
