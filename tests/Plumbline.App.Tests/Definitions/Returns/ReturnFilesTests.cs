using System.Globalization;
using Plumbline.Core.Returns.Records;

namespace Plumbline.App.Tests.Definitions.Returns;

/// <summary>What returns/*.csv may say, what a return keeps of its answers, and what is refused with its cell and the remedy.</summary>
public sealed class ReturnFilesTests : IDisposable
{
    private readonly ReturnsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("tol,north,2020-01,,returned,,,,,", "2:1: found “tol”; expected a form of forms/, perhaps “tool”")]
    [InlineData(",north,2020-01,,returned,,,,,", "2:1: found nothing; expected a form’s code")]
    [InlineData("tool,nort,2020-01,,returned,,,,,", "2:2: found “nort”; expected a unit of units.csv, perhaps “north”")]
    [InlineData("tool,office,2020-01,,returned,,,,,", "2:2: found “office”; expected a unit that tool is asked of for 2020-01: a team that exists on 2020-01-31")]
    [InlineData("tool,south,2020-04,,returned,,,,,", "2:2: found “south”; expected a unit that tool is asked of for 2020-04: a team that exists on 2020-04-30")]
    [InlineData("tool,east,2020-02,,returned,,,,,", "2:2: found “east”; expected a unit that tool is asked of for 2020-02: a team that exists on 2020-02-29")]
    [InlineData("tool,north,2019-12,,returned,,,,,", "2:3: found “2019-12”; expected 2020-01 or later: tool is asked from then on")]
    [InlineData("tool,north,2020-05,,returned,,,,,", "2:3: found “2020-05”; expected a period for which tool was asked; nobody was asked then: The tool was suspended")]
    [InlineData("tool,north,2020-Q1,,returned,,,,,", "2:3: found “2020-Q1”; expected a month, since tool is asked every month")]
    [InlineData("tool,north,soon,,returned,,,,,", "2:3: found “soon”; expected ")]
    [InlineData("tool,north,2020-01,vacancy,yes,,,,,", "2:4: found “vacancy”; expected a field of the form tool, or nothing for the return itself, perhaps “vacancies”")]
    [InlineData("tool,north,2020-01,,retuned,,,,,", "2:5: found “retuned”; expected one of returned, waived, not-applicable, sent-back, perhaps “returned”")]
    [InlineData("tool,north,2020-01,,,,,,,", "2:5: found nothing; expected one of returned, waived, not-applicable, sent-back")]
    [InlineData("tool,north,2020-01,,waived,,,,,", "2:6: found nothing; expected a note with the reason why it need not be returned")]
    [InlineData("tool,north,2020-01,,sent-back,,,,,", "2:6: found nothing; expected a note with the question for which it was sent back")]
    [InlineData("tool,north,2020-01,,returned,,,yesterday,,", "2:8: found “yesterday”; expected a time such as 2020-05-06T10:15")]
    [InlineData("tool,north,2020-01,,returned,,,2020-02-30T10:00,,", "2:8: found “2020-02-30T10:00”; expected a time such as 2020-05-06T10:15")]
    [InlineData("tool,north,2020-01,,returned,,,2020-03-29T01:30,,", "2:8: found “2020-03-29T01:30”; expected a time that the clocks showed: they went forward from 01:00 to 02:00")]
    [InlineData("tool,north,9999-12,,returned,,,,,", "2:3: found “9999-12”; expected a period of the years 1900 to 2199")]
    [InlineData("tool,north,2020-01,,returned,,,,vacancy,", "2:9: found “vacancy”; expected fields of the form tool, parted by spaces, or nothing, perhaps “vacancies”")]
    [InlineData("tool,north,2020-01,,returned,,,,vacancies,", "2:0: found “vacancies” in answered, and no answer to it; expected a row with the answer, or answered without it")]
    [InlineData("tool,north,2020-01,vacancies,yes,,,,,", "2:4: found an answer of north for 2020-01, without the row of the return itself; expected beside the answers a row of the same form, unit and period with no field and the value returned")]
    [InlineData("tool,north,2020-01,,returned,,,,,\ntool,north,2020-01,vacancies,Yes,,,,,", "3:5: found “Yes”; expected one of no, partly, yes, perhaps “yes”")]
    [InlineData("tool,north,2020-01,,returned,,,,,\ntool,north,2020-01,vacancies,,,,,,", "3:5: found nothing; expected one of no, partly, yes; a question that is not answered has no row")]
    [InlineData("tool,north,2020-01,,returned,,,,,\ntool,north,2020-01,vacancies,yes,,,,absent,", "3:9: found “absent”; expected nothing: only the row of the return itself, which has no field, says this")]
    [InlineData("tool,north,2020-01,,returned,,,,,\ntool,north,2020-01,absent,five,,,,,", "3:5: found “five”; expected the figure in digits, such as 10 or 0.5")]
    [InlineData("tool,north,2020-01,,returned,,,,,\ntool,north,2020-01,absent,-5,,,,,", "3:5: found “-5”, below 0, though the indicator is a count; expected a whole number, 0 or more")]
    [InlineData("tool,north,2020-01,,returned,,,,,\ntool,north,2020-01,absent,,,,,,", "3:5: found nothing; expected a figure, N/A or TBA; a field that is not answered has no row")]
    [InlineData("tool,north,2020-01,,returned,,,,,\ntool,north,2020-01,absent,5 [f],,,,,", "3:5: found “5 [f]”; expected what happened: a return has no forecasts")]
    [InlineData("tool,north,2020-01,,returned,,,,,\ntool,north,2020-01,,waived,Off,,,,", "3:4: found the return of north for 2020-01 a second time; expected each once; it stands in returns/tool.csv:2")]
    [InlineData("tool,north,2020-01,,returned,,,,,\ntool,north,2020-01,vacancies,no,,,,,\ntool,north,2020-01,vacancies,yes,,,,,", "4:4: found the answer of north to vacancies for 2020-01 a second time; expected each once; it stands in returns/tool.csv:3")]
    [InlineData("tool,north,2020-01,,returned,,,,,\ntool,north,2020-01,absent,1,,,,,\ntool,north,2020-01,absent,1,,,,,", "4:5: found staff-absent in north for 2020-01 a second time; expected each figure once; it stands in returns/tool.csv:3:5")]
    [InlineData("tool,north,2020-01,,not-applicable,,,,,\ntool,north,2020-01,absent,1,,,,,", "2:0: found one answer beside not-applicable; expected no answers where the form does not apply, or the value returned")]
    [InlineData("tool,north,2020-01,,returned,,,,", "2:0: found 9 cells; expected 10, as the header has")]
    public void AFault_IsRefusedWithItsCell(string rows, string expected)
    {
        _folder.Returns(rows + "\n");
        Assert.StartsWith($"returns/tool.csv:{expected}", Assert.Single(_folder.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void AFigureThatStandsInObservationsToo_NamesBothPlaces()
    {
        _folder.Returns("tool,north,2020-01,,returned,,,,,\ntool,north,2020-01,absent,1,,,,,\n");
        _folder.Files.Write("observations/a.csv", "indicator,unit,period,value\nstaff-absent,north,2020-01,1\n");
        Assert.Equal(["observations/a.csv:2:1: found staff-absent in north for 2020-01 a second time; expected each figure once; it stands in returns/tool.csv:3:5"], _folder.Problems());
    }

    [Fact]
    public void AForm_ThatCannotBeRead_LeavesItsReturnsUnjudged()
    {
        _folder.Files.Write("forms/tool.yaml", ReturnsFolder.Tool.Replace("frequency: month", "frequency: year", StringComparison.Ordinal));
        _folder.Returns("tool,north,2020-01,,returned,,,,,\n");
        Assert.All(_folder.Problems(), static problem => Assert.StartsWith("forms/", problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("form,unit,period,field,value,notes\n", "returns/tool.csv:1:6: found column “notes”; expected one of form, unit, period, field, value, note, by, at, answered, completed, perhaps “note”")]
    [InlineData("form,unit,period,value\n", "returns/tool.csv:1:0: found no column “field”; expected a column “field”")]
    public void ItsColumns_AreThoseOfReturns(string text, string expected)
    {
        _folder.Files.Write("returns/tool.csv", text);
        Assert.Equal([expected], _folder.Problems());
    }

    // at of the return, at of each cell with a letter: v a required question, s a question without required, a a required figure, m another; what is kept.
    [Theory]
    [InlineData("2020-02-03T10:00", "v a", "2020-02-03T10:00", null, "vacancies absent")]
    [InlineData("2020-02-03T10:00", "v=2020-02-04T09:00 a", "2020-02-03T10:00", "2020-02-04T09:00", "vacancies absent")]
    [InlineData("2020-02-03T10:00", "v=2020-02-04T09:00 a=2020-02-05T09:00", "2020-02-03T10:00", "2020-02-05T09:00", "vacancies absent")]
    [InlineData("2020-02-03T10:00", "a=2020-02-02T09:00", "2020-02-03T10:00", null, "absent")]
    [InlineData("2020-02-03T10:00", "a=2020-02-03T10:00", "2020-02-03T10:00", null, "absent")]
    [InlineData("2020-02-03T10:00", "m=2020-02-09T09:00 s=2020-02-07T09:00", "2020-02-03T10:00", "2020-02-07T09:00", "sickness moved")]
    [InlineData("2020-02-03T10:00", "m=2020-02-09T09:00", "2020-02-03T10:00", null, "moved")]
    [InlineData("", "a=2020-02-02T09:00 v=2020-02-04T09:00", "2020-02-04T09:00", null, "vacancies absent")]
    [InlineData("", "a v", null, null, "vacancies absent")]
    [InlineData("", "", null, null, "")]
    public void WhatAReturnKeeps_IsMadeFromItsCells(string at, string cells, string? keptAt, string? completed, string answered)
    {
        var rows = new List<string>();
        foreach (var cell in cells.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (field, value) = cell[0] switch { 'v' => ("vacancies", "no"), 's' => ("sickness", "no"), 'a' => ("absent", "1"), _ => ("moved", "2") };
            rows.Add($"tool,north,2020-01,{field},{value},,,{(cell.Length > 2 ? cell[2..] : "")},,\n");
        }

        // The row of the return itself may stand below its cells.
        _folder.Returns(string.Concat(rows) + $"tool,north,2020-01,,returned,,,{at},,\n");
        var one = Assert.Single(_folder.Read().Values.Of<UnitReturn>());
        Assert.Equal(keptAt, Words(one.At));
        Assert.Equal(completed, Words(one.Completed));
        Assert.Equal(answered, string.Join(' ', one.Answered));
    }

    [Theory]
    [InlineData("absent", "2020-02-06T10:00", "", "absent", "2020-02-06T10:00")]
    [InlineData("absent", "2020-02-06T10:00", "v=2020-02-04T09:00", "vacancies absent", "2020-02-06T10:00")]
    [InlineData("moved", "2020-02-06T10:00", "v=2020-02-07T09:00", "vacancies moved", "2020-02-07T09:00")]
    [InlineData("absent", "2020-02-01T10:00", "", "absent", null)]
    public void WhatItsRowStates_IsKeptBesideItsCells(string answered, string completed, string cells, string kept, string? keptCompleted)
    {
        var row = cells.Length == 0 ? "" : $"tool,north,2020-01,vacancies,no,,,{cells[2..]},,\n";
        _folder.Returns($"tool,north,2020-01,,returned,,,2020-02-03T10:00,{answered},{completed}\n{row}");
        var one = Assert.Single(_folder.Read().Values.Of<UnitReturn>());
        Assert.Equal((kept, keptCompleted), (string.Join(' ', one.Answered), Words(one.Completed)));
    }

    [Fact]
    public void AFigure_IsAnObservationOfTheUnit()
    {
        _folder.Returns("tool,north,2020-01,,returned,,,,,\ntool,north,2020-01,absent,3,Two of nine,,,,\ntool,north,2020-01,moved,[c],,,,,\n".Replace("Two of nine,,,,", "Two of nine,,,,", StringComparison.Ordinal));
        var figures = _folder.Read().Observations;
        Assert.Equal(["staff-absent north 2020-01 3 Two of nine returns/tool.csv:3:5", "staff-moved north 2020-01 [c]  returns/tool.csv:4:5"], figures.Select(static one => $"{one.Indicator} {one.Unit} {one.Period} {one.Value} {one.Note} {one.Source}"));
    }

    // Without its field nobody knows what a row says: one sentence, and none that follows from it.
    [Fact]
    public void AMisspeltFieldColumn_IsToldOnce()
    {
        _folder.Files.Write("returns/tool.csv", "form,unit,period,fld,value\ntool,north,2020-01,,returned\ntool,north,2020-01,vacancies,no\n");
        Assert.Equal(
            ["returns/tool.csv:1:4: found column “fld”; expected one of form, unit, period, field, value, note, by, at, answered, completed", "returns/tool.csv:1:0: found no column “field”; expected a column “field”"],
            _folder.Problems().Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void AnAnswer_KeepsItsWords()
    {
        _folder.Returns("tool,north,2020-01,,returned,,,,,\ntool,north,2020-01,vacancies,partly,Two of nine,Team Manager,2020-02-03T10:00:05,,\n");
        var answer = Assert.Single(_folder.Read().Values.Of<ReturnAnswer>());
        Assert.Equal(("partly", "Two of nine", "Team Manager", "2020-02-03T10:00:05"), (answer.Value, answer.Note, answer.By, answer.At?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)));
    }

    private static string? Words(DateTime? time) => time?.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
}
