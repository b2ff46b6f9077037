"""Values → figures: plotly charts, SVG marks and HTML tables. `theme` alone knows colours, fonts and symbols."""
