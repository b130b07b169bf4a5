using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.References;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Composition;
using Plumbline.Tests.Support;

namespace Plumbline.Reports.Tests.Blocks;

public sealed class DashboardBlockTests
{
    private static readonly DashboardBlock ThreeMonths = new(IndicatorSelection.All) { Periods = 3, ShowsIcons = false };

    [Theory]
    [InlineData("2023-01 5", null, "active", null, true)] // a value in the window
    [InlineData("2022-12 5", null, "active", null, true)] // it has an earlier figure
    [InlineData("", "no target", "active", null, true)] // expected: a target is in force
    [InlineData("", null, "active", null, false)] // neither a figure nor a target yet
    [InlineData("", "no target", "active", "2023-04", false)] // not before it begins
    [InlineData("", "no target", "pending", "2023-02", true)]
    [InlineData("", "no target", "pending", "2023-04", true)] // active until it becomes pending
    [InlineData("2023-01 5", null, "ceased", "2023-02", true)] // history stays while a shown period has a value
    [InlineData("2022-12 5", "at least 3", "ceased", "2023-01", false)]
    [InlineData("2022-12 5", "at least 3", "suspended", "2023-01", false)]
    public void Row_WithAValueOrAnExpectedFigure_IsShown(string figures, string? target, string state, string? from, bool isShown)
    {
        var organisation = new SmallOrganisation().With("always", "2023-03 1").With("incidents", figures, target, indicator => indicator with
        {
            Status = new IndicatorStatus(Enum.Parse<ReportingState>(state, ignoreCase: true), from is null ? null : Period.Parse(from).Value),
        });

        Assert.Equal(isShown, Rows(organisation).Any(static row => row.ToString().StartsWith("Incidents", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2023-01 5.60%; 2023-02 6%; 2023-03 7.10%", "Rate,\u00a0%", "5.60", "6.00", "7.10")]
    [InlineData("2023-01 5.60%; 2023-02 6; 2023-03 7.10%", "Rate", "5.60%", "6", "7.10%")] // one lacks the sign, so every cell is as printed
    [InlineData("2023-01 N/A; 2023-02 TBA; 2023-03 7%", "Rate,\u00a0%", "N/A", "TBA", "7")]
    [InlineData("2023-01 4/5 (80%); 2023-02 3/7 42.86%; 2023-03 0/0", "Rate,\u00a0%", "4/5\n80.00", "3/7\n42.86", "0/0")]
    [InlineData("2023-01 173; 2023-02 1,204; 2023-03 (£61k)", "Rate", "173", "1,204", "(£61k)")]
    [InlineData("2023-03 Achieved", "Rate", "", "", "Achieved")]
    public void Cell_ShowsTheFigureAsPrinted(string figures, string name, params string[] cells)
    {
        var row = Assert.Single(Rows(new SmallOrganisation().With("rate", figures)));

        Assert.Equal([name, .. cells], row.Cells.Select(static cell => cell.Content.PlainText).Where((_, column) => column is 0 or (>= 2 and <= 4)));
    }

    [Theory]
    [InlineData(MeasureKind.Percentage, "2023-01 100; 2023-02 99.70; 2023-03 97.5", "100.00", "99.70", "97.50")]
    [InlineData(MeasureKind.Percentage, "2023-01 85.00%; 2023-02 15; 2023-03 90%", "85.00%", "15", "90.00%")] // 15 is printed as something else
    [InlineData(MeasureKind.Percentage, "2023-01 14%; 2023-02 13.83; 2023-03 14.5%", "14.0%", "13.83", "14.5%")]
    [InlineData(MeasureKind.Money, "2023-01 £1.25m; 2023-02 £900k; 2023-03 £2m", "£1.25m", "£900k", "£2.00m")]
    [InlineData(MeasureKind.Score, "2023-01 12; 2023-02 -0.5; 2023-03 1204.25", "12.00", "−0.50", "1,204.25")]
    [InlineData(MeasureKind.Count, "2023-01 1204; 2023-02 7.5; 2023-03 999", "1,204", "7.5", "999")] // a count has no decimals to claim
    [InlineData(MeasureKind.Percentage, "2023-01 1234/5678; 2023-02 999/1000 (99.9%); 2023-03 2/4 (50%)", "1,234/5,678", "999/1,000\n99.9", "2/4\n50.0")]
    public void Row_HasOneNumberOfDecimals_AndCommasBetweenThousands(MeasureKind kind, string figures, params string[] cells) => Assert.Equal(
        cells,
        Rows(new SmallOrganisation().With("rate", figures, change: indicator => indicator with { Measure = Measure.Of(kind) })).Single().Cells.Skip(2).Take(3).Select(static cell => cell.Content.PlainText));

    [Fact]
    public void DoubtfulFigure_IsRatedWithTheWord()
    {
        static IEnumerable<string> Cells(string figures) =>
            Rows(new SmallOrganisation().With("rate", figures, "at least 90%")).Single().Cells.Select(static cell => cell.Content.PlainText);

        Assert.Equal(Cells("2023-02 95%; 2023-03 89%").SkipLast(1).Append("Off target\non a doubtful figure"), Cells("2023-02 95%; 2023-03 89%!||Printed twice"));
    }

    [Fact]
    public void Quarter_IsShownInItsLastMonth()
    {
        var organisation = new SmallOrganisation().With("survey", "2022-Q3 80%; 2022-Q4 85%", change: static indicator => indicator with { Frequency = Frequency.Quarter });

        Assert.Equal(["80", "", "", "85", ""], Rows(organisation, "2023-04", ThreeMonths with { Periods = 5 }).Single().Cells.Skip(2).Take(5).Select(static cell => cell.Content.PlainText));
    }

    // A table wider than its page would make a browser shrink every page; one that would be hard to read on a standing page lies.
    [Theory]
    [InlineData(PageOrientation.Portrait, 3, 100, null)]
    [InlineData(PageOrientation.Portrait, 12, 100, PageOrientation.Landscape)]
    [InlineData(PageOrientation.Portrait, 24, 50, PageOrientation.Landscape)]
    [InlineData(PageOrientation.Landscape, 12, 100, null)]
    [InlineData(PageOrientation.Landscape, 24, 50, null)]
    public void WideTable_IsPrintedOnALyingSheetOrSmaller_AndLongWordsOfAJudgementBreak(PageOrientation orientation, int periods, int scale, PageOrientation? sheet)
    {
        var document = new SmallOrganisation { Orientation = orientation }
            .With("rating", "2023-02 Good; 2023-03 Requires improvement", change: static indicator => indicator with { Measure = Measure.Of(MeasureKind.Verdict) })
            .With("rate", FirstPage.Year(static month => month % 2 == 0 ? "95.2%" : "96.1%"), "at least 90%")
            .Compose("2023-03", new DashboardBlock(IndicatorSelection.All) { Periods = periods });
        var table = Traversal.Elements(document.Content).OfType<Table>().Single();
        Assert.InRange(table.PrintScale, scale, scale == 100 ? 100 : 95);
        Assert.Equal(sheet, Traversal.Elements(document.Content).OfType<Section>().SingleOrDefault()?.Orientation);
        Assert.Contains("Requires improve\u00adment", table.Groups.SelectMany(static group => group.Rows).SelectMany(static row => row.Cells).Select(static cell => cell.Content.PlainText));
    }

    [Theory]
    [InlineData(Aggregation.Sum, "6")]
    [InlineData(Aggregation.Mean, "2")]
    [InlineData(Aggregation.Latest, "3")]
    [InlineData(Aggregation.None, "3")]
    public void MonthsAmongQuarters_AreRolledUpByTheirRule(Aggregation rule, string expected)
    {
        var organisation = new SmallOrganisation().With("incidents", "2023-01 1; 2023-02 2; 2023-03 3; 2023-04 9", change: indicator => indicator with { Aggregation = rule, Measure = Measure.Of(MeasureKind.Count) });
        Assert.Equal(expected, Rows(organisation.Compose("2022-Q4", ThreeMonths)).SingleOrDefault()?.Cells[4].Content.PlainText ?? "");
    }

    [Theory]
    [InlineData("2023-03 95%", "at least 90%", null, "On target")]
    [InlineData("2023-03 89%", "at least 90%", null, "Off target")]
    [InlineData("2023-02 95%; 2023-03 N/A", "at least 90%", null, "Not available")]
    [InlineData("2023-02 95%; 2023-03 TBA", "at least 90%", null, "Awaited")]
    [InlineData("2023-02 95%", "at least 90%", null, "No figure")]
    [InlineData("2023-03 0/0", "at least 90%", null, "No rate")]
    [InlineData("2023-03 50%", "at least 90%", "2024-03", "Not yet due")]
    [InlineData("2023-03 50%", "baseline", null, "Baseline")]
    public void Rating_IsOfTheLastColumn(string figures, string target, string? due, string expected)
    {
        var organisation = new SmallOrganisation().With("rate", figures, target, changeTarget: made => made with { Due = due is null ? null : Period.Parse(due).Value });

        Assert.Equal(expected, Rows(organisation).Single().Cells[^1].Content.PlainText);
    }

    [Theory]
    [InlineData(ReportingState.Ceased, "2023-02", "Ceased")]
    [InlineData(ReportingState.Pending, "2023-02", "Data pending")]
    [InlineData(ReportingState.Suspended, "2023-02", "Suspended")]
    [InlineData(ReportingState.Ceased, "2023-06", "No figure")] // not ceased yet in the shown period
    public void Rating_UsesTheStateOfItsDay(ReportingState state, string from, string expected)
    {
        var organisation = new SmallOrganisation().With("rate", "2023-01 50%", "at least 90%", indicator => indicator with { Status = new IndicatorStatus(state, Period.Parse(from).Value) });

        Assert.Equal(expected, Rows(organisation).Single().Cells[^1].Content.PlainText);
    }

    [Fact]
    public void EveryCellOfTheSampleYear_IsOnTheDashboard()
    {
        var document = ComposeReportTests.Compose("trust", "quality-dashboard", "2023-12");
        var rows = Rows(document).ToList();
        var cells = rows.SelectMany(row => row.Cells.Where(static cell => cell.Source is not null).Select(cell => (Row: row, Cell: cell))).ToDictionary(static pair => ((FigureSource.Figure)pair.Cell.Source!).Reference.Key, StringComparer.Ordinal);
        var notes = NoteLines(document);

        foreach (var figure in Csv.Read(Path.Combine(Repository.Sample("community-trust"), "observations", "quality-dashboard-2023.csv")))
        {
            var (row, cell) = cells[$"{figure["indicator"]}/{figure["unit"]}/{figure["period"]}"];
            var shown = cell.Content.PlainText;
            // A fraction without a percentage, as 0/0, has no sign to lose.
            var sign = row.Cells[0].Content.PlainText.EndsWith('%') && shown.Split('\n')[^1].All(static c => char.IsAsciiDigit(c) || c is '.') ? "%" : "";
            Assert.True(
                shown == "–" ? notes.Any(note => note.Contains(figure["value"], StringComparison.Ordinal)) : Same(shown + sign, figure["value"]),
                string.Create(CultureInfo.InvariantCulture, $"{figure["indicator"]} {figure["period"]}: {shown}{sign} for {figure["value"]}"));
        }

        // Commas part the thousands, and zeros fill the decimals of a row.
        static bool Same(string shown, string given) => Digits(shown) == Digits(given)
            || (Quantity.Parse(shown).TryGet(out var one, out _) && Quantity.Parse(given).TryGet(out var other, out _) && (one.Amount, one.Sign, one.Scale) == (other.Amount, other.Sign, other.Scale))
            || (shown.Split('\n') is [var fraction, var percentage] && Digits(given).StartsWith(Digits(fraction), StringComparison.Ordinal) && Quantity.Parse(percentage).Value.Amount == Quantity.Parse(Digits(given)[Digits(fraction).Length..]).Value.Amount);

        static string Digits(string text) => new([.. text.Where(static c => !char.IsWhiteSpace(c) && c is not ('(' or ')'))]);
    }

    [Fact]
    public void RepeatedDomainsAndBlocks_HaveDifferentAnchors()
    {
        static Func<Indicator, Indicator> In(string domain) => indicator => indicator with { Placement = indicator.Placement with { Domain = domain } };
        var document = new SmallOrganisation()
            .With("a", "2023-03 1", change: In("Safety")).With("a-2", "2023-03 1", change: In("安全")).With("a.b", "2023-03 1", change: In("Safety"))
            .Compose("2023-03", ThreeMonths, ThreeMonths with { Title = "Again" }, new DashboardNotesBlock());

        Assert.Equal(
            ["dashboard-1-safety", "dashboard-2", "dashboard-3-safety", "dashboard2", "dashboard2-1-safety", "dashboard2-2", "dashboard2-3-safety", "notes"],
            document.Outline.Entries.Select(static entry => entry.Anchor.Id));
    }

    [Fact]
    public void Needs_GoBackToTheLastRebase_ButNoFurtherThanTheChart()
    {
        var organisation = new SmallOrganisation().With("rate");

        Assert.Equal(new DateOnly(2020, 4, 1), Assert.Single(new DashboardBlock(IndicatorSelection.All).Needs(new Plumbline.Reports.Composition.ReportScope(organisation.Picture, Period.Month(2023, 3)))).From);
        Assert.Equal(new DateOnly(2023, 1, 1), Assert.Single(ThreeMonths.Needs(new Plumbline.Reports.Composition.ReportScope(organisation.Picture, Period.Month(2023, 3)))).From);
    }

    private static IEnumerable<Row> Rows(SmallOrganisation organisation, string period = "2023-03", DashboardBlock? block = null) => Rows(organisation.Compose(period, block ?? ThreeMonths));

    private static IEnumerable<Row> Rows(Document document) =>
        Traversal.Elements(document.Content).OfType<Table>().Where(static table => table.Density == TableDensity.Dense && table.Columns[0].Header == "Indicator").SelectMany(static table => table.Groups).SelectMany(static group => group.Rows);

    private static List<string> NoteLines(Document document) =>
        [.. Traversal.Elements(document.Content).OfType<Notes>().SelectMany(static notes => notes.Items).Select(static note => note.Content.PlainText)];
}
