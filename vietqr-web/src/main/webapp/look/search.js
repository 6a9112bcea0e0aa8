// Going about by keys: the box that finds pages and things, and the letters after g. What can be found, the server says.
(() => {
  const WAIT = 180; // milliseconds after the last letter
  const AFTER_G = 1200; // milliseconds in which the second letter must come
  const box = document.getElementById("vq-search");
  const help = document.getElementById("vq-help");
  const text = document.getElementById("vq-search-text");
  const list = document.getElementById("vq-search-found");
  const said = document.getElementById("vq-search-said");
  const keys = said.textContent;
  let asked;
  let timer;
  let chosen = -1;
  let gone = 0;

  document.addEventListener("click", event => {
    const opener = event.target.closest("[data-open]");
    if (opener) open(document.getElementById(opener.dataset.open));
    else if (event.target === box || event.target === help) event.target.close();
  });
  document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open(box);
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) letter(event);
  });
  box.addEventListener("close", () => {
    asked?.abort();
    clearTimeout(timer);
  });
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  text.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      const option = list.children[Math.max(chosen, 0)];
      if (option) location.assign(option.dataset.link);
    }
  });
  list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.link);
  });

  // The browser gives the focus back to where it was when a dialog is closed.
  function open(dialog) {
    if (document.querySelector("dialog[open]") === dialog) return;
    document.querySelectorAll("dialog[open]").forEach(other => other.close());
    dialog.showModal();
    if (dialog !== box) return;
    text.value = "";
    show([], keys);
    text.focus();
  }

  function typing(element) {
    return element.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], dialog[open]");
  }

  function letter(event) {
    const now = Date.now();
    const second = now - gone < AFTER_G;
    gone = event.key === "g" && !second ? now : 0;
    if (second) {
      const target = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
      if (target) location.assign(target.dataset.to);
    } else if (event.key === "?") {
      event.preventDefault();
      open(help);
    } else if (event.key === "/") {
      const field = document.querySelector("main input[type=search], main .vq-filter input:not([type=hidden])");
      event.preventDefault();
      if (field) field.focus();
      else open(box);
    }
  }

  async function ask() {
    const wanted = text.value.trim();
    asked?.abort();
    if (wanted.length < 2) return show([], keys);
    asked = new AbortController();
    try {
      const answer = await fetch(`/search?q=${encodeURIComponent(wanted)}`, {
        signal: asked.signal, redirect: "error", headers: { Accept: "application/json" }
      });
      if (!answer.ok) throw new Error(answer.status);
      const found = await answer.json();
      show(found, found.length === 0 ? said.dataset.none : said.dataset.count.replace("{0}", found.length));
    } catch (broken) {
      if (broken.name !== "AbortError") show([], said.dataset.failed);
    }
  }

  function show(found, words) {
    list.replaceChildren(...found.map(option));
    said.textContent = words;
    text.setAttribute("aria-expanded", String(found.length > 0));
    choose(found.length > 0 ? 0 : -1);
  }

  function option(one, index) {
    const item = document.createElement("li");
    item.id = `vq-found-${index}`;
    item.setAttribute("role", "option");
    item.dataset.link = one.link;
    item.append(part("vq-found-kind", one.kind), part("vq-found-title", one.title), part("vq-found-detail", one.detail));
    return item;
  }

  function part(name, words) {
    const span = document.createElement("span");
    span.className = name;
    span.textContent = words;
    return span;
  }

  function choose(index) {
    const options = [...list.children];
    chosen = options.length === 0 ? -1 : (index + options.length) % options.length;
    options.forEach((item, at) => item.setAttribute("aria-selected", String(at === chosen)));
    if (chosen < 0) text.removeAttribute("aria-activedescendant");
    else {
      text.setAttribute("aria-activedescendant", options[chosen].id);
      options[chosen].scrollIntoView({ block: "nearest" });
    }
  }
})();
