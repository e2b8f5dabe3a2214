// "Is it right for me?": shows what follows from the answers. They stay in the page: no address, no storage, no request.
(function (bodymap) {
  "use strict";

  const check = document.querySelector("main.bm-check");
  if (!check) return;

  const bar = check.querySelector(".bm-check__bar");
  const count = bar.querySelector("[data-count-words]");
  const results = check.querySelector(".bm-check__results");
  const announcer = document.querySelector("[data-announcer]");
  const questions = [...check.querySelectorAll("[data-screening]")];
  const find = (selector) => [...results.querySelectorAll(selector)];
  const words = (list) => list.split(" ").filter(Boolean);

  /** Question → "yes", "no", "unsure", or "" while it is open. */
  function answers() {
    return new Map(questions.map((each) => [each.dataset.screening, each.querySelector("input:checked")?.value ?? ""]));
  }

  function show(element, isShown) {
    if (element.hidden === isShown) element.hidden = !isShown; // every needless write is read out again
  }

  function update() {
    const given = answers();
    const raised = questions.filter((each) => ["yes", "unsure"].includes(given.get(each.dataset.screening)));
    for (const line of find("[data-of]")) show(line, given.get(line.dataset.of) === line.dataset.answer);
    for (const group of find("[data-follows]")) show(group, group.querySelector("li:not([hidden])") !== null);
    showPlaces(raised);
    showCautions(raised);
    tellHowFar([...given.values()], raised.length);
  }

  /** The regions of the answers, in words and on the body; a question of any place marks the whole of it. */
  function showPlaces(raised) {
    const places = new Set(raised.flatMap(({ dataset }) => words(dataset.regions)));
    for (const item of find("li[data-region]")) show(item, places.has(item.dataset.region));
    for (const shape of find(".bm-picture__region")) shape.classList.toggle("bm-picture__region--on", places.has(shape.dataset.region));
    const isAnywhere = places.delete("any");
    results.querySelector(".bm-picture").classList.toggle("bm-picture--anywhere", isAnywhere);
    show(results.querySelector("[data-check-anywhere]"), isAnywhere);
    show(results.querySelector("[data-check-here]"), places.size > 0);
    show(results.querySelector("[data-check-where]"), isAnywhere || places.size > 0);
  }

  function showCautions(raised) {
    const named = new Set(raised.flatMap(({ dataset }) => words(dataset.cautions)));
    for (const item of find("[data-weighs]")) show(item, named.has(item.dataset.weighs));
    show(results.querySelector("[data-check-cautions]"), named.size > 0);
  }

  function tellHowFar(given, raised) {
    const answered = given.filter(Boolean).length;
    count.textContent = count.dataset.countWords.replace("{answered}", answered);
    show(results.querySelector("[data-check-none]"), raised === 0 && answered < given.length);
    show(results.querySelector("[data-check-all-no]"), raised === 0 && answered === given.length);
  }

  function clear() {
    for (const box of check.querySelectorAll("input:checked")) box.checked = false;
    update();
  }

  check.addEventListener("change", update);
  bar.querySelector("[data-clear]").addEventListener("click", () => {
    clear();
    announcer.textContent = bar.dataset.cleared;
  });
  results.querySelector("[data-print]").addEventListener("click", () => window.print());
  window.addEventListener("pagehide", clear); // else Back would bring the answers along
  clear(); // and so would a reload, in browsers that fill forms in again
  bar.hidden = false;
  results.hidden = false;
})(window.bodymap);
