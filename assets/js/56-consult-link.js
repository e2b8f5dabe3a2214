// Keeps the link into the consult view, or out of it, pointing at what is chosen now.
(function (bodymap) {
  "use strict";

  const { page, choice } = bodymap;
  const link = page ? document.querySelector("a[data-consult-link]") : null;
  if (!link) return;

  document.addEventListener("bodymap:change", () => {
    link.href = choice.addressWith({ consult: link.dataset.consultLink });
  });
})(window.bodymap);
