def start() -> None:
    """Being written."""
