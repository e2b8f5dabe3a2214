// Keeps a copy of the site on the device, and answers from it where the network does not. The server writes COPY above:
// the version of content and code, and the addresses of the copy's parts. A page always comes whole from one version.
"use strict";

const NAMES = "bodymap-copy-";
const NAME = NAMES + COPY.version;
const SAVED = "/offline-copy/saved"; // holds the day on which the copy was taken
const PATIENCE = 5000; // milliseconds for the network to answer, where the copy can
const CUT_OFF = 30000; // milliseconds for which a network that failed is not waited for again

const parts = new Map(); // address → part, once read
let failedAt = -CUT_OFF;
let mending = null;

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// ---- taking the copy

/** The first copy begins with the body; a newer one takes an older one's place only once it is whole. */
async function install() {
  const needed = self.registration.active ? COPY.parts : COPY.parts.slice(0, 1);
  for (const address of needed) await take(address);
  await self.skipWaiting();
}

/** Fetches what is missing or broken of a part. Its list is kept last: where it lies, all of it was there. */
async function take(address) {
  const cache = await caches.open(NAME);
  parts.delete(address); // what lies on the device counts, not what is remembered
  const list = (await opened(address)) ? null : await fetched(address);
  const part = list ? await list.clone().json() : parts.get(address);
  if (part.version !== COPY.version) throw new Error(`another version at ${address}`);
  await Promise.all(Object.entries(part.files).map((file) => keep(cache, ...file)));
  if (list) await cache.put(address, list);
  if (!(await cache.match(SAVED))) await cache.put(SAVED, new Response(new Date().toISOString().slice(0, 10)));
}

async function keep(cache, address, integrity) {
  if (await isSound(await cache.match(address), integrity)) return;
  await cache.put(address, await fetched(address, integrity));
}

/** The browser itself refuses what is not what the list says: another version's file never gets in. */
async function fetched(address, integrity = "", turns = 20) {
  const answer = await fetch(address, { integrity });
  if (answer.ok) return answer;
  if (answer.status !== 503 || turns === 0) throw new Error(`${answer.status} ${address}`);
  await wait(1000 * (Number(answer.headers.get("Retry-After")) || 3)); // the server is still making it
  return fetched(address, integrity, turns - 1);
}

async function isSound(answer, integrity) {
  if (!answer) return false;
  const digest = await crypto.subtle.digest("SHA-256", await answer.clone().arrayBuffer());
  return integrity === `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** Completes and repairs the copy: once in the life of this worker, and again whenever something was found missing. */
function mend() {
  mending ??= (async () => {
    for (const address of COPY.parts) await take(address);
  })().catch(() => (mending = null));
  return mending;
}

async function activate() {
  await forgetOlder();
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  for (const client of await self.clients.matchAll()) client.postMessage({ version: COPY.version });
}

/** Pages that are open may still load files of the version before this one; what is older goes, and what is not whole. */
async function forgetOlder() {
  const others = (await caches.keys()).filter((name) => name.startsWith(NAMES) && name !== NAME);
  const whole = [];
  for (const name of others) if (await (await caches.open(name)).match(SAVED)) whole.push(name);
  await Promise.all(others.filter((name) => name !== whole.at(-1)).map((name) => caches.delete(name)));
}

// ---- answering

/** A part of the copy, or null. One that cannot be read is thrown away, to be fetched again. */
async function opened(address) {
  if (parts.has(address)) return parts.get(address);
  const cache = await caches.open(NAME);
  const answer = await cache.match(address);
  try {
    if (answer) parts.set(address, await answer.json());
  } catch {
    await cache.delete(address);
    mending = null;
  }
  return parts.get(address) ?? null;
}

/** A page of the copy for an address, in its language if there is one, or null. */
async function copied(url) {
  let other = null;
  for (const address of COPY.parts) {
    const part = await opened(address);
    const found = part && pageIn(part, url);
    if (found?.isSpoken) return answerWith(part, found);
    if (found) other ??= [part, found];
  }
  return other && answerWith(...other);
}

/** A region is the page of the whole body, on which the page's scripts choose it. */
function pageIn(part, url) {
  const asked = url.pathname.replace(/(.)\/$/, "$1");
  const isRegion = part.regions.includes(asked.replace("/region/", ""));
  const path = isRegion ? "/" : asked;
  const { pages, variants, scripted } = part.paths[path] ?? {};
  if (!pages) return null;
  const isSpoken = (url.searchParams.get("lang") || COPY.language) === part.language;
  const given = [...url.searchParams].filter(([name, value]) => value && name !== "lang");
  const isVariant = ([name, value]) => Object.hasOwn(variants, name) && variants[name].includes(value);
  const query = Object.entries(variants)
    .map(([name, [usual]]) => [name, given.find((each) => each[0] === name && isVariant(each))?.[1] ?? usual, usual])
    .filter(([, value, usual]) => value !== usual)
    .map(([name, value]) => `${name}=${value}`);
  const isLess = !isSpoken || given.some((each) => !isVariant(each) && !scripted.includes(each[0]));
  return { page: pages[query.join("&")], isLess, isRegion, isSpoken };
}

/** The page's text from its pieces; it tells when it was copied, and whether it shows less than was asked for. */
async function answerWith(part, { page: [headers, runs], isLess, isRegion }) {
  const text = runs.split(" ").map((run) => pieces(part, run)).join("");
  const saved = (await (await caches.open(NAME)).match(SAVED))?.text() ?? "";
  const marks = `data-offline-copy="${await saved}"${isLess ? ' data-left-out=""' : ""}${isRegion ? ' data-awaits=""' : ""}`;
  return new Response(text.replace("<html ", `<html ${marks} `), { headers: part.headers[headers] });
}

function pieces(part, run) {
  const [first, last = first] = run.split("-").map(Number);
  return part.pieces.slice(first, last + 1).join("");
}

/** The network's answer, or null. */
async function online(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    failedAt = Date.now();
    return null;
  }
}

/** Fresh where the network answers; else the copy; else a page that says so. */
async function page(event, url) {
  const network = online(event);
  const answer = await Promise.race([network, wait(PATIENCE)]);
  if (answer && answer.status < 500) return answer;
  const copy = await copied(url);
  if (copy) failedAt = Date.now();
  return copy ?? (await network) ?? (await copied(new URL("/offline" + url.search, url))) ?? Response.error();
}

/** A file of the page: an older page's files come from its own version's copy. */
async function file(event) {
  const isCutOff = Date.now() - failedAt < CUT_OFF;
  const early = isCutOff ? await kept(event.request) : null;
  if (early) return early;
  const network = online(event);
  const answer = await Promise.race([network, wait(PATIENCE)]);
  if (answer?.ok) return answer;
  return (await kept(event.request)) ?? (await network) ?? Response.error();
}

/** A sound file of this version's copy, else of the one before, or null. */
async function kept(request) {
  const path = new URL(request.url).pathname;
  const cache = await caches.open(NAME);
  for (const address of COPY.parts) {
    const integrity = (await opened(address))?.files[path];
    const answer = integrity && (await cache.match(path, { ignoreVary: true }));
    if (await isSound(answer, integrity)) return answer;
    if (integrity) mending = null;
  }
  return path.startsWith("/bundle/") ? ((await caches.match(request, { ignoreVary: true })) ?? null) : null;
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => event.waitUntil(mend()));
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  event.respondWith(event.request.mode === "navigate" ? page(event, url) : file(event));
});
