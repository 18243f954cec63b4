// The service worker's work: the form opens without net. KEPT comes from the server: version, files, shell, page.
"use strict";
const SLOW = 4000; // a net that answers later than this is no net to someone in the rain

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(KEPT.version);
    await cache.addAll(KEPT.files);
    await keepShell(cache);
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== KEPT.version) await caches.delete(name);
    await self.clients.claim();
  })());
});

// the form alone, with nobody's reports; who may not report gets no shell and keeps none
async function keepShell(cache) {
  try {
    const answer = await fetch(KEPT.shell, { redirect: "error", credentials: "same-origin" });
    if (answer.ok) await cache.put(KEPT.shell, answer);
  } catch {
    // asked for again the next time that the page opens
  }
}

async function page(request) {
  const cache = await caches.open(KEPT.version);
  const late = new Promise((_, failed) => setTimeout(() => failed(new Error("slow")), SLOW));
  try {
    const answer = await Promise.race([fetch(request), late]);
    if (answer.ok && !answer.redirected) keepShell(cache);
    return answer;
  } catch {
    return (await cache.match(KEPT.shell)) || fetch(request);
  }
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && url.pathname === KEPT.page && !url.search) {
    event.respondWith(page(event.request));
  } else if (KEPT.files.includes(url.pathname)) {
    event.respondWith(caches.match(event.request).then((kept) => kept || fetch(event.request)));
  }
});
