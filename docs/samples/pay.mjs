// Asks for a code, plays the payer (sandbox) and asks whether the order is paid. Node.js 18 or newer, nothing else.
import { createHash } from 'node:crypto';

const url = process.env.VIETQR_URL ?? 'http://localhost:8080';
const user = process.env.VIETQR_USER ?? 'customer-demo-user10001';
const secret = process.env.VIETQR_SECRET ?? 'demo-secret-10001';
const account = process.env.VIETQR_ACCOUNT ?? '0123456789';
const order = 'JS' + Date.now() + process.pid;

async function post(path, authorization, body) {
  const answer = await fetch(url + path, {
    method: 'POST',
    headers: { Authorization: authorization, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const basic = 'Basic ' + Buffer.from(`${user}:${secret}`).toString('base64');
const bearer = 'Bearer ' + (await post('/vqr/api/token_generate', basic, {})).access_token;

const code = await post('/vqr/api/qr/generate-customer', bearer, {
  bankCode: 'MB', bankAccount: account, userBankName: 'CONG TY DEMO', content: 'MAU NODE',
  qrType: 0, amount: 13000, orderId: order, transType: 'C',
});
console.log('QR', code.qrCode);

await post('/vqr/bank/api/test/transaction-callback', bearer, {
  bankAccount: account, content: code.content, amount: 13000, transType: 'C',
});

const checkSum = createHash('md5').update(account + user).digest('hex');
const rows = await post('/vqr/api/transactions/check-order', bearer, {
  bankAccount: account, type: 0, value: order, checkSum,
});
if (rows[0].status !== 1) throw new Error('not paid');
console.log('PAID', order);
