// Moves through a quick-fill table (<table class="grid" data-grid>): Enter and arrows go to the same column of the
// next row, Ctrl+D copies the value of the row above. Only a line of text gives up its arrows: in a list, a date, a
// number or a longer text they already mean something.
(() => {
  "use strict";
  const CONTROLS = "input:not([type=hidden]), select, textarea";

  const below = (control, step) => {
    const column = control.closest("td").cellIndex;
    let row = control.closest("tr");
    while ((row = step > 0 ? row.nextElementSibling : row.previousElementSibling)) {
      const found = row.cells[column]?.querySelector(CONTROLS);
      if (found) return found;
    }
    return null;
  };

  const go = (event, control) => {
    if (!control) return;
    event.preventDefault();
    control.focus();
    if (control.select && control.type !== "checkbox") control.select();
  };

  const copyDown = (event, control) => {
    const above = below(control, -1);
    event.preventDefault();
    if (!above) return;
    if (control.type === "checkbox") control.checked = above.checked;
    else control.value = above.value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const onKey = (event) => {
    const control = event.target.closest(CONTROLS);
    if (!control || event.altKey || !control.closest("td")) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "d") return copyDown(event, control);
    if (event.ctrlKey || event.metaKey) return;
    const isLine = control.matches("input:not([type]), input[type=text]");
    if (event.key === "Enter" && !control.matches("textarea")) go(event, below(control, event.shiftKey ? -1 : 1) || control);
    if (event.key === "ArrowDown" && isLine) go(event, below(control, 1));
    if (event.key === "ArrowUp" && isLine) go(event, below(control, -1));
  };

  const onInput = (event) => event.target.closest("td")?.classList.add("changed");

  document.querySelectorAll("[data-grid]").forEach((table) => {
    table.addEventListener("keydown", onKey);
    table.addEventListener("input", onInput);
  });
})();
