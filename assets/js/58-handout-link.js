// The link to a region's hand-out carries the side that is chosen, and in the consult view the questions that are ticked.
(function (bodymap) {
  "use strict";

  const { page } = bodymap;
  if (!page) return;

  function point() {
    const link = page.panel.querySelector(".bm-handout-link a");
    if (!link) return;
    const url = new URL(link.href);
    const ticked = [...page.panel.querySelectorAll(".bm-consult__ask input:checked")].map(({ value }) => value);
    const parts = { side: page.main.dataset.side, questions: ticked.join() };
    for (const [name, value] of Object.entries(parts)) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    link.href = url.pathname + url.search.replaceAll("%2C", ",");
  }

  page.panel.addEventListener("change", point);
  document.addEventListener("bodymap:change", point);
})(window.bodymap);
