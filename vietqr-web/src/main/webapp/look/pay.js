// Watches a payment: asks the gateway until the state changes, then lets the server draw the page anew.
const pay = document.getElementById("pay");
const waitedFor = "vietqr-waited-" + pay.dataset.ref;

if (pay.dataset.state === "waiting") watch();
else if (pay.dataset.return && remembered()) goBack();

function watch() {
  const started = Date.now();
  const status = document.getElementById("status");
  const waiting = status.textContent;
  let timer;
  sessionStorage.setItem(waitedFor, "1");

  const again = () => {
    const minutes = (Date.now() - started) / 60000;
    timer = setTimeout(look, minutes < 3 ? 2000 : minutes < 20 ? 5000 : 20000);
  };
  const look = async () => {
    clearTimeout(timer);
    if (document.hidden) return;
    try {
      const address = "/vqr/api/transactions/qr-link?refId=" + encodeURIComponent(pay.dataset.ref);
      const answer = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(8000) });
      if (answer.ok && (await answer.json()).status !== 0) return location.reload();
      status.textContent = waiting;
    } catch {
      status.textContent = status.dataset.offline;
    }
    again();
  };
  document.addEventListener("visibilitychange", look);
  again();
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
