"""The picture that a messenger shows beside a link to us: drawn for each page from its title."""

from content.cards.card import HEIGHT, WIDTH, Card, draw, fingerprint

__all__ = ["HEIGHT", "WIDTH", "Card", "draw", "fingerprint"]
