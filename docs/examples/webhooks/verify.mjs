// Is a webhook from the gateway genuine? The functions are for your receiver; the command below them is for trying.
//
//   WEBHOOK_SECRET=whsec_... node verify.mjs standard ID TIMESTAMP SIGNATURE < body
//   WEBHOOK_SECRET=...       node verify.mjs payos < body
//   WEBHOOK_SECRET=...       node verify.mjs sepay "Apikey ..." < body

import { createHmac, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const TOLERANCE_SECONDS = 300;

function same(mine, theirs) {
  const [a, b] = [Buffer.from(mine), Buffer.from(theirs)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Standard Webhooks: the three webhook-* headers and the raw bytes of the body, not parsed and printed again. */
export function standard(secret, id, timestamp, signatures, body) {
  if (!/^\d+$/.test(timestamp) || Math.abs(Date.now() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const mine = "v1," + createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest("base64");
  // While a secret is being replaced there are two signatures.
  return signatures.split(" ").some((one) => same(mine, one));
}

/** payOS-like: the signature is in the body, over the fields of data, sorted by name. */
export function payos(secret, body) {
  let message;
  try {
    message = JSON.parse(body.toString("utf8"));
  } catch {
    return false;
  }
  if (typeof message?.data !== "object" || message.data === null || typeof message.signature !== "string") return false;
  const fields = Object.keys(message.data).sort().map((name) => `${name}=${message.data[name]}`).join("&");
  return same(createHmac("sha256", secret).update(fields, "utf8").digest("hex"), message.signature);
}

/** SePay-like: the header Authorization carries the secret itself. */
export function sepay(secret, authorization) {
  return same(`Apikey ${secret}`, authorization);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [profile, ...headers] = process.argv.slice(2);
  const secret = process.env.WEBHOOK_SECRET;
  const body = readFileSync(0);
  const genuine =
    profile === "standard" ? standard(secret, ...headers, body)
    : profile === "payos" ? payos(secret, body)
    : sepay(secret, ...headers);
  console.log(genuine ? "genuine" : "forged");
  process.exitCode = genuine ? 0 : 1;
}
