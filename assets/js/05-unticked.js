// Every box starts as the server wrote it: some browsers fill in again what was ticked before a reload.
(function () {
  "use strict";

  for (const box of document.querySelectorAll("input:is([type=checkbox], [type=radio])")) box.checked = box.defaultChecked;
})();
