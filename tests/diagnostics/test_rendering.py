"""A diagnostic says what, where, why and what to do, in a shape that editors know."""

from riskengine.diagnostics import Diagnostic, FileLocation, RecordLocation, SourceText, Span, nearest, shortened
from riskengine.diagnostics.rendering import render_diagnostic


def test_the_shape_is_the_one_that_the_documentation_shows():
    text = "\n" * 13 + "        home_office.day_per_week >= 4\n"
    source = SourceText("rules/isolation.yaml", text)
    span = Span(source, 13 + 8, 13 + 8 + len("home_office.day_per_week"))
    diagnostic = Diagnostic(
        "RE2103", {"name": "home_office.day_per_week"}, span, "home_office.days_per_week", 'HO-ISO-01 "Alone at home"'
    )
    assert render_diagnostic(diagnostic) == (
        'rules/isolation.yaml:14:9: error[RE2103]: unknown fact "home_office.day_per_week"\n'
        "   14 |         home_office.day_per_week >= 4\n"
        "      |         ^^^^^^^^^^^^^^^^^^^^^^^^\n"
        '   did you mean "home_office.days_per_week"?\n'
        '   in HO-ISO-01 "Alone at home"'
    )


def test_it_speaks_norwegian_when_asked():
    diagnostic = Diagnostic("RE3001", {"name": "a.b"}, RecordLocation("p.csv", 3, fact="a.b"), "a.c")
    assert render_diagnostic(diagnostic, "nb").splitlines() == [
        "p.csv:3: feil[RE3001]: ukjent faktum «a.b»",
        "   mente du «a.c»?",
        "   i faktum a.b",
    ]


def test_a_cell_is_named_by_its_address_and_a_file_by_its_path():
    cell = Diagnostic("RE3301", {}, RecordLocation("p.xlsx", 3, cell="B3"))
    assert render_diagnostic(cell).startswith("p.xlsx:B3: error[RE3301]")
    assert render_diagnostic(Diagnostic("RE1004", {}, FileLocation("p.csv"))).startswith("p.csv: error[RE1004]")


def test_tabs_keep_the_carets_under_their_characters():
    source = SourceText("f", "\tab cd\n")
    lines = render_diagnostic(Diagnostic("RE2101", {"name": "cd"}, Span(source, 4, 6))).splitlines()
    assert lines[2] == "      | \t   ^^"


def test_carets_stop_at_the_end_of_the_first_line():
    source = SourceText("f", "ab\ncd\n")
    lines = render_diagnostic(Diagnostic("RE2101", {"name": "x"}, Span(source, 1, 5))).splitlines()
    assert lines[2] == "      |  ^"


def test_a_very_wide_line_is_cut_around_the_place():
    text = "x" * 50_000 + "HERE" + "y" * 50_000
    lines = render_diagnostic(
        Diagnostic("RE2101", {"name": "x"}, Span(SourceText("f", text), 50_000, 50_004))
    ).splitlines()
    assert max(map(len, lines)) < 200
    column = lines[2].index("^")
    assert lines[1][column : column + 4] == "HERE"
    assert lines[2].count("^") == 4


def test_words_from_outside_are_shortened_to_one_line():
    assert shortened("a\n  b") == "a b"
    assert len(shortened("x" * 20_000)) == 60


def test_the_nearest_name_ignores_case_and_finds_by_the_last_part():
    names = ["isolation.ucla3", "home_office.days_per_week"]
    assert nearest("Isolation.UCLA3", names) == "isolation.ucla3"
    assert nearest("ucla3", names) == "isolation.ucla3"
    assert nearest("days_pr_week", names) == "home_office.days_per_week"
    assert nearest("something_else", names) is None
