"""GET /sil/serial_patterns/."""


def test_tells_browsers_what_a_serial_looks_like(ben):
    answer = ben.get("/sil/serial_patterns/")
    assert answer.status_code == 200
    assert answer.json()["status"] == "success"
    [pattern] = answer.json()["data"]
    assert pattern["pattern"] == "{yyyy}{mm}{line:AMP|API}{seq:6}B"
    assert pattern["regex"] == "[0-9]{4}(?:0[1-9]|1[0-2])(AMP|API)[0-9]{6}B"
    assert pattern["lines"] == ["AMP", "API"]
    assert [(part["kind"], part["source"], part["length"]) for part in pattern["parts"]] == [
        ("year", "{yyyy}", 4),
        ("month", "{mm}", 2),
        ("line", "{line:AMP|API}", 0),
        ("number", "{seq:6}", 6),
        ("text", "B", 1),
    ]
    assert "202505AMP123456B" in pattern["sentence"]


def test_customers_and_the_gate_read_it_too(carl, gita):
    """They type the devices of an entry: without the pattern a serial written in groups would be read as several."""
    for caller in (carl, gita):
        assert caller.get("/sil/serial_patterns/").json()["data"][0]["lines"] == ["AMP", "API"]
