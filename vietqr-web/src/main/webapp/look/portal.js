// The little that pages do by themselves: copying a value. Everything else is the server's or PrimeFaces' work.
document.addEventListener("click", async event => {
  const button = event.target.closest("[data-copy]");
  if (!button || button.classList.contains("vq-done")) return;
  await copy(button.dataset.copy);
  const before = { html: button.innerHTML, label: button.getAttribute("aria-label") };
  const icon = button.querySelector(".pi");
  if (icon) icon.classList.replace("pi-copy", "pi-check");
  else button.textContent = button.dataset.done;
  button.classList.add("vq-done");
  button.setAttribute("aria-label", button.dataset.done);
  setTimeout(() => {
    button.classList.remove("vq-done");
    button.innerHTML = before.html;
    button.setAttribute("aria-label", before.label);
  }, 1500);
});

// The clipboard of the browser exists only on https and localhost; elsewhere the old way must do.
async function copy(text) {
  if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "vq-skip";
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

// What stands behind the mark of a link in a letter: into its field, out of the address, and on to what it opens.
const fromHash = document.querySelector("[data-from-hash]");
if (fromHash && location.hash.length > 1) {
  fromHash.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, "", location.pathname);
  document.getElementById(fromHash.dataset.fromHash)?.click();
}
