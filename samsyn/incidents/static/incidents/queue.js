// Reports that wait in the phone: kept in IndexedDB until the server has answered, sent one at a time, each once.
// An item: {key, writer, said_at, fields: [{…}], label, state: waiting|sending|refused|out|writer, faults: []}.
// eslint-disable-next-line no-unused-vars
const samsynQueue = (() => {
  "use strict";
  const DATABASE = "samsyn", STORE = "reports", LOCK = "samsyn-queue", PATIENCE = 30000;

  const asked = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

  const opened = () => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "key" });
    return asked(request);
  };

  // resolves when the phone has written it, not when it has been asked to
  const within = async (mode, work) => {
    const database = await opened();
    try {
      const transaction = database.transaction(STORE, mode);
      const result = work(transaction.objectStore(STORE));
      await new Promise((done, failed) => {
        transaction.oncomplete = done;
        transaction.onerror = transaction.onabort = () => failed(transaction.error);
      });
      return result && "result" in result ? result.result : result;
    } finally {
      database.close();
    }
  };

  const all = async () => (await within("readonly", (store) => store.getAll()))
    .sort((a, b) => (a.said_at < b.said_at ? -1 : 1));
  const put = (item) => within("readwrite", (store) => store.put(item));
  const drop = (key) => within("readwrite", (store) => store.delete(key));
  const replace = (old, item) => within("readwrite", (store) => { if (old) store.delete(old); return store.put(item); });

  const post = async (address, item) => {
    const stop = new AbortController();
    const clock = setTimeout(() => stop.abort(), PATIENCE);
    try {
      return await fetch(address, {
        method: "POST",
        credentials: "same-origin",
        redirect: "manual",
        signal: stop.signal,
        headers: { "Content-Type": "application/json", "X-Samsyn-Report": "1", "X-Samsyn-Writer": item.writer },
        body: JSON.stringify({ key: item.key, said_at: item.said_at, incidents: item.fields }),
      });
    } finally {
      clearTimeout(clock);
    }
  };

  // What an answer means for the item; null: it is in.
  const judged = async (answer) => {
    if (answer.status === 200 || answer.status === 201) return null;
    if (answer.status === 401 || answer.status === 403) return { state: "out", faults: [] };
    if (answer.status !== 409 && answer.status !== 422) return { state: "waiting", faults: [] };
    const faults = (await answer.json()).faults || [];
    return { state: faults.some((fault) => fault.code === "writer") ? "writer" : "refused", faults };
  };

  const sendOne = async (address, item, tell) => {
    await put({ ...item, state: "sending" });
    tell();
    let verdict;
    try {
      verdict = await judged(await post(address, item));
    } catch {
      verdict = { state: "waiting", faults: [] };
    }
    if (verdict === null) await drop(item.key);
    else await put({ ...item, ...verdict });
    return verdict === null;
  };

  // One page at a time sends: two tabs must not send the same. The key would make it one report all the same.
  const alone = async (work) => {
    if (navigator.locks) return navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? work() : 0));
    return work();
  };

  // Sends all that can be sent; `tell()` is called whenever something has changed. Returns how many came in.
  const flush = (address, tell) => alone(async () => {
    let sent = 0;
    for (const item of await all()) {
      if (item.state === "refused") continue;
      if (await sendOne(address, item, tell)) sent += 1;
      tell(sent);
      if (!navigator.onLine) break;
    }
    return sent;
  });

  return { all, drop, replace, flush };
})();
