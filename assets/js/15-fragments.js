// Opens the disclosures around the target of a #link; not every browser does so itself. Serves every page.
(function (bodymap) {
  "use strict";

  /** What the #part of the address names, or null. Ids are plain words: there is nothing to decode. */
  const target = () => document.getElementById(location.hash.slice(1));
  const shut = (element) => element?.closest("details:not([open])");

  /** Brings what the address's #part names into view, and returns it; null where it names nothing. */
  function showTarget() {
    const element = target();
    open(shut(element));
    element?.scrollIntoView({ behavior: "instant" });
    return element;
  }

  function open(details) {
    if (!details) return;
    details.open = true;
    open(shut(details.parentElement));
  }

  /** Only where something was shut: else the browser has scrolled there already, in its own way. */
  function showIfShut() {
    if (shut(target())) showTarget();
  }

  window.addEventListener("hashchange", showIfShut);
  showIfShut();

  bodymap.showTarget = showTarget;
})(window.bodymap);
