// Has the offline copy taken once the page has settled, and says when the page is a copy or has been overtaken. Every page.
(function (bodymap) {
  "use strict";

  const notice = document.querySelector("[data-offline]"); // missing where the server keeps no copy
  const { offlineCopy, leftOut } = document.documentElement.dataset;
  const line = (name) => notice.querySelector(`[data-${name}]`);

  /** "Offline copy of 27 November 2026". */
  function sayCopy() {
    const words = line("copy-words");
    const day = new Date(`${offlineCopy}T12:00:00`).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    words.textContent = words.dataset.copyWords.replace("{date}", day);
    words.hidden = false;
    line("left-out").hidden = leftOut === undefined;
  }

  /** A newer version took over while this page was open. */
  function sayUpdate({ data }) {
    if (data.version && data.version !== notice.dataset.offline) line("update").hidden = false;
  }

  /** Asks for a newer version whenever the page is looked at again; browsers do so only with a new page. */
  function keepAsking(registration) {
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") registration.update().catch(() => {});
    });
  }

  async function take() {
    const registration = await navigator.serviceWorker.register("/service-worker.js", { updateViaCache: "none" });
    if (!registration) return;
    keepAsking(registration);
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage("mend");
  }

  /** Where the copy was switched off, a worker of old is asked for its successor, which takes everything back. */
  async function leave() {
    const registration = await navigator.serviceWorker.getRegistration("/");
    await registration?.update();
  }

  function start() {
    const isThrifty = navigator.connection?.saveData; // the person asked for as little data as can be
    const task = notice ? (isThrifty ? null : take) : leave;
    task?.().catch(() => {}); // no network, no room, or a frame without storage: the site works without a copy
  }

  if (notice && offlineCopy) sayCopy();
  if (!("serviceWorker" in navigator) || !window.isSecureContext) return;
  if (notice) {
    navigator.serviceWorker.addEventListener("message", sayUpdate);
    line("update").querySelector("button").addEventListener("click", () => location.reload());
  }
  const soon = () => bodymap.whenIdle(start);
  if (document.readyState === "complete") soon();
  else window.addEventListener("load", soon, { once: true });
})(window.bodymap);
