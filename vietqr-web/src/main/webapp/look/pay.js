// Watches a payment: the gateway says when something has happened, and then draws the page anew. Where no stream is to be had
// the page asks instead; it asks now and then anyway, for a stream may be held up on its way.
const pay = document.getElementById("pay");
const waitedFor = "vietqr-waited-" + pay.dataset.ref;

if (pay.dataset.live) {
  sessionStorage.setItem(waitedFor, "1");
  watch();
  const left = document.getElementById("left");
  if (left) countDown(left);
} else if (pay.dataset.return && remembered()) goBack();

function watch() {
  const address = "/vqr/live/payments/" + encodeURIComponent(pay.dataset.ref);
  const status = document.getElementById("status");
  const waiting = status.textContent;
  const started = Date.now();
  let timer;
  let stream;
  let failures = 0;
  let opened = 0;

  const streaming = () => stream && stream.readyState === EventSource.OPEN;
  const offline = yes => (status.textContent = yes ? status.dataset.offline : waiting);
  const anew = () => {
    hangUp();
    location.reload();
  };
  const hangUp = () => {
    clearTimeout(timer);
    if (stream) stream.close();
    stream = null;
  };
  const listen = () => {
    if (!window.EventSource || failures > 3) return;
    stream = new EventSource(address + "?seen=" + pay.dataset.seq);
    stream.onopen = () => {
      opened = Date.now();
      offline(false);
    };
    stream.addEventListener("changed", anew);
    stream.addEventListener("full", () => stream.close());
    // A browser comes back by itself to a stream that has ended, but not to one that was refused.
    stream.onerror = () => {
      failures = opened && Date.now() - opened > 10000 ? 0 : failures + 1;
      if (failures > 3) stream.close();
      again();
    };
  };
  const again = () => {
    clearTimeout(timer);
    const minutes = (Date.now() - started) / 60000;
    timer = setTimeout(ask, streaming() ? 20000 : minutes < 3 ? 2000 : minutes < 20 ? 5000 : 20000);
  };
  const ask = async () => {
    try {
      const answer = await fetch(address, {
        headers: { Accept: "application/json" },
        cache: "no-store",
        signal: AbortSignal.timeout(8000),
      });
      if (answer.ok && (await answer.json()).seq > Number(pay.dataset.seq)) return anew();
      offline(false);
    } catch {
      offline(true);
    }
    if (!document.hidden) again();
  };
  // Nobody looks at a hidden page; it gives its place to others.
  const come = () => {
    hangUp();
    if (document.hidden) return;
    listen();
    ask();
  };
  document.addEventListener("visibilitychange", come);
  window.addEventListener("pagehide", hangUp);
  window.addEventListener("pageshow", event => event.persisted && come());
  listen();
  again();
}

// By the server's clock: the phone's own may be wrong.
function countDown(left) {
  const end = Date.now() + Number(left.dataset.millis);
  const two = number => String(number).padStart(2, "0");
  const show = () => {
    const millis = end - Date.now();
    const seconds = Math.max(0, Math.floor(millis / 1000));
    const hours = Math.floor(seconds / 3600);
    const words =
      hours >= 24
        ? left.dataset.days.replace("{0}", Math.floor(hours / 24)).replace("{1}", hours % 24)
        : two(hours) + ":" + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
    left.textContent = left.dataset.text.replace("{0}", words);
    left.hidden = false;
    if (millis <= 0) return setTimeout(() => location.reload(), 500 + Math.random() * 2000);
    setTimeout(show, hours >= 24 ? 60000 : 1000);
  };
  show();
}

// Only whoever has seen the payment arrive is led back; the page of an old payment stays where it is.
function remembered() {
  const waited = sessionStorage.getItem(waitedFor);
  sessionStorage.removeItem(waitedFor);
  return waited;
}

function goBack() {
  document.getElementById("returning").hidden = false;
  setTimeout(() => location.assign(pay.dataset.return), 3000);
}
