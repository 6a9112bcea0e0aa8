// What came in at the till and what was sold there, as lists and aloud (voice.js). Stands behind till.js and opens the page.
const ALL = "vietqr-till-all";
let feedTimer;

const sound = movement => "/cashier/sound?terminal=" + terminal() + (movement ? "&movement=" + movement : "");
const feed = async () => {
  clearTimeout(feedTimer);
  if (!terminal()) return;
  try {
    const now = await answered("/cashier/feed?terminal=" + terminal() + (part("all").checked ? "&all=1" : ""));
    part("offline").hidden = true;
    hear(now);
    list(now);
  } catch {
    part("offline").hidden = false;
  }
  clearTimeout(feedTimer);
  feedTimer = setTimeout(feed, 2500);
};
const hear = now => {
  part("quiet").hidden = !now.quiet;
  tillVoice.setShopVolume(now.volume);
  const ids = now.heard.map(one => one.id);
  if (tillVoice.isNew() || now.quiet) return tillVoice.mark(ids.filter(id => !tillVoice.isHeard(id)));
  for (const one of [...now.heard].reverse()) tillVoice.say(one.id, sound(one.id));
};
const list = now => {
  part("total").textContent = now.total;
  part("heard").replaceChildren(...now.heard.map(came));
  part("nothing-heard").hidden = now.heard.length > 0;
  part("sales").replaceChildren(...now.sales.map(sold));
  part("nothing-sold").hidden = now.sales.length > 0;
};
const element = (name, text, look) => {
  const made = document.createElement(name);
  made.textContent = text;
  if (look) made.className = look;
  return made;
};
const came = one => {
  const line = document.createElement("li");
  line.dataset.movement = one.id;
  line.dataset.said = tillVoice.isHeard(one.id);
  line.append(element("strong", "+" + one.amount), element("span", one.at + " · " + one.what, "vq-story-detail"));
  return line;
};
const sold = one => {
  const line = document.createElement("li");
  const button = element("button", "", "till-sale");
  button.type = "button";
  button.append(
    element("strong", one.amount),
    element("span", one.stateText, "vq-state vq-state-" + one.state),
    element("span", one.at + " · " + (one.order || one.code), "vq-story-detail"),
  );
  button.addEventListener("click", () => lookAt(one.id));
  line.append(button);
  return line;
};

// Sound

const soundShown = () => {
  const on = tillVoice.ready();
  part("sound").setAttribute("aria-pressed", on);
  part("sound-text").textContent = on ? words.soundOn : words.soundOff;
  part("sound").querySelector(".pi").className = "pi " + (on ? "pi-volume-up" : "pi-volume-off");
  part("volume").value = tillVoice.volume();
  part("sound-more").hidden = !on;
  for (const line of part("heard").children) line.dataset.said = tillVoice.isHeard(line.dataset.movement);
};
part("sound").addEventListener("click", async () => {
  if (tillVoice.ready()) return tillVoice.off();
  if (!tillVoice.wanted()) tillVoice.mark(Array.from(part("heard").children, line => line.dataset.movement));
  await tillVoice.on();
  feed();
});
part("test-sound").addEventListener("click", () => tillVoice.test(sound()));
part("volume").addEventListener("input", event => tillVoice.setVolume(event.target.value));
tillVoice.onChange(soundShown);
part("all").addEventListener("change", () => {
  localStorage.setItem(ALL, part("all").checked ? "1" : "");
  feed();
});

// Opening

const remembered = till.dataset.terminal || localStorage.getItem(TERMINAL);
if (remembered && part("terminal")?.querySelector(`option[value="${CSS.escape(remembered)}"]`)) part("terminal").value = remembered;
part("all").checked = localStorage.getItem(ALL) === "1";
view("keypad");
show();
soundShown();
feed();
window.addEventListener("online", feed);
document.addEventListener("visibilitychange", () => document.hidden || feed());
