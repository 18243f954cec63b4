// Counts the ticked parts of a form (<form data-counts>) in its line data-ticked; the page works without this file.
(() => {
  "use strict";
  const count = (form) => {
    const taken = form.querySelectorAll(".take input:checked").length;
    form.querySelector("[data-ticked] b").textContent = String(taken);
  };
  document.querySelectorAll("form[data-counts]").forEach((form) => {
    form.addEventListener("change", () => count(form));
  });
})();
