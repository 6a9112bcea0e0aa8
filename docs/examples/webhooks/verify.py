"""Is a webhook from the gateway genuine? The functions are for your receiver; the command below them is for trying.

    WEBHOOK_SECRET=whsec_... python3 verify.py standard ID TIMESTAMP SIGNATURE < body
    WEBHOOK_SECRET=...       python3 verify.py payos < body
    WEBHOOK_SECRET=...       python3 verify.py sepay "Apikey ..." < body
"""

import base64
import hashlib
import hmac
import json
import os
import sys
import time

TOLERANCE_SECONDS = 300


def standard(secret, message_id, timestamp, signatures, body):
    """Standard Webhooks: the three webhook-* headers and the raw bytes of the body, not parsed and printed again."""
    if not (timestamp.isascii() and timestamp.isdigit()) or abs(time.time() - int(timestamp)) > TOLERANCE_SECONDS:
        return False
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{message_id}.{timestamp}.".encode() + body
    mine = b"v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest())
    # While a secret is being replaced there are two signatures.
    return any(hmac.compare_digest(mine, one) for one in signatures.encode().split(b" "))


def payos(secret, body):
    """payOS-like: the signature is in the body, over the fields of data, sorted by name."""
    try:
        message = json.loads(body)
        signature = message["signature"].encode()
        fields = "&".join(f"{name}={message['data'][name]}" for name in sorted(message["data"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        return False
    mine = hmac.new(secret.encode(), fields.encode(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(mine.encode(), signature)


def sepay(secret, authorization):
    """SePay-like: the header Authorization carries the secret itself."""
    return hmac.compare_digest(f"Apikey {secret}".encode(), authorization.encode())


if __name__ == "__main__":
    profile, *headers = sys.argv[1:]
    secret, body = os.environ["WEBHOOK_SECRET"], sys.stdin.buffer.read()
    if profile == "standard":
        genuine = standard(secret, *headers, body)
    elif profile == "payos":
        genuine = payos(secret, body)
    else:
        genuine = sepay(secret, *headers)
    print("genuine" if genuine else "forged")
    sys.exit(0 if genuine else 1)
