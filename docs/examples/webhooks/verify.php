<?php
// Is a webhook from the gateway genuine? The functions are for your receiver; the command below them is for trying.
//
//   WEBHOOK_SECRET=whsec_... php verify.php standard ID TIMESTAMP SIGNATURE < body
//   WEBHOOK_SECRET=...       php verify.php payos < body
//   WEBHOOK_SECRET=...       php verify.php sepay "Apikey ..." < body
//
// In a receiver the body is file_get_contents('php://input'), the headers $_SERVER['HTTP_WEBHOOK_ID'] and so on.

declare(strict_types=1);

const TOLERANCE_SECONDS = 300;

/** Standard Webhooks: the three webhook-* headers and the raw bytes of the body, not parsed and printed again. */
function standard(string $secret, string $id, string $timestamp, string $signatures, string $body): bool
{
    if (!preg_match('/^\d{1,12}$/D', $timestamp) || abs(time() - (int) $timestamp) > TOLERANCE_SECONDS) {
        return false;
    }
    $key = base64_decode(preg_replace('/^whsec_/', '', $secret), true);
    $mine = 'v1,' . base64_encode(hash_hmac('sha256', "$id.$timestamp.$body", $key, true));
    // While a secret is being replaced there are two signatures.
    foreach (explode(' ', $signatures) as $one) {
        if (hash_equals($mine, $one)) {
            return true;
        }
    }
    return false;
}

/** payOS-like: the signature is in the body, over the fields of data, sorted by name. */
function payos(string $secret, string $body): bool
{
    $message = json_decode($body, true);
    if (!is_array($message['data'] ?? null) || !is_string($message['signature'] ?? null)) {
        return false;
    }
    $data = $message['data'];
    ksort($data, SORT_STRING);
    $fields = implode('&', array_map(fn ($name, $value) => "$name=$value", array_keys($data), $data));
    return hash_equals(hash_hmac('sha256', $fields, $secret), $message['signature']);
}

/** SePay-like: the header Authorization carries the secret itself. */
function sepay(string $secret, string $authorization): bool
{
    return hash_equals("Apikey $secret", $authorization);
}

if (PHP_SAPI === 'cli' && realpath($argv[0]) === __FILE__) {
    $secret = (string) getenv('WEBHOOK_SECRET');
    $body = stream_get_contents(STDIN);
    $genuine = match ($argv[1]) {
        'standard' => standard($secret, $argv[2], $argv[3], $argv[4], $body),
        'payos' => payos($secret, $body),
        default => sepay($secret, $argv[2]),
    };
    echo $genuine ? "genuine\n" : "forged\n";
    exit($genuine ? 0 : 1);
}
