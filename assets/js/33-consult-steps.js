// Steps through the consult view by arrow keys, swipes and buttons. A step is the #part of the address; nothing moves by itself.
(function (bodymap) {
  "use strict";

  const { page } = bodymap;
  if (!page?.main.classList.contains("bm-explorer--consult")) return;

  const SHOWN = "bm-consult__step--shown";
  const FAR = 60; // pixels of a swipe
  const OWN_ARROWS = ".bm-stage, input, select, textarea, summary, [role=combobox]";
  const steps = () => [...page.panel.querySelectorAll(".bm-consult__step")];
  const shown = () => steps().find((step) => `#${step.id}` === location.hash);
  const start = () => page.panel.querySelector(".bm-consult__way--start [data-way]");
  let from = null;

  /** The style sheet goes by the target of the address, which is lost when a panel is swapped; this says it again. */
  function show() {
    for (const step of steps()) step.classList.toggle(SHOWN, step === shown());
  }

  /** The link that leads on from here: of the step that is shown, or into the steps. */
  function way(direction) {
    const step = shown();
    return step ? step.querySelector(`[data-way="${direction}"]`) : direction === "next" ? start() : null;
  }

  function turned() {
    show();
    const step = shown();
    window.scrollTo({ top: 0, behavior: "instant" });
    (step ?? document.getElementById("panel-heading"))?.focus({ preventScroll: true });
  }

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.target.closest?.(OWN_ARROWS)) return;
    const direction = { ArrowRight: "next", ArrowLeft: "before" }[event.key];
    const link = direction ? way(direction) : null;
    if (event.key === "Escape" && shown()) location.hash = "#panel-heading"; // Escape leaves the steps before it leaves the region
    else if (link) link.click();
    else return;
    event.preventDefault();
  });

  page.panel.addEventListener("touchstart", ({ touches }) => {
    from = touches.length === 1 ? { x: touches[0].clientX, y: touches[0].clientY } : null;
  }, { passive: true });

  page.panel.addEventListener("touchend", ({ changedTouches: [end] }) => {
    if (!from) return;
    const [right, down] = [end.clientX - from.x, end.clientY - from.y];
    if (Math.abs(right) > FAR && Math.abs(right) > 2 * Math.abs(down)) way(right < 0 ? "next" : "before")?.click();
    from = null;
  }, { passive: true });

  const isStep = (hash) => hash.startsWith("#step-") || hash === "#panel-heading";
  window.addEventListener("hashchange", () => (isStep(location.hash) ? turned() : show()));
  document.addEventListener("bodymap:change", () => queueMicrotask(show)); // the address may be written after the event
  show();
})(window.bodymap);
