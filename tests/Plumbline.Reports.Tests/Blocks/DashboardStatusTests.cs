using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Statuses;
using Plumbline.Core.Targets;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks;

public sealed class DashboardStatusTests
{
    private static readonly DashboardBlock ThreeMonths = new(IndicatorSelection.All) { Periods = 3, ShowsIcons = false };

    [Theory]
    [InlineData("2023-02", "2023-03-15", "Suspended", "Rate: Suspended from 15 March 2023: national instruction.")]
    [InlineData("2023-03", "2023-03-15", "Off target", "Rate: Suspended from 15 March 2023: national instruction.")] // a figure given nevertheless is rated
    [InlineData("2023-02", "2023-04-01", "No figure", null)]
    public void Suspension_IsSaidWithItsReason(string reported, string from, string rating, string? note)
    {
        var status = new IndicatorStatusSpan(IndicatorCode.Parse("rate").Value, null, DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture), null, ReportingState.Suspended, "national instruction");
        var document = new SmallOrganisation { Statuses = [status] }.With("rate", $"{reported} 50%", "at least 90%").Compose("2023-03", ThreeMonths);

        Assert.Equal(rating, Rows(document).Single().Cells[^1].Content.PlainText);
        Assert.Equal(note, NoteLines(document).SingleOrDefault(static line => line.StartsWith("Rate", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2023-02-01", "2023-02-28", "2023-01 50%; 2023-03 60%", "50 – 60", "Rate: Suspended in February 2023: survey was changed.")]
    [InlineData("2022-11-01", "2023-01-10", "2023-01 50%; 2023-03 60%", "50  60", "Rate: Suspended from 1 November 2022 to 10 January 2023: survey was changed.")] // February was missed
    [InlineData("2022-11-01", "2022-12-31", "2023-01 50%; 2023-02 55%; 2023-03 60%", "50 55 60", null)]
    [InlineData("2023-02-01", "2023-02-28", "2023-01 50%; 2023-02 55%; 2023-03 60%", "50 55 60", "Rate: Suspended in February 2023: survey was changed.")] // a figure given nevertheless is shown
    public void SuspensionWithinTheWindow_IsSaid(string from, string to, string figures, string cells, string? note)
    {
        var status = new IndicatorStatusSpan(
            IndicatorCode.Parse("rate").Value, null, DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture), ReportingState.Suspended, "survey was changed");
        var document = new SmallOrganisation { Statuses = [status] }.With("rate", figures, "at least 90%").Compose("2023-03", ThreeMonths);

        var shown = Rows(document).Single().Cells.Skip(2).Take(3).ToList();
        Assert.Equal(cells, string.Join(' ', shown.Select(static cell => cell.Content.PlainText)));
        Assert.All(shown.Where(static cell => cell.Content.PlainText == "–"), static cell => Assert.Equal(CellStyle.Quiet, cell.Style));
        Assert.Equal(note, NoteLines(document).SingleOrDefault(static line => line.StartsWith("Rate", StringComparison.Ordinal)));
        Assert.Equal(cells.Contains('–', StringComparison.Ordinal), NoteLines(document).Contains("–: reporting was suspended in this period"));
    }

    [Theory]
    [InlineData("2023-01 50%; 2023-03 60%", "2023-03", "50 – 60", "Off target")]
    [InlineData("2023-01 50%; 2023-03 60%", "2023-04", "– 60 –", "Off target")] // the last due figure is rated
    [InlineData("2023-01 50%; 2023-02 95%; 2023-03 60%", "2023-03", "50 95 60", "Off target")] // one given nevertheless is shown
    public void PeriodThatIsNotDue_SaysSo(string figures, string period, string cells, string rating)
    {
        var document = new SmallOrganisation()
            .With("rate", figures, "at least 90%", static indicator => indicator with { Rhythm = ReportingRhythm.Parse("2 months from 2023-01", Frequency.Month).Value })
            .Compose(period, ThreeMonths);

        var row = Rows(document).Single();
        Assert.Equal(cells, string.Join(' ', row.Cells.Skip(2).Take(3).Select(static cell => cell.Content.PlainText)));
        Assert.Equal(rating, row.Cells[^1].Content.PlainText);
        Assert.Equal(cells.Contains('–', StringComparison.Ordinal), NoteLines(document).Contains("–: not due in this period"));
    }

    // The share of the year that is due is no aim of one month.
    [Theory]
    [InlineData(true, "Off target")]
    [InlineData(false, "Part of the year")]
    public void AMonth_OfWhichTheTargetIsTheYearSoFar_SaysSo(bool isRunningTotal, string rating)
    {
        var document = new SmallOrganisation()
            .With("checks", "2022-11 500; 2022-12 600", "at least 900", indicator => indicator with { Measure = Measure.Of(MeasureKind.Count), Aggregation = Aggregation.Sum, IsCumulative = isRunningTotal }, static target => target with { Basis = TargetBasis.ProRata })
            .With("well", "2022-12 95%", "at least 90%")
            .Compose("2022-12", new SummaryBlock(), ThreeMonths);
        Assert.Equal(rating, Rows(document).First().Cells[^1].Content.PlainText);
        Assert.Equal(!isRunningTotal, FirstPage.Counts(document).Contains("1 has a target for the year so far alone", StringComparison.Ordinal));
    }

    private static IEnumerable<Row> Rows(Document document) =>
        Traversal.Elements(document.Content).OfType<Table>().Where(static table => table.Density == TableDensity.Dense && table.Columns[0].Header == "Indicator").SelectMany(static table => table.Groups).SelectMany(static group => group.Rows);

    private static List<string> NoteLines(Document document) =>
        [.. Traversal.Elements(document.Content).OfType<Notes>().SelectMany(static notes => notes.Items).Select(static note => note.Content.PlainText)];
}
