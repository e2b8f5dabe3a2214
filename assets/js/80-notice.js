// Takes the notice about words in the address away once that address has been left.
(function (bodymap) {
  "use strict";

  const notice = document.querySelector(".bm-notice");
  if (!bodymap.page || !notice) return;

  const said = location.href;
  document.addEventListener("bodymap:change", () => {
    queueMicrotask(() => location.href !== said && notice.remove()); // turning the body writes its address after it tells
  });
})(window.bodymap);
