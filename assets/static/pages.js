// On a file host, what an address asks for beside its path lies in files beside the page. This runs before all other
// scripts: it leads to the right file, gives it the address that a server would have, and answers for the server.
(function () {
  "use strict";

  const { page, query, files } = document.currentScript.dataset;
  const own = new URLSearchParams(query);
  const asked = new URLSearchParams(location.search);
  const isFile = location.pathname.endsWith(".html");

  /** The name of the file for a query: the parts that have files of their own, in one order. */
  function nameOf(parts) {
    const names = new Set(files.split(" "));
    const known = [...parts].filter(([key]) => FILED.has(key)).map(([key, value]) => `${key}-${value}`);
    const name = known.sort().join(".");
    return names.has(name) ? name : "";
  }

  const FILED = new Set(["audience", "consult", "lang", "regions"]);

  /** The address as a server knows it: no file name, no slash at the end. */
  function settle() {
    if (page === "/404") return; // it stands for an address that is not there
    asked.delete("plot"); // pictures of findings need a server
    for (const [key, value] of own) asked.set(key, value);
    const search = asked.size ? `?${asked}`.replaceAll("%2C", ",") : "";
    history.replaceState(history.state, "", page + search + location.hash);
  }

  function lead() {
    const name = isFile ? "" : nameOf(asked);
    if (name && name !== nameOf(own)) {
      const folder = page === "/" ? "/" : `${page}/`;
      location.replace(`${folder}${name}.html${location.search}${location.hash}`);
      return;
    }
    settle();
    choose(document.querySelector("main.bm-explorer"));
  }

  /** Side, view and layer, which the server would have chosen already. */
  function choose(main) {
    if (!main) return;
    delete main.dataset.understood; // no server has looked at this query
    const side = asked.get("side");
    const { phrases } = JSON.parse(document.getElementById("explorer-data").textContent);
    if (main.querySelector(`a[data-region="${main.dataset.region}"][data-side="${CSS.escape(side ?? "")}"]`)) {
      main.dataset.side = side;
      const label = main.querySelector("[data-side-label]");
      if (label) Object.assign(label, { textContent: phrases[`side.${side}`] ?? "", hidden: false });
    }
    if (["front", "back"].includes(asked.get("view"))) main.dataset.view = asked.get("view");
    if (["evidence", "caution"].includes(asked.get("layer"))) main.dataset.layer = asked.get("layer");
  }

  // The form of the evidence page was written for all findings.
  document.addEventListener("DOMContentLoaded", () => window.bodymap?.evidence?.fillForm(), { once: true });

  // Dash asks for two files whose names end in nothing, which a file host sends as bytes; and for plots, which need a
  // server: "nothing new" is the answer.
  const fetched = window.fetch.bind(window);
  window.fetch = (address, ...options) => {
    const name = /\/_dash-(layout|dependencies|update-component)$/.exec(new URL(address.url ?? address, location).pathname);
    if (!name) return fetched(address, ...options);
    if (name[1] === "update-component") return Promise.resolve(new Response(null, { status: 204 }));
    return fetched(`/_dash-${name[1]}.json`);
  };

  lead();
})();
