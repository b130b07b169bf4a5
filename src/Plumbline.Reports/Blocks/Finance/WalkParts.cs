using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Variances;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;
using Plumbline.Reports.Charts.Finance;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Finance;

/// <summary>How a forecast became the present one, in sentences, as a chart and as tables.</summary>
internal static class WalkParts
{
    internal static IEnumerable<Element> Of(ReportContext context, WalkReading reading)
    {
        var culture = OneLine.Culture(context);
        var (format, words) = (FormatOf(reading, culture), Lead(reading, culture));
        yield return new Paragraph(words, ParagraphRole.Lead);
        var rows = WalkRow.Of(reading);
        if (rows.Count > 1)
        {
            yield return new Chart(WalkScene.Arrange(rows, OneLine.Wide, format), $"{reading.Line.Name}, {reading.Year}: how the forecast moved", words)
            {
                Narrow = WalkScene.Arrange(rows, OneLine.Phone, format),
                Caption = reading.Movements.Count > 0 || reading.Unnamed is not (null or 0) ? "A filled bar raises the forecast, an empty one lowers it. The scale does not begin at zero." : "The scale does not begin at zero.",
            };
        }

        if (reading.Forecast is not null) yield return Table(context, reading, format);
        if (reading.Made.Count > 1) yield return Made(context, reading, culture);
    }

    /// <summary>What it comes to, in sentences.</summary>
    internal static string Lead(WalkReading reading, CultureInfo culture) => string.Join(" ", Words(reading, FormatOf(reading, culture)));

    private static MoneyFormat FormatOf(WalkReading reading, CultureInfo culture) =>
        MoneyFormat.For([reading.Start?.Amount, reading.Forecast?.Amount, reading.Plan, reading.RunRate, reading.Came, reading.Unnamed, .. reading.Movements.Select(static step => (decimal?)step.Amount)], culture);

    private static IEnumerable<string> Words(WalkReading reading, MoneyFormat format)
    {
        var year = reading.Year.FinancialYear.ToText(format.Culture);
        if (reading.Forecast is not { } forecast)
        {
            yield return $"{reading.Line.Name}: no forecast for {year} has been made.";
            yield break;
        }

        // Once the year is over, what it came to is told first, and what was expected of it after.
        if (reading.Came is { } came)
        {
            yield return $"{reading.Line.Name}: {year} ended at {format.Text(came)}{(reading.Plan is { } aim ? $", {Beside(reading, aim, came, format)}" : "")}.";
            yield return came == forecast.Amount ? $"The {Counted.Within(forecast.Name)} said so." : $"That is {format.Size(came - forecast.Amount)} {(came > forecast.Amount ? "more" : "less")} than the {Counted.Within(forecast.Name)}.";
            if (reading.Start is { } earlier && earlier.Amount != came) yield return $"The {Counted.Within(earlier.Name)} was {format.Text(earlier.Amount)}.";
            yield break;
        }

        var opening = $"{reading.Line.Name}: {format.Text(forecast.Amount)} is forecast for {year}";
        if (reading.Start is { } start)
        {
            var moved = forecast.Amount - start.Amount;
            yield return moved == 0 ? $"{opening}, as in the {Counted.Within(start.Name)}." : $"{opening}, {format.Size(moved)} {(moved > 0 ? "more" : "less")} than the {Counted.Within(start.Name)}: {StatementWords.Of(FavourOf(reading, moved))}.";
            if (reading.Unnamed is { } unnamed && unnamed != 0) yield return reading.Movements.Count == 0 ? "No movement is named." : $"{format.Movement(unnamed)} of it has no name.";
        }
        else yield return opening + ". There is no earlier forecast to compare it with.";

        if (reading.RunRate is { } rate) yield return $"At the rate of the months so far the year ends at {format.Text(rate)}.";
        if (reading.Plan is { } plan) yield return $"The plan is {format.Text(plan)}.";
    }

    private static string Beside(WalkReading reading, decimal plan, decimal amount, MoneyFormat format) =>
        plan == amount ? "as planned" : $"{format.Size(amount - plan)} {(amount > plan ? "above" : "below")} the plan of {format.Text(plan)}: {StatementWords.Of(FavourOf(reading, amount - plan))}";

    // A movement is better or worse as a variance from a plan would be.
    private static Favour FavourOf(WalkReading reading, decimal movement) =>
        LineVariance.Favour(LineVariance.Of(reading.Line, 0, movement, LineVariance.IsHeldNegative([reading.Start?.Amount ?? 0, reading.Forecast?.Amount ?? 0])));

    private static Table Table(ReportContext context, WalkReading reading, MoneyFormat format)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        if (reading.Start is { } start) rows.Add(RowOf(start));
        rows.AddRange(reading.Movements.Select(step => Movement(step.Name, step.Amount, step.Figure)));
        if (reading.Unnamed is { } unnamed && unnamed != 0) rows.Add(Movement("Not named", unnamed, figure: null));
        rows.Add(RowOf(reading.Forecast!) with { Style = RowStyle.GrandTotal });
        var beside = new (string Name, decimal? Amount)[] { ("Plan", reading.Plan), ("At the rate of the months so far", reading.Came is null ? reading.RunRate : null), ("Outturn", reading.Came) }.Where(static one => one.Amount is not null).ToList();
        return new Table(
            $"{reading.Line.Name}, {reading.Year}: from forecast to forecast",
            [new Column("Step") { Width = ColumnWidth.Wide }, new Column("Amount", Alignment.Number), new Column("Movement is")],
            [new RowGroup(rows.ToImmutable()), .. beside.Count == 0 ? ImmutableArray<RowGroup>.Empty : [new RowGroup(RowGroupLevel.Group, "To compare with", [.. beside.Select(one => new Row([Cell.Header(one.Name), OneLine.Amount(context, format, one.Amount, figure: null), Cell.Empty]))])]])
        {
            HidesCaption = true,
            Density = TableDensity.Accounts,
            IsNarrow = true,
        };

        Row RowOf(WalkStep step) => new([Cell.Header(step.Name), OneLine.Amount(context, format, step.Amount, step.Figure), Cell.Empty]);

        Row Movement(string name, decimal amount, Observation? figure) =>
            new([Cell.Header(name), OneLine.Amount(context, format, amount, figure, isMovement: true), StatementWords.Of(FavourOf(reading, amount))]) { Style = RowStyle.Part };
    }

    private static Table Made(ReportContext context, WalkReading reading, CultureInfo culture)
    {
        var format = MoneyFormat.For([reading.Came, .. reading.Made.Select(static step => (decimal?)step.Amount)], culture);
        var rows = ImmutableArray.CreateBuilder<Row>();
        WalkStep? before = null;
        foreach (var step in reading.Made)
        {
            // The last row of a year that is over is what it came to: the others are held against it.
            var isOutturn = reading.Came is not null && ReferenceEquals(step, reading.Made[^1]);
            rows.Add(new Row([
                Cell.Header(step.Name),
                OneLine.Amount(context, format, step.Amount, step.Figure),
                before is null || isOutturn ? Cell.Empty : OneLine.Amount(context, format, step.Amount - before.Amount, figure: null, isMovement: true),
                .. reading.Came is { } came ? [isOutturn ? Cell.Empty : OneLine.Amount(context, format, came - step.Amount, figure: null, isMovement: true)] : ImmutableArray<Cell>.Empty]));

            // Nobody knows whether a forecast without a date came before the next.
            before = step.MadeAt is null ? null : step;
        }

        return new Table(
            $"Forecasts for {reading.Year} so far",
            [
                new Column("Forecast") { Width = ColumnWidth.Wide }, new Column("Amount", Alignment.Number), new Column("Against the one before", Alignment.Number),
                .. reading.Came is null ? ImmutableArray<Column>.Empty : [new Column("Outturn less forecast", Alignment.Number)],
            ],
            rows.ToImmutable())
        {
            Density = TableDensity.Accounts,
            IsNarrow = true,
        };
    }
}
