// The till: an amount is typed, its code is shown until it is paid, and the next one is a key away. Digits, Enter and Escape do
// everything; what the gateway says is shown as it says it.
const till = document.getElementById("till");
const words = document.getElementById("words").dataset;
const part = id => document.getElementById(id);
const TERMINAL = "vietqr-till-terminal";
const MOST_DIGITS = 12;
const grouped = new Intl.NumberFormat(document.documentElement.lang === "en" ? "en-US" : "vi-VN");

let digits = "";
let key = null;
let sale = null;
let stream = null;
let saleTimer;

const view = name => {
  document.body.dataset.view = name;
  for (const section of till.querySelectorAll("[data-view-of]")) section.hidden = section.dataset.viewOf !== name;
};
const say = (text, bad) => {
  part("said").textContent = text;
  part("said").hidden = !text;
  part("said").classList.toggle("vq-mistake", Boolean(bad));
};
const show = () => {
  part("amount").textContent = grouped.format(Number(digits || 0));
  part("ask").disabled = !Number(digits) || !terminal();
};
const terminal = () => part("terminal")?.value ?? "";

// Asking

const type = more => {
  const next = (digits + more).replace(/^0+/, "");
  if (next.length <= MOST_DIGITS) digits = next;
  key = null;
  show();
};
const add = amount => {
  const next = String(Number(digits || 0) + amount);
  if (next.length <= MOST_DIGITS) digits = next;
  key = null;
  show();
};
const clear = () => {
  digits = "";
  key = null;
  part("order").value = "";
  part("note").value = "";
  show();
};
const named = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");

const answered = async (address, options) => {
  const answer = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(15000), ...options });
  if (answer.redirected || answer.status === 401) {
    location.reload();
    throw new Error("signed out");
  }
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};
const post = (address, body) =>
  answered(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

const ask = async () => {
  if (part("ask").disabled) return;
  part("ask").disabled = true;
  key ??= named();
  try {
    const wish = { terminal: terminal(), amount: digits, order: part("order").value, note: part("note").value, key };
    const made = await post("/cashier/sale", wish);
    if (made.refused) return say(made.refused, true);
    say("");
    clear();
    present(made);
    feed();
  } catch {
    say(words.failed, true);
  } finally {
    show();
  }
};

// Waiting

const present = now => {
  sale = now;
  for (const place of till.querySelectorAll("[data-sale]")) place.textContent = now[place.dataset.sale] ?? "";
  const asks = Boolean(now.picture);
  if (asks) part("code").src = now.picture;
  part("rest").hidden = now.state !== "UNDERPAID";
  part("cancel").hidden = now.state !== "WAITING";
  part("sure").hidden = true;
  if (asks) {
    view("asking");
    countDown(Date.now() + now.millisLeft);
    watch();
    return;
  }
  quit();
  part("outcome").dataset.state = now.state;
  part("mark").textContent = good(now.state) ? "✓" : "!";
  part("more").textContent = outcome(now);
  part("receipt").href = "/cashier/receipt.xhtml?id=" + now.id;
  view("outcome");
  part("next").focus();
};
const good = state => state === "PAID" || state === "OVERPAID" || state === "PAID_LATE";
const outcome = now => {
  if (now.state === "OVERPAID") return words.over.replace("{0}", now.excess);
  return part("words").getAttribute("data-outcome-" + now.state.toLowerCase()) ?? "";
};
const refresh = async () => {
  clearTimeout(saleTimer);
  const id = sale?.id;
  if (!id) return;
  try {
    const now = await answered("/cashier/sale?id=" + id);
    if (sale?.id !== id) return;
    if (now.seq !== sale.seq || now.state !== sale.state) {
      present(now);
      feed();
    }
  } catch {
    // The feed says when the line is lost.
  }
  if (sale?.id === id && document.body.dataset.view === "asking")
    saleTimer = setTimeout(refresh, stream?.readyState === EventSource.OPEN ? 15000 : 3000);
};
const hangUp = () => {
  clearTimeout(saleTimer);
  stream?.close();
  stream = null;
};
const watch = () => {
  hangUp();
  const followed = sale;
  stream = new EventSource("/vqr/live/payments/" + encodeURIComponent(followed.ref) + "?seen=" + followed.seq);
  stream.addEventListener("changed", refresh);
  stream.addEventListener("full", () => stream?.close());
  saleTimer = setTimeout(refresh, 3000);
};
const countDown = until => {
  const shown = sale?.id;
  const tick = () => {
    if (sale?.id !== shown || document.body.dataset.view !== "asking") return;
    const seconds = Math.max(0, Math.floor((until - Date.now()) / 1000));
    const days = Math.floor(seconds / 86400);
    const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
    const time = clock.map(unit => String(unit).padStart(2, "0")).join(":");
    part("left").textContent = (days ? words.days.replace("{0}", days) + " " : "") + time;
    setTimeout(tick, 1000);
  };
  tick();
};
const quit = () => {
  hangUp();
  clearTimeout(saleTimer);
};
const next = () => {
  quit();
  sale = null;
  view("keypad");
  show();
  feed();
};
const cancel = async () => {
  try {
    present(await post("/cashier/sale?cancel=" + sale.id, {}));
    feed();
  } catch {
    say(words.failed, true);
  }
};
const lookAt = async id => {
  try {
    present(await answered("/cashier/sale?id=" + id));
  } catch {
    say(words.failed, true);
  }
};

// Hands

part("keypad").addEventListener("submit", event => {
  event.preventDefault();
  ask();
});
part("keypad").addEventListener("click", event => {
  const button = event.target.closest("button[data-key], button[data-add]");
  if (!button) return;
  if (button.dataset.add) add(Number(button.dataset.add));
  else press(button.dataset.key);
});
const press = pressed => {
  if (pressed === "back") {
    digits = digits.slice(0, -1);
    key = null;
    show();
  } else if (pressed === "clear") clear();
  else type(pressed);
};
for (const field of ["order", "note"]) part(field).addEventListener("input", () => (key = null));
part("cancel").addEventListener("click", () => {
  part("sure").hidden = false;
  part("sure-yes").focus();
});
part("sure-yes").addEventListener("click", cancel);
part("sure-no").addEventListener("click", () => {
  part("sure").hidden = true;
  part("cancel").focus();
});
part("leave").addEventListener("click", next);
part("next").addEventListener("click", next);
part("terminal")?.addEventListener("change", () => {
  localStorage.setItem(TERMINAL, terminal());
  show();
  feed();
});
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const shown = document.body.dataset.view;
  if (event.key === "Escape") {
    event.preventDefault();
    stepBack(shown);
  } else if (shown === "keypad" && !event.target.closest("input, select, textarea")) {
    if (/^\d$/.test(event.key)) type(event.key);
    else if (event.key === "Backspace") press("back");
    else if (event.key === "Enter" && !event.target.closest("button, a")) ask();
    else return;
    if (event.key !== "Enter") part("ask").focus();
    event.preventDefault();
  }
});
const stepBack = shown => {
  if (shown === "keypad") return clear();
  if (shown === "outcome") return next();
  if (!part("sure").hidden) part("sure-no").click();
  else if (!part("cancel").hidden) part("cancel").click();
  else next();
};
