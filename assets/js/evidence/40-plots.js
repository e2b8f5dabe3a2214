// Opens the forest plots: loads what Plotly needs when they are first asked for, and asks the server for the figures.
(function (bodymap) {
  "use strict";

  const { main, write, now, onChange } = bodymap.evidence;
  const scripts = main.dataset.plotScripts.split(" ");
  let loaded = null;
  let asked = "";

  // Where dcc.Graph looks for Plotly. Ours is the small build; dcc would set the address of the full one.
  Object.defineProperty(window, "_dashPlotlyJSURL", { get: () => main.dataset.plotly, set() {} });

  function add(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`not loaded: ${address}`));
      document.head.append(script);
    });
  }

  /** One after the other, as Dash lists them. */
  async function load() {
    for (const address of scripts) await add(address);
  }

  async function show(state) {
    const wanted = state.plot ? write(state, { sort: "" }) : "";
    if (wanted === asked) return;
    asked = wanted;
    if (bodymap.isCopy) return bodymap.tellLeftOut(Boolean(wanted)); // the figures are made by the server
    if (wanted) {
      loaded ??= load();
      try {
        await loaded;
      } catch {
        location.assign(location.pathname + write(now())); // the server's own pictures need no script
        return;
      }
    }
    if (wanted === asked) window.dash_clientside.set_props("evidence-asked", { "data-query": asked });
  }

  /** The still pictures of the server have done their work when the live ones stand. */
  function drawn(children) {
    const still = document.getElementById("evidence-pictures");
    if (still && (children?.length || !now().plot)) still.hidden = true;
  }

  window.dash_clientside.evidence.drawn = drawn;
  document.addEventListener("bodymap:evidence-live", () => {
    onChange(show);
    show(now());
  });
})(window.bodymap);
