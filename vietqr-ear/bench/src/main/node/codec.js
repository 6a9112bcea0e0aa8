// Times the npm package on the transfers in the file it is given: to text and back. Prints nanoseconds per transfer.
const { readFileSync } = require("node:fs");
const { QRPay } = require("vietnam-qr-pay");

const WARM_UP_SECONDS = 3;
const MEASURED_SECONDS = 3;

const transfers = JSON.parse(readFileSync(process.argv[2], "utf8"));

function encode(transfer) {
  return QRPay.initVietQR({
    bankBin: transfer.bin,
    bankNumber: transfer.account,
    amount: transfer.amount,
    purpose: transfer.purpose,
  }).build();
}

function encodeAndDecodeAll() {
  let read = 0;
  for (const transfer of transfers) {
    const decoded = new QRPay(encode(transfer));
    read += decoded.consumer.bankNumber.length + Number(decoded.amount) + decoded.additionalData.purpose.length;
  }
  return read;
}

function nanosPerTransfer(seconds) {
  const start = process.hrtime.bigint();
  const end = start + BigInt(seconds) * 1_000_000_000n;
  let count = 0;
  let read = 0;
  while (process.hrtime.bigint() < end) {
    read += encodeAndDecodeAll();
    count += transfers.length;
  }
  if (!(read > 0)) throw new Error("nothing was read back");
  return Number(process.hrtime.bigint() - start) / count;
}

for (const transfer of transfers) {
  if (encode(transfer) !== transfer.text) throw new Error("both sides must write the same text: " + transfer.text);
}
nanosPerTransfer(WARM_UP_SECONDS);
console.log(nanosPerTransfer(MEASURED_SECONDS));
