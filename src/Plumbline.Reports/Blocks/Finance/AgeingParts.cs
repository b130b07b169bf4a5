using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Charts.Finance;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Finance;

/// <summary>What is owed on a line, in sentences, as charts and as a table of debtors by age.</summary>
internal static class AgeingParts
{
    private const decimal Half = 50, All = 100;

    internal static IEnumerable<Element> Of(ReportContext context, AgeingReading reading)
    {
        var culture = OneLine.Culture(context);
        var history = reading.History.Where(static one => one.Amount is >= 0).OrderBy(static one => one.Period.Last).ToList();
        var (format, words) = (FormatOf(reading, culture), Lead(reading, culture));
        yield return new Paragraph(words, ParagraphRole.Lead);
        if (reading.Ages.Any(static band => band.Owed is { Amount: > 0 }) || reading.Debtors.Any(static one => one.Owed is { Amount: > 0 }))
        {
            yield return new Chart(AgeingScene.Arrange(reading, OneLine.Wide, format), $"{reading.Line.Name} by age and debtor", words)
            {
                Narrow = AgeingScene.Arrange(reading, OneLine.Phone, format),
                Caption = reading.Ages.Count > 1 ? RichText.FromString($"Filled: {Counted.Within(reading.Ages[^1].Name)}{(reading.Debtors.Any(static one => one.ByAge.Count > 0) ? "; of each debtor too" : "")}.") : null,
            };
        }

        if (reading.Debtors.Count + reading.Ages.Count > 0) yield return Table(context, reading, format);
        foreach (var note in Notes(reading, format)) yield return new Paragraph(note, ParagraphRole.Meta);
        if (history.Count < 2) yield break;
        var told = MoneyFormat.For(history.Select(static one => one.Amount), culture);
        yield return new Heading(2, $"{reading.Line.Name} over time", new($"owed-{reading.Line.Code.ToString().Replace(".", "--", StringComparison.Ordinal)}"));
        yield return new Chart(
            AmountColumns.Arrange([.. history.Select(static one => (one.Period.Last, one.Amount!.Value))], OneLine.Wide, told),
            $"{reading.Line.Name} at the end of each month",
            $"{told.Text(history[0].Amount!.Value)} in {FinanceSaid.Month(history[0].Period, culture)}, {told.Text(history[^1].Amount!.Value)} in {FinanceSaid.Month(history[^1].Period, culture)}.")
        {
            Narrow = AmountColumns.Arrange([.. history.Select(static one => (one.Period.Last, one.Amount!.Value))], OneLine.Phone, told),
            Data = new Table(
                $"{reading.Line.Name} at the end of each month",
                [new Column("Month"), new Column("Owed", Alignment.Number)],
                [.. history.Select(one => new Row([Cell.Header(FinanceSaid.Month(one.Period, culture)), OneLine.Amount(context, told, one.Amount, one)]))]) { HidesCaption = true },
        };
    }

    /// <summary>What it comes to, in sentences.</summary>
    internal static string Lead(AgeingReading reading, CultureInfo culture) => string.Join(" ", Words(reading, FormatOf(reading, culture), culture));

    private static MoneyFormat FormatOf(AgeingReading reading, CultureInfo culture) =>
        MoneyFormat.For([reading.Total?.Amount, .. reading.Ages.Select(static band => band.Owed?.Amount), .. reading.Debtors.Select(static one => one.Owed?.Amount)], culture);

    private static IEnumerable<string> Words(AgeingReading reading, MoneyFormat format, CultureInfo culture)
    {
        var month = FinanceSaid.Month(reading.Period, culture);
        if (reading.Total is not { } total)
        {
            yield return $"{reading.Line.Name}: what is owed in all at the end of {month} is not known.";
            yield break;
        }

        var before = reading.History.Where(one => one.Period.Last < reading.Period.Last && one.Amount is not null).MaxBy(static one => one.Period.Last);
        var moved = before?.Amount is { } then && then != total.Amount ? $", {format.Size(total.Amount - then)} {(total.Amount > then ? "more" : "less")} than at the end of {FinanceSaid.Month(before.Period, culture)}" : "";
        yield return $"{reading.Line.Name}: {format.Text(total.Amount)} at the end of {month}{moved}.";
        if (reading.Ages is [.., { Owed: { } oldest } band]) yield return $"{band.Name}: {format.Text(oldest.Amount)}{Share(oldest, format)}.";
        if (reading.Debtors is [{ Owed: { } most } debtor, ..]) yield return $"{(most.Share > Half ? "Most" : "The largest share")} is owed by {Counted.Within(debtor.Name)}: {format.Text(most.Amount)}{Share(most, format)}.";
    }

    private static string Share(Owed owed, MoneyFormat format) => owed.Share is { } share ? $", {format.Percent(share)} of all" : "";

    private static IEnumerable<string> Notes(AgeingReading reading, MoneyFormat format)
    {
        if (reading.NotByDebtor is { } byDebtor && byDebtor != 0) yield return $"The debtors come to {format.Size(byDebtor)} {(byDebtor > 0 ? "less" : "more")} than the total.";
        if (reading.NotByAge is { } byAge && byAge != 0) yield return $"The bands of age come to {format.Size(byAge)} {(byAge > 0 ? "less" : "more")} than the total.";
    }

    private static Table Table(ReportContext context, AgeingReading reading, MoneyFormat format)
    {
        var hasDebtors = reading.Debtors.Count > 0;
        ImmutableArray<Row> rows =
        [
            .. reading.Debtors.Select(one => new Row([Cell.Header(one.Name), .. reading.Ages.Select((_, at) => Of(context, format, at < one.ByAge.Count ? one.ByAge[at] : null)), Of(context, format, one.Owed), OfShare(one.Owed, format)])),
            new Row([Cell.Header("All"), .. reading.Ages.Select(band => Of(context, format, band.Owed)), Of(context, format, reading.Total), reading.Total is null ? Cell.Empty : format.PercentInColumn(All)]) { Style = hasDebtors ? RowStyle.GrandTotal : RowStyle.Normal },
            .. reading.Ages.Count > 0 && reading.Total is not null ? [new Row([Cell.Header("Share of all"), .. reading.Ages.Select(band => OfShare(band.Owed, format)), format.PercentInColumn(All), Cell.Empty])] : ImmutableArray<Row>.Empty,
        ];
        return new Table(
            $"{reading.Line.Name} by {(hasDebtors ? "debtor" : "age")}",
            [new Column(hasDebtors ? "Debtor" : "Owed") { Width = ColumnWidth.Wide }, .. reading.Ages.Select(static band => new Column(band.Name, Alignment.Number)), new Column("Total", Alignment.Number), new Column("Share", Alignment.Number)],
            rows)
        {
            HidesCaption = true,
            Density = TableDensity.Accounts,
        };
    }

    private static Cell Of(ReportContext context, MoneyFormat format, Owed? owed) => OneLine.Amount(context, format, owed?.Amount, owed?.Figure);

    private static Cell OfShare(Owed? owed, MoneyFormat format) => owed?.Share is { } share ? format.PercentInColumn(share) : Cell.Empty;
}
