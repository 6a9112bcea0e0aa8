// A QR box in the browser: makes itself known by MQTT over WebSocket, as a real one does, shows the codes it is told to show and
// says what has come in, each once, one after the other.
const box = document.getElementById("virtual");
const { id, login, mac, sum, topic, url } = box.dataset;
const answers = "/vqr/handle-box/response/" + mac;
const secret = document.getElementById("secret");
const state = document.getElementById("state");
const screen = document.getElementById("screen");
const log = document.getElementById("said");
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const HEARD = "vq-box-heard-" + login;
const MOST_REMEMBERED = 200;
const KEEP_ALIVE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 30;

let socket = null;
let received = new Uint8Array();
let number = 0;
let pause = 1;
let wanted = false;
let shown = "";
let speaking = Promise.resolve();

const text = words => {
  const bytes = encoder.encode(words);
  return [bytes.length >> 8, bytes.length & 255, ...bytes];
};

function packet(kind, body) {
  const length = [];
  let left = body.length;
  do {
    const digit = left % 128;
    left = Math.floor(left / 128);
    length.push(left > 0 ? digit | 128 : digit);
  } while (left > 0);
  return new Uint8Array([kind, ...length, ...body]);
}

function send(kind, body) {
  if (socket && socket.readyState === WebSocket.OPEN) socket.send(packet(kind, body));
}

function next() {
  number = number % 65535 + 1;
  return [number >> 8, number & 255];
}

const subscribe = filter => send(0x82, [...next(), ...text(filter), 1]);

function say(where, words) {
  send(0x32, [...text(where), ...next(), ...encoder.encode(JSON.stringify(words))]);
}

function tell(word) {
  state.dataset.state = word;
  state.textContent = state.dataset[word];
}

function connect() {
  wanted = true;
  tell("connecting");
  socket = new WebSocket(url, "mqtt");
  socket.binaryType = "arraybuffer";
  socket.onopen = () => send(0x10, [...text("MQTT"), 4, 0xC2, 0, KEEP_ALIVE_SECONDS, ...text("virtual-" + login), ...text(login), ...text(secret.value)]);
  socket.onmessage = event => take(new Uint8Array(event.data));
  socket.onclose = again;
}

function again() {
  socket = null;
  received = new Uint8Array();
  if (!wanted) return;
  tell("away");
  setTimeout(connect, pause * 1000);
  pause = Math.min(LONGEST_PAUSE_SECONDS, pause * 2);
}

function take(bytes) {
  received = new Uint8Array([...received, ...bytes]);
  for (;;) {
    let at = 1;
    let length = 0;
    let weight = 1;
    let digit = 128;
    while (digit & 128) {
      if (at >= received.length) return;
      digit = received[at++];
      length += (digit & 127) * weight;
      weight *= 128;
    }
    if (received.length < at + length) return;
    const body = received.slice(at, at + length);
    const kind = received[0];
    received = received.slice(at + length);
    understand(kind, body);
  }
}

function understand(kind, body) {
  if (kind >> 4 === 2) welcomed(body[1]);
  if (kind >> 4 === 3) told(kind, body);
}

function welcomed(code) {
  if (code !== 0) {
    wanted = false;
    tell("refused");
    return;
  }
  pause = 1;
  tell("here");
  subscribe(answers);
  say("/vqr/handle-box", { macAddr: mac, checkSum: sum, serialNumber: "virtual", firmware: "virtual-1" });
}

function told(kind, body) {
  const length = body[0] << 8 | body[1];
  const where = decoder.decode(body.slice(2, 2 + length));
  const atLeastOnce = (kind & 6) === 2;
  const words = JSON.parse(decoder.decode(body.slice(2 + length + (atLeastOnce ? 2 : 0))));
  if (where === answers) subscribe(topic);
  if (where === topic) obey(words);
  if (atLeastOnce) send(0x40, [body[2 + length], body[3 + length]]);
}

function obey(frame) {
  if (frame.notificationType === "N16") show(frame.qrCode, "", frame.terminalName);
  if (frame.notificationType === "N17") {
    shown = frame.transactionReceiveId;
    show(frame.qrCode, frame.amount, "");
  }
  if (frame.notificationType === "N12" && frame.transactionReceiveId === shown) clear();
  if (frame.notificationType === "N05" && isNew(frame.notificationId)) {
    if (frame.transactionReceiveId && frame.transactionReceiveId === shown) clear();
    speak(frame);
  }
}

function show(code, amount, name) {
  const picture = document.createElement("img");
  picture.src = "/devices/picture?payload=" + encodeURIComponent(code);
  picture.alt = "QR";
  picture.width = 240;
  picture.height = 240;
  const caption = document.createElement("p");
  caption.textContent = amount ? amount + " VND" : name;
  screen.replaceChildren(picture, caption);
  screen.dataset.code = code;
}

function clear() {
  shown = "";
  screen.replaceChildren();
  screen.dataset.code = "";
}

// What was said is remembered over a reload and by other tabs.
function isNew(told) {
  if (!told) return true;
  const heard = JSON.parse(localStorage.getItem(HEARD) || "[]");
  if (heard.includes(told)) return false;
  localStorage.setItem(HEARD, JSON.stringify([...heard, told].slice(-MOST_REMEMBERED)));
  return true;
}

function speak(frame) {
  const line = document.createElement("li");
  line.textContent = frame.message || frame.amount;
  log.prepend(line);
  while (log.children.length > 20) log.lastChild.remove();
  // In quiet hours there is nothing to be said.
  if (!frame.message) return;
  const amount = frame.amount.replaceAll(",", "");
  const file = "/devices/sound?box=" + id + (amount === "0" ? "" : "&amount=" + amount);
  speaking = speaking.then(() => play(file)).catch(() => {});
}

function play(file) {
  const sound = new Audio(file);
  note(file);
  return new Promise(done => {
    sound.onended = done;
    sound.onerror = done;
    sound.play().catch(done);
  });
}

function note(file) {
  box.dataset.spoken = ((box.dataset.spoken || "") + " " + file).trim();
}

setInterval(() => send(0xC0, []), KEEP_ALIVE_SECONDS * 1000);
document.getElementById("connect").addEventListener("click", () => {
  if (!socket) connect();
});
window.addEventListener("pagehide", () => {
  wanted = false;
  if (socket) socket.close();
});
