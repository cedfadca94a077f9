"""Tables in Markdown, as the documentation shows them."""


def say(*cells: object) -> None:
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def heading(title: str, *columns: str) -> None:
    print(f"\n## {title}\n", flush=True)
    say(*columns)
    say(*("---" for _ in columns))
