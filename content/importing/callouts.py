"""Our two kinds of call-outs: what other programs call them, and how they are written. No Django here."""

TITLES = {
    "important": {"ru": "Важно", "en": "Important"},
    "exercise": {"ru": "Упражнение", "en": "Exercise"},
}

_EXERCISE = {"exercise", "practice", "task", "упражнение", "практика", "задание", "попробуйте"}
_IMPORTANT = {
    *("important", "note", "info", "tip", "hint", "warning", "caution", "danger", "attention", "callout"),
    *("важно", "внимание", "предупреждение", "совет", "примечание", "заметка", "врезка"),
}


def kind_of(name: str) -> str:
    """`important`, `exercise`, or nothing for a name that says neither."""
    words = name.lower().replace("-", " ").replace("_", " ").split()
    if _EXERCISE.intersection(words):
        return "exercise"
    return "important" if _IMPORTANT.intersection(words) else ""


def opening(kind: str, title: str, language: str) -> str:
    """`title` is HTML; empty for the usual one."""
    shown = title or TITLES[kind][language]
    return f'<div class="callout callout-{kind}"><p class="callout-title">{shown}</p>\n'


CLOSING = "</div>\n"
