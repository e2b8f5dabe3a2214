// In the index of a long panel, marks the section that is being read.
(function (bodymap) {
  "use strict";

  const { page } = bodymap;
  if (!page || !window.IntersectionObserver) return;

  let observer = null;
  let region = null;

  /** Link of the index → the section it leads to. */
  function sections() {
    const links = page.panel.querySelectorAll(".bm-panel-index a[href^='#']");
    const pairs = [...links].map((link) => [link, document.getElementById(link.hash.slice(1))]);
    return new Map(pairs.filter(([, section]) => section));
  }

  /** Read is what crosses a line in the upper third of the screen; the panel may be shorter than the screen. */
  function watch() {
    observer?.disconnect();
    const places = sections();
    if (places.size === 0) return;
    const reading = new Set();
    observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) reading.add(target);
          else reading.delete(target);
        }
        mark(places, [...places.values()].find((section) => reading.has(section)));
      },
      { rootMargin: "-30% 0px -69% 0px" },
    );
    for (const section of places.values()) observer.observe(section);
  }

  function mark(places, current) {
    if (!current) return; // between two sections the last one stays marked
    for (const [link, section] of places) {
      if (section === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  }

  document.addEventListener("bodymap:change", (event) => {
    if (event.detail.region === region) return;
    region = event.detail.region;
    watch();
  });
})(window.bodymap);
