using Plumbline.Core.Returns.Forms;

namespace Plumbline.App.Tests.Definitions.Returns;

/// <summary>What forms/*.yaml may say, and what is refused with its line and the remedy.</summary>
public sealed class FormFilesTests : IDisposable
{
    private readonly ReturnsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("frequency: month", "frequency: year", "found “year”; expected how often it is asked: day, week, month or quarter")]
    [InlineData("frequency: month", "frequency: half-year", "found “half-year”; expected how often it is asked: day, week, month or quarter")]
    [InlineData("frequency: month", "", "found no “frequency”; expected frequency: how often it is asked: day, week, month or quarter")]
    [InlineData("from: 2020-01", "from: 2020-Q1", "found “2020-Q1”; expected a month such as 2020-")]
    [InlineData("from: 2020-01", "from: 2020-01\nto: 2019-12", "found to: 2019-12; expected 2020-01 or a later period")]
    [InlineData("name: The tool", "name: \" \"", "found no “name”; expected name: the name of the form, as papers print it")]
    [InlineData("asked: {kind: team}", "", "found no “asked”; expected asked: {kind: team} for every team, or asked: {units: [a, b]} for those listed")]
    [InlineData("asked: {kind: team}", "asked: {kind: squad}", "found “squad”; expected one of ")]
    [InlineData("asked: {kind: team}", "asked: {}", "found neither “kind” nor “units”; expected one of the two: kind: team, or units: [a, b]")]
    [InlineData("asked: {kind: team}", "asked: {kind: team, units: [north]}", "found “kind” and “units”; expected one of the two: kind: team, or units: [a, b]")]
    [InlineData("asked: {kind: team}", "asked: {units: [north], below: small}", "found “below” beside “units”; expected kind: the kind of unit, such as team")]
    [InlineData("asked: {kind: team}", "asked: {units: [nort]}", "found “nort”; expected a unit of units.csv, perhaps “north”")]
    [InlineData("asked: {kind: team}", "asked: {units: [north, north]}", "found “north” a second time; expected each unit once")]
    [InlineData("asked: {kind: team}", "asked: {kind: team, below: smal}", "found “smal”; expected a unit of units.csv, perhaps “small”")]
    [InlineData("asked: {kind: team}", "asked: {units: []}", "found no unit that is asked; expected units: the codes of the units, such as [north, south]")]
    [InlineData("due: 5 working days after", "due: in May", "found “in May”; expected a moment such as 10:30 the same day, 5 working days after, 3 days after at 17:00 or day 15 of the next month")]
    [InlineData("due: 5 working days after", "due: 5 working days after\nholidays: wales", "found “wales”; expected one of england-and-wales, scotland, northern-ireland, united-kingdom")]
    [InlineData("field: sickness", "field: vacancies", "found the field “vacancies” a second time; expected each field once")]
    [InlineData("field: sickness", "field: Sick ness", "found “Sick ness”; expected a field’s code")]
    [InlineData("answers: {no: 0, yes: 4}}", "answers: {no: 0}}", "found one answer; expected 2 to 20, each with its score, such as {no: 0, yes: 4}")]
    [InlineData("answers: {no: 0, yes: 4}}", "answers: {no: 0, No: 4}}", "found the answer “No” a second time; expected each answer once")]
    [InlineData("answers: {no: 0, yes: 4}}", "answers: {no: 0, yes: -1}}", "found “-1”; expected a score, a whole number from 0 to 1000")]
    [InlineData("answers: {no: 0, yes: 4}}", "answers: {no: 0, yes: 1001}}", "found “1001”; expected a score, a whole number from 0 to 1000")]
    [InlineData("answers: {no: 0, yes: 4}}", "answers: {no: 0, yes: 0.5}}", "found “0.5”; expected a score, a whole number from 0 to 1000")]
    [InlineData("answers: {no: 0, yes: 4}}", "figure: staff-moved, answers: {no: 0, yes: 4}}", "found “figure” and “answers”; expected one of the two: figure: an indicator, or answers: what may be answered, each with its score")]
    [InlineData("ask: Is sickness above 6%?, answers: {no: 0, yes: 4}}", "ask: Is it?}", "found neither “figure” nor “answers”; expected one of the two")]
    [InlineData("ask: Is sickness above 6%?, ", "", "found no “ask”; expected ask: the question")]
    [InlineData("figure: staff-moved", "figure: staff-move", "found “staff-move”; expected an indicator of indicators.csv, perhaps “staff-moved”")]
    [InlineData("figure: staff-moved", "figure: staff-absent", "found staff-absent a second time; expected each indicator in one field at a time; absent asks for it")]
    [InlineData("figure: staff-moved", "figure: day-absent", "found day-absent, reported by day; expected an indicator that is reported by month, as often as the form is returned")]
    [InlineData("figure: staff-moved", "figure: complaints", "found complaints, which is counted from the line list slips; expected an indicator that is reported, not counted from a line list")]
    [InlineData("figure: staff-moved", "figure: tool-low", "found the figure tool-low in the field moved, which is counted from tool; expected an indicator that is reported, not counted from returns")]
    [InlineData("figure: staff-moved", "figure: staff-moved, share-of: wait", "found wait, a days; expected share-of: a count, such as the headcount")]
    [InlineData("figure: staff-moved", "figure: staff-moved, share-of: staff-moved", "found share-of: staff-moved, which is the figure itself; expected the indicator of the whole, such as the headcount")]
    [InlineData("figure: staff-moved", "figure: staff-moved, from: 2020-Q1", "found “2020-Q1”; expected a month such as 2020-")]
    [InlineData("figure: staff-moved", "figure: staff-moved, from: 2020-04, to: 2020-03", "found to: 2020-03; expected 2020-04 or a later period")]
    [InlineData("figure: staff-moved", "figure: staff-moved, to: 2019-12", "found to: 2019-12; expected 2020-01 or later: the form is asked from then on")]
    [InlineData("figure: staff-moved", "figure: staff-absent, from: 2020-04", "found staff-absent a second time; expected each indicator in one field at a time; absent asks for it")]
    [InlineData("figure: staff-moved", "figure: staff-moved, required: maybe", "found “maybe”; expected ")]
    [InlineData("{band: low, to: 3}", "{band: low}", "found a band without “to” before the last; expected to: its highest score; only the last band has no end")]
    [InlineData("{band: high, escalation: Talk}", "{band: high, to: 9}", "found to: 9 for the last band; expected no “to”: the last band has no end, so that every score is in a band")]
    [InlineData("{band: high, escalation: Talk}", "{band: mid, to: 2}, {band: high}", "found to: 2; expected 4 or more: bands go from the lowest score up, and do not overlap")]
    [InlineData("{band: high, escalation: Talk}", "{band: mid, to: 3}, {band: high}", "found to: 3; expected 4 or more: bands go from the lowest score up, and do not overlap")]
    [InlineData("{band: high, escalation: Talk}", "{band: high, from: 5}", "found from: 5; expected from: 4, since every score must be in exactly one band")]
    [InlineData("{band: high, escalation: Talk}", "{band: high, from: 3}", "found from: 3; expected from: 4, since every score must be in exactly one band")]
    [InlineData("{band: high, escalation: Talk}", "{band: low}", "found the band “low” a second time; expected each band once")]
    [InlineData("{band: high, escalation: Talk}", "{band: single}", "found a band named “single”; expected another name: single is one of the counts")]
    [InlineData("low: tool-low", "lo: tool-low", "found the count “lo”; expected one of asked, responses, single, consecutive, late, waived, not-applicable, completeness, timeliness, low, high")]
    [InlineData("low: tool-low", "band: tool-low", "found the count “band”; expected one of asked, responses")]
    [InlineData("low: tool-low", "low: tool-responses", "found tool-responses a second time; expected each indicator once; “responses” gives it")]
    [InlineData("low: tool-low", "low: wait", "found wait, a days; expected an indicator that is a count for low")]
    [InlineData("completeness: tool-completeness", "completeness: tool-low", "found tool-low a second time")]
    [InlineData("low: tool-low", "low: complaints", "found complaints, which is counted from the line list slips; expected an indicator that no line list counts")]
    [InlineData("low: tool-low", "low: day-absent", "found day-absent, reported by day; expected an indicator that is reported by month, as often as the form is returned")]
    [InlineData("low: tool-low", "timeliness: tool-low", "found tool-low, a count; expected an indicator that is a percentage for timeliness")]
    [InlineData("reason: The tool was suspended", "reason: \" \"", "found no “reason”; expected reason: why nobody was asked, in words")]
    [InlineData("to: 2020-06, reason", "to: 2020-04, reason", "found to: 2020-04; expected 2020-05 or a later period")]
    [InlineData("name: The tool", "name: The tool\nnme: x", "found key “nme”; expected one of form, name")]
    public void AFault_IsRefusedWithItsRemedy(string was, string shall, string expected)
    {
        Assert.Contains(was, ReturnsFolder.Tool, StringComparison.Ordinal);
        _folder.Files.Write("forms/tool.yaml", ReturnsFolder.Tool.Replace(was, shall, StringComparison.Ordinal));
        Assert.Contains(_folder.Problems(), problem => problem.StartsWith("forms/tool.yaml:", StringComparison.Ordinal) && problem.Contains(": " + expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("to: 2020-03", "staff-absent, from: 2020-04", "", null)]
    [InlineData("to: 2020-03", "staff-absent, from: 2020-05", "", "found no field that is asked for 2020-04; expected at least one field in every period of the form")]
    [InlineData("to: 2020-03", "staff-absent, from: 2020-03", "", "found staff-absent a second time; expected each indicator in one field at a time; absent asks for it")]
    [InlineData("from: 2020-02", "staff-moved", "", null)]
    [InlineData("from: 2020-02", "staff-moved, from: 2020-03", "", "found no field that is asked for 2020-01; expected at least one field in every period of the form")]
    [InlineData("to: 2020-03", "staff-moved, to: 2020-03", "to: 2020-03", null)]
    [InlineData("required: yes", "staff-moved, from: 2020-04", "to: 2020-03", "found from: 2020-04; expected 2020-03 or earlier: the form is asked until then")]
    public void Fields_CoverEveryPeriod_AndAnIndicatorMayChangeItsField(string first, string second, string end, string? expected)
    {
        _folder.Files.Write("forms/tool.yaml", $"form: tool\nname: The tool\nfrequency: month\nfrom: 2020-01\n{end}\nasked: {{kind: team}}\ndue: 5 working days after\nfields:\n  - {{field: absent, figure: staff-absent, {first}}}\n  - {{field: away, figure: {second}}}\n");
        if (expected is null) Assert.Equal(2, _folder.Read().Of(App.Definitions.Returns.FormsKind.Instance).Single().Fields.Length);
        else Assert.Contains(": " + expected, Assert.Single(_folder.Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: The tool", "\tname: The tool", "forms/tool.yaml:2:1: found a tab at the beginning of the line; expected spaces")]
    [InlineData("  - {field: moved", "  \t- {field: moved", "forms/tool.yaml:11:3: found a tab at the beginning of the line; expected spaces")]
    [InlineData("bands: [", "---\nform: other\nbands: [", "forms/tool.yaml:13:1: found a second YAML document, after a line “---”; expected one in a file")]
    public void WhatYamlDoesNotTake_IsToldAtItsPlace(string was, string shall, string expected)
    {
        _folder.Files.Write("forms/tool.yaml", ReturnsFolder.Tool.Replace(was, shall, StringComparison.Ordinal));
        Assert.StartsWith(expected, Assert.Single(_folder.Problems()), StringComparison.Ordinal);
    }

    // The fault is one: a form whose only question is wrong has bands all the same.
    [Fact]
    public void AScoreThatIsWrong_IsTheOnlyFault()
    {
        var one = ReturnsFolder.Tool.Replace("  - {field: sickness, ask: Is sickness above 6%?, answers: {no: 0, yes: 4}}\n", "", StringComparison.Ordinal);
        _folder.Files.Write("forms/tool.yaml", one.Replace("partly: 2", "partly: many", StringComparison.Ordinal));
        Assert.EndsWith(": found “many”; expected a score, a whole number from 0 to 1000", Assert.Single(_folder.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void AFault_IsTold_AtItsLineAndColumn()
    {
        _folder.Files.Write("forms/tool.yaml", ReturnsFolder.Tool.Replace("figure: staff-moved", "figure: staff-move", StringComparison.Ordinal));
        Assert.Equal(["forms/tool.yaml:11:28: found “staff-move”; expected an indicator of indicators.csv, perhaps “staff-moved”"], _folder.Problems());
    }

    [Fact]
    public void AForm_SaysWhatItsFileSays()
    {
        var form = _folder.Read().Values.Of<FormDefinition>().Single();
        Assert.Equal(["no 0", "partly 2", "yes 4"], form.Questions.First().Answers.Select(static answer => $"{answer.Word} {answer.Score}"));
        Assert.Equal(["vacancies True", "sickness False", "absent True", "moved False"], form.Fields.Select(static field => $"{field.Code} {field.IsRequired}"));
        Assert.Equal("Staff absent", form.Fields[2].Ask);
        Assert.Equal([("low", 0, 3), ("high", 4, null)], form.Bands.Select(static band => (band.Name, band.From, band.To)));
        Assert.Equal(["Responses tool-responses", "Completeness tool-completeness", "Band tool-low"], form.Counts.Select(static one => $"{one.Count} {one.Indicator}"));
        Assert.Same(form.Bands[0], form.Counts[2].Band);
        Assert.Equal("The tool was suspended", form.NotCollected.Single().Reason);
        Assert.Equal("5 working days after", form.Due.ToString());
    }

    [Fact]
    public void TwoForms_CountNoIndicatorTwice()
    {
        _folder.Files.Write("forms/walk.yaml", ReturnsFolder.Tool.Replace("form: tool", "form: walk", StringComparison.Ordinal).Replace("{responses: tool-responses, low: tool-low, completeness: tool-completeness}", "{asked: tool-low}", StringComparison.Ordinal));
        Assert.Equal(["forms/walk.yaml:1:1: found tool-low counted from walk, which tool counts; expected an indicator that is counted from one form"], _folder.Problems());
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void AForm_HasAtMostTwoHundredFields(int fields, bool isRead)
    {
        var lines = string.Concat(Enumerable.Range(1, fields - 4).Select(static n => $"  - {{field: f{n}, ask: Q, answers: {{no: 0, yes: 1}}}}\n"));
        _folder.Files.Write("forms/tool.yaml", ReturnsFolder.Tool.Replace("bands:", lines + "bands:", StringComparison.Ordinal));
        if (isRead) Assert.Empty(_folder.Problems());
        else Assert.Contains("forms/tool.yaml:1:1: found 201 fields; expected at most 200", _folder.Problems());
    }

    [Fact]
    public void BandsOfAFormWithoutQuestions_AreRefused()
    {
        _folder.Files.Write("forms/walk.yaml", "form: walk\nname: Walk\nfrequency: month\nfrom: 2020-01\nasked: {kind: team}\ndue: the same day\nfields: [{field: moved, figure: staff-moved}]\nbands: [{band: all}]\n");
        Assert.Equal(["forms/walk.yaml:1:1: found bands of a form without a scored question; expected a field with answers, or no bands"], _folder.Problems());
    }
}
