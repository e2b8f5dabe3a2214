// Takes the offline copy back: the server sends this in the worker's place while the copy is switched off.
"use strict";

async function leave() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("bodymap-copy-")).map((name) => caches.delete(name)));
  await self.registration.unregister();
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));
