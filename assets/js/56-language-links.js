// Keeps the links to other languages pointing at what is chosen now.
(function (bodymap) {
  "use strict";

  const { page, choice } = bodymap;
  if (!page) return;

  const links = document.querySelectorAll("a[data-language-link]");

  document.addEventListener("bodymap:change", () => {
    for (const link of links) link.href = choice.addressWith({ lang: link.dataset.languageLink });
  });
})(window.bodymap);
