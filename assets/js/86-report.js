// Copies the text of a report when asked; without scripts it can be marked and copied by hand.
(function () {
  "use strict";

  const button = document.querySelector("button[data-copies]");
  if (!button || !navigator.clipboard) return;

  const text = document.getElementById(button.dataset.copies);
  const announcer = document.querySelector("[data-announcer]");

  button.hidden = false;
  button.addEventListener("click", async () => {
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
    } catch {
      return; // a frame may forbid it; the text is marked, to be copied by hand
    }
    announcer.textContent = button.dataset.copied;
  });
})();
