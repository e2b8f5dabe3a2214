// Starts Dash's renderer; Dash itself would do so by an inline script, which our security policy forbids.
(function (bodymap) {
  "use strict";

  const { React } = window;

  /** Draws a finished SVG of our own, as the server writes it: the live twin of components/drawing.py. */
  bodymap.Drawing = ({ svg }) => React.createElement("span", { dangerouslySetInnerHTML: { __html: svg } });

  window.renderer = new window.DashRenderer();
})(window.bodymap);
