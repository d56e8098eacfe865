"""How a card looks: one style sheet, sent with every card."""

from pathlib import Path

SHEET = f"<style>{(Path(__file__).parent / 'card.css').read_text(encoding='utf-8')}</style>"
