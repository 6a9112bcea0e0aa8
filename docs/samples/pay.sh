#!/bin/sh
# Asks for a code, plays the payer (sandbox) and asks whether the order is paid. Needs curl and md5sum.
set -eu
url=${VIETQR_URL:-http://localhost:8080}
user=${VIETQR_USER:-customer-demo-user10001}
secret=${VIETQR_SECRET:-demo-secret-10001}
account=${VIETQR_ACCOUNT:-0123456789}
order=SH$(date +%s)$$

field() { sed -n "s/.*\"$1\":\"\{0,1\}\([^,\"}]*\).*/\1/p" | head -n 1; }
token=$(curl -sf -X POST -u "$user:$secret" "$url/vqr/api/token_generate" | field access_token)
ask() { curl -sf -H "Authorization: Bearer $token" -H 'Content-Type: application/json' -d "$2" "$url$1"; }

code=$(ask /vqr/api/qr/generate-customer "{\"bankCode\":\"MB\",\"bankAccount\":\"$account\",\"userBankName\":\"CONG TY DEMO\",
  \"content\":\"MAU SHELL\",\"qrType\":0,\"amount\":12000,\"orderId\":\"$order\",\"transType\":\"C\"}")
content=$(printf %s "$code" | field content)
printf 'QR %s\n' "$(printf %s "$code" | field qrCode)"

ask /vqr/bank/api/test/transaction-callback \
  "{\"bankAccount\":\"$account\",\"content\":\"$content\",\"amount\":12000,\"transType\":\"C\"}" > /dev/null

sum=$(printf %s "$account$user" | md5sum | cut -d ' ' -f 1)
status=$(ask /vqr/api/transactions/check-order \
  "{\"bankAccount\":\"$account\",\"type\":0,\"value\":\"$order\",\"checkSum\":\"$sum\"}" | field status)
[ "$status" = 1 ] && echo "PAID $order"
