// Keys of the review (J, K, G, R, F, N, S; 1 and 2 answer whether a word is a person): each presses the link or button with that data-key. The page works without.
(() => {
  "use strict";
  const FOCUS = "samsyn.review.focus";
  const here = () => document.querySelector("[data-review]");
  const typing = (element) => Boolean(element.closest("input, select, textarea, [contenteditable]"));

  const stand = (scroll) => {
    const field = document.querySelector("#do .input, #do textarea");
    const row = document.querySelector(".row[aria-current]");
    const target = field || row;
    if (!target) return;
    target.focus({ preventScroll: !scroll });
    target.scrollIntoView({ block: "nearest" });
  };

  // next and previous: only the review is exchanged, so that nothing blinks and the list stays where it is
  const turn = async (link) => {
    const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
    const text = answer.ok && !answer.redirected ? await answer.text() : "";
    const fresh = new DOMParser().parseFromString(text, "text/html").querySelector("[data-review]");
    if (!fresh) {
      location.assign(link.href);
      return;
    }
    here().replaceWith(fresh);
    history.replaceState(null, "", link.href);
    stand(true);
  };

  let turning = false;
  const press = (key) => {
    const target = document.querySelector(`[data-key="${key}"]`);
    if (!target) return;
    if (key === "j" || key === "k") {
      if (turning) return;
      turning = true;
      turn(target).catch(() => location.assign(target.href)).finally(() => { turning = false; });
      return;
    }
    sessionStorage.setItem(FOCUS, "1");
    target.click();
  };

  document.addEventListener("keydown", (event) => {
    if (!here() || event.ctrlKey || event.metaKey || event.altKey || (event.repeat && !"jk".includes(event.key))) return;
    const key = event.key.toLowerCase();
    if (key !== "escape" && typing(event.target)) return;
    if (!["j", "k", "g", "r", "f", "n", "s", "1", "2", "escape"].includes(key)) return;
    if (!document.querySelector(`[data-key="${key}"]`)) return;
    event.preventDefault();
    press(key);
  });

  // a form sent from its field comes back to the list, with the same reader at the keyboard
  document.addEventListener("submit", (event) => {
    if (event.target.closest("[data-review]") && matchMedia("(min-width: 62rem)").matches) sessionStorage.setItem(FOCUS, "1");
  });

  document.documentElement.dataset.keys = "on"; // from here on the keys work

  if (here() && sessionStorage.getItem(FOCUS)) {
    sessionStorage.removeItem(FOCUS);
    if (location.hash) history.replaceState(null, "", location.pathname + location.search);
    stand(false);
    // a browser that goes to the address's part lets go of the focus when the page has loaded
    addEventListener("load", () => setTimeout(() => stand(false)));
  }
})();
