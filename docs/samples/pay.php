<?php
// Asks for a code, plays the payer (sandbox) and asks whether the order is paid. PHP 7.4 or newer, nothing else.
$url = getenv('VIETQR_URL') ?: 'http://localhost:8080';
$user = getenv('VIETQR_USER') ?: 'customer-demo-user10001';
$secret = getenv('VIETQR_SECRET') ?: 'demo-secret-10001';
$account = getenv('VIETQR_ACCOUNT') ?: '0123456789';
$order = 'PHP' . time() . getmypid();

function post(string $path, string $authorization, array $body): array
{
    global $url;
    $context = stream_context_create(['http' => [
        'method' => 'POST',
        'header' => "Authorization: $authorization\r\nContent-Type: application/json\r\n",
        'content' => $body ? json_encode($body) : '{}',
        'timeout' => 60,
    ]]);
    $answer = file_get_contents($url . $path, false, $context);
    if ($answer === false) {
        exit(1);
    }
    return json_decode($answer, true);
}

$basic = 'Basic ' . base64_encode("$user:$secret");
$bearer = 'Bearer ' . post('/vqr/api/token_generate', $basic, [])['access_token'];

$code = post('/vqr/api/qr/generate-customer', $bearer, [
    'bankCode' => 'MB', 'bankAccount' => $account, 'userBankName' => 'CONG TY DEMO', 'content' => 'MAU PHP',
    'qrType' => 0, 'amount' => 15000, 'orderId' => $order, 'transType' => 'C',
]);
echo 'QR ', $code['qrCode'], "\n";

post('/vqr/bank/api/test/transaction-callback', $bearer, [
    'bankAccount' => $account, 'content' => $code['content'], 'amount' => 15000, 'transType' => 'C',
]);

$rows = post('/vqr/api/transactions/check-order', $bearer, [
    'bankAccount' => $account, 'type' => 0, 'value' => $order, 'checkSum' => md5($account . $user),
]);
if ($rows[0]['status'] !== 1) {
    exit(1);
}
echo "PAID $order\n";
