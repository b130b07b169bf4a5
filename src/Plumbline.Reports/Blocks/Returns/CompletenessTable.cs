using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Reports.Blocks.Marking;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>What is counted of a form, by period: periods across, or down where there are many.</summary>
internal static class CompletenessTable
{
    /// <summary>The most columns that a portrait page holds.</summary>
    internal const int MostInPortrait = 9;

    /// <summary>Beyond these, periods stand below each other.</summary>
    internal const int MostAcross = 13;

    // Who is named in a note, and of how many periods across.
    private const int MostNamed = 3;

    // The place of the row that has those notes.
    private const int Returned = 2;

    // Of the width, in percent. Few periods stand no further apart than their figures need.
    private const double LeastOfNames = 27, MostOfNames = 58, ShareOfPeriod = 10.5;

    // In rem: a table of periods below each other.
    private const int LeastWidthDown = 44;

    private sealed record Measure(string Name, string Short, Func<PeriodShown, Cell> Cell, RowStyle Style = RowStyle.Normal);

    /// <summary>Landscape where a table of the block is too wide for a portrait page; null for that of the report.</summary>
    internal static PageOrientation? OrientationOf(IEnumerable<Element> elements) => elements.OfType<Table>().Any(static table => table.Columns.Length > MostInPortrait) ? PageOrientation.Landscape : null;

    /// <summary>The share of the width that names take beside some columns of equal width, in percent.</summary>
    internal static double ShareOfNames(int columns) => Math.Clamp(Math.Round((100 - (ShareOfPeriod * columns)) * 2) / 2, LeastOfNames, MostOfNames);

    internal static IEnumerable<Element> Of(FormShown shown, Anchor anchor)
    {
        var notes = new MarkedNotes(anchor.Id);
        yield return shown.Periods.Length > MostAcross ? Down(shown, notes) : Across(shown, notes);
        foreach (var element in notes.Elements) yield return element;
    }

    private static Table Across(FormShown shown, MarkedNotes notes)
    {
        var culture = shown.Culture;
        var table = new Table(
            Caption(shown),
            [
                new Column("Returns") { Share = ShareOfNames(shown.Periods.Length) },
                .. shown.Periods.Select(one => new Column(one.Period.ToText(culture, full: true), Alignment.Number)
                {
                    ShortHeader = one.Period.ToShortText(culture),
                    Group = GroupOf(one.Period, culture),
                    IsLatest = one == (shown.LastCounted ?? shown.Last),
                }),
            ],
            [.. Measures(shown).Select((measure, row) => new Row([Cell.Header(measure.Name), .. shown.Periods.Select(period => CellOf(shown, period, measure, row, notes))]) { Style = measure.Style })])
        {
            HidesCaption = true,
            Density = shown.Periods.Length > 6 ? TableDensity.Dense : TableDensity.Normal,
            Folded = shown.Earlier,
        };
        return table with { PrintScale = table.Density == TableDensity.Dense ? PrintWidth.ScaleOf(table, table.Columns.Length > MostInPortrait ? PageOrientation.Landscape : PageOrientation.Portrait) : 100 };
    }

    private static Table Down(FormShown shown, MarkedNotes notes)
    {
        var measures = Measures(shown);
        return new Table(
            Caption(shown),
            [new Column(Plumbline.Core.Text.Counted.Sentence(shown.Form.Frequency.Noun())), .. measures.Select(static measure => new Column(measure.Name, Alignment.Number) { ShortHeader = measure.Short })],
            [.. shown.Periods.Select(period => new Row([Cell.Header(period.Period.ToText(shown.Culture)) with { Note = notes.MarkOf(Lacks(shown, period)) }, .. measures.Select((measure, at) => CellOf(shown, period, measure, at, notes))]))])
        {
            HidesCaption = true,
            Density = TableDensity.Dense,
            LeastWidth = LeastWidthDown,
        };
    }

    // Of the last period counted those that are missing are listed below the table.
    private static string? Lacks(FormShown shown, PeriodShown period) =>
        period.IsCounted && period != shown.LastCounted && period.Open is { Count: > 0 and <= MostNamed } open ? $"{FormShown.NotReturnedIn(period)}: {Plumbline.Core.Text.Counted.List([.. open.Select(line => shown.NameOf(line.Unit))])}." : null;

    private static string Caption(FormShown shown) => $"Returns of {shown.Form.Name}, by {shown.Form.Frequency.Noun()}";

    /// <summary>What stands above its column: the month above days and weeks, the year above months, the financial year above quarters.</summary>
    internal static string GroupOf(Period period, CultureInfo culture) => period.Frequency switch
    {
        Frequency.Day or Frequency.Week => period.Last.ToString("MMMM yyyy", culture),
        Frequency.Quarter or Frequency.HalfYear => period.FinancialYear.ToText(culture),
        Frequency.Month or Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear => period.Last.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    // What has no counts has dashes, and its reason once. Of a period in which nobody made a return the reason says how many were asked.
    private static Cell CellOf(FormShown shown, PeriodShown period, Measure measure, int at, MarkedNotes notes) =>
        at == 0 ? measure.Cell(period) : shown.WhyNot(period) is { } why ? ReturnShare.Dash with { Note = at == 1 ? notes.MarkOf(why) : null }
        : at == Returned && shown.Periods.Length <= MostAcross && shown.Periods.Count(one => Lacks(shown, one) is not null) <= MostNamed ? measure.Cell(period) with { Note = notes.MarkOf(Lacks(shown, period)) }
        : measure.Cell(period);

    private static List<Measure> Measures(FormShown shown)
    {
        var (noun, hasBar) = (shown.Form.Frequency.Noun(), shown.Periods.Length <= MostAcross);
        List<Measure> measures =
        [
            new("Due", "Due", period => period.NotCollected is null && !period.Lines.IsEmpty ? new Cell(Due(shown, period)) { Style = CellStyle.Quiet } : ReturnShare.Dash),
            new("Asked", "Asked", static period => ReturnShare.Count(period.Asked), RowStyle.Total),
            new("Returned", "Returned", static period => ReturnShare.Count(period.Responses)),
            new($"{shown.NotReturned}, first {noun}", $"{shown.NotReturned}, first {noun}", static period => ReturnShare.Count(period.Single)),
            new($"{shown.NotReturned}, second {noun} or more", $"Second {noun} or more", static period => ReturnShare.Count(period.Consecutive)),
        ];
        if (shown.Periods.Any(static period => period is { IsCounted: true, Waived: > 0 })) measures.Add(new("Waived, not asked", "Waived", static period => ReturnShare.Count(period.Waived), RowStyle.Quiet));
        if (shown.Periods.Any(static period => period is { IsCounted: true, NotApplicable: > 0 })) measures.Add(new("Does not apply, not asked", "Does not apply", static period => ReturnShare.Count(period.NotApplicable), RowStyle.Quiet));
        measures.Add(new("Completeness: returned, of those asked", "Returned", period => ReturnShare.Cell(period.Responses, period.Asked, hasBar), RowStyle.Total));
        measures.Add(new("Returned late", "Late", static period => ReturnShare.Count(period.Late)));
        measures.Add(new("Timeliness: returned in time, of those asked", "In time", period => ReturnShare.Cell(period.InTime, period.Asked, hasBar), RowStyle.Total));
        return measures;
    }

    // Of a return that is due on the last day of its period, the time alone. The year stands where due days are so far apart that two years stand side by side.
    private static string Due(FormShown shown, PeriodShown period)
    {
        var due = period.DueAt;
        if (DateOnly.FromDateTime(due) == period.Period.Last) return due.ToString("HH:mm", CultureInfo.InvariantCulture);
        var dueDay = Period.Containing(DateOnly.FromDateTime(due), Frequency.Day);
        var isOften = period.Period.Frequency is Frequency.Day or Frequency.Week or Frequency.Month;
        var day = (isOften ? dueDay.ToShortText(shown.Culture) : dueDay.ToText(shown.Culture)).Replace(' ', '\u00a0');
        return due.TimeOfDay >= new TimeSpan(23, 59, 0) ? day : $"{day} {due.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }
}
