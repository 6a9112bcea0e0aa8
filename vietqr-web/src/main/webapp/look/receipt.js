// Prints the receipt that is shown.
document.getElementById("print").addEventListener("click", () => window.print());
