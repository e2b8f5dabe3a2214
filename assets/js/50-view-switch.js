// Turns the body on narrow screens, where one view is shown at a time: front or back, without a new page.
(function (bodymap) {
  "use strict";

  const { page, choice } = bodymap;
  const group = page?.stage.querySelector(".bm-view-switch");
  if (!group) return;

  const links = [...group.querySelectorAll("a[data-view]")];

  group.addEventListener("click", (event) => {
    const link = bodymap.isPlainClick(event) ? event.target.closest("a[data-view]") : null;
    if (!link) return;
    event.preventDefault();
    choice.turn(link.dataset.view);
  });

  group.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const at = links.indexOf(event.target);
    if (!step || at < 0) return;
    event.preventDefault();
    links.at((at + step) % links.length).focus();
  });

  document.addEventListener("bodymap:change", (event) => {
    for (const link of links) {
      if (link.dataset.view === event.detail.view) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  });
})(window.bodymap);
