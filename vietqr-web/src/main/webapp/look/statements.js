// What the plain form cannot do: files may also be dropped anywhere on the page, and are sent at once.
const files = document.querySelector("input[type=file][data-statements]");

if (files) {
  const zone = files.closest(".vq-drop");
  document.getElementById("drop").hidden = false;
  const carriesFiles = event => event.dataTransfer && [...event.dataTransfer.types].includes("Files");

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
    if (!event.dataTransfer.files.length) return;
    files.files = event.dataTransfer.files;
    files.form.requestSubmit(files.form.querySelector("button[type=submit]"));
  });
}
