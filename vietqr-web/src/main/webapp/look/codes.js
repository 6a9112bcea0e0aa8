// What the plain form cannot do: a picture may also be dropped or pasted anywhere on the page, and one that is too large is
// named before it is sent.
const picture = document.querySelector("input[type=file][data-largest]");
const zone = picture.closest(".vq-drop");
document.getElementById("drop").hidden = false;

function check() {
  const file = picture.files[0];
  const large = file && file.size > Number(picture.dataset.largest);
  picture.setCustomValidity(large ? picture.dataset.large : "");
}

function take(files) {
  if (!files.length) return false;
  const one = new DataTransfer();
  one.items.add(files[0]);
  picture.files = one.files;
  check();
  picture.form.requestSubmit(picture.form.querySelector("button[type=submit]"));
  return true;
}

const carriesFiles = event => event.dataTransfer && [...event.dataTransfer.types].includes("Files");

picture.addEventListener("change", check);
document.addEventListener("paste", event => {
  if (event.clipboardData && take(event.clipboardData.files)) event.preventDefault();
});
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
  take(event.dataTransfer.files);
});
