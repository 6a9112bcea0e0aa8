"""Asks for a code, plays the payer (sandbox) and asks whether the order is paid. Python 3, nothing else."""
import base64
import hashlib
import json
import os
import time
import urllib.request

url = os.environ.get("VIETQR_URL", "http://localhost:8080")
user = os.environ.get("VIETQR_USER", "customer-demo-user10001")
secret = os.environ.get("VIETQR_SECRET", "demo-secret-10001")
account = os.environ.get("VIETQR_ACCOUNT", "0123456789")
order = f"PY{int(time.time())}{os.getpid()}"


def post(path, authorization, body):
    request = urllib.request.Request(
        url + path,
        data=json.dumps(body).encode(),
        headers={"Authorization": authorization, "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


basic = "Basic " + base64.b64encode(f"{user}:{secret}".encode()).decode()
bearer = "Bearer " + post("/vqr/api/token_generate", basic, {})["access_token"]

code = post("/vqr/api/qr/generate-customer", bearer, {
    "bankCode": "MB", "bankAccount": account, "userBankName": "CONG TY DEMO", "content": "MAU PYTHON",
    "qrType": 0, "amount": 14000, "orderId": order, "transType": "C",
})
print("QR", code["qrCode"])

post("/vqr/bank/api/test/transaction-callback", bearer, {
    "bankAccount": account, "content": code["content"], "amount": 14000, "transType": "C",
})

check_sum = hashlib.md5((account + user).encode()).hexdigest()
rows = post("/vqr/api/transactions/check-order", bearer, {
    "bankAccount": account, "type": 0, "value": order, "checkSum": check_sum,
})
assert rows[0]["status"] == 1, rows
print("PAID", order)
