from content.actions.importing.book import import_book
from content.actions.importing.runs import begin, ending

__all__ = ["begin", "ending", "import_book"]
