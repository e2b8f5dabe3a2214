"""Pictures: domain objects to SVG text or Plotly figures."""
