using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Derivations;
using Plumbline.Core.Finance.Readings;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.Finance;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Finance;

/// <summary>A line against its ceiling, in sentences, as a chart and as a table.</summary>
internal static class CeilingParts
{
    private const int Year = 12;
    private static readonly ChartSize Desk = new(OneLine.Wide, 240), Narrow = new(OneLine.Phone, 220);

    internal static IEnumerable<Element> Of(ReportContext context, CeilingReading reading)
    {
        var culture = OneLine.Culture(context);
        var (format, words) = (FormatOf(reading, culture), Lead(reading, culture));
        yield return new Paragraph(words, ParagraphRole.Lead);
        if (reading.Judgement is { IsRated: true } judgement) yield return new Paragraph([RatingWords.Of(judgement).Chip, reading.MonthsGone == Year ? " against the ceiling." : " against the ceiling’s share to date."]);
        if (reading.Ceiling is null && reading.Months.All(static month => month.Spent is null)) yield break;
        yield return new Chart(CeilingScene.Arrange(reading, Desk, format), $"{reading.Line.Name} over the financial year", words)
        {
            Narrow = CeilingScene.Arrange(reading, Narrow, format),
            Caption = Caption(reading),
            Data = reading.Months.Count == 0 ? null : Months(reading, format, culture),
        };
    }

    /// <summary>What it comes to, in sentences.</summary>
    internal static string Lead(CeilingReading reading, CultureInfo culture) => string.Join(" ", Words(reading, FormatOf(reading, culture), culture));

    private static MoneyFormat FormatOf(CeilingReading reading, CultureInfo culture) =>
        MoneyFormat.For([reading.Ceiling, reading.CeilingToDate, reading.Spent, reading.Planned, reading.RunRate, reading.Forecast], culture);

    private static RichText Caption(CeilingReading reading)
    {
        var words = "The solid line is spending to date";
        if (reading.Ceiling is not null) words += ", the dashed line the ceiling in equal months";
        if (reading is { MonthsGone: < Year, RunRate: not null }) words += ", the dotted line where this rate leads";
        return words + ".";
    }

    private static IEnumerable<string> Words(CeilingReading reading, MoneyFormat format, CultureInfo culture)
    {
        var isOver = reading.MonthsGone == Year;
        if (reading.Spent is not { } spent)
        {
            yield return $"{reading.Line.Name}: what was spent to the end of {FinanceSaid.Month(reading.Period, culture)} is not known, because a month is missing.";
            if (reading.Ceiling is { } known) yield return $"The ceiling for the year is {format.Text(known)}.";
            yield break;
        }

        // Both at once: spending below its ceiling can still be above plan.
        List<string> beside = [];
        if ((isOver ? reading.Ceiling : reading.CeilingToDate) is { } bound) beside.Add($"{Beside(spent, bound, format)} {(isOver ? "its ceiling" : "the ceiling’s share")} of {format.Text(bound)}");
        if (reading.Planned is { } plan) beside.Add(spent == plan ? "as planned" : $"{format.Size(spent - plan)} {(spent > plan ? "above" : "below")} the plan of {format.Text(plan)}");
        yield return $"{reading.Line.Name}: {format.Text(spent)} {FinanceSaid.ToDate(reading.Period, culture)}{(beside.Count == 0 ? "" : $", {string.Join(" and ", beside)}")}.{(reading.Ceiling is null ? " It has no ceiling." : "")}";
        if (!isOver && reading.RunRate is { } rate)
        {
            var expected = reading.Forecast is { } said ? said == rate ? ", as forecast" : $" (forecast: {format.Text(said)})" : "";
            yield return $"At this rate the year ends at {format.Text(rate)}{expected}{(reading.Ceiling is { } ceiling ? $", {Beside(rate, ceiling, format)} the ceiling of {format.Text(ceiling)}" : "")}.";
        }
        else if (reading.Forecast is { } forecast)
        {
            yield return $"The forecast for the year was {format.Text(forecast)}.";
        }
    }

    private static string Beside(decimal amount, decimal bound, MoneyFormat format) => (amount - bound) switch
    {
        0 => "exactly at",
        var difference => $"{(Derive.Share(difference, Math.Abs(bound)) is { } share ? format.Percent(share) : format.Size(difference))} {(difference > 0 ? "above" : "below")}",
    };

    private static Table Months(CeilingReading reading, MoneyFormat format, CultureInfo culture) => new(
        $"{reading.Line.Name} to the end of each month",
        [new Column("Month"), new Column("Spent to date", Alignment.Number), .. reading.Ceiling is null ? ImmutableArray<Column>.Empty : [new Column("Ceiling’s share", Alignment.Number)]],
        [.. reading.Months.Select(month => new Row(
        [
            Cell.Header(FinanceSaid.Month(month.Period, culture)),
            month.Spent is { } spent ? format.Text(spent) : new Cell("not known") { Style = CellStyle.Quiet },
            .. reading.Ceiling is null ? ImmutableArray<Cell>.Empty : [month.CeilingToDate is { } share ? format.Text(share) : Cell.Empty],
        ]))])
    {
        HidesCaption = true,
    };
}
