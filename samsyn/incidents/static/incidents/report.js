// The report form on a phone: drafts stay, reports queue, the place is remembered. Without this file it is a plain form.
(() => {
  "use strict";
  const form = document.querySelector("[data-report]");
  if (!form || !window.indexedDB || !window.fetch) return;
  const DRAFT = `samsyn-draft-${form.dataset.writer}`, PLACE = "samsyn-place", IDLE = 400;
  const NAMES = ["category", "when", "from_at", "to_at", "place", "lat", "lon", "rough", "line", "text", "sight", "going_on",
    "police", "own_measure", "seriousness"];
  const list = document.querySelector("[data-queued]"), net = document.querySelector("[data-net]");
  let editing = "";

  const made = (name, text, look) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (look) element.className = look;
    return element;
  };

  const remembered = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
  const remember = (name, value) => {
    try {
      if (value === null) localStorage.removeItem(name);
      else localStorage.setItem(name, value);
    } catch { /* a phone that keeps nothing */ }
  };

  const written = () => {
    const data = new FormData(form), fields = {};
    NAMES.forEach((name) => { if (data.get(name)) fields[name] = data.get(name); });
    return fields;
  };

  const putBack = (fields) => NAMES.forEach((name) => {
    const value = fields[name] || "";
    form.querySelectorAll(`[name="${name}"]`).forEach((control) => {
      if (control.type === "radio") control.checked = control.value === value;
      else if (control.type === "checkbox") control.checked = Boolean(value);
      else control.value = value;
      if (control.checked) control.closest("details")?.setAttribute("open", "");
    });
  });

  const earlier = () => { try { return JSON.parse(form.elements.earlier.value || "[]"); } catch { return []; } };

  // --- that what was sent is in: said here, or on the page that comes next
  const cameIn = document.querySelector("[data-came-in]"), CAME_IN = "samsyn-came-in";
  const thank = (count) => {
    cameIn.querySelector("[data-says]").textContent = count > 1 ? cameIn.dataset.saysMany : cameIn.dataset.saysOne;
    cameIn.hidden = false;
  };
  if (remembered(CAME_IN)) thank(Number(remembered(CAME_IN)));
  remember(CAME_IN, null);

  const labelOf = (fields) => {
    const tile = form.querySelector(`[name=category][value="${fields.category}"]`);
    return { what: tile ? tile.closest("label").textContent.trim().replaceAll("\u00ad", "") : "", where: fields.place || "" };
  };

  // the incidents that are in the report already, beside the one being written
  const setEarlier = (told) => {
    const box = form.querySelector("[data-earlier]"), head = box.querySelector("h2");
    form.elements.earlier.value = JSON.stringify(told);
    head.textContent = told.length > 1 ? head.dataset.saysMany.replace("2", told.length) : head.dataset.saysOne;
    box.querySelector("ul").replaceChildren(...told.map(labelOf).map(({ what, where }) => made("li", where ? `${what}, ${where}` : what)));
    box.hidden = !told.length;
  };

  // --- what is kept while someone writes
  const emptying = form.querySelector("[data-emptying]");
  const keep = () => {
    remember(DRAFT, JSON.stringify({ ...written(), earlier: earlier() }));
    emptying.hidden = !Object.keys(written()).length && !earlier().length;
  };
  let clock;
  form.addEventListener("input", () => {
    clearTimeout(clock);
    clock = setTimeout(keep, IDLE);
  });
  const draft = remembered(DRAFT);
  if (draft && !form.querySelector(".wrong")) {
    putBack(JSON.parse(draft));
    setEarlier(JSON.parse(draft).earlier || []);
    keep();
  }
  const clear = () => {
    clearTimeout(clock);
    putBack({});
    form.dispatchEvent(new Event("emptied-form")); // the map takes its mark away
    form.querySelectorAll("[data-here-says], [data-rough], [data-hint], [data-emptying]").forEach((told) => { told.hidden = true; });
  };

  emptying.addEventListener("click", () => {
    if (!window.confirm(form.dataset.saysDrop)) return;
    clear();
    setEarlier([]);
    remember(DRAFT, null);
    form.scrollIntoView();
  });

  // --- a hint while one writes: the server's rule decides
  const hint = (control) => {
    const field = control.closest(".field"), says = field.querySelector("[data-hint]") || field.appendChild(made("p", "", "refused"));
    const spans = window.samsynGuard ? window.samsynGuard(control.value).filter((span) => span.severity === "block") : [];
    says.dataset.hint = "";
    says.hidden = !spans.length;
    field.querySelector("[data-refused]")?.remove();
    let at = 0;
    says.replaceChildren(form.dataset.saysPerson, document.createElement("br"), ...spans.flatMap((span) => {
      const before = control.value.slice(at, span.start);
      at = span.end;
      return [before, made("mark", control.value.slice(span.start, span.end))];
    }), control.value.slice(at));
  };
  ["place", "text", "own_measure"].forEach((name) => {
    let waits;
    form.elements[name].addEventListener("input", (event) => {
      clearTimeout(waits);
      waits = setTimeout(() => hint(event.target), IDLE);
    });
  });

  // --- the place
  const last = form.querySelector("[data-last]"), place = form.elements.place;
  if (remembered(PLACE) && !place.value) {
    last.textContent = remembered(PLACE);
    last.hidden = false;
    last.addEventListener("click", () => { place.value = last.textContent; last.hidden = true; form.dispatchEvent(new Event("input")); });
  }
  const here = form.querySelector("[data-here]"), hereSays = form.querySelector("[data-here-says]");
  if (navigator.geolocation) here.hidden = false;
  here.addEventListener("click", () => navigator.geolocation.getCurrentPosition(
    (found) => {
      form.elements.lat.value = found.coords.latitude.toFixed(6);
      form.elements.lon.value = found.coords.longitude.toFixed(6);
      hereSays.textContent = `${form.dataset.saysHere} (± ${Math.round(found.coords.accuracy)} m)`;
      hereSays.hidden = false;
      form.querySelector("[data-rough]").hidden = false;
    },
    () => { hereSays.textContent = form.dataset.saysNowhere; hereSays.hidden = false; },
    { enableHighAccuracy: true, timeout: 10000, maximumAge: 60000 }));

  // --- what waits in the phone
  const button = (word, work) => {
    const one = made("button", word, "button plain");
    one.type = "button";
    one.addEventListener("click", work);
    return one;
  };

  const line = (item) => {
    const row = made("li"), steps = made("ol", "", "steps"), state = made("li", list.dataset[item.state]);
    row.dataset.state = item.state;
    row.append(made("b", item.label.what), item.label.where ? `, ${item.label.where}` : "", steps);
    steps.append(state);
    item.faults.forEach((fault) => steps.append(made("li", fault.detail)));
    if (item.state !== "sending") {
      const acts = made("div", "", "actions");
      if (item.state === "refused") acts.append(button(list.dataset.edit, () => edit(item)));
      acts.append(button(list.dataset.drop, () => dropped(item)));
      row.append(acts);
    }
    return row;
  };

  const show = async () => {
    const items = await samsynQueue.all();
    list.replaceChildren(...items.map(line));
    list.closest("[data-queue]").hidden = !items.length;
    const says = net.querySelector("p"), waits = items.some((item) => item.state === "waiting");
    net.hidden = navigator.onLine && !waits;
    says.textContent = navigator.onLine ? says.dataset.saysWaits : says.dataset.saysOff;
  };

  const edit = (item) => {
    // the one that can't be sent, else the last; the others stay in the report
    const at = item.faults.find((fault) => fault.incident !== undefined)?.incident ?? item.fields.length - 1;
    editing = item.key;
    putBack(item.fields[at]);
    setEarlier(item.fields.filter((_fields, nth) => nth !== at));
    keep();
    form.scrollIntoView();
    const wrong = item.faults.find((fault) => fault.field && form.elements[fault.field]);
    if (wrong && form.elements[wrong.field].focus) form.elements[wrong.field].focus();
  };

  const dropped = async (item) => {
    if (!window.confirm(form.dataset.saysDrop)) return;
    await samsynQueue.drop(item.key);
    await show();
  };

  const send = async () => {
    const sent = await samsynQueue.flush(form.dataset.sendings, () => { show(); });
    await show();
    if (sent) window.dispatchEvent(new CustomEvent("samsyn-sent", { detail: sent }));
    return sent;
  };

  const sendWaiting = async () => {
    const sent = await send();
    if (sent) thank(sent);
  };

  const key = () => crypto.randomUUID ? crypto.randomUUID()
    : "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) => (
      c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16));

  const isWhole = (fields) => fields.category && fields.when && (fields.when !== "other" || fields.from_at)
    && (fields.place || fields.text || fields.lat || fields.line);

  form.addEventListener("submit", async (event) => {
    const fields = written(), isBlank = !Object.keys(fields).length && earlier().length;
    // what is not whole goes the plain way: the server says what is missing
    if (!isBlank && !isWhole(fields) && navigator.onLine) return;
    event.preventDefault();
    const all = isBlank ? earlier() : [...earlier(), fields]; // one more was begun, but there was none
    if (event.submitter?.name === "more") {
      clear();
      setEarlier(all);
      keep();
      form.scrollIntoView();
      form.querySelector("[name=category]").focus({ preventScroll: true });
      return;
    }
    const item = {
      key: key(), writer: form.dataset.writer, said_at: new Date().toISOString(), fields: all,
      label: labelOf(all[all.length - 1]), state: "waiting", faults: [],
    };
    try {
      await samsynQueue.replace(editing, item);
    } catch {
      hereSays.textContent = form.dataset.saysUnkept;
      hereSays.hidden = false;
      form.submit();
      return;
    }
    editing = "";
    navigator.storage?.persist?.();
    if (fields.place) remember(PLACE, fields.place);
    clear();
    setEarlier([]);
    remember(DRAFT, null);
    await show();
    const sent = await send();
    if (sent) {
      remember(CAME_IN, String(sent));
      window.location.assign(window.location.pathname); // with what became of it beside the form
    } else document.querySelector("[data-queue]").scrollIntoView();
  });

  if ("serviceWorker" in navigator) navigator.serviceWorker.register(form.dataset.worker).catch(() => {});
  ["online", "offline"].forEach((name) => window.addEventListener(name, () => { show(); if (navigator.onLine) sendWaiting(); }));
  show().then(sendWaiting).catch(() => {});
})();
