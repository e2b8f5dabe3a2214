// Keeps the switch between patient and clinician on the page as it stands now, and remembers the choice. Serves every page.
(function () {
  "use strict";

  const KEY = "audience"; // all that this site ever stores: which wording this browser is shown
  const links = document.querySelectorAll("a[data-audience-link]");
  const isSheet = document.querySelector("main.bm-handout") !== null; // a hand-out is worded for who takes it home

  /** This page in another wording; patient goes without saying. */
  function addressFor(audience) {
    const url = new URL(location.href);
    url.searchParams.delete("audience");
    if (audience !== "patient") url.searchParams.set("audience", audience);
    return `${url.pathname}${url.search.replaceAll("%2C", ",")}${url.hash}`;
  }

  function remembered() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // a frame, or a person, may forbid all storage
    }
  }

  function remember(audience) {
    try {
      if (audience === "patient") localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, audience);
    } catch {
      // then the address alone says it
    }
  }

  function pointLinks() {
    for (const link of links) link.href = addressFor(link.dataset.audienceLink);
  }

  for (const link of links) {
    link.addEventListener("click", () => {
      if (!isSheet) remember(link.dataset.audienceLink);
    });
  }
  document.addEventListener("bodymap:change", () => queueMicrotask(pointLinks)); // the address may be written after the event

  const isAsked = new URLSearchParams(location.search).has("audience");
  if (!isAsked && !isSheet && remembered() === "clinician") location.replace(addressFor("clinician"));
})();
