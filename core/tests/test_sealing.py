import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sealing import (
    KeyMissing,
    KeyRing,
    Tampered,
    new_key,
    read_ring,
    seal,
    seal_fields,
    unseal,
    unseal_fields,
)

KEY = bytes(range(32))
PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(
    fields=st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), PLAIN, max_size=5)
)
def test_what_is_sealed_opens_as_it_was(fields: dict[str, object]) -> None:
    assert unseal_fields(KEY, seal_fields(KEY, fields, "here"), "here") == fields


def test_the_same_text_is_sealed_differently_each_time() -> None:
    assert seal(KEY, b"word", "here") != seal(KEY, b"word", "here")


def test_bytes_moved_to_another_place_do_not_open() -> None:
    sealed = seal(KEY, b"word", "alice|1")
    with pytest.raises(Tampered):
        unseal(KEY, sealed, "alice|2")


def test_another_key_is_an_error_and_never_garbage() -> None:
    with pytest.raises(Tampered):
        unseal(new_key(), seal(KEY, b"word", "here"), "here")


@given(position=st.integers(0, 32), change=st.integers(1, 255))
def test_every_changed_byte_is_noticed(position: int, change: int) -> None:
    sealed = bytearray(seal(KEY, b"word", "here"))
    sealed[position] ^= change
    with pytest.raises(Tampered):
        unseal(KEY, bytes(sealed), "here")


@pytest.mark.parametrize("broken", [b"", b"\x01", b"\x01short", b"\x02" + bytes(40)])
def test_what_was_never_sealed_is_refused(broken: bytes) -> None:
    with pytest.raises(Tampered):
        unseal(KEY, broken, "here")


def test_short_texts_have_one_length() -> None:
    lengths = {len(seal_fields(KEY, {"note": "x" * length}, "here")) for length in range(100)}
    assert len(lengths) == 1


def written(name: str, key: bytes) -> str:
    return f"{name}:{base64.b64encode(key).decode()}"


def test_a_ring_wraps_with_the_newest_key_and_opens_with_any() -> None:
    old, new = new_key(), new_key()
    name, wrapped = read_ring(written("k1", old)).wrap(KEY, "alice")
    ring = read_ring(f"{written('k2', new)}, {written('k1', old)}")
    assert ring.unwrap(name, wrapped, "alice") == KEY
    assert ring.wrap(KEY, "alice")[0] == "k2"


def test_a_key_that_was_taken_away_is_named() -> None:
    name, wrapped = read_ring(written("k1", new_key())).wrap(KEY, "alice")
    with pytest.raises(KeyMissing, match="k1"):
        KeyRing({"k2": new_key()}).unwrap(name, wrapped, "alice")


@pytest.mark.parametrize(
    "text",
    ["k1", "k1:", "k1:short", ":" + base64.b64encode(KEY).decode(), "k 1:" + base64.b64encode(KEY).decode()],
)
def test_a_ring_that_is_written_wrong_is_told_so(text: str) -> None:
    with pytest.raises(ValueError, match="key"):
        read_ring(text)
