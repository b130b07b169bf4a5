using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Statuses;
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
    [InlineData("2023-01 50%; 2023-03 60%", "Rate: Suspended from 1 February 2023 to 28 February 2023: national instruction.")]
    [InlineData("2023-01 50%; 2023-02 55%; 2023-03 60%", null)] // nothing is absent
    public void SuspensionThatIsOver_ExplainsTheEmptyCell(string figures, string? note)
    {
        var status = new IndicatorStatusSpan(IndicatorCode.Parse("rate").Value, null, new DateOnly(2023, 2, 1), new DateOnly(2023, 2, 28), ReportingState.Suspended, "national instruction");
        var document = new SmallOrganisation { Statuses = [status] }.With("rate", figures, "at least 90%").Compose("2023-03", ThreeMonths);

        Assert.Equal(note, NoteLines(document).SingleOrDefault(static line => line.StartsWith("Rate", StringComparison.Ordinal)));
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

    private static IEnumerable<Row> Rows(Document document) =>
        Traversal.Elements(document.Content).OfType<Table>().Where(static table => table.Density == TableDensity.Dense && table.Columns[0].Header == "Indicator").SelectMany(static table => table.Groups).SelectMany(static group => group.Rows);

    private static List<string> NoteLines(Document document) =>
        [.. Traversal.Elements(document.Content).OfType<Notes>().SelectMany(static notes => notes.Items).Select(static note => note.Content.PlainText)];
}
