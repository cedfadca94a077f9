"""The first view: pages that Django renders from the answers to the client's own queries."""
