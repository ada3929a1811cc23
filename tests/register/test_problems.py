"""How a mistake is said."""

from macros.register.problems import Problem, expected, field, found, listed


def test_a_problem_is_one_line_with_its_place_first() -> None:
    assert str(Problem("data/acts.yml", 3, 5, "x.name", "found nothing")) == "data/acts.yml:3:5: x.name: found nothing"
    assert str(Problem("data/acts.yml", 3, 5, "", "found nothing")) == "data/acts.yml:3:5: found nothing"


def test_problems_stand_in_the_order_of_files_and_lines() -> None:
    places = [("b.yml", 1, 1), ("a.yml", 10, 1), ("a.yml", 9, 2), ("a.yml", 9, 1)]
    problems = sorted(Problem(*place, "", "") for place in places)
    assert [(problem.path, problem.line, problem.column) for problem in problems] == sorted(places)


def test_a_wrong_value_is_repeated_unless_it_is_long() -> None:
    assert found("compensaton") == 'found "compensaton"'
    assert found(None) == "found nothing"
    assert found([]) == "found a list"
    assert found({}) == "found keys and values"
    assert found("a\x1b[31mb\nc") == 'found "a [31mb c"'
    assert found("x" * 1_000_000) == f'found 1,000,000 characters beginning "{"x" * 60}"'


def test_a_near_miss_is_guessed() -> None:
    assert expected("compensaton", ["release", "compensation"]) == (
        'found "compensaton", expected one of compensation, release – did you mean "compensation"?'
    )
    assert expected("xyz", ["release"]) == 'found "xyz", expected one of release'
    assert expected("r1", []) == 'found "r1", but there is nothing that it could name'


def test_a_long_list_is_cut() -> None:
    assert listed([str(number) for number in range(15)]) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 … (3 more)"


def test_a_field_is_written_as_people_write_it() -> None:
    assert field(("remedies", 2, "kind")) == "remedies[2].kind"
    assert field((0, "name")) == "[0].name"
    assert field(("a\nb", "x" * 100)) == f"a b.{'x' * 60}"
