"""Sub-group report."""

from __future__ import annotations

import streamlit as st

st.title("Sub-group report")
