// Sends files one after another, each as it is, and shows how far each is and what became of it.
const form = document.getElementById("bring");

if (form) {
  const { most, mostBytes, none, many, whose, large, lost, ended } = form.dataset;
  const files = document.getElementById("bring:files");
  const list = document.getElementById("uploads");
  const zone = files.closest(".vq-drop");
  const waiting = [];
  let sending = false;

  form.addEventListener("submit", event => {
    event.preventDefault();
    bring([...files.files]);
    files.value = "";
  });

  function bring(chosen) {
    if (!chosen.length) return told(line(""), "ERROR", none);
    if (chosen.length > Number(most)) return told(line(""), "ERROR", many);
    const choice = {
      account: document.getElementById("bring:account_input").value,
      profile: document.getElementById("bring:profile_input").value,
    };
    if (whose && !choice.account) return told(line(""), "ERROR", whose);
    for (const file of chosen) waiting.push({ file, choice, item: line(file.name) });
    if (!sending) next();
  }

  function next() {
    const one = waiting.shift();
    sending = Boolean(one);
    if (one) send(one);
  }

  function line(name) {
    const item = document.createElement("li");
    item.innerHTML = "<span class='vq-file-name'></span><progress max='100' value='0'></progress><span class='vq-said'></span>";
    item.firstChild.textContent = name;
    item.querySelector("progress").setAttribute("aria-label", name);
    list.prepend(item);
    list.hidden = false;
    return item;
  }

  function send({ file, choice, item }) {
    if (file.size > Number(mostBytes)) {
      told(item, "ERROR", large);
      return next();
    }
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", event => {
      const percent = Math.floor(100 * event.loaded / Math.max(1, event.total));
      item.querySelector("progress").value = percent;
      item.lastChild.textContent = percent + " %";
    });
    request.addEventListener("loadend", () => {
      answered(item, request);
      window.refreshStatements();
      next();
    });
    request.open("POST", "/statements/upload?" + new URLSearchParams({ name: file.name, ...choice }));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.send(file);
  }

  function answered(item, request) {
    if (request.status === 413) return told(item, "ERROR", large);
    if (request.status !== 200) return told(item, "ERROR", lost);
    // Whoever is no longer signed in is answered with the page to do so.
    if (!(request.getResponseHeader("Content-Type") || "").startsWith("application/json")) return told(item, "ERROR", ended);
    const { tone, words } = JSON.parse(request.responseText);
    told(item, tone, words);
  }

  function told(item, tone, words) {
    item.dataset.tone = tone;
    item.querySelector("progress").remove();
    item.lastChild.textContent = words;
  }

  const carriesFiles = event => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
  document.getElementById("drop").hidden = false;
  document.addEventListener("dragover", event => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    zone.classList.add("vq-over");
  });
  document.addEventListener("dragleave", event => event.relatedTarget || zone.classList.remove("vq-over"));
  document.addEventListener("drop", event => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    zone.classList.remove("vq-over");
    bring([...event.dataTransfer.files]);
  });
  window.addEventListener("beforeunload", event => {
    if (sending) event.preventDefault();
  });
}
