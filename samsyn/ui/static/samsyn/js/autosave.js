// Drafts save themselves. <form data-autosave="URL"> with {% saved %} within; the page works without this file.
//
// Two seconds after the last key the form's fields (without _key and seen) are posted to URL. The answer:
//   200 {"revision": 4, "saved_at": "kl. 10.14"}   revision goes into the form's field of that name
//   409 {"theirs": {"text": "…"}, "revision": 5}   somebody else saved; both texts are shown, nothing is lost
//   401                                            signed out
// What could not be saved stays in localStorage under the URL, and is put back when the page opens again.
(() => {
  "use strict";
  const IDLE = 2000;

  const fieldsOf = (form) => {
    const data = new FormData(form);
    data.delete("_key"); // a draft is saved many times; the key belongs to the handing in
    data.delete("seen"); // only a pressed button may save over another's text that the writer has seen
    return data;
  };

  const revisionOf = (form) => form.elements.revision?.value ?? "";

  const controlsOf = (form) => [...form.querySelectorAll(
    "textarea, select, input[type=text], input:not([type]), input[type=radio], input[type=checkbox]")];

  const isTicked = (control) => ["radio", "checkbox"].includes(control.type);

  const keyOf = (control) => (isTicked(control) ? `${control.name}=${control.value}` : control.name);

  const valueOf = (control) => (isTicked(control) ? control.checked : control.value);

  const writtenIn = (form) => controlsOf(form).map((control) => [keyOf(control), valueOf(control)]);

  const putBack = (control, value) => {
    control[isTicked(control) ? "checked" : "value"] = value;
  };

  const keep = (form, submitted = false) => localStorage.setItem(form.dataset.autosave,
    JSON.stringify({ revision: revisionOf(form), submitted, written: writtenIn(form) }));

  const forget = (form) => localStorage.removeItem(form.dataset.autosave);

  const say = (form, kind, clock = "") => {
    const line = form.querySelector("[data-saved]");
    line.hidden = false;
    line.classList.toggle("waits", kind === "waits" || kind === "restored");
    line.classList.toggle("failed", ["failed", "out", "conflict"].includes(kind));
    line.querySelector("span").textContent = line.dataset[kind].replace("[clock]", clock);
  };

  const showConflict = (form, theirs, mine) => {
    const place = form.querySelector("[data-conflict-here]");
    place.querySelector("[data-theirs]").textContent = theirs;
    place.querySelector("[data-mine]").textContent = mine;
    place.hidden = false;
    say(form, "conflict");
  };

  // Tells whether a text was put back, so that it is saved anew.
  const restore = (form) => {
    const kept = JSON.parse(localStorage.getItem(form.dataset.autosave) || "null");
    const written = new Map(kept?.written);
    const other = controlsOf(form).filter((control) => {
      const key = keyOf(control);
      return written.has(key) && written.get(key) !== valueOf(control);
    });
    const isNewer = kept && kept.revision !== revisionOf(form);
    if (!other.length || (kept.submitted && isNewer)) {
      forget(form); // it arrived
      return false;
    }
    if (isNewer) {
      const text = other.find((control) => !isTicked(control) && control.tagName !== "SELECT");
      if (!text) {
        forget(form); // only a choice differs, and the other one's stands to be seen
        return false;
      }
      showConflict(form, text.value, written.get(keyOf(text)));
      return false;
    }
    for (const control of other) putBack(control, written.get(keyOf(control)));
    say(form, "restored");
    return true;
  };

  const take = async (form, response) => {
    const isJson = (response.headers.get("Content-Type") || "").startsWith("application/json");
    const answer = isJson ? await response.json() : {};
    if (response.ok) {
      forget(form);
      if (answer.revision !== undefined && form.elements.revision) form.elements.revision.value = answer.revision;
      form.querySelector("[data-conflict-here]").hidden = true;
      say(form, "done", answer.saved_at);
    } else if (response.status === 409 && answer.theirs) {
      if (form.elements.revision) form.elements.revision.value = answer.revision;
      const [name, theirs] = Object.entries(answer.theirs)[0];
      showConflict(form, theirs, answer.mine?.[name] ?? form.elements[name]?.value ?? "");
    } else {
      say(form, response.status === 401 ? "out" : "failed");
    }
  };

  const save = async (form) => {
    form.dataset.unsaved = "";
    try {
      await take(form, await fetch(form.dataset.autosave, { method: "POST", body: fieldsOf(form) }));
    } catch {
      form.dataset.unsaved = "yes";
      say(form, "waits");
    }
  };

  const watch = (form) => {
    let timer = 0;
    let last = Promise.resolve();
    const soon = (wait) => {
      clearTimeout(timer);
      timer = setTimeout(() => { last = last.then(() => save(form)); }, wait); // one at a time, in order
    };
    const changed = () => {
      form.dataset.unsaved = "yes";
      keep(form);
      soon(IDLE);
    };
    form.addEventListener("input", changed);
    form.addEventListener("submit", () => {
      clearTimeout(timer);
      form.dataset.unsaved = "";
      keep(form, true);
    });
    addEventListener("online", () => form.dataset.unsaved && soon(0));
    addEventListener("pagehide", () => {
      if (form.dataset.unsaved) navigator.sendBeacon(form.dataset.autosave, fieldsOf(form));
    });
    if (restore(form)) soon(IDLE);
  };

  document.querySelectorAll("form[data-autosave]").forEach(watch);
})();
