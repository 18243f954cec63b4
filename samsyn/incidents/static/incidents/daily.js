// Keys of the daily report beside those of the review: Enter takes in, V takes in and passes on. The page works without.
(() => {
  "use strict";
  const pressed = { enter: "g", v: "v" };
  document.addEventListener("keydown", (event) => {
    if (!document.querySelector("[data-daily]") || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = pressed[event.key.toLowerCase()];
    const at = event.target;
    if (!key || at.closest("input, select, textarea, button, summary") || at.closest("a:not(.row[aria-current])")) return;
    const target = document.querySelector(`[data-daily] [data-key="${key}"]`);
    if (!target) return;
    event.preventDefault();
    sessionStorage.setItem("samsyn.review.focus", "1");
    target.click();
  });
})();
