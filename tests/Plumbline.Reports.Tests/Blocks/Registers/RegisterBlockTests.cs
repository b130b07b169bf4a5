using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Registers.Records;
using Plumbline.Reports.Blocks.Registers;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Blocks.Risks;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks.Registers;

public sealed class RegisterBlockTests
{
    private static readonly Period March = Period.Parse("2020-03").Value;
    private static readonly RegisterBlock Block = new() { Register = RegisterCode.Parse("research").Value };

    private static readonly RegisterDefinition Research = new()
    {
        Code = Block.Register,
        Name = "Research studies",
        Fields =
        [
            new TextField("study", "Study", true),
            new ChoiceField("state", "State", true, [new("open", "Open", "arrow-up"), new("completed", "Completed", "cup")]),
            new DateField("closed", "Closed", false),
            new FigureOfRow("recruited", "Recruited", false, IndicatorCode.Parse("recruited").Value),
        ],
        Same = ["study"],
        Note = "Counted by the research office",
    };

    [Fact]
    public void Rows_HaveTheirFields_AndADoubleIsMarkedAndNamed()
    {
        var document = Compose(Block, "a|Sleep|open||57", "b|Walking|completed|2020-02-29|8", "c|Sleep|open||57|a");

        Assert.Equal(["Sleep | Open |  | 57", "Sleep[a] | Open |  | 57", "Walking | Completed | 29 Feb 2020 | 8", "Total |  |  | 65"], Table(document));
        Assert.Equal("Row c repeats row a: it has the same study. The two are counted once.", Assert.Single(Traversal.Elements(document.Content).OfType<Notes>().Single().Items).Content.PlainText);
        Assert.Contains("Two different rows: 1 open and 1 completed. One of the three rows repeats another and is counted once. Recruited, March 2020: 65.", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void StatedTotal_StandsBesideTheOther_WhereTheyDiffer()
    {
        var document = ComposeWith(Block, "63", ["a|Sleep|open||57", "b|Walking|completed||8"]);

        Assert.Equal("Total |  |  | 65 63 stated", Table(document)[^1]);
        Assert.Contains("Recruited, March 2020: 65; the stated total is 63.", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    // Of the year, the total counts a study that has left, and one of which a figure is missing; the table shows neither.
    [Theory]
    [InlineData("z|Walking|completed||8", "Walking is counted, though not in the register in March 2020.")]
    [InlineData("z|sleep|completed||8", "sleep (row z) is counted, though not in the register in March 2020.")]
    public void TotalOfARowThatIsNotShown_NamesIt(string row, string said)
    {
        var document = Organisation(["a|Sleep|open||57"], null, counted: total => total with { Rows = new RowsInTotal(2, 2, 1), Beside = [Line(row).Row] }).Compose("2020-03", Block);

        Assert.Equal("Total |  |  | 57[a]", Table(document)[^1]);
        Assert.Equal($"Recruited: 2 of 3 rows; one has no figure, and one has none for a part of the period. Recruited: {said}", Assert.Single(Traversal.Elements(document.Content).OfType<Notes>().Single().Items).Content.PlainText);
    }

    [Fact]
    public void StatedTotalThatIsTheSame_IsNotSaidTwice() => Assert.Equal("Total |  |  | 65", Table(ComposeWith(Block, "65", ["a|Sleep|open||57", "b|Walking|completed||8"]))[^1]);

    // The first row of the double is not shown, so the second counts; what is stated is of all rows.
    [Fact]
    public void SomeOfTheRows_HaveATotalOfTheirOwn()
    {
        var document = ComposeWith(Block with { Where = "state = completed" }, "99", ["a|Sleep|open||57", "b|Walking|completed||8", "c|Sleep|completed||57|a"]);

        Assert.Equal(["Walking | Completed |  | 8", "Sleep[a] | Completed |  | 57", "Total of the rows shown |  |  | 65"], Table(document));
        Assert.Contains("Two rows, where state is completed.", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    // What a filter leaves is told against all, with what there is of each choice that has an icon.
    [Theory]
    [InlineData("study != Sleep", "Two of three rows, where study is not Sleep: 1 open and 1 completed.")]
    [InlineData("recruited >= 8", "Two of three rows, where recruited is 8 or more: 1 open and 1 completed.")]
    [InlineData("recruited < 8 and state = Open", "One of three rows, where recruited is less than 8 and state is open.")]
    public void SomeOfTheRows_AreToldInWords(string where, string said) =>
        Assert.Contains(said, RiskPaper.Words(Compose(Block with { Where = where, ShowsTotals = false }, "a|Sleep|open||57", "b|Walking|completed||8", "c|Talking|open||2")), StringComparison.Ordinal);

    [Theory]
    [InlineData("-recruited", "Sleep|Walking|Talking")]
    [InlineData("study", "Sleep|Talking|Walking")]
    [InlineData(null, "Sleep|Walking|Talking")]
    public void Order_IsThatOfTheOption(string? order, string studies) => Assert.Equal(
        studies,
        string.Join('|', Table(Compose(Block with { Order = order, ShowsTotals = false, Columns = ["study", "recruited"] }, "a|Sleep|open||57", "b|Walking|completed||8", "c|Talking|open||2")).Select(static row => row.Split(" | ")[0])));

    [Fact]
    public void PartsOfTheTable_HaveTheirHeadings_AndTheLeadCountsThem()
    {
        var document = Compose(Block with { PartedBy = "state" }, "a|Sleep|open||57", "b|Walking|completed||8", "c|Talking|open||2");
        var table = Traversal.Elements(document.Content).OfType<Table>().Single();

        Assert.Equal(["Open", "Completed", null], table.Groups.Select(static group => group.Heading?.PlainText.TrimStart('\u2060', '\u00a0')));
        Assert.DoesNotContain(table.Columns, static column => column.Header == "State");
        Assert.Contains("Three rows: 2 open and 1 completed.", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    // The copy of an open study is no study of its own, in whichever part it stands.
    [Theory]
    [InlineData("Two different rows: 1 open and 1 completed. One of the three rows repeats another and is counted once.", "a|Sleep|open||57", "b|Walking|completed||8", "c|Sleep|open||57|a")]
    [InlineData("Two different rows: 1 open and 1 completed. Two of the four rows repeat others and are counted once.", "a|Sleep|open||57", "b|Walking|completed||8", "c|Sleep|completed||57|a", "d|Walking|completed||8|b")]
    public void Lead_CountsThings_NotRows(string expected, params string[] rows) =>
        Assert.Contains(expected, RiskPaper.Words(Compose(Block with { PartedBy = "state" }, rows)), StringComparison.Ordinal);

    [Fact]
    public void RowsThatAreSome_AreCountedAgainstAll_AndByTheChoiceThatPicksThem() => Assert.Contains(
        "Three of four rows, where state is not blank: 2 open and 1 completed.",
        RiskPaper.Words(Compose(Block with { Where = "state != blank" }, "a|Sleep|open||57", "b|Walking|completed||8", "c|Talking|open||2", "d|Waking|||1")),
        StringComparison.Ordinal);

    // A figure of every second month is of the two that end with the one it is named after.
    [Fact]
    public void FigureOfSeveralMonths_SaysThem_InTheSentenceAndTheHead()
    {
        var document = Organisation(["a|Sleep|open||57"], null, Period.Month(2020, 2)).Compose("2020-03", Block);

        Assert.Contains("Recruited, February and March 2020: 57.", RiskPaper.Words(document), StringComparison.Ordinal);
        Assert.Equal("Feb\u00a0and Mar\u00a02020", Traversal.Elements(document.Content).OfType<Table>().Single().Columns[^1].Unit);
    }

    [Theory]
    [InlineData("Open", "a|Sleep|open||57")]
    [InlineData("Completed", "a|Sleep|completed||57")]
    [InlineData("Open, Completed", "a|Sleep|completed||57", "b|Walking|open||8")]
    public void Icons_ThatARowHas_HaveAKey(string words, params string[] rows)
    {
        var key = Traversal.Elements(Compose(Block, rows).Content).OfType<Key>().Single();

        Assert.Equal(words, string.Join(", ", key.Entries.Select(static entry => entry.Meaning!.PlainText)));
    }

    // A double stands below the row that it repeats, also where each repeats the one before.
    [Theory]
    [InlineData("Sleep Sleep Sleep Walking Talking", "a|Sleep|open||57", "b|Walking|open||8", "c|Sleep|open||57|a", "d|Talking|open||2", "e|Sleep|open||57|c")]
    [InlineData("Sleep Walking Walking Talking", "a|Sleep|open||57", "b|Walking|open||8", "c|Talking|open||2", "d|Walking|open||8|b")]
    public void Doubles_StandBelowTheirFirst(string studies, params string[] rows) =>
        Assert.Equal(studies, string.Join(' ', Table(Compose(Block with { ShowsTotals = false }, rows)).Select(static row => row.Split(" | ")[0].Split('[')[0])));

    [Fact]
    public void NotesOfFigures_AreMarked_UnlessTurnedOff()
    {
        Assert.Equal("Sleep | Open |  | 57[a]", Table(Compose(Block, "a|Sleep|open||57||both sites"))[0]);
        Assert.Equal("Sleep | Open |  | 57", Table(Compose(Block with { ShowsNotes = false }, "a|Sleep|open||57||both sites"))[0]);
    }

    [Fact]
    public void NoRow_SaysSo()
    {
        Assert.Contains("The register has no row for March 2020.", RiskPaper.Words(Compose(Block)), StringComparison.Ordinal);
        Assert.Contains("Of its one row for March 2020, none is one where state is completed.", RiskPaper.Words(Compose(Block with { Where = "state = completed" }, "a|Sleep|open||57")), StringComparison.Ordinal);
    }

    [Fact]
    public void Updated_StandsUnderTheLead_WithTheNoteOfTheRegister() =>
        Assert.Contains("Updated on 30 April 2020. Counted by the research office.", RiskPaper.Words(Compose(Block, "a|Sleep|open||57")), StringComparison.Ordinal);

    [Theory]
    [InlineData("reserch", null, null, "found “reserch”; expected the name of a register: research, perhaps “research”")]
    [InlineData("research", "studdy", null, "found “studdy”; expected the code of a field of the register research: study, state, closed and recruited, perhaps “study”")]
    [InlineData("research", null, "state = opn", "found “opn”; expected a choice of state: open, completed, perhaps “open”")]
    public void UnknownNames_HaveTheNearest(string register, string? column, string? where, string problem)
    {
        var block = new RegisterBlock { Register = RegisterCode.Parse(register).Value, Columns = column is null ? [] : [column], Where = where };

        Assert.Equal(problem, Assert.Single(((IReportBlock)block).UnknownNames(Organisation([], null).Picture)).ToString());
    }

    [Fact]
    public void PaperWithoutTheRegister_SaysSo() => Assert.Contains("This paper was made without the register research.", RiskPaper.Words(new SmallOrganisation().Compose("2020-03", Block)), StringComparison.Ordinal);

    private static IReadOnlyList<string> Table(Document document) => TableRows.Of(document)[0];

    private static Document Compose(RegisterBlock block, params string[] rows) => ComposeWith(block, null, rows);

    private static Document ComposeWith(RegisterBlock block, string? stated, string[] rows) => Organisation(rows, stated).Compose("2020-03", block);

    // Rows: code | study | state | closed | recruited | the row it says again | note of the figure.
    private static SmallOrganisation Organisation(string[] rows, string? stated, Period? first = null, Func<RegisterTotal, RegisterTotal>? counted = null)
    {
        ImmutableArray<RegisterLine> lines = [.. rows.Select(Line)];
        var sum = lines.Where(static line => line.DoubleOf is null).Sum(static line => line.Figures[0]?.Amount ?? 0);
        var total = new RegisterTotal((FigureOfRow)Research.Fields[3], March, lines.IsEmpty ? null : Quantity.Of(sum, 0), stated is null ? null : Figure(SmallOrganisation.Top, stated, null)) { First = first };
        var organisation = new SmallOrganisation { Registers = [new RegisterReading(Research, March, lines, [counted?.Invoke(total) ?? total]) { UpdatedOn = new DateOnly(2020, 4, 30) }] }
            .With("recruited", change: static one => one with { Measure = Measure.Of(MeasureKind.Count), Aggregation = Aggregation.Sum });
        foreach (var line in lines) organisation.WithRow(line.Row.Unit, lines.FirstOrDefault(one => one.Row.Code == line.DoubleOf)?.Row.Unit);
        return organisation;
    }

    private static RegisterLine Line(string text)
    {
        var said = text.Split('|');
        var row = new RegisterRow(Research.Code, RowCode.Parse(said[0]).Value, new[] { ("study", said[1]), ("state", said[2]), ("closed", said[3]) }.Where(static one => one.Item2.Length > 0).ToImmutableSortedDictionary(static one => one.Item1, static one => one.Item2));
        return new RegisterLine(row, [Figure(row.Unit, said[4], said.Length > 6 ? said[6] : null)]) { DoubleOf = said.Length > 5 && said[5].Length > 0 ? RowCode.Parse(said[5]).Value : null };
    }

    private static Observation Figure(Core.Units.UnitCode unit, string amount, string? note) =>
        new(((FigureOfRow)Research.Fields[3]).Indicator, unit, March, ObservedValue.Parse(amount).Value) { Note = note };
}
