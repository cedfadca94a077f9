from content.actions.demo import FOLDER
from diary.vocabulary import DISTORTIONS, EMOTIONS, FACTORS, FAMILIES


def test_there_are_about_forty_emotions_each_in_one_family() -> None:
    keys = [word.key for family in FAMILIES for word in family.members]
    assert len(keys) == len(set(keys)) == len(EMOTIONS)
    assert 38 <= len(keys) <= 44


def test_every_word_is_there_in_both_languages() -> None:
    words = [family.words for family in FAMILIES] + [word.words for word in [*EMOTIONS.values(), *FACTORS]]
    words += [each for distortion in DISTORTIONS for each in (distortion.words, distortion.explanation)]
    assert all(each.keys() == {"ru", "en"} and all(each.values()) for each in words)


def test_no_two_words_look_alike_to_the_reader() -> None:
    for language in ("ru", "en"):
        shown = [word.words[language] for word in EMOTIONS.values()]
        assert len(set(shown)) == len(shown)


def test_each_of_the_twelve_distortions_is_taught_by_a_section_of_the_textbook() -> None:
    assert len({distortion.key for distortion in DISTORTIONS}) == 12
    assert all((FOLDER / "ru" / "textbook" / f"{each.section}.md").exists() for each in DISTORTIONS)
