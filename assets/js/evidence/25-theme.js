// The grid in the site's colours; the variables of the style sheet know the theme.
(function (bodymap) {
  "use strict";

  bodymap.evidence.theme = {
    accentColor: "var(--bm-colour-accent)",
    backgroundColor: "var(--bm-colour-surface)",
    foregroundColor: "var(--bm-colour-text)",
    borderColor: "var(--bm-colour-line)",
    headerBackgroundColor: "var(--bm-colour-sunken)",
    headerTextColor: "var(--bm-colour-text)",
    headerFontWeight: 600,
    chromeBackgroundColor: "var(--bm-colour-sunken)",
    rowHoverColor: "var(--bm-colour-accent-soft)",
    selectedRowBackgroundColor: "var(--bm-colour-accent-soft)",
    rangeSelectionBorderColor: "var(--bm-colour-accent)",
    browserColorScheme: "inherit",
    fontFamily: "inherit",
    fontSize: "0.875rem",
    cellHorizontalPadding: "0.75rem",
    wrapperBorderRadius: "var(--bm-corner)",
  };
})(window.bodymap);
