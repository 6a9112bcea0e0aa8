// Reads the codes in the file it is given with the npm package and prints what it found in each, as JSON.
const { readFileSync } = require("node:fs");
const { QRPay } = require("vietnam-qr-pay");

const texts = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(texts.map(text => new QRPay(text))));
