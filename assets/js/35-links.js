// Turns clicks on links to regions, the way back and the Escape key into choices; new tabs and the like stay the browser's.
(function (bodymap) {
  "use strict";

  const { page, choice } = bodymap;
  if (!page) return;

  // What has its own use for Escape: fields, and whatever lies open above the page.
  const OWN_ESCAPE = "input:not([type=checkbox], [type=radio]), textarea, select, dialog, [popover]";

  /** Whether a click should follow a link in this window, as opposed to a new tab, a download or a menu. */
  bodymap.isPlainClick = (event) =>
    event.button === 0 &&
    !event.defaultPrevented &&
    !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

  document.addEventListener("click", (event) => {
    const link = bodymap.isPlainClick(event) ? event.target.closest("a[href]") : null;
    if (!link || link.hasAttribute("target") || link.hasAttribute("download")) return;
    if (link.matches(".bm-region-panel__back")) {
      event.preventDefault();
      choice.close();
    } else if (link.matches("[data-region]")) {
      const byKeyboard = event.detail === 0; // a press of Enter is a click that no pointer counted
      if (choice.choose(link, { moveFocus: byKeyboard })) event.preventDefault();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
    const focused = document.activeElement;
    if (focused.closest(OWN_ESCAPE) || document.querySelector(":is(dialog[open], :popover-open)")) return;
    const details = focused.closest("details[open]");
    if (details) fold(details);
    else choice.close();
  });

  /** Escape inside an unfolded detail folds it; the next Escape leaves the region. */
  function fold(details) {
    details.open = false;
    details.querySelector("summary")?.focus();
  }
})(window.bodymap);
