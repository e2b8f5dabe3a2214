// Keeps the links to the other wording, patient or clinician, pointing at what is chosen now.
(function (bodymap) {
  "use strict";

  const { page, choice } = bodymap;
  if (!page) return;

  const links = document.querySelectorAll("a[data-audience-link]");

  document.addEventListener("bodymap:change", () => {
    for (const link of links) {
      const audience = link.dataset.audienceLink;
      link.href = choice.addressWith({ audience: audience === "patient" ? "" : audience }); // patient goes without saying
    }
  });
})(window.bodymap);
